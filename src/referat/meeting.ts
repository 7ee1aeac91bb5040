import { committeeName } from './committees.js';
import { TERM, electionTerm, isoDate } from './dates.js';
import type { Line } from './lines.js';
import type { HouseStyle } from './style.js';

/** The opening line (*titellinje*) of a document: which body met, and when. */
export interface Opening {
  readonly committee: string;
  readonly term: string | null;
  readonly date: string;
  /** Index of the first line behind it. */
  readonly next: number;
  /** Number of its first line. */
  readonly start: number;
  /** The lines of it, folded: a page may repeat them at its head. */
  readonly folded: readonly string[];
}

/** How far down a document the opening line may stand, counted in lines that say something. */
export const SEARCHED_LINES = 60;
/** Over how many lines it may wrap. */
const LONGEST_WRAP = 4;
/** No opening line is longer. */
const LONGEST_OPENING = 400;

/** Finds the opening line; null where the style sees none. */
export function openingOf(lines: readonly Line[], style: HouseStyle): Opening | null {
  for (let index = 0; index < Math.min(lines.length, SEARCHED_LINES); index += 1) {
    if (!style.openingBegins.test(lines[index]?.text.slice(0, LONGEST_OPENING) ?? '')) continue;
    for (let wrapped = 1; wrapped <= LONGEST_WRAP && index + wrapped <= lines.length; wrapped += 1) {
      const printed = lines.slice(index, index + wrapped);
      const opening = openingIn(textOf(printed), style);
      if (opening === null) continue;
      return {
        ...opening,
        next: index + wrapped,
        start: lines[index]?.number ?? 1,
        folded: printed.map((line) => line.folded),
      };
    }
  }
  return null;
}

function openingIn(text: string, style: HouseStyle): Pick<Opening, 'committee' | 'term' | 'date'> | null {
  for (const pattern of style.opening) {
    const groups = pattern.exec(text)?.groups;
    const date = isoDate(groups?.['date'] ?? '');
    const printed = groups?.['committee'];
    if (printed !== undefined && date !== null)
      return { committee: committeeName(printed), term: termOf(printed), date };
  }
  return null;
}

/** The line that opens an agenda (*dagsorden*), for a kind word to who loads one; null where none does. */
export function agendaLine(lines: readonly Line[], style: HouseStyle): number | null {
  const found = lines.findIndex((_, index) => {
    const text = textOf(lines.slice(index, index + LONGEST_WRAP));
    return style.agenda.some((pattern) => pattern.test(text));
  });
  return lines[found]?.number ?? null;
}

function textOf(lines: readonly Line[]): string {
  return lines
    .filter((line) => !line.furniture)
    .map((line) => line.text)
    .join(' ')
    .slice(0, LONGEST_OPENING);
}

const LEADING_TERM = new RegExp(`^\\(?(${TERM})\\)?(?= )`, 'u');
const CLOSING_TERM = new RegExp(`(?<= )\\(?(${TERM})\\)?$`, 'u');

function termOf(printed: string): string | null {
  return electionTerm((LEADING_TERM.exec(printed) ?? CLOSING_TERM.exec(printed))?.[1] ?? '');
}
