import { numeric } from '../dates.js';
import type { Random } from '../random.js';
import type { DraftItem } from '../minutes/draft.js';
import { heading, line, section, text, type Block } from './block.js';
import { attachments, decision, history, laws, opening, references, story } from './parts.js';

/** The title twice, attachments before and after it, dated routes, and who decided above the decision. */
export function naestvedItem(random: Random, item: DraftItem): Block[] {
  const { label, title, kind, closed } = item.facts;
  const { body, date } = item.entry.meeting;
  const twice = random.chance(0.5) ? attachments(item) : [];
  const decided = decision(item);
  const attribution = line(`${body.plan.name}, ${numeric(date, '.')}`);
  const repeated = closed ? [] : [line(`${label}. ${title ?? ''}`)];
  const head = [...opening(item), ...twice, ...repeated];
  const verdict = section('Beslutning', 'DECISION', decided.length > 0 ? [attribution, ...decided] : []);
  if (closed) return [...head, ...verdict, ...history(random, item)];
  if (kind === 'PROCEDURAL')
    return [...head, ...verdict, ...section('Sagsfremstilling', 'PRESENTATION', story(random, item))];
  return [
    ...head,
    heading('Resumé', 'SUMMARY'),
    ...section('Politisk behandling', 'ROUTE', item.route.map(plannedLine)),
    ...(item.summary === null ? [] : [text(item.summary)]),
    ...section('Indstilling', 'RECOMMENDATION', item.recommendation.map(text)),
    ...verdict,
    ...references(item),
    ...section('Sagsfremstilling', 'PRESENTATION', story(random, item)),
    ...laws(item),
    ...section('Økonomi', 'ECONOMY', item.economy === null ? [] : [text(item.economy)]),
    ...history(random, item),
    ...attachments(item),
  ];
}

function plannedLine({ body, action, date }: DraftItem['route'][number]): Block {
  const act = action === null ? '' : ` (${action})`;
  return line(`${body.plan.name}${act}${date === null ? '' : `, ${numeric(date, '.')}`}`);
}
