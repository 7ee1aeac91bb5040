import type { Random } from '../random.js';
import type { DraftDocument } from '../minutes/draft.js';
import type { House } from '../world/municipalities.js';
import { line, text, type Block } from './block.js';
import { holbaekItem } from './holbaek.js';
import { kalundborgItem } from './kalundborg.js';
import { naestvedItem } from './naestved.js';

const HOUSES = { kalundborg: kalundborgItem, holbaek: holbaekItem, naestved: naestvedItem } satisfies Record<
  House,
  unknown
>;

const GROUPS = [
  ['Åben dagsorden', 'Lukket dagsorden'],
  ['Åbne punkter', 'Lukkede punkter'],
  ['Åbent møde', 'Lukket møde'],
] as const;

/** What stands above the open items and above the closed ones, where these have numbers of their own. */
function groupNames(random: Random, { meeting }: DraftDocument): readonly [string, string] | null {
  return meeting.closedSeries && random.chance(0.75) ? random.pick(GROUPS) : null;
}

/** The items of a document as its house prints them. */
export function layOut(random: Random, document: DraftDocument): Block[] {
  const layout = HOUSES[document.meeting.body.municipality.plan.house];
  const notice = document.notice === null ? [] : [text(document.notice)];
  const groups = groupNames(random, document);
  const items = document.items.flatMap((item, place) => {
    const isClosed = item.entry.inClosedSeries;
    const begins = document.items[place - 1]?.entry.inClosedSeries !== isClosed;
    return [...(begins && groups !== null ? [line(groups[isClosed ? 1 : 0])] : []), ...layout(random, item)];
  });
  return [...notice, ...items];
}
