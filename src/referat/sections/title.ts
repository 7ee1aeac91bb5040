import { comparable } from '../contents.js';
import { normalLabel } from '../item-label.js';
import { placeOf, type Line } from '../lines.js';
import { withoutMarkers } from '../markers.js';
import { headingOf, warn, type Reading } from '../reading.js';
import type { HouseStyle } from '../style.js';
import { withoutAttendance } from './absence.js';
import { isNoJournalNumber, isOfSameRegistry, journalNumberOf, journalNumbersOf } from './journal-number.js';
import { isClosure, isMarker } from './marker-line.js';
import { itemTypeOf, takeType } from './route.js';
import type { ItemDraft, SectionReader } from './section.js';

/** The lines that open an item: its journal numbers (*journalnumre*), its title again, words for its type or closure. */
export const readTitle: SectionReader = (section, draft, { reading }) => {
  let read = 0;
  for (const line of section.lines) {
    const numbers = journalNumbersOf(line, reading.style);
    const type = itemTypeOf(line.folded);
    if (numbers.length > 0) {
      takeNumbers(line, numbers, draft, reading);
      if (CLOSED_BESIDE.test(line.folded)) takeClosure(line, draft);
    } else if (type !== null) {
      if (draft.type === null) takeType(type, line, draft);
    } else if (isClosure(line)) takeClosure(line, draft);
    else if (!isMarker(line) && !isNoJournalNumber(line, reading.style)) {
      // Some print who was absent above the text.
      const { words, absent } = withoutAttendance([line], reading);
      if (words.length > 0) break;
      for (const person of absent) draft.absent.push(person);
    }
    read += 1;
  }
  return read;
};

/** `Lukket - 13.06.02-G01-7-16` */
const CLOSED_BESIDE = /(?<!\p{L})lukket(?!\p{L})/u;

function takeClosure(line: Line, draft: ItemDraft): void {
  if (!draft.closed) draft.closedSpan = placeOf(line);
  draft.closed = true;
}

/** Takes the numbers of a line. Another registry's below the first is most often that of the same case. */
function takeNumbers(line: Line, numbers: readonly string[], draft: ItemDraft, reading: Reading): void {
  const first = draft.journalNumbers.keys().next().value ?? numbers[0] ?? '';
  const [number = ''] = numbers;
  if (isOfSameRegistry(number, first)) {
    for (const one of numbers) if (!draft.journalNumbers.has(one)) draft.journalNumbers.set(one, placeOf(line));
    return;
  }
  const message = `The item is known by ${first}; the number in "${line.text}" has another form and was not read as that of a further case.`;
  warn(reading, 'FURTHER_NUMBER', line.number, message);
}

/** How many lines a title wraps over, and how long its lines are at least where it wraps. */
const MOST_LINES = 4;
const SHORTEST_FULL_LINE = 40;

/** A title in full, and how many of the lines below its first one belong to it. */
export interface WholeTitle {
  readonly count: number;
  readonly title: string;
}

/**
 * Puts a title together that goes on in the lines below its first one.
 * @param lines those below it, without page furniture.
 * @param known titles of the table of contents, comparable: they tell how a title goes on.
 */
export function wholeTitle(
  first: Line | undefined,
  lines: readonly Line[],
  title: string,
  label: string,
  known: readonly string[],
  reading: Reading,
): WholeTitle {
  const own = lines.slice(0, MOST_LINES).findIndex((line) => !mayBelong(line, label, reading));
  const below = lines.slice(0, own === -1 ? MOST_LINES : own);
  const upTo = (count: number): string => [title, ...below.slice(0, count).map((line) => line.text)].join(' ');
  for (let count = below.length; count >= 1; count -= 1) {
    const whole = comparable(upTo(count));
    const before = comparable(upTo(count - 1));
    const told = known.some(
      (entry) =>
        entry.length > before.length &&
        entry.startsWith(before) &&
        (entry.startsWith(whole) || whole.startsWith(entry)),
    );
    if (told) {
      // The table of contents cuts long titles off, so a further line may belong to it: one at most up to what follows.
      const further = own !== -1 && count < own && own - count === 1 && goesOn(below[count - 1], below[count]) ? 1 : 0;
      return { count: count + further, title: upTo(count + further) };
    }
  }
  // Without one, a long first line and what follows it up to the journal number or a heading.
  const ends =
    own !== -1 && own > 0 && below.every((line, index) => goesOn(index === 0 ? first : below[index - 1], line));
  const alone = comparable(title);
  const listed = known.some((entry) => alone.startsWith(entry));
  return ends && title !== '' && !listed ? { count: own, title: upTo(own) } : { count: 0, title };
}

/** Whether a full line goes on in the next: without a blank line between them, and in the middle of a sentence. */
function goesOn(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined) return false;
  return (
    line.text.length >= SHORTEST_FULL_LINE && !/[.!?:]$/u.test(line.text) && (!next.apart || /^\p{Ll}/u.test(next.text))
  );
}

/** Whether a line may be a part of a title: it is no heading, number, list or type. */
function mayBelong(line: Line, label: string, reading: Reading): boolean {
  return !(
    line.row ||
    line.text.length > 300 ||
    isMarker(line) ||
    headingOf(line, reading) !== null ||
    itemTypeOf(line.folded) !== null ||
    /^(?:- |\p{Lu}[\p{L}. ]{1,30}:)/u.test(line.text) ||
    journalNumberOf(line, reading.style) !== null ||
    (isNoJournalNumber(line, reading.style) && !/^[\d\s–/-]+$/u.test(line.text)) ||
    repeatedTitle(line, label, reading.style) !== null
  );
}

/** How many lines, from the first one on, print the title a second time behind the item's number; 0 where they do not. */
export function repeatedTitleLines(lines: readonly Line[], title: string, label: string, style: HouseStyle): number {
  const [first] = lines;
  const repeated = first === undefined || first.row ? null : repeatedTitle(first, label, style);
  if (repeated === null) return 0;
  const wanted = comparable(title);
  for (let count = 1; count <= Math.min(MOST_LINES, lines.length); count += 1) {
    const text = [repeated, ...lines.slice(1, count).map((line) => line.text)].join(' ');
    const found = comparable(withoutMarkers(text).title);
    if (found === wanted && found !== '') return count;
    if (!wanted.startsWith(found)) break;
  }
  const beginning = comparable(repeated);
  return beginning.length >= SHORTEST_FULL_LINE && (wanted.startsWith(beginning) || beginning.startsWith(wanted))
    ? 1
    : 0;
}

/** The title behind the item's own number; null where the line does not repeat it. */
function repeatedTitle(line: Line, label: string, style: HouseStyle): string | null {
  for (const pattern of style.repeatedTitle) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups !== undefined && normalLabel(groups['number'] ?? '') === label)
      return withoutMarkers(groups['title'] ?? '').title;
  }
  return null;
}
