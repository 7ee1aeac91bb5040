import { calendarDate } from '../dates.js';
import type { Day } from '../mentions/days.js';

/** A leap day may lie eight years ahead. */
const MOST_YEARS = 8;

/**
 * The date of a day of which a decision speaks as ahead: without a year, the next such day after the meeting.
 * @returns null where the calendar has none, or a printed year puts it on or before the meeting
 */
export function dateAhead({ day, month, year }: Day, meeting: string): string | null {
  const first = Number(meeting.slice(0, 4));
  const years = year === null ? Array.from({ length: MOST_YEARS + 1 }, (_, n) => first + n) : [year];
  return years.map((one) => calendarDate(one, month, day)).find((date) => date !== null && date > meeting) ?? null;
}
