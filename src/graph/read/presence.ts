import { z } from 'zod';
import type { Reader } from '../store.js';
import { committeeForm } from './committees.js';
import { meetingForm } from './meetings.js';
import { personForm } from './people.js';
import { readRows } from './rows.js';

const childPersonForm = personForm.extend({ parent: z.string() });
/** A person beside the node whose key `parent` is. */
export type ChildPersonRecord = z.infer<typeof childPersonForm>;

const guestForm = childPersonForm.extend({ title: z.string().nullable() });
/** A guest with the title printed there. */
export type GuestRecord = z.infer<typeof guestForm>;

const seatForm = z.object({
  parent: z.string(),
  committee: committeeForm,
  attended: z.number(),
  absent: z.number(),
});
/** A committee of the person whose key `parent` is, and how often the person was there. */
export type SeatRecord = z.infer<typeof seatForm>;

const absenceForm = z
  .object({ parent: z.string(), meeting: meetingForm, steps: z.array(z.string()) })
  .transform(({ steps, ...absence }) => ({ ...absence, steps: steps.filter((step) => step !== '') }));
/** A meeting that the person whose key `parent` is missed, and the keys of the steps missed there. */
export type AbsenceRecord = z.output<typeof absenceForm>;

/** The guests of these items (`parent`). */
export function readGuestsOfItems(reader: Reader, items: readonly string[]): Promise<GuestRecord[]> {
  return readRows(reader, 'guests-of-items', { keys: items }, guestForm);
}

/** The guests of these meetings and of their items (`parent`). */
export function readGuestsOfMeetings(reader: Reader, meetings: readonly string[]): Promise<GuestRecord[]> {
  return readRows(reader, 'guests-of-meetings', { keys: meetings }, guestForm);
}

/** Who was disqualified from these items (`parent`). */
export function readDisqualifiedOfItems(reader: Reader, items: readonly string[]): Promise<ChildPersonRecord[]> {
  return readRows(reader, 'disqualified-of-items', { keys: items }, childPersonForm);
}

/** Who was disqualified from an item of these meetings (`parent`). */
export function readDisqualifiedOfMeetings(reader: Reader, meetings: readonly string[]): Promise<ChildPersonRecord[]> {
  return readRows(reader, 'disqualified-of-meetings', { keys: meetings }, childPersonForm);
}

/** Who was disqualified from the items in which these handlings (`parent`) took place. */
export function readDisqualifiedOfHandlings(
  reader: Reader,
  handlings: readonly string[],
): Promise<ChildPersonRecord[]> {
  return readRows(reader, 'disqualified-of-handlings', { keys: handlings }, childPersonForm);
}

/** The committees of these people (`parent`), with how often they were there. */
export function readCommitteesOfPeople(reader: Reader, people: readonly string[]): Promise<SeatRecord[]> {
  return readRows(reader, 'committees-of-people', { keys: people }, seatForm);
}

/** The meetings that these people (`parent`) missed wholly or for a step, earliest first. */
export function readAbsences(reader: Reader, people: readonly string[]): Promise<AbsenceRecord[]> {
  return readRows(reader, 'absences-of-people', { keys: people }, absenceForm);
}
