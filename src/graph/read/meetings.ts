import { z } from 'zod';
import type { Reader } from '../store.js';
import { MEETING_KINDS, MEETING_STATUSES } from '../../referat/referat.js';
import { committeeForm } from './committees.js';
import { pageParameters, pageStatement, placedForm, type Placed, type Stretch } from './pages.js';
import { readRows, readTotal } from './rows.js';

export const meetingForm = z.object({
  id: z.string(),
  date: z.string(),
  startsAt: z.string().nullable(),
  place: z.string().nullable(),
  term: z.string().nullable(),
  kind: z.enum(MEETING_KINDS),
  status: z.enum(MEETING_STATUSES),
  movedTo: z.string().nullable(),
  loaded: z.boolean(),
  municipality: z.string(),
  committee: committeeForm,
});
/** A meeting with its committee. `loaded` is false for one that is only cited. */
export type MeetingRecord = z.infer<typeof meetingForm>;

const childMeetingForm = meetingForm.extend({ parent: z.string() });

/** Which meetings to keep; null keeps all. */
export interface MeetingsFilter {
  /** Four-digit code. */
  readonly municipality: string | null;
  /** A committee's key. */
  readonly committee: string | null;
  /** ISO dates, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly loaded: boolean | null;
  /** Key of a person who attended it, missed it or a step of it, or was a guest at an item of it. */
  readonly person: string | null;
}

/** The meetings of these keys; a key that nothing has is left out. */
export function readMeetings(reader: Reader, keys: readonly string[]): Promise<MeetingRecord[]> {
  return readRows(reader, 'meetings', { keys }, meetingForm);
}

/** A stretch of the meetings in order of date. */
export function readMeetingsPage(
  reader: Reader,
  filter: MeetingsFilter,
  stretch: Stretch,
): Promise<Placed<MeetingRecord>[]> {
  const parameters = pageParameters(meetingsParameters(filter), stretch);
  return readRows(reader, pageStatement('meetings', stretch), parameters, placedForm(meetingForm));
}

/** How many meetings the filter keeps. */
export function countMeetings(reader: Reader, filter: MeetingsFilter): Promise<number> {
  return readTotal(reader, 'meetings-count', { filter: meetingsParameters(filter) });
}

/** The statements start from what keeps the fewest: a person, a committee, a municipality, all. */
function meetingsParameters(filter: MeetingsFilter) {
  const { municipality, committee, person } = filter;
  const startPerson = [person].filter((key) => key !== null);
  const startCommittee = person === null ? [committee].filter((key) => key !== null) : [];
  const startMunicipality = person === null && committee === null ? [municipality].filter((code) => code !== null) : [];
  const start = person === null && committee === null && municipality === null;
  return { ...filter, startPerson, startCommittee, startMunicipality, start };
}

/** The meetings of these items (`parent`). */
export function readMeetingsOfItems(reader: Reader, items: readonly string[]) {
  return readRows(reader, 'meetings-of-items', { keys: items }, childMeetingForm);
}

/** The meetings at which these handlings (`parent`) took place. */
export function readMeetingsOfHandlings(reader: Reader, handlings: readonly string[]) {
  return readRows(reader, 'meetings-of-handlings', { keys: handlings }, childMeetingForm);
}
