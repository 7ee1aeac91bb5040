import type { Random } from '../random.js';
import type { DraftDocument } from '../minutes/draft.js';
import type { House } from '../world/municipalities.js';
import type { Block } from './block.js';
import { holbaekItem } from './holbaek.js';
import { kalundborgItem } from './kalundborg.js';
import { naestvedItem } from './naestved.js';

const HOUSES = { kalundborg: kalundborgItem, holbaek: holbaekItem, naestved: naestvedItem } satisfies Record<
  House,
  unknown
>;

/** The items of a document as its house prints them. */
export function layOut(random: Random, document: DraftDocument): Block[] {
  const layout = HOUSES[document.meeting.body.municipality.plan.house];
  return document.items.flatMap((item) => layout(random, item));
}
