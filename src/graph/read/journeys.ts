import { z } from 'zod';
import { OUTCOMES } from '../../referat/referat.js';
import { sentToIn, type NamedNext } from '../../linking/sent-to.js';
import type { Reader } from '../store.js';
import { caseForm, type CaseRecord } from './cases.js';
import { namesFrom } from '../../linking/journey/succession.js';
import { committeeForm, type CommitteeRecord } from './committees.js';
import type { EvidenceRecord } from './documents.js';
import { personForm, type PersonRecord } from './people.js';
import { readRows } from './rows.js';

/** Where no document gives an outcome, nothing is printed. */
export const outcomeForm = z
  .enum(OUTCOMES)
  .nullable()
  .transform((outcome) => outcome ?? 'NONE');

const stepForm = z.object({
  id: z.string(),
  date: z.string(),
  outcome: outcomeForm,
  text: z.string().nullable(),
  committee: committeeForm,
  /** What orders it among the steps of its case. */
  turn: z.string(),
  sentTo: z.string().nullable().transform(sentToIn),
});
/** `mentioned`: running text alone tells of it, so that it is no step of its case; left out where it is a step. */
export const handlingForm = stepForm.extend({ case: caseForm, mentioned: z.boolean().optional() });

/** One step of a case. What is absent from the record has not been read. */
export interface HandlingRecord extends z.infer<typeof handlingForm> {
  /** As of `ActualStep`. */
  readonly names?: readonly string[];
  readonly absent?: readonly PersonRecord[];
  readonly evidence?: readonly EvidenceRecord[];
}

const entryForm = z.object({
  position: z.number(),
  action: z.string().nullable(),
  date: z.string().nullable(),
  committee: committeeForm,
});
/** One entry of a printed route. */
export interface PlannedRecord extends z.infer<typeof entryForm> {
  /** As of `RouteEntry`. */
  readonly names?: readonly string[];
}

const successionForm = z.object({ former: z.string(), present: committeeForm });
type SuccessionRecord = z.infer<typeof successionForm>;

const dayForm = z.object({ committee: z.string(), date: z.string() });
const plannedForm = z
  .object({
    entries: z.array(entryForm.extend({ item: z.string(), printed: z.string() })),
    /** The committees that decisions name as the next. */
    receivers: z.array(committeeForm),
    meetings: z.array(dayForm.extend({ loaded: z.boolean(), shown: z.boolean() })),
    mentioned: z.array(dayForm),
    alikeTitled: z.array(dayForm),
    latestLoaded: z.string().nullable(),
    successions: z.array(successionForm),
  })
  .transform(({ entries, mentioned, alikeTitled, ...others }) => ({
    ...others,
    routes: routesOf(entries.map((entry) => ({ ...entry, ...namesOf(entry.committee.id, others.successions) }))),
    possible: [...mentioned, ...alikeTitled],
  }));

/** A case with its steps in order of date. `planned` is what its plan is read from; absent where it has not been read. */
export interface JourneyRecord extends CaseRecord {
  readonly steps: readonly HandlingRecord[];
  readonly planned?: z.output<typeof plannedForm>;
}

const journeyForm = caseForm.extend({ steps: z.array(stepForm), planned: plannedForm.optional() });
/**
 * People and evidence of a timeline are lists, and where nothing else is read each step is a row of its own: the driver
 * of Neo4j reads the names in each map anew, and long rows at a third of the speed of short ones.
 */
const absenteeForm = z
  .tuple([z.string(), z.string(), personForm.shape.party, personForm.shape.role, z.string()])
  .transform(([id, name, party, role, municipality]) => ({ id, name, party, role, municipality }));
const saidForm = z
  .tuple([z.number(), z.number(), z.string(), z.string(), z.number(), z.string(), z.string(), z.string(), z.number()])
  .transform(([startLine, endLine, quote, rule, confidence, id, fileName, sha256, lineCount]) => ({
    startLine,
    endLine,
    quote,
    rule,
    confidence,
    document: { id, fileName, sha256, lineCount },
  }));
const timelineStepForm = stepForm.extend({
  absentFromStep: z.array(absenteeForm),
  absentFromMeeting: z.array(absenteeForm),
  evidence: z.array(saidForm),
});
const plannedTimelineForm = journeyForm.extend({ steps: z.array(timelineStepForm) });
const timelineRowForm = caseForm.extend({ step: timelineStepForm.nullable() });

/** The handlings of these keys; a key that nothing has is left out. */
export function readHandlings(reader: Reader, keys: readonly string[]): Promise<HandlingRecord[]> {
  return readRows(reader, 'handlings', { keys }, handlingForm);
}

/** The latest step of each of these cases (`parent`); none for a case without steps. */
export function readLatestSteps(reader: Reader, cases: readonly string[]) {
  return readRows(reader, 'latest-steps', { keys: cases }, handlingForm.extend({ parent: z.string() }));
}

/** What these meetings (`parent`) did with cases, what running text alone tells of included. */
export function readHandlingsOfMeetings(reader: Reader, meetings: readonly string[]) {
  return readRows(reader, 'handlings-of-meetings', { keys: meetings }, handlingForm.extend({ parent: z.string() }));
}

/** The cases of these keys with their steps, and no more of a step than committee, outcome and text. */
export function readJourneys(reader: Reader, keys: readonly string[]): Promise<JourneyRecord[]> {
  return journeysBy(reader, 'journeys', keys);
}

/** As `readJourneys`, with what the plans are read from. */
export function readPlannedJourneys(reader: Reader, keys: readonly string[]): Promise<JourneyRecord[]> {
  return journeysBy(reader, 'planned-journeys', keys);
}

/** The cases of these keys with their steps, absentees and evidence included. */
export async function readTimelines(reader: Reader, keys: readonly string[]): Promise<JourneyRecord[]> {
  const cases = new Map<string, CaseRecord & { readonly steps: TimelineStep[] }>();
  for (const { step, ...itsCase } of await readRows(reader, 'timelines', { keys }, timelineRowForm)) {
    const found = cases.get(itsCase.id) ?? { ...itsCase, steps: [] };
    cases.set(itsCase.id, found);
    if (step !== null) found.steps.push(step);
  }
  return [...cases.values()].map(({ steps, ...itsCase }) => ({ ...itsCase, steps: timelineOf(itsCase, steps) }));
}

/** As `readTimelines`, with what the plans are read from. */
export async function readPlannedTimelines(reader: Reader, keys: readonly string[]): Promise<JourneyRecord[]> {
  const rows = await readRows(reader, 'planned-timelines', { keys }, plannedTimelineForm);
  return rows.map(({ steps, planned, ...itsCase }) => ({
    ...itsCase,
    ...(planned === undefined ? {} : { planned }),
    steps: timelineOf(itsCase, steps).map((step) => withNames(step, planned?.successions ?? [])),
  }));
}

async function journeysBy(reader: Reader, statement: string, keys: readonly string[]): Promise<JourneyRecord[]> {
  const rows = await readRows(reader, statement, { keys }, journeyForm);
  return rows.map(({ steps, planned, ...itsCase }) => ({
    ...itsCase,
    ...(planned === undefined ? {} : { planned }),
    steps: steps.map((step) => withNames({ ...step, case: itsCase }, planned?.successions ?? [])),
  }));
}

type TimelineStep = z.output<typeof timelineStepForm>;

function timelineOf(itsCase: CaseRecord, steps: readonly TimelineStep[]): HandlingRecord[] {
  return steps.map(({ absentFromStep, absentFromMeeting, ...step }) => ({
    ...step,
    case: itsCase,
    absent: distinctPeople([...absentFromStep, ...absentFromMeeting]),
  }));
}

function distinctPeople(people: readonly PersonRecord[]): PersonRecord[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** Under which names a body has gone on; nothing where it bears the same. */
function namesOf(body: string, successions: readonly SuccessionRecord[]): { names?: readonly string[] } {
  if (!successions.some(({ former }) => former === body)) return {};
  return { names: namesFrom(body, new Map(successions.map(({ former, present }) => [former, present.id]))) };
}

/** A step with the names of its body. */
function withNames<Step extends { readonly committee: CommitteeRecord; readonly sentTo: readonly NamedNext[] }>(
  step: Step,
  successions: readonly SuccessionRecord[],
): Step & { names?: readonly string[] } {
  if (successions.length === 0) return step;
  return {
    ...step,
    ...namesOf(step.committee.id, successions),
    sentTo: step.sentTo.map((one) =>
      one.committee === null ? one : { ...one, ...namesOf(one.committee.id, successions) },
    ),
  };
}

/** Entries by the item that prints them, in the order of the statement: by date, item and position. */
function routesOf(entries: readonly (PlannedRecord & { readonly item: string; readonly printed: string })[]) {
  const routes = new Map<string, { item: string; date: string; entries: PlannedRecord[] }>();
  for (const { item, printed, ...entry } of entries) {
    const route = routes.get(item);
    if (route === undefined) routes.set(item, { item, date: printed, entries: [entry] });
    else route.entries.push(entry);
  }
  return [...routes.values()];
}
