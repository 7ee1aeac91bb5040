import { comparable, contentsOf, isContentsEntry, type Contents } from './contents.js';
import type { Line } from './lines.js';
import { withoutMarkers, type Markers } from './markers.js';
import { outcomeOf } from './outcome.js';
import { headingOf, warn, type Reading } from './reading.js';
import { isKnown, knownTitles } from './same-title.js';
import { journalNumberOf } from './sections/title.js';
import type { HouseStyle } from './style.js';

/** Where an item (*punkt*) begins, and what its first line says: the title is without markers, empty where none is given. */
export interface ItemStart extends Markers {
  /** Index of its first line. */
  readonly index: number;
  readonly number: number;
}

/** The items of a document, and where its header ends. */
export interface ItemStarts {
  readonly starts: readonly ItemStart[];
  readonly contents: Contents | null;
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
    const start = itemStart(line, index, reading.style);
    if (start !== null) found.push(start);
  }
  const listed = listedInContents(found);
  const contents = contentsOf(lines, reading, from, found[listed]?.index ?? lines.length);
  const titles = knownTitles(contents?.titles ?? []);
  const candidates = (contents === null ? found : found.slice(listed))
    .map((start) => ({
      start,
      known: isKnown(comparable(start.title), titles),
      built: isBuilt(lines, start.index, reading),
    }))
    .filter(({ start, known }) => known || !(isDecision(start.title) || lines[start.index]?.row === true));
  const chosen = bestChain(candidates);
  const known = chosen.filter((candidate) => candidate.known);
  // Where the table of contents accounts for all of its entries, whatever else looks like an item is text.
  const complete = contents?.dotted === true && known.length > 0 && known.length === contents.titles.length;
  const counted = new Set(complete ? known : chosen);
  // What stands on its journal number or its decision is an item, whatever its number and whether it is listed or not.
  const starts = candidates.filter((one) => counted.has(one) || one.built).map(({ start }) => start);
  checkNumbers(starts, contents, lines, reading);
  return { starts, contents };
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

function itemStart(line: Line, index: number, style: HouseStyle): ItemStart | null {
  for (const pattern of style.item) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups === undefined) continue;
    const marked = withoutMarkers(groups['title'] ?? '');
    const marker = withoutMarkers(`${groups['marker'] ?? ''}${groups['marker2'] ?? ''}`);
    return {
      index,
      number: Number(groups['number']),
      title: marked.title,
      closed: marked.closed || marker.closed,
      type: marked.type ?? marker.type,
    };
  }
  return null;
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
