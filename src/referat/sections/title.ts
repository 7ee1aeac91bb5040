import { comparable } from '../contents.js';
import { withoutMarkers } from '../items.js';
import type { Line } from '../lines.js';
import type { HouseStyle } from '../style.js';
import { itemTypeOf } from './route.js';
import type { SectionReader } from './section.js';

/** The lines that open an item: its journal number (*journalnummer*), its title again, words for its type or closure. */
export const readTitle: SectionReader = (section, draft, { reading }) => {
  let read = 0;
  for (const line of section.lines) {
    const number = journalNumberOf(line, reading.style);
    const type = itemTypeOf(line.folded);
    if (number !== null) draft.journalNumber ??= number;
    else if (type !== null) draft.type ??= type;
    else if (/^(?:lukket|fortrolig)(?:t)?(?: punkt| sag)?$/u.test(line.folded)) draft.closed = true;
    else if (!/^åben(?:t)?(?: punkt| sag)?$/u.test(line.folded) && !isNoJournalNumber(line, reading.style)) break;
    read += 1;
  }
  return read;
};

function journalNumberOf(line: Line, style: HouseStyle): string | null {
  if (line.row || isNoJournalNumber(line, style)) return null;
  for (const pattern of style.journalNumber) {
    const number = pattern.exec(line.text)?.groups?.['journalNumber'];
    if (number !== undefined) return number.trim();
  }
  return null;
}

/** A subject code (KLE) is a subject, and a document's number a document: neither tells cases apart. */
function isNoJournalNumber(line: Line, style: HouseStyle): boolean {
  return style.noJournalNumber.some((pattern) => pattern.test(line.text));
}

/**
 * How many of the lines repeat the item's title, or go on with it where it wraps: `title` in full, as far as the
 * lines themselves and the entries of the table of contents tell.
 */
export function titleLines(
  lines: readonly Line[],
  title: string,
  number: number,
  known: readonly string[],
  style: HouseStyle,
): { count: number; title: string } {
  const repeated = lines[0] === undefined ? null : repeatedTitle(lines[0], number, style);
  if (repeated !== null) {
    const wanted = comparable(title);
    for (let count = 1; count <= Math.min(4, lines.length); count += 1) {
      const text = [repeated, ...lines.slice(1, count).map((line) => line.text)].join(' ');
      if (comparable(withoutMarkers(text).title) === wanted) return { count, title };
      if (!wanted.startsWith(comparable(text))) break;
    }
    return comparable(repeated) !== '' && wanted.startsWith(comparable(repeated))
      ? { count: 1, title }
      : { count: 0, title };
  }
  // A title that wraps: the table of contents tells how it goes on.
  for (let count = Math.min(3, lines.length); count >= 1; count -= 1) {
    const whole = [title, ...lines.slice(0, count).map((line) => line.text)].join(' ');
    const folded = comparable(whole);
    const before = comparable([title, ...lines.slice(0, count - 1).map((line) => line.text)].join(' '));
    const knownSo = known.some(
      (entry) =>
        entry.length > before.length && (folded === entry || folded.startsWith(entry)) && entry.startsWith(before),
    );
    if (knownSo) return { count, title: whole };
  }
  return { count: 0, title };
}

/** The title behind the item's own number; null where the line does not repeat it. */
export function repeatedTitle(line: Line, number: number, style: HouseStyle): string | null {
  for (const pattern of style.repeatedTitle) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups !== undefined && Number(groups['number']) === number) return withoutMarkers(groups['title'] ?? '').title;
  }
  return null;
}
