import { z } from 'zod';
import type { Reader } from '../store.js';
import { pageParameters, pageStatement, placedForm, type Placed, type Stretch } from './pages.js';
import { readRows, readTotal } from './rows.js';

export const PERSON_ROLES = ['MEMBER', 'GUEST'] as const;

export const personForm = z.object({
  id: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  role: z.enum(PERSON_ROLES).nullable(),
  municipality: z.string(),
});
/** A person of one municipality, whose four-digit code `municipality` is. */
export type PersonRecord = z.infer<typeof personForm>;

const attendanceForm = personForm.extend({ parent: z.string(), present: z.boolean() });
/** A person at, or absent from, the meeting whose key `parent` is. */
export type AttendanceRecord = z.infer<typeof attendanceForm>;

const absenteeForm = personForm.extend({ parent: z.string() });

/** Which persons to keep; null keeps all. */
export interface PeopleFilter {
  /** Four-digit code. */
  readonly municipality: string | null;
  /** A part of the name, in lower case. */
  readonly name: string | null;
  /** Key of a committee some meeting or step of which the person attended or missed. */
  readonly committee: string | null;
  readonly role: PersonRecord['role'];
}

/** The persons of these keys; a key that nothing has is left out. */
export function readPeople(reader: Reader, keys: readonly string[]): Promise<PersonRecord[]> {
  return readRows(reader, 'people', { keys }, personForm);
}

/** A stretch of the persons in Danish order of their names. */
export function readPeoplePage(
  reader: Reader,
  filter: PeopleFilter,
  stretch: Stretch,
): Promise<Placed<PersonRecord>[]> {
  const parameters = pageParameters(peopleParameters(filter), stretch);
  return readRows(reader, pageStatement('people', stretch), parameters, placedForm(personForm));
}

/** How many persons the filter keeps. */
export function countPeople(reader: Reader, filter: PeopleFilter): Promise<number> {
  return readTotal(reader, 'people-count', { filter: peopleParameters(filter) });
}

/** The statements start from what keeps the fewest: a committee, a municipality, all. */
function peopleParameters(filter: PeopleFilter) {
  const { municipality, committee } = filter;
  const startCommittee = [committee].filter((key) => key !== null);
  const startMunicipality = committee === null ? [municipality].filter((code) => code !== null) : [];
  return { ...filter, startCommittee, startMunicipality, start: committee === null && municipality === null };
}

/** Who was present at these meetings and who was absent. */
export function readAttendance(reader: Reader, meetings: readonly string[]): Promise<AttendanceRecord[]> {
  return readRows(reader, 'attendance-of-meetings', { keys: meetings }, attendanceForm);
}

/** Who was absent from these handlings (`parent`): printed with the step, or in the header of a loaded meeting. */
export function readAbsentees(reader: Reader, handlings: readonly string[]) {
  return readRows(reader, 'absentees-of-handlings', { keys: handlings }, absenteeForm);
}

const partyForm = z
  .object({ parent: z.string(), party: z.string(), first: z.string(), last: z.string() })
  .transform(({ first, last, ...row }) => ({ ...row, from: first, to: last }));
/** A party with which minutes print the person whose key `parent` is, from the first meeting that does to the last. */
export type PartyRecord = z.infer<typeof partyForm>;

/** The parties of these people (`parent`), the earliest first. */
export function readPartiesOfPeople(reader: Reader, people: readonly string[]): Promise<PartyRecord[]> {
  return readRows(reader, 'parties-of-people', { keys: people }, partyForm);
}
