import { comparable, contentsOf, isContentsEntry, type Contents } from './contents.js';
import { foldedWords, type Line } from './lines.js';
import { withoutMarkers, type Markers } from './markers.js';
import { outcomeOf } from './outcome.js';
import { headingOf, inlineHeadingOf, warn, type Reading } from './reading.js';
import { freeStepIn } from './restated.js';
import { isKnown, knownTitles } from './same-title.js';
import { isMarker } from './sections/marker-line.js';
import { journalNumberOf } from './sections/title.js';
import type { SectionKind } from './referat.js';
import type { HouseStyle } from './style.js';

/** Where an item (*punkt*) begins, and what its first line says: the title is without markers, empty where none is given. */
export interface ItemStart extends Markers {
  /** Index of its first line. */
  readonly index: number;
  readonly number: number;
  /** How many lines stand above the title: 1 where the number has a line of its own. */
  readonly above: number;
}

/** The items of a document, and where its header ends. */
export interface ItemStarts {
  readonly starts: readonly ItemStart[];
  readonly contents: Contents | null;
  /** How many are surely items: what items are built of stands below them, or the table of contents lists them. */
  readonly sure: number;
}

/**
 * Finds where items begin. A line such as `Punkt 2: Godkendt` also stands inside decisions and tables, so of all
 * candidates those are taken whose numbers go on best, and of those rather the ones that the table of contents knows.
 */
export function itemStarts(lines: readonly Line[], from: number, reading: Reading): ItemStarts {
  const found: ItemStart[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.furniture || line.text.length > LONGEST_OPENING || isContentsEntry(line)) continue;
    const start = itemStart(lines, index, from, reading);
    if (start !== null) found.push(start);
  }
  const { certain } = reading.style;
  const listed = listedInContents(found);
  // An entry of the table of contents that wraps looks like an item where lists do.
  const first = certain ? found[listed] : found.find((start) => hasBody(lines, start, reading));
  const contents = contentsOf(lines, reading, from, first?.index ?? lines.length);
  const titles = knownTitles(contents?.titles ?? []);
  const candidates = (contents === null ? found : found.slice(listed))
    .map((start) => ({
      start,
      known: isKnown(comparable(start.title), titles),
      built: certain ? isBuilt(lines, start.index, reading) : hasBody(lines, start, reading),
    }))
    .filter(({ start, known }) => known || !(isDecision(start.title) || lines[start.index]?.row === true))
    .filter(({ start, known, built }) => certain || known || built || start.closed);
  const chosen = bestChain(candidates);
  const known = chosen.filter((candidate) => candidate.known);
  // Where the table of contents accounts for all of its entries, whatever else looks like an item is text.
  const complete = contents?.dotted === true && known.length > 0 && known.length === contents.titles.length;
  const counted = new Set(complete ? known : chosen);
  // What stands on its journal number or its decision is an item, whatever its number and whether it is listed or not.
  const starts = grouped(
    candidates.filter((one) => counted.has(one) || (certain && one.built)).map(({ start }) => start),
    lines,
  );
  checkNumbers(starts, contents, lines, reading);
  const sure = candidates.filter(
    ({ start, known, built }) => built || (known && titles.all.length > 0) || hasBody(lines, start, reading),
  ).length;
  return { starts, contents, sure };
}

/** Whether the line below begins what an item is built of: a journal number, or the heading of its decision. */
function isBuilt(lines: readonly Line[], index: number, reading: Reading): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => !line.furniture);
  if (next === undefined || next.row) return false;
  return journalNumberOf(next, reading.style) !== null || headingOf(next, reading) === 'DECISION';
}

/** How many of the first candidates are entries of a table of contents that looks like the items: they all come again. */
function listedInContents(found: readonly ItemStart[]): number {
  const same = (one: ItemStart | undefined, other: ItemStart | undefined): boolean =>
    one?.number === other?.number && one?.title === other?.title;
  const again = found.findIndex((start, index) => index > 0 && same(start, found[0]));
  if (again === -1) return 0;
  return found.slice(0, again).every((start, index) => same(start, found[again + index])) ? again : 0;
}

/** No item's first line is longer. */
const LONGEST_OPENING = 1000;

function itemStart(lines: readonly Line[], index: number, from: number, reading: Reading): ItemStart | null {
  const { style } = reading;
  const line = lines[index];
  if (line === undefined) return null;
  for (const pattern of style.item) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups === undefined) continue;
    const own = groups['title'] ?? '';
    const below = own === '' && isTitle(lines[index + 1], reading) ? (lines[index + 1]?.text ?? '') : '';
    const marked = withoutMarkers(own === '' ? below : own);
    const marker = withoutMarkers(`${groups['marker'] ?? ''}${groups['marker2'] ?? ''}`);
    return {
      index,
      number: Number(groups['number']),
      title: marked.title,
      above: below === '' ? 0 : 1,
      closed: marked.closed || marker.closed,
      type: marked.type ?? marker.type,
    };
  }
  if (style.numberBelow.length === 0 || index <= from || !isTitle(lines[index - 1], reading)) return null;
  for (const pattern of style.numberBelow) {
    const number = pattern.exec(line.text)?.groups?.['number'];
    if (number === undefined) continue;
    return { ...withoutMarkers(lines[index - 1]?.text ?? ''), index: index - 1, number: Number(number), above: 0 };
  }
  return null;
}

/** What stands below titles; words such as `Punkter til næste møde` are headings elsewhere and titles here. */
const BELOW_TITLES: ReadonlySet<SectionKind> = new Set([
  'DECISION',
  'RECOMMENDATION',
  'SUMMARY',
  'PRESENTATION',
  'ROUTE',
  'HISTORY',
  'ATTACHMENTS',
]);

/** Whether a line beside a number that stands alone may be its title: it is nothing else that an item is built of. */
function isTitle(line: Line | undefined, reading: Reading): boolean {
  return (
    line !== undefined &&
    !line.row &&
    !line.furniture &&
    /^[\p{Lu}\d"”«(]/u.test(line.text) &&
    line.text.length <= LONGEST_OPENING &&
    !BELOW_TITLES.has(headingOf(line, reading) ?? 'TITLE') &&
    journalNumberOf(line, reading.style) === null &&
    !reading.style.item.some((pattern) => pattern.test(line.text))
  );
}

/** How far below its first line an item shows what it is built of: the title may wrap or stand there again. */
const BODY_WITHIN = 4;

/**
 * Whether what items are built of stands below a line that may also be one of a list: a journal number, a heading, the
 * title again, a decision. In a list the next number follows, or an introduction stands before it.
 */
function hasBody(lines: readonly Line[], start: ItemStart, reading: Reading): boolean {
  const { style } = reading;
  const title = comparable(start.title);
  const below = lines.slice(start.index + 1, start.index + 1 + 2 * BODY_WITHIN).filter((line) => !line.furniture);
  let weak = false;
  for (const line of below.slice(0, BODY_WITHIN)) {
    const again = itemNumbered(line, style);
    if (again !== null && again.number === start.number && comparable(again.title) === title) return true;
    if (again !== null) break;
    if (journalNumberOf(line, style) !== null || comparable(withoutMarkers(line.text).title) === title) return true;
    if (isMarker(line)) return true;
    if (headingOf(line, reading) !== null || inlineHeadingOf(line, reading) !== null) weak = true;
    if (freeStepIn(line, reading) !== null) weak = true;
    if (weak) break;
  }
  // `3. Økonomi` numbers a section of an item where no journal number follows.
  if (style.item.length > 0 && reading.words.headings.has(foldedWords(start.title))) return false;
  if ((lines[start.index]?.heading ?? null) !== null) return true;
  if (weak) return !isInList(lines, start, reading);
  return isBare(lines, start, below[0], reading);
}

/** Whether an item of which nothing is printed but its title stands here, parted from what is around it. */
function isBare(lines: readonly Line[], start: ItemStart, next: Line | undefined, reading: Reading): boolean {
  if (lines[start.index]?.apart !== true || isInList(lines, start, reading)) return false;
  if (next === undefined) return true;
  const following = next.apart ? itemNumbered(next, reading.style) : null;
  return following?.number === start.number + 1;
}

/** Whether the line before is another one of a list, or introduces one. */
function isInList(lines: readonly Line[], start: ItemStart, reading: Reading): boolean {
  let index = start.index - 1;
  while (lines[index]?.furniture === true) index -= 1;
  const before = lines[index];
  if (before === undefined) return false;
  const kind = headingOf(before, reading);
  if (kind === 'RECOMMENDATION' || /[:,]$|(?<!\p{L})(?:at|indstiller)$/u.test(before.text)) return true;
  return /^(?:\d{1,2}[.)]|- )/u.test(before.text) && itemNumbered(before, reading.style)?.number === start.number - 1;
}

function itemNumbered(line: Line, style: HouseStyle): { number: number; title: string } | null {
  for (const pattern of style.item) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups !== undefined)
      return { number: Number(groups['number']), title: withoutMarkers(groups['title'] ?? '').title };
  }
  return null;
}

/** Marks the items that stand behind a line such as `LUKKEDE SAGER`, up to the next one that names a group. */
function grouped(starts: readonly ItemStart[], lines: readonly Line[]): ItemStart[] {
  let closed = false;
  return starts.map((start, position) => {
    const before = starts[position - 1]?.index ?? headOf(lines, start.index);
    const named = lines.slice(before, start.index).findLast((line) => line.group !== undefined);
    if (named !== undefined) closed = named.group === 'closed';
    return closed ? { ...start, closed } : start;
  });
}

/** The first of the lines above an item that are no text: what stands above them belongs to the table of contents. */
function headOf(lines: readonly Line[], index: number): number {
  let at = index;
  while (lines[at - 1]?.furniture === true) at -= 1;
  return at;
}

const DECIDED =
  /^(?:(?:ikke|ej|enstemmigt) )?(?:godkend(?:t|es)|vedtaget|tiltrådt|tiltrædes|anbefal(?:es|et)|indstilles|drøftet|udsat|udsættes|taget|tages|til efterretning|oversend(?:t|es)|afvist|forkastet|udgik|udgår|trukket|sendes)(?!\p{L})/iu;

/** Whether what stands for a title reads as a decision: `Punkt 2: Godkendt.` inside one is no item. */
function isDecision(title: string): boolean {
  if (title.endsWith('.')) return !['OTHER', 'NONE'].includes(outcomeOf(title === '' ? null : title));
  return title.split(' ').length <= 4 && DECIDED.test(title);
}

interface Candidate {
  readonly start: ItemStart;
  /** The table of contents lists it. */
  readonly known: boolean;
  /** An item's lines stand below it. */
  readonly built: boolean;
}

/** What a candidate adds to a chain: most where its number is the next one, and where its title is known. */
const RISES = 1;
const FOLLOWS = 3;
const KNOWN = 4;
const BUILT = 5;

interface Chain {
  readonly score: number;
  readonly last: Candidate;
  readonly before: Chain | null;
}

/**
 * The chain of candidates with rising numbers that scores most; of equal ones the earliest. The best chain up to each
 * number is kept in a tree of prefixes, so that time hardly grows faster than the number of candidates.
 */
function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const most = candidates.reduce((number, { start }) => Math.max(number, start.number), 0) + 1;
  const upTo: (Chain | undefined)[] = Array.from({ length: most + 1 });
  const endingAt = new Map<number, Chain>();
  const better = (one: Chain | null, other: Chain | undefined): Chain | null =>
    other !== undefined && (one === null || other.score > one.score) ? other : one;
  for (const last of candidates) {
    const { number } = last.start;
    let rising: Chain | null = null;
    for (let at = number; at > 0; at -= at & -at) rising = better(rising, upTo[at]);
    const next = endingAt.get(number - 1) ?? null;
    const follows = next !== null && next.score + FOLLOWS >= (rising?.score ?? 0) + RISES;
    const before = follows ? next : rising;
    const score =
      (before?.score ?? 0) + (follows ? FOLLOWS : RISES) + (last.known ? KNOWN : 0) + (last.built ? BUILT : 0);
    const chain: Chain = { score, last, before };
    if (better(endingAt.get(number) ?? null, chain) !== chain) continue;
    endingAt.set(number, chain);
    for (let at = number + 1; at <= most; at += at & -at) upTo[at] = better(upTo[at] ?? null, chain) ?? chain;
  }
  let best: Chain | null = null;
  for (const chain of endingAt.values()) best = better(best, chain);
  const chosen: Candidate[] = [];
  for (let chain = best; chain !== null; chain = chain.before) chosen.push(chain.last);
  return chosen.toReversed();
}

function checkNumbers(
  starts: readonly ItemStart[],
  contents: Contents | null,
  lines: readonly Line[],
  reading: Reading,
): void {
  if (contents?.dotted === true && contents.titles.length !== starts.length) {
    const message = `The table of contents lists ${contents.titles.length} items, but ${starts.length} were found in the text.`;
    warn(reading, 'CONTENTS_DIFFER', lines[contents.start]?.number ?? 1, message);
  }
  for (const [index, start] of starts.entries()) {
    const before = starts[index - 1];
    if (before === undefined || start.number === before.number + 1) continue;
    const message =
      start.number > before.number
        ? `Item ${start.number} follows item ${before.number}: the items between are not in the document.`
        : `Item ${start.number} follows item ${before.number}: its number does not rise.`;
    warn(reading, 'ITEM_NUMBER', lines[start.index]?.number ?? 1, message);
  }
}
