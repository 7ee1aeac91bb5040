import { z } from 'zod';
import { OUTCOMES } from '../../referat/referat.js';
import type { Reader } from '../store.js';
import { caseForm, type CaseRecord } from './cases.js';
import { committeeForm } from './committees.js';
import { evidenceForm, type EvidenceRecord } from './documents.js';
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
});
const handlingForm = stepForm.extend({ case: caseForm });

/** One step of a case. What is absent from the record has not been read. */
export interface HandlingRecord extends z.infer<typeof handlingForm> {
  readonly absent?: readonly PersonRecord[];
  readonly evidence?: readonly EvidenceRecord[];
}

/** A case with its steps in order of date. */
export interface JourneyRecord extends CaseRecord {
  readonly steps: readonly HandlingRecord[];
}

const journeyForm = caseForm.extend({ steps: z.array(stepForm) });
const timelineForm = caseForm.extend({
  steps: z.array(
    stepForm.extend({
      absentFromStep: z.array(personForm),
      absentFromMeeting: z.array(personForm),
      evidence: z.array(evidenceForm),
    }),
  ),
});

/** The handlings of these keys; a key that nothing has is left out. */
export function readHandlings(reader: Reader, keys: readonly string[]): Promise<HandlingRecord[]> {
  return readRows(reader, 'handlings', { keys }, handlingForm);
}

/** The cases of these keys with their steps, and no more of a step than committee, outcome and text. */
export async function readJourneys(reader: Reader, keys: readonly string[]): Promise<JourneyRecord[]> {
  const rows = await readRows(reader, 'journeys', { keys }, journeyForm);
  return rows.map(({ steps, ...itsCase }) => ({
    ...itsCase,
    steps: steps.map((step) => ({ ...step, case: itsCase })),
  }));
}

/** The cases of these keys with their steps, absentees and evidence included. */
export async function readTimelines(reader: Reader, keys: readonly string[]): Promise<JourneyRecord[]> {
  const rows = await readRows(reader, 'timelines', { keys }, timelineForm);
  return rows.map(({ steps, ...itsCase }) => ({
    ...itsCase,
    steps: steps.map(({ absentFromStep, absentFromMeeting, ...step }) => ({
      ...step,
      case: itsCase,
      absent: distinctPeople([...absentFromStep, ...absentFromMeeting]),
    })),
  }));
}

function distinctPeople(people: readonly PersonRecord[]): PersonRecord[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
