import { isContentsEntry } from './contents.js';
import { labelOf } from './header.js';
import { isPerson } from './names.js';
import type { Line } from './lines.js';
import type { Opening } from './meeting.js';
import type { Reading } from './reading.js';
import type { LabelRole } from './style.js';

/**
 * The lines that the header is read from: those above the table of contents, and lists of people that stand below it.
 * @param contents where the table of contents begins, if there is one.
 */
export function headerExtent(
  lines: readonly Line[],
  opening: Opening,
  contents: number | undefined,
  firstItem: number,
  reading: Reading,
): readonly Line[] {
  const end = Math.min(contents ?? firstItem, firstItem, listStart(lines, opening.end, firstItem));
  const isOwn = (line: Line): boolean => !opening.used.has(line.number);
  const above = lines.slice(opening.next, end).filter(isOwn);
  const behind = lines.findIndex((line, index) => index >= end && index < firstItem && listsPeople(line, reading));
  return behind === -1 ? above : [...above, ...lines.slice(behind, firstItem).filter(isOwn)];
}

const OF_PEOPLE: ReadonlySet<LabelRole> = new Set(['PRESENT', 'ABSENT', 'GUESTS']);

/** `Deltagere:` with its colon, which no entry of a table of contents has. */
function listsPeople(line: Line, reading: Reading): boolean {
  if (line.furniture || !/^(?:- )?\p{Lu}[\p{L}/ ]{3,40}:/u.test(line.text) || isContentsEntry(line)) return false;
  const role = labelOf(line, reading)?.role;
  return role !== undefined && OF_PEOPLE.has(role);
}

/** Where a list of the items begins that no heading opens: numbers that follow each other, or dots that lead to pages. */
function listStart(lines: readonly Line[], from: number, end: number): number {
  const listed = lines.slice(from, end);
  const texts = listed.map(({ text }) => text.replace(/[|\s]+/gu, ' ').trim());
  // Those who were there may be numbered as well.
  const numbers = texts.map((text) =>
    isPerson(text.replace(/^\d{1,2}[.)] /u, ''))
      ? Number.NaN
      : Number(LISTED.exec(text)?.groups?.['number'] ?? Number.NaN),
  );
  const found = texts.findIndex(
    (text, index) =>
      COLUMNS.test(text) ||
      numbers[index + 1] === (numbers[index] ?? 0) + 1 ||
      listed.slice(index, index + 1).some(isContentsEntry),
  );
  return found === -1 ? end : from + found;
}

/** The heads of its columns: `Sag Emne Side`. */
const COLUMNS = /^(?:(?:nr|sag|emne|punkt|side|titel|pkt|sagsnr|tekst)\.? ?){2,5}$/iu;
const LISTED = /^(?:- )?(?:(?:åbent?|lukket) )?(?<number>\d{1,4})[.)]? (?:\([^)]{1,20}\) )?\p{Lu}/iu;
