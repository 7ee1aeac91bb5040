import { MONTH, calendarDate, isoDate, monthNumber } from '../dates.js';

/** A day that a sentence names, as far as it is printed. */
export interface Day {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Written as `18/6` alone, which may be a fraction. */
  readonly bare: boolean;
}

const DAY = new RegExp(
  String.raw`(?<![\p{L}\d,/-])(?<!\d\.)(?:(?<iso>\d{4}-\d{2}-\d{2})|(?<day>\d{1,2})\. ?(?<month>${MONTH})\.?(?:,? (?<year>(?:19|20)\d{2})(?!\d))?|(?<number>\d{1,2}) ?(?<sign>[-./]) ?(?<of>\d{1,2})(?: ?[-./ ] ?(?<in>(?:19|20)\d{2}|\d{2}(?=[^\d:.]|$)))?)(?![\p{L}\d]|[-/]\d)`,
  'gu',
);

/** The days that a sentence names, in order. @param lowered the sentence in lower case */
export function daysIn(lowered: string): Day[] {
  const days: Day[] = [];
  for (const { groups, index: start, 0: printed } of lowered.matchAll(DAY)) {
    const end = start + printed.length;
    for (const earlier of groups?.['month'] === undefined
      ? []
      : alongside(lowered, start, groups['month'], groups['year']))
      days.push(earlier);
    const iso = groups?.['iso'];
    if (iso !== undefined) {
      const [year, month, day] = iso.split('-').map(Number);
      if (isoDate(iso) !== null)
        days.push({ start, end, day: day ?? 0, month: month ?? 0, year: year ?? null, bare: false });
      continue;
    }
    const day = Number(groups?.['day'] ?? groups?.['number']);
    const month = groups?.['month'] === undefined ? Number(groups?.['of']) : monthNumber(groups['month']);
    const year = fullYear(groups?.['year'] ?? groups?.['in']);
    // Without a year `9.00` and `2-3` are mostly no days.
    if (groups?.['number'] !== undefined && year === null && groups['sign'] !== '/') continue;
    if (calendarDate(year ?? 2000, month, day) === null) continue;
    days.push({ start, end, day, month, year, bare: groups?.['number'] !== undefined && year === null });
  }
  return days;
}

/** A day that shares its month with the next: the 5. of `den 5. og 12. maj 2025`. */
const BEFORE_ANOTHER =
  /(?<![\p{L}\d.,/-])(?<!(?:pkt|nr|punkt|kl)\.? )(?<day>\d{1,2})\.(?:,|,? (?:og|samt)) (?:(?:den|d\.) ?)?$/u;
const MOST_ALONGSIDE = 6;

/** The days before `start` that go on with the day there, whose month and year are theirs too. */
function alongside(lowered: string, start: number, month: string, year: string | undefined): Day[] {
  const days: Day[] = [];
  let from = start;
  while (days.length < MOST_ALONGSIDE) {
    const found = BEFORE_ANOTHER.exec(lowered.slice(Math.max(0, from - 24), from));
    const printed = found?.groups?.['day'];
    if (found === null || printed === undefined) break;
    from = from - Math.min(24, from) + found.index;
    const day = { day: Number(printed), month: monthNumber(month), year: fullYear(year), bare: false };
    if (calendarDate(day.year ?? 2000, day.month, day.day) === null) break;
    days.unshift({ ...day, start: from, end: from + printed.length + 1 });
  }
  return days;
}

function fullYear(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  return printed.length === 2 ? 2000 + Number(printed) : Number(printed);
}

/** A day as a date, and whether its year was inferred. */
export interface Dated {
  readonly date: string;
  readonly yearInferred: boolean;
}

/**
 * The date of a day. Without a year it is the latest such day that is not after `until`; where a later day of the same
 * list bears a year (`den 2. juni og den 24. juni 2025`), that year is meant.
 * @returns null where the day is after `until`, or the calendar has none
 */
export function dateOf(day: Day, listed: Day | null, until: string): Dated | null {
  const inYear = (year: number): string | null => {
    const date = calendarDate(year, day.month, day.day);
    return date === null || date > until ? null : date;
  };
  if (day.year !== null) {
    const date = inYear(day.year);
    return date === null ? null : { date, yearInferred: false };
  }
  const last = Number(until.slice(0, 4));
  // A leap day may lie eight years back.
  const years =
    listed?.year === null || listed === null ? [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => last - n) : [listed.year];
  for (const year of years) {
    const date = inYear(year);
    if (date !== null) return { date, yearInferred: true };
  }
  return null;
}
