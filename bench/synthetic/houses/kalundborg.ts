import type { Random } from '../random.js';
import type { DraftItem } from '../minutes/draft.js';
import { heading, line, section, text, type Block } from './block.js';
import { attachments, bodyNames, decision, history, laws, opening, references, story } from './parts.js';

/** Decision first; the route in one line that ends with a period. */
export function kalundborgItem(random: Random, item: DraftItem): Block[] {
  const decided = decision(item);
  const verdict = [heading('Beslutning', 'DECISION'), ...(decided.length > 0 ? decided : [line('-')])];
  const head = [...opening(item), ...(item.awaits ? [] : verdict)];
  const told = story(random, item);
  if (item.facts.kind === 'PROCEDURAL') return [...head, ...section('Sagsfremstilling', 'PRESENTATION', told)];
  if (item.facts.closed) return [...head, ...history(random, item)];
  return [
    ...head,
    heading('Sagsfremstilling', 'PRESENTATION'),
    ...section('Resume og sagens baggrund', 'SUMMARY', item.summary === null ? [] : [text(item.summary)]),
    ...section('Indstillinger', 'RECOMMENDATION', item.recommendation.map(text)),
    ...section('Behandling', 'ROUTE', item.route.length === 0 ? [] : [line(routeLine(random, bodyNames(item)))]),
    ...references(item),
    ...section('Sagsfremstilling', 'PRESENTATION', told),
    ...laws(item),
    ...section('Økonomiske konsekvenser', 'ECONOMY', item.economy === null ? [] : [text(item.economy)]),
    ...history(random, item),
    ...attachments(item),
  ];
}

/** `A, B og C.` or `A, B, C.` */
function routeLine(random: Random, names: readonly string[]): string {
  const before = names.slice(0, -1);
  if (before.length === 0 || random.chance(0.5)) return `${names.join(', ')}.`;
  return `${before.join(', ')} og ${names.at(-1) ?? ''}.`;
}
