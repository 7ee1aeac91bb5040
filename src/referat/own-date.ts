import { DATE, isoDate, plainDates, weekdayOf, WEEKDAY } from './dates.js';
import { isNear } from './impossible-dates.js';
import type { Opening } from './meeting.js';
import { warn, type Reading } from './reading.js';
import type { Item } from './referat.js';

/** The day of the meeting, as the document's own head tells it. */
export interface OwnDate {
  readonly date: string;
  /** Whether the opening line, the header and the day of the week disagree: such a day tells nothing of other meetings. */
  readonly doubtful: boolean;
}

/**
 * The day that the opening line and the header print. Where they disagree, the one that the printed day of the week fits;
 * else the opening line's.
 * @param printed the text behind the header's label for the date; empty where there is none
 */
export function ownDateOf(opening: Opening, printed: string, line: number, reading: Reading): OwnDate {
  const text = plainDates(printed);
  const found = new RegExp(DATE, 'iu').exec(text)?.[0];
  const header = found === undefined ? null : isoDate(found);
  const weekday = weekdayIn(text) ?? weekdayIn(opening.folded.join(' '));
  const said = printed !== '' && header === null;
  if (said) {
    warn(reading, 'DATE_UNREAD', line, `No date was found in "${printed}"; the opening line's date stands.`);
  }
  const dates = [...new Set([opening.date, ...(header === null ? [] : [header])])];
  const fitting = weekday === null ? dates : dates.filter((date) => weekdayOf(date) === weekday);
  const date = (fitting.length === 1 ? fitting[0] : undefined) ?? opening.date;
  if (dates.length > 1) {
    const why = fitting.length === 1 ? `, and the day of the week is that of ${date}` : '';
    const message = `The header says ${header}, the opening line ${opening.date}${why}: ${date} stands.`;
    warn(reading, 'DATE_DIFFERS', line, message);
  } else if (fitting.length === 0) {
    warn(reading, 'DATE_DIFFERS', line, `${date} is no ${weekday}, as is printed beside it; the date stands.`);
  }
  return { date, doubtful: dates.length > 1 || fitting.length === 0 || (said && found !== undefined) };
}

/** The day of the week that is printed right before a date. */
function weekdayIn(text: string): string | null {
  return WEEKDAY_BEFORE.exec(text)?.groups?.['weekday']?.toLowerCase() ?? null;
}

const WEEKDAY_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?<weekday>${WEEKDAY})(?:en)?,?(?: d\.?| den)? ?(?:${DATE})`,
  'iu',
);

/** So many days that the items tell of must agree before they doubt the meeting's. */
const FEWEST_DAYS = 2;

/** Whether all the days that the items tell of lie years before the meeting's: then its year is mistyped everywhere. */
export function standsAlone(date: string, items: readonly Item[]): boolean {
  const told = items.flatMap((item) => [...item.handlings, ...item.references, ...item.mentions]);
  const days = new Set(told.flatMap((one) => one.date ?? []));
  return days.size >= FEWEST_DAYS && [...days].every((day) => !isNear(day, date));
}
