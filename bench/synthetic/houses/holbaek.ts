import type { Random } from '../random.js';
import type { DraftItem } from '../minutes/draft.js';
import { heading, line, section, text, type Block } from './block.js';
import { attachments, bodyNames, decision, history, laws, opening, references, story } from './parts.js';

/** Decision first; the route with the kind of case below it; references with links. */
export function holbaekItem(random: Random, item: DraftItem): Block[] {
  const decided = item.awaits ? [] : [heading('Beslutning', 'DECISION'), ...decision(item)];
  const head = [...opening(item), ...decided];
  if (item.facts.closed) return [...head, ...history(random, item)];
  if (item.facts.title === 'Underskriftsark') return head;
  const recommended = item.recommendation.map((words) => line(`1. ${words}`));
  return [
    ...head,
    heading('Sagsfremstilling', 'PRESENTATION'),
    ...section('Indstilling', 'RECOMMENDATION', recommended),
    ...section('Resume', 'SUMMARY', item.summary === null ? [] : [text(item.summary)]),
    ...section(random.chance(0.8) ? 'Sagsgang og sagstype' : 'Sagsgang, sagstype', 'ROUTE', route(random, item)),
    ...references(item),
    ...section('Beskrivelse af sagen', 'PRESENTATION', story(random, item)),
    ...section(
      'Forventede dagsordenspunkter på kommende møder',
      'UPCOMING',
      item.coming.map((words) => line(words)),
    ),
    ...section('Økonomiske konsekvenser', 'ECONOMY', item.economy === null ? [] : [text(item.economy)]),
    ...(item.facts.kind === 'CASE'
      ? section('Miljø- og klimamæssige konsekvenser', 'CONSEQUENCES', [text('Der vurderes ikke at være nogen.')])
      : []),
    ...laws(item),
    ...history(random, item),
    ...attachments(item),
  ];
}

function route(random: Random, item: DraftItem): Block[] {
  const names = bodyNames(item);
  const bodies = random.chance(0.5)
    ? names.map((name) => line(name))
    : names.length > 0
      ? [line(names.join(', '))]
      : [];
  const type = item.typeWord === null ? [] : [line(item.typeWord, bodies.length > 0 && random.chance(0.2))];
  return [...bodies, ...type];
}
