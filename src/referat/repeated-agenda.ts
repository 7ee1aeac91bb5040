import { comparable } from './contents.js';
import { numbered, type ItemStart } from './item-start.js';
import type { ItemStarts } from './items.js';
import { foldedWords, placeOf, withText, type Line } from './lines.js';
import { withoutMarkers } from './markers.js';
import { isPerson } from './names.js';
import { headingOf, opensContents, type Reading } from './reading.js';
import { beginsItem, type HouseStyle } from './style.js';

/** An entry of the list of the agenda, or a line that comes back to one. */
interface Entry {
  readonly index: number;
  readonly number: number;
  readonly label: string;
  readonly title: string;
}

/** The items of minutes that come back to a list of the agenda, and the lines with what stands behind a title apart. */
export interface RepeatedAgenda {
  readonly lines: readonly Line[];
  readonly items: ItemStarts;
}

/** A cheap look at whether items of a style that is rare begin anywhere. */
export const mayBegin = (lines: readonly Line[], style: HouseStyle): boolean =>
  lines.some(({ text }) => beginsItem(text, style));

/** Fewer come back by chance. */
const FEWEST = 2;

/**
 * Finds the items where minutes begin with a list of the agenda and come back to its entries (`Ad 2: Budget`). In a
 * decision such words mean the points of a recommendation, so the list stands above all headings, and what comes back
 * are its titles, or each of its numbers once and in order.
 * @returns null where the minutes are not built so.
 */
export function repeatedAgenda(lines: readonly Line[], from: number, reading: Reading): RepeatedAgenda | null {
  const { style } = reading;
  const back = entriesIn(lines, from, lines.length, style.item);
  const first = back[0]?.index ?? 0;
  if (back.length < FEWEST || lines.slice(from, first).some((line) => opensSection(line, reading))) return null;
  const above = entriesIn(lines, from, first, style.listed);
  const listed = lastRun(above);
  // A list within an item stands below the first line of it.
  const start = listed[0]?.index ?? from;
  if (above.some(({ index, title }) => index < start && !isPerson(title))) return null;
  const items = [...comingBack(back, listed)];
  if (items.length < FEWEST || 4 * items.length < 3 * listed.length) return null;
  const before = lines[start - 1];
  const isHeaded = before !== undefined && opensContents(before, reading.words);
  return withItems(lines, items, listed, isHeaded ? start - 1 : start);
}

function entriesIn(lines: readonly Line[], from: number, end: number, patterns: readonly RegExp[]): Entry[] {
  const entries: Entry[] = [];
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (line === undefined || line.row || line.furniture || line.text.length > LONGEST) continue;
    const groups = patterns.map((pattern) => pattern.exec(line.text)?.groups).find((found) => found !== undefined);
    if (groups !== undefined)
      entries.push({ index, ...numbered(groups['number'] ?? ''), title: (groups['title'] ?? '').trim() });
  }
  return entries;
}

/** No entry with the text behind it is longer. */
const LONGEST = 1000;

/** `3. Økonomi` is an entry here. */
const opensSection = (line: Line, reading: Reading): boolean => {
  const kind = headingOf(line, reading);
  if (kind === null || kind === 'OTHER' || kind === 'UPCOMING') return false;
  return !reading.style.listed.some((pattern) => pattern.test(line.text));
};

/** The last list whose numbers rise by one; numbers between them belong to points of an entry. */
function lastRun(entries: readonly Entry[]): readonly Entry[] {
  let run: Entry[] = [];
  for (const entry of entries) {
    const last = run.at(-1);
    if (last !== undefined && entry.number === last.number + 1) run.push(entry);
    else if (last === undefined || entry.number <= run.length)
      run = entry.number === 1 || run.length === 0 ? [entry] : run;
  }
  return run;
}

/** The lines that come back to the list: by their titles, or else all of them where they are as many as its entries. */
function comingBack(back: readonly Entry[], listed: readonly Entry[]): readonly Entry[] {
  const titled = rising(back.filter((entry) => listed.some((own) => own.number === entry.number && isOf(entry, own))));
  if (2 * titled.length > listed.length) return withGaps(titled, back);
  const inOrder = back.length === listed.length && back.every((entry, at) => entry.number === listed[at]?.number);
  return inOrder ? back : [];
}

/** A title that is printed otherwise than in the list stands between its neighbours under its number. */
function withGaps(titled: readonly Entry[], back: readonly Entry[]): readonly Entry[] {
  const numbers = new Set(titled.map(({ number }) => number));
  const between = back.filter(({ number, index }) => {
    const before = titled.findLast((one) => one.number < number)?.index ?? -1;
    const behind = titled.find((one) => one.number > number)?.index ?? Number.POSITIVE_INFINITY;
    return !numbers.has(number) && before < index && index < behind;
  });
  const alone = between.filter(({ number }) => between.filter((one) => one.number === number).length === 1);
  return [...titled, ...rising(alone)].sort((one, other) => one.index - other.index);
}

function rising(entries: readonly Entry[]): readonly Entry[] {
  const chosen: Entry[] = [];
  for (const entry of entries) if (entry.number > (chosen.at(-1)?.number ?? 0)) chosen.push(entry);
  return chosen;
}

/** Whether a title is the listed one, in full, shorter by words, or with words behind it. */
function isOf(entry: Entry, listed: Entry): boolean {
  const [own, title] = [wordsIn(entry.title), wordsIn(listed.title)];
  return own.length > 0 && own.slice(0, title.length).every((word, at) => word === title[at]);
}

const wordsIn = (title: string): readonly string[] => foldedWords(title).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Puts what stands behind a title on its line on a line of its own; a title that is not repeated is the listed one. */
function withItems(
  lines: readonly Line[],
  items: readonly Entry[],
  listed: readonly Entry[],
  start: number,
): RepeatedAgenda {
  const starts: ItemStart[] = [];
  const whole: Line[] = [];
  let copied = 0;
  for (const item of items) {
    const own = listed.find(({ number }) => number === item.number);
    const line = lines[item.index];
    if (own === undefined || line === undefined) continue;
    const { title, text } = titleAndText(item, own);
    whole.push(...lines.slice(copied, item.index));
    const entry = lines[own.index];
    const listing = entry === undefined || isOf(item, own) ? {} : { listed: placeOf(entry) };
    const { number, label } = item;
    starts.push({ ...withoutMarkers(title), index: whole.length, number, label, above: 0, ...listing });
    whole.push(line);
    if (text !== '') whole.push({ ...withText(line, text), apart: false });
    copied = item.index + 1;
  }
  const contents = {
    titles: listed.map(({ title }) => comparable(title)),
    dotted: false,
    start,
  };
  return { lines: [...whole, ...lines.slice(copied)], items: { starts, contents, sure: starts.length } };
}

function titleAndText(item: Entry, listed: Entry): { readonly title: string; readonly text: string } {
  if (!isOf(item, listed)) return { title: listed.title, text: item.title };
  const behind = item.title.slice(listed.title.length).replace(/^[\s.:–-]+/u, '');
  const isText = item.title.startsWith(listed.title) && /^\p{Lu}/u.test(behind);
  return isText ? { title: listed.title, text: behind } : { title: item.title, text: '' };
}
