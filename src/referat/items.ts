import { comparable, contentsOf, isContentsEntry, type Contents } from './contents.js';
import { hasBody, isBuilt } from './item-body.js';
import { bestChain, type Candidate } from './item-chain.js';
import { isNextOf } from './item-label.js';
import { itemStart, LONGEST_OPENING, type ItemStart } from './item-start.js';
import { placeOf, type Line } from './lines.js';
import { withNumbersAbove } from './numbers-above.js';
import { outcomeOf } from './outcome.js';
import { warn, type Reading } from './reading.js';
import { isKnown, knownTitles } from './same-title.js';
import { repeatedTitleLines } from './sections/title.js';

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
      anew: mayBeginAnew(lines, start),
    }))
    .filter(
      ({ start, known, built }) =>
        known || !((isDecision(start.title) && !(certain && built)) || lines[start.index]?.row === true),
    )
    .filter(({ start, known, built }) => certain || known || built || start.closed);
  const chain = bestChain(candidates);
  const chosen = chain.map(({ candidate }) => candidate);
  const known = chosen.filter((candidate) => candidate.known);
  // Where the table of contents accounts for all of its entries, whatever else looks like an item is text; but a number
  // that it leaves out may be an item's that is not public, or one that prints its title again.
  const complete =
    contents?.dotted === true &&
    known.length > 0 &&
    known.length === contents.titles.length &&
    !(certain && chosen.some((one) => one.built && !one.known));
  const fillsGap = (one: Candidate): boolean =>
    (one.start.closed || isPrintedAgain(lines, one.start, reading)) &&
    known.some(({ start }) => start.number > one.start.number);
  const counted = new Set(complete ? chosen.filter((one) => one.known || fillsGap(one)) : chosen);
  // What stands on its journal number or its decision is an item, whatever its number and whether it is listed or not.
  const series = new Map(chain.map((one) => [one.candidate, one.series]));
  let open = 1;
  const chosenStarts = candidates.flatMap((one) => {
    open = counted.has(one) ? (series.get(one) ?? open) : open;
    return counted.has(one) || (certain && one.built) ? [{ ...one.start, series: open }] : [];
  });
  const starts = withNumbersAbove(grouped(chosenStarts, lines), lines, reading);
  checkNumbers(starts, contents, lines, reading);
  const sure = candidates.filter(
    ({ start, known, built }) => built || (known && titles.all.length > 0) || hasBody(lines, start, reading),
  ).length;
  return { starts, contents, sure };
}

/** Whether a series of numbers may begin anew with an item of the number 1: below `LUKKEDE SAGER`, or closed by its own words. */
function mayBeginAnew(lines: readonly Line[], { index, number, closed }: ItemStart): boolean {
  if (number > 1) return false;
  let before = index - 1;
  while (lines[before]?.furniture === true && lines[before]?.group === undefined) before -= 1;
  return closed || lines[before]?.group !== undefined;
}

/** Whether the number and the title stand a second time below an item's first line. */
function isPrintedAgain(lines: readonly Line[], { index, title, label }: ItemStart, { style }: Reading): boolean {
  const below = lines.slice(index + 1, index + 5).filter((line) => !line.furniture);
  return title !== '' && repeatedTitleLines(below, title, label, style) > 0;
}

/** How many of the first candidates are entries of a table of contents that looks like the items: they all come again. */
function listedInContents(found: readonly ItemStart[]): number {
  const [first] = found;
  const again = found.findIndex((start, index) => index > 0 && first !== undefined && isListedAs(start, first));
  if (again === -1) return 0;
  const listed = found.slice(0, again).every((entry, index) => {
    const start = found[again + index];
    return start !== undefined && isListedAs(start, entry);
  });
  return listed ? again : 0;
}

/** A title that is cut off in a table of contents is not shorter. */
const SHORTEST_CUT = 20;

/** Whether an entry lists an item: by its title, with a page behind it or cut off. */
function isListedAs(start: ItemStart, entry: ItemStart): boolean {
  if (start.label !== entry.label) return false;
  if (start.title === entry.title) return true;
  const [own, listed] = [comparable(start.title), comparable(entry.title.replace(/ \d{1,3}$/u, ''))];
  const shorter = Math.min(own.length, listed.length);
  return own === listed || (shorter >= SHORTEST_CUT && own.slice(0, shorter) === listed.slice(0, shorter));
}

/** Marks the items that stand behind a line such as `LUKKEDE SAGER`, up to the next one that names a group. */
function grouped(starts: readonly ItemStart[], lines: readonly Line[]): ItemStart[] {
  let closed: Line | null = null;
  return starts.map((start, position) => {
    const before = starts[position - 1]?.index ?? headOf(lines, start.index);
    const named = lines.slice(before, start.index).findLast((line) => line.group !== undefined);
    if (named !== undefined) closed = named.group === 'closed' ? named : null;
    return closed === null ? start : { ...start, closed: true, group: placeOf(closed) };
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

function checkNumbers(
  starts: readonly ItemStart[],
  contents: Contents | null,
  lines: readonly Line[],
  reading: Reading,
): void {
  // A page for signatures may be listed that is no item.
  const own = new Set(starts.map(({ title }) => comparable(title)));
  const listed = (contents?.titles ?? []).filter((title) => own.has(title) || !title.startsWith('underskrifts'));
  if (contents?.dotted === true && listed.length !== starts.length) {
    const message = `The table of contents lists ${listed.length} items, but ${starts.length} were found in the text.`;
    warn(reading, 'CONTENTS_DIFFER', lines[contents.start]?.number ?? 1, message);
  }
  for (const [index, start] of starts.entries()) {
    const before = starts[index - 1];
    if (before === undefined || start.series !== before.series || isNextOf(start.label, before.label)) continue;
    const message =
      start.number > before.number
        ? `Item ${start.label} follows item ${before.label}: the items between are not in the document.`
        : `Item ${start.label} follows item ${before.label}: its number does not rise.`;
    warn(reading, 'ITEM_NUMBER', lines[start.index]?.number ?? 1, message);
  }
}
