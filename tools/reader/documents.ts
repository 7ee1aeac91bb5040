import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Truth } from './facts.js';

/** Documents with their truth beside them: `NAME.txt` or `NAME.md`, and `NAME.json`. */
export interface Judged {
  readonly name: string;
  readonly text: string;
  readonly truth: Truth;
}

const text = z.string();
const several = z.union([text, z.array(text)]).optional();
const step = z.object({
  date: text.nullable(),
  committee: text,
  outcome: text,
  text: text.nullable(),
  absent: z.array(text),
  alsoOutcome: several,
  optional: z.boolean().optional(),
});
const TRUTH = z.object({
  municipality: z.object({ code: text }).nullable(),
  committee: text,
  term: text.nullable(),
  date: text,
  startTime: text.nullable(),
  place: text.nullable(),
  present: z.array(text),
  items: z.array(
    z.object({
      number: z.number(),
      title: text.nullable(),
      journalNumber: text.nullable(),
      type: text.nullable(),
      decision: z.object({ text: text, outcome: text }).nullable(),
      plannedRoute: z.array(z.object({ committee: text, action: text.nullable(), date: text.nullable() })),
      handlings: z.array(step),
      references: z.array(
        z.object({ committee: text, date: text.nullable(), item: z.number().nullable(), title: text.nullable() }),
      ),
      attachments: z.array(text),
      alsoTitle: z.array(text).optional(),
      alsoOutcome: several,
    }),
  ),
  ignore: z.array(text).optional(),
  accept: z.record(text, text).optional(),
});

/** The documents of a folder that have a truth in a folder, which may be the same, in order of their names. */
export function judgedIn(texts: URL, truths: URL = texts): Judged[] {
  const known = new Set(readdirSync(truths));
  return readdirSync(texts)
    .toSorted()
    .flatMap((file) => {
      const name = file.replace(/\.(?:txt|md)$/u, '');
      if (name === file || !known.has(`${name}.json`)) return [];
      const truth: Truth = TRUTH.parse(JSON.parse(readFileSync(new URL(`${name}.json`, truths), 'utf8')));
      return [{ name, text: readFileSync(new URL(file, texts), 'utf8'), truth }];
    });
}
