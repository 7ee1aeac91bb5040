import { meetingKeyOf, slugOf } from './keys.js';
import { composeMinutes } from './minutes/compose.js';
import { Random } from './random.js';
import { render } from './rendering/render.js';
import type { DocumentTruth, Truth } from './truth/model.js';
import { truthOf } from './truth/truth.js';
import { createWorld } from './world/create.js';

export interface GenerateOptions {
  readonly seed: number;
  /** How many documents are written. */
  readonly documents: number;
}

export interface WrittenDocument {
  readonly file: string;
  readonly text: string;
}

/**
 * Writes the minutes of an invented world, one document at a time, and gives what is true of them all. The same seed
 * gives the same bytes.
 */
export async function generate(
  { seed, documents }: GenerateOptions,
  write: (document: WrittenDocument) => Promise<void>,
): Promise<Truth> {
  const world = createWorld(seed, documents);
  const random = new Random(seed);
  const told: DocumentTruth[] = [];
  for (const meeting of world.meetings) {
    if (!meeting.written) continue;
    const { body, date } = meeting;
    const { name, code } = body.municipality.plan;
    const key = meetingKeyOf(code, body.plan.name, date);
    const own = random.fork(key);
    const draft = composeMinutes(own, meeting);
    const { text, markdown, header } = render(own, draft);
    const file = `${slugOf(name)}-${slugOf(body.plan.name)}-${date}.${markdown ? 'md' : 'txt'}`;
    const items = draft.items.map(({ facts }) => facts);
    told.push({ file, meeting: key, municipality: { name, code }, committee: body.plan.name, date, ...header, items });
    await write({ file, text });
  }
  return truthOf(world, told);
}
