import { z } from 'zod';
import { journeyOf } from '../api/case/journey.js';
import { byDanishName } from '../api/danish-order.js';
import { SagsgrafError } from '../errors.js';
import { readPlannedTimelines, type HandlingRecord, type JourneyRecord } from '../graph/read/journeys.js';
import { readMentionsOfCases } from '../graph/read/mentions.js';
import type { Store } from '../graph/store.js';
import { caseKeyByJournalNumber } from '../linking/keys.js';
import { CASE_STATUSES } from '../linking/journey/journey.js';
import { PLAN_STATUSES } from '../linking/journey/plan.js';
import { MUNICIPALITIES, municipalityBy } from '../referat/municipalities.js';
import { OUTCOMES, type Municipality } from '../referat/referat.js';

const STEP = z.object({
  id: z.string(),
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
});
export type TraceStep = z.infer<typeof STEP>;

/** The journey of one case, as `trace` gives it. `handling` and `unplanned` name steps by their ids. */
export const TRACE_RESULT = z.object({
  id: z.string(),
  journalNumber: z.string().nullable(),
  title: z.string().nullable(),
  municipality: z.string(),
  asOf: z.string().nullable(),
  status: z.enum(CASE_STATUSES),
  currentCommittee: z.string().nullable(),
  nextCommittee: z.string().nullable(),
  daysWaiting: z.number().nullable(),
  durationDays: z.number().nullable(),
  steps: z.array(STEP),
  mentions: z.array(STEP),
  plan: z.array(
    z.object({
      position: z.number(),
      committee: z.string(),
      action: z.string().nullable(),
      date: z.string().nullable(),
      status: z.enum(PLAN_STATUSES),
      handling: z.string().nullable(),
    }),
  ),
  unplanned: z.array(z.string()),
});
export type Trace = z.infer<typeof TRACE_RESULT>;

/**
 * The journey of the one case that an id or a journal number means; without a municipality, a journal number is looked
 * for in all of them.
 * @param asOf hides what is dated later; null hides nothing.
 * @throws SagsgrafError NOT_FOUND, or BAD_INPUT where it means several cases.
 */
export async function traceCase(
  store: Store,
  asked: string,
  municipality: Municipality | null,
  asOf: string | null,
): Promise<Trace> {
  const among = municipality === null ? MUNICIPALITIES : [municipality];
  const keys = asked.startsWith('case:') ? [asked] : among.map(({ code }) => caseKeyByJournalNumber(code, asked));
  return store.snapshot('trace', async (reader) => {
    const found = await readPlannedTimelines(reader, keys);
    const journey = theOne(found, asked, municipality);
    return traceOf(journey, await readMentionsOfCases(reader, [journey.id]), asOf);
  });
}

function theOne(
  [journey, ...others]: readonly JourneyRecord[],
  asked: string,
  municipality: Municipality | null,
): JourneyRecord {
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
  return journey;
}

function traceOf(record: JourneyRecord, mentions: readonly HandlingRecord[], asOf: string | null): Trace {
  const { id, journalNumber, title, municipality } = record;
  const journey = journeyOf(record.id, [record], asOf);
  return {
    id,
    journalNumber,
    title,
    municipality: municipalityBy(municipality)?.name ?? municipality,
    asOf: journey.asOf,
    status: journey.status,
    currentCommittee: journey.currentCommittee?.name ?? null,
    nextCommittee: journey.nextCommittee?.name ?? null,
    daysWaiting: journey.daysWaiting,
    durationDays: journey.durationDays,
    steps: journey.steps.map(stepOf),
    mentions: mentions.filter(({ date }) => asOf === null || date <= asOf).map(stepOf),
    plan: journey.plan.map(({ position, committee, action, date, status, handling }) => ({
      position,
      committee: committee.name,
      action,
      date,
      status,
      handling: handling?.id ?? null,
    })),
    unplanned: journey.unplanned.map((step) => step.id),
  };
}

function stepOf({ id, date, committee, outcome, text, absent = [], evidence = [] }: HandlingRecord): TraceStep {
  return {
    id,
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
  };
}
