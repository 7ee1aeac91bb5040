import { z } from 'zod';
import { byDanishName } from '../api/danish-order.js';
import { SagsgrafError } from '../errors.js';
import { readTimelines, type JourneyRecord } from '../graph/read/journeys.js';
import type { Store } from '../graph/store.js';
import { caseKeyByJournalNumber } from '../linking/keys.js';
import { MUNICIPALITIES, municipalityBy } from '../referat/municipalities.js';
import { OUTCOMES, type Municipality } from '../referat/referat.js';

/** The journey of one case, as `trace` gives it. */
export const TRACE_RESULT = z.object({
  id: z.string(),
  journalNumber: z.string().nullable(),
  title: z.string().nullable(),
  municipality: z.string(),
  steps: z.array(
    z.object({
      date: z.string(),
      committee: z.string(),
      outcome: z.enum(OUTCOMES),
      text: z.string().nullable(),
      absent: z.array(z.string()),
      evidence: z.array(
        z.object({
          fileName: z.string(),
          startLine: z.number(),
          endLine: z.number(),
          quote: z.string(),
          rule: z.string(),
          confidence: z.number(),
        }),
      ),
    }),
  ),
});
export type Trace = z.infer<typeof TRACE_RESULT>;

/**
 * The journey of the one case that an id or a journal number means; without a municipality, a journal number is looked
 * for in all of them.
 * @throws SagsgrafError NOT_FOUND, or BAD_INPUT where it means several cases.
 */
export async function traceCase(store: Store, asked: string, municipality: Municipality | null): Promise<Trace> {
  const among = municipality === null ? MUNICIPALITIES : [municipality];
  const keys = asked.startsWith('case:') ? [asked] : among.map(({ code }) => caseKeyByJournalNumber(code, asked));
  const [journey, ...others] = await store.snapshot('trace', (reader) => readTimelines(reader, keys));
  if (journey === undefined) {
    const where = municipality === null ? '' : ` of ${municipality.name}`;
    throw new SagsgrafError('NOT_FOUND', `The graph holds no case${where} with the id or journal number “${asked}”.`, {
      remedy: 'Give a journal number as in 22-008459, or an id as in case:0326:22-008459.',
    });
  }
  if (others.length > 0) {
    const ids = [journey, ...others].map(({ id }) => id);
    throw new SagsgrafError('BAD_INPUT', `“${asked}” means ${ids.length} cases: ${ids.join(', ')}.`, {
      remedy: 'Name the municipality with --municipality, or give the id.',
    });
  }
  return traceOf(journey);
}

function traceOf({ id, journalNumber, title, municipality, steps }: JourneyRecord): Trace {
  return {
    id,
    journalNumber,
    title,
    municipality: municipalityBy(municipality)?.name ?? municipality,
    steps: steps.map(({ date, committee, outcome, text, absent = [], evidence = [] }) => ({
      date,
      committee: committee.name,
      outcome,
      text,
      absent: absent
        .map((person) => ({ id: person.id, name: person.name }))
        .sort(byDanishName)
        .map((person) => person.name),
      evidence: evidence.map(({ document, startLine, endLine, quote, rule, confidence }) => ({
        fileName: document.fileName,
        startLine,
        endLine,
        quote,
        rule,
        confidence,
      })),
    })),
  };
}
