import { meetingKeyOf, slugOf } from './keys.js';
import { composeMinutes } from './minutes/compose.js';
import { Random } from './random.js';
import { render } from './rendering/render.js';
import type { DocumentTruth, Truth } from './truth/model.js';
import { documentTruth } from './truth/document.js';
import { truthOf } from './truth/truth.js';
import { createWorld } from './world/create.js';
import { papersOf } from './world/entries.js';
import type { Paper } from './world/model.js';

export interface GenerateOptions {
  readonly seed: number;
  /** How many documents are written. */
  readonly documents: number;
}

export interface WrittenDocument {
  readonly file: string;
  readonly text: string;
}

const PAPER_IN_NAME: Readonly<Record<Paper, string>> = {
  AGENDA: '-dagsorden',
  MINUTES: '',
  ADDITIONAL: '-tillaeg',
  CLOSED: '-lukket',
};

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
    for (const paper of papersOf(meeting)) {
      const { body, date, suffix } = meeting;
      const { name, code } = body.municipality.plan;
      const key = meetingKeyOf(code, body.plan.name, `${date}${suffix}`);
      const own = random.fork(paper === 'MINUTES' ? key : `${key} ${paper}`);
      const draft = composeMinutes(own, meeting, paper);
      const { text, markdown, header } = render(own, draft);
      const day = `${date}${suffix.replace('.', '-')}${PAPER_IN_NAME[paper]}`;
      const file = `${slugOf(name)}-${slugOf(body.plan.name)}-${day}.${markdown ? 'md' : 'txt'}`;
      told.push({ ...documentTruth(draft, header), file, meeting: key });
      await write({ file, text });
    }
  }
  return truthOf(world, told);
}
