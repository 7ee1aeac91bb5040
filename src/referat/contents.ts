import { foldedWords, type Line } from './lines.js';
import { opensContents, type Reading } from './reading.js';

/** The table of contents (*indholdsfortegnelse*): a check on where items begin, never a source of titles. */
export interface Contents {
  /** Titles for comparison, in order; a long one is cut off in the middle of a word. */
  readonly titles: readonly string[];
  /** Whether dots lead to page numbers: without them it is not certain where an entry ends. */
  readonly dotted: boolean;
  /** Index of its first line; the header ends here. */
  readonly start: number;
}

/** No table of contents has more entries, and none of them is longer. */
const MOST_ENTRIES = 1000;
const LONGEST_ENTRY = 600;
/** Entries are cut off at about a hundred characters; no item is so many pages long. */
const LONG_ENTRY = 80;
const FARTHEST_PAGE = 400;

const PAGE = / ?\d{1,4}$/u;

/** The title before the dots that lead to a page number; null where no dots do. */
function dottedTitle(text: string): string | null {
  if (text.length > LONGEST_ENTRY) return null;
  const before = text.replace(PAGE, '');
  let end = before.length;
  let dots = 0;
  // By hand: a pattern for a run at the end takes quadratic time where runs stand elsewhere.
  while (end > 0 && ' .…·'.includes(before.charAt(end - 1))) {
    end -= 1;
    if (before.charAt(end) !== ' ') dots += before.charAt(end) === '…' ? 3 : 1;
  }
  // A title may end in an abbreviation's full stop and a number, which is no leader and no page.
  return dots >= (before === text ? 5 : 3) ? before.slice(0, end) : null;
}

/** Whether a line is an entry of a table of contents by its own looks: dots that lead to a page number. */
export function isContentsEntry(line: Line): boolean {
  return dottedTitle(line.text) !== null;
}

/** A title as two renderings of it are compared: letters and digits only. */
export function comparable(title: string): string {
  return foldedWords(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Reads the table of contents that begins before `end`; null where there is none. */
export function contentsOf(lines: readonly Line[], reading: Reading, from: number, end: number): Contents | null {
  let heading = from;
  const opens = (line: Line | undefined): boolean => line !== undefined && opensContents(line, reading.words);
  while (heading < end && !opens(lines[heading])) heading += 1;
  if (heading >= end) return null;
  const entries = lines
    .slice(heading + 1, Math.min(end, heading + 2 * MOST_ENTRIES))
    .flatMap(entriesApart)
    .filter((line) => !line.furniture && line.text.length <= LONGEST_ENTRY);
  const dotted = entries.some(isContentsEntry);
  const titles = dotted ? dottedTitles(entries) : plainTitles(entries);
  return {
    titles: titles.map(comparable).filter((title) => title !== '' && !ATTACHED.test(title)),
    dotted,
    start: heading,
  };
}

/** The list of all attachments at the end is no item. */
const ATTACHED = /^(?:samlet)?bilags(?:oversigt|liste)$/u;

/** A converter may have made one paragraph of all entries. */
function entriesApart(line: Line): readonly Line[] {
  if (line.furniture || !line.text.includes('...')) return [line];
  const texts = line.text.split(/(?<=\.{3} ?\d{1,4}) (?=[\p{L}\d])/u);
  return texts.length === 1 ? [line] : texts.map((text) => ({ ...line, text }));
}

/** Entries whose dots lead to a page; one that wraps has them on its last line. */
function dottedTitles(entries: readonly Line[]): string[] {
  const titles: string[] = [];
  let wrapped = '';
  let page = 0;
  for (const line of entries) {
    const text = line.text.replace(/^- /u, '');
    const number = Number(PAGE.exec(text)?.[0] ?? Number.NaN);
    // A title that is cut off has no room for dots: a tab or its length tells that the number is a page.
    const cutOff =
      (line.row || wrapped.length + text.length >= LONG_ENTRY) && number >= page && number < page + FARTHEST_PAGE;
    const title = dottedTitle(text) ?? (cutOff ? text.replace(PAGE, '') : null);
    const whole = `${wrapped} ${title ?? text}`.trim().slice(0, LONGEST_ENTRY);
    if (title !== null) titles.push(whole);
    wrapped = title === null ? whole : '';
    if (title !== null && number >= page) page = number;
  }
  return titles;
}

/** Entries without dots, one a line: with page numbers where nearly all end in one and they rise. */
function plainTitles(entries: readonly Line[]): string[] {
  const printed = entries.map((line) => line.text.replace(/^- /u, ''));
  const pages = printed.flatMap((text) => (/ \d{1,4}$/u.test(text) ? [Number(text.slice(text.lastIndexOf(' ')))] : []));
  const rising = pages.every((page, index) => page >= (pages[index - 1] ?? 0));
  return rising && pages.length * 10 >= printed.length * 8 ? printed.map((text) => text.replace(PAGE, '')) : printed;
}
