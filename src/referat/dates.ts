const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** The name of a month as printed, short or long. No groups. */
export const MONTH =
  '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)';

/** A date as printed: `07-08-2025`, `25.08.2025`, `6/10/2025`, `1.april 2025`, `07. august 2025`, `2025-12-11`. No groups. */
export const DATE = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ?[-./] ?\\d{1,2} ?[-./] ?\\d{4}|\\d{1,2}/\\d{1,2} \\d{4}|\\d{1,2}\\.? ?${MONTH}\\.? \\d{4})`;

/** A date whose year has two digits, `10/11/25`, which may be other numbers: only where nothing else can stand. No groups. */
export const SHORT_DATE = String.raw`\d{1,2}[-./]\d{1,2}[-./]\d{2}(?!\d)`;
/** Two digits below this one are of this century. */
const CENTURY = 70;

const NUMERIC = /^(\d{1,2}) ?[-./] ?(\d{1,2})(?: ?[-./] ?| )(\d{4}|\d{2})$/u;
const WRITTEN = new RegExp(`^(\\d{1,2})\\.? ?(${MONTH})\\.? (\\d{4})$`, 'iu');
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

const WEB_DATE = new RegExp(
  `(?<!\\p{L})(${MONTH}|january|february|march|may|june|july|october) (\\d{1,2}), (\\d{4})`,
  'giu',
);
const LOOSE_DATE = new RegExp(`(?<!\\d)(\\d{1,2})(?:\\.? |-)(${MONTH})(?:, |-)(\\d{4})`, 'giu');

/** Dates as web pages print them, `April 3, 2019` and `20 august, 2019`, in the form of `DATE`: `3. april 2019`. */
export function plainDates(text: string): string {
  if (!/(?:, |[A-Za-z]-)\d{4}/u.test(text)) return text;
  return text
    .replace(WEB_DATE, (_, month: string, day: string, year: string) => {
      return `${day}. ${ENGLISH.get(month.toLowerCase()) ?? month.toLowerCase()} ${year}`;
    })
    .replace(LOOSE_DATE, '$1. $2 $3');
}

/** The names of months that are others in English. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['january', 'januar'],
  ['february', 'februar'],
  ['march', 'marts'],
  ['may', 'maj'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['october', 'oktober'],
]);

/** The ISO date of what is printed; null where it is none or not in the calendar. */
export function isoDate(printed: string): string | null {
  const text = printed.trim();
  const iso = ISO.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric) return calendarDate(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const written = WRITTEN.exec(text);
  if (written) {
    return calendarDate(Number(written[3]), monthNumber(written[2] ?? ''), Number(written[1]));
  }
  return null;
}

function fullYear(printed: string): number {
  const year = Number(printed);
  if (printed.length === 4) return year;
  return year < CENTURY ? 2000 + year : 1900 + year;
}

/** The number of a month by its name, from 1; 0 where it is none. */
export function monthNumber(printed: string): number {
  return MONTHS.indexOf(printed.slice(0, 3).toLowerCase()) + 1;
}

/** The ISO date of a year, month and day; null where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (year < 1800 || year > 2999 || day < 1 || day > (days[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day of the week. No groups. */
export const WEEKDAY = '(?:man|tirs|ons|tors|fre|lør|søn)dag';
const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];

/** The day of the week of an ISO date, as it is called in Danish. */
export const weekdayOf = (date: string): string => WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** The time of day in a printed text (`kl. 17:00`, `kl. 9.00`, `Kl 16`) as `HH:MM`; null where there is none. */
export function timeOfDay(text: string): string | null {
  const found =
    /\bkl(?:okken|\.)? ?(\d{1,2})(?:[:.](\d{2}))?(?!\d)/iu.exec(text) ??
    /(?<![\d.:])(\d{1,2}):(\d{2})(?!\d)/u.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The election term in a printed text: `2022-2025`, `22-25`, `2022-25` give `2022-2025`; null where there is none. */
export function electionTerm(printed: string): string | null {
  const found = /^(?:20)?(\d{2}) ?[-–] ?(?:20)?(\d{2})$/u.exec(printed.trim());
  return found ? `20${found[1]}-20${found[2]}` : null;
}

/** An election term as printed. No groups. */
export const TERM = '(?:20\\d{2} ?[-–] ?20\\d{2}|20\\d{2} ?[-–] ?\\d{2}|\\d{2} ?[-–] ?\\d{2})';
