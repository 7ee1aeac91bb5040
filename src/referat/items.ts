import { comparable, contentsOf, isContentsEntry, type Contents } from './contents.js';
import type { Line } from './lines.js';
import { outcomeOf } from './outcome.js';
import { warn, type Reading } from './reading.js';
import type { ItemType } from './referat.js';
import type { HouseStyle } from './style.js';

/** Where an item (*punkt*) begins, and what its first line says. */
export interface ItemStart {
  /** Index of its first line. */
  readonly index: number;
  readonly number: number;
  /** Without markers; empty where the line gives none. */
  readonly title: string;
  readonly closed: boolean;
  readonly type: ItemType | null;
}

/** The items of a document, and where its header ends. */
export interface ItemStarts {
  readonly starts: readonly ItemStart[];
  readonly contents: Contents | null;
}

/**
 * Finds where items begin. A line such as `Punkt 2: Godkendt` also stands inside decisions, so a candidate counts only
 * where the table of contents knows its title or, without one, where the numbers go on.
 */
export function itemStarts(lines: readonly Line[], from: number, reading: Reading): ItemStarts {
  const candidates: ItemStart[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isContentsEntry(line)) continue;
    const start = itemStart(line, index, reading.style);
    if (start !== null) candidates.push(start);
  }
  const contents = contentsOf(lines, reading.style, from, candidates[0]?.index ?? lines.length);
  const plausible = candidates.filter((candidate) => !isDecision(candidate.title));
  const starts = contents === null ? numberedOn(plausible) : known(candidates, contents);
  const trusted = starts.length * 2 >= (contents?.titles.length ?? 0) ? starts : numberedOn(plausible);
  checkNumbers(trusted, contents, lines, reading);
  return { starts: trusted, contents };
}

function itemStart(line: Line, index: number, style: HouseStyle): ItemStart | null {
  for (const pattern of style.item) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups === undefined) continue;
    const marked = withoutMarkers(groups['title'] ?? '');
    const marker = `${groups['marker'] ?? ''} ${groups['marker2'] ?? ''}`;
    const closed = marked.closed || /lukket|closed|fortrolig/iu.test(marker);
    return { index, number: Number(groups['number']), title: marked.title, closed, type: marked.type };
  }
  return null;
}

const CLOSED =
  /^(?:\((?:lukket|fortrolig(?:t)?|l)\)|lukket(?: punkt| sag| dagsordenspunkt)?(?: ?[:–-]|$)|closed(?: item)?(?: ?[:–-]|$)|fortrolig(?:t)? ?[:–-])\s*/iu;
const OPEN = /^(?:\((?:åben(?:t)?|å|offentlig(?:t)?)\)|(?:åbent punkt|åben sag) ?[:–-])\s*/iu;
const CLOSED_BEHIND = /\s*[([](?:lukket(?: punkt| sag)?|fortrolig(?:t)?)[)\]]$/iu;
const OPEN_BEHIND = /\s*[([](?:åben(?:t)?(?: punkt| sag)?)[)\]]$/iu;
const TYPE_MARKS: Readonly<Record<string, ItemType>> = {
  b: 'DECISION',
  beslutning: 'DECISION',
  beslutningssag: 'DECISION',
  d: 'DISCUSSION',
  drøftelse: 'DISCUSSION',
  drøftelsessag: 'DISCUSSION',
  o: 'BRIEFING',
  orientering: 'BRIEFING',
  orienteringssag: 'BRIEFING',
};

/** Takes the markers off a title: `(Lukket)`, `Lukket punkt:`, `(Åben)`, `(B)` say what the item is, not what it is about. */
export function withoutMarkers(printed: string): { title: string; closed: boolean; type: ItemType | null } {
  let title = printed.trim();
  let closed = false;
  let type: ItemType | null = null;
  for (let before = ''; before !== title;) {
    before = title;
    const mark = /^\((\p{L}+)\) ?|\s*\((\p{L}+)\)$/u.exec(title);
    const word = (mark?.[1] ?? mark?.[2] ?? '').toLowerCase();
    if (CLOSED.test(title) || CLOSED_BEHIND.test(title)) {
      closed = true;
      title = title.replace(CLOSED, '').replace(CLOSED_BEHIND, '').trim();
    } else if (OPEN.test(title) || OPEN_BEHIND.test(title)) {
      title = title.replace(OPEN, '').replace(OPEN_BEHIND, '').trim();
    } else if (mark !== null && TYPE_MARKS[word] !== undefined) {
      type = TYPE_MARKS[word];
      title = title.replace(mark[0], '').trim();
    }
  }
  return { title, closed, type };
}

/** Whether what stands for a title reads as a decision: `Punkt 2: Godkendt.` inside one is no item. */
function isDecision(title: string): boolean {
  const outcome = outcomeOf(title === '' ? null : title);
  return outcome !== 'OTHER' && outcome !== 'NONE' && (title.endsWith('.') || title.split(' ').length <= 3);
}

/** Of the candidates, those whose numbers rise. */
function numberedOn(candidates: readonly ItemStart[]): ItemStart[] {
  const starts: ItemStart[] = [];
  for (const candidate of candidates) {
    const last = starts.at(-1);
    if (last === undefined || candidate.number > last.number) starts.push(candidate);
  }
  return starts;
}

/** Of the candidates, those that the table of contents knows, in its order. */
function known(candidates: readonly ItemStart[], contents: Contents): ItemStart[] {
  const starts: ItemStart[] = [];
  let next = 0;
  for (const candidate of candidates) {
    const title = comparable(candidate.title);
    const last = starts.at(-1);
    if (last !== undefined && candidate.number <= last.number) continue;
    const found = contents.titles.findIndex((entry, index) => index >= next && sameTitle(entry, title));
    if (found === -1) continue;
    starts.push(candidate);
    next = found + 1;
  }
  return starts;
}

/** The entry may be cut off, bear a marker or be spelled otherwise; the item's title may go on in the next line. */
function sameTitle(entry: string, title: string): boolean {
  const bare = entry.replace(/^(?:punkt\d+)?(?:lukketpunkt|lukket|closed|åbent|åben)?/u, '');
  if (title === '') return bare === '' || /lukket|closed/u.test(entry);
  return [entry, bare].some((text) => {
    if (text === '') return false;
    if (title.startsWith(text) || text.startsWith(title) || text.endsWith(title)) return true;
    const length = Math.min(text.length, title.length);
    return length >= 12 && likeness(text.slice(0, length), title.slice(0, length)) >= 0.85;
  });
}

/** Dice's coefficient of the pairs of letters: 1 for equal texts, near it where a few letters differ. */
function likeness(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared += 1;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (one.length + other.length - 2);
}

function checkNumbers(
  starts: readonly ItemStart[],
  contents: Contents | null,
  lines: readonly Line[],
  reading: Reading,
): void {
  const lineOf = (start: ItemStart | undefined): number => lines[start?.index ?? 0]?.number ?? 1;
  if (contents !== null && contents.titles.length !== starts.length) {
    const line = lines[contents.start]?.number ?? 1;
    const message = `The table of contents lists ${contents.titles.length} items, but ${starts.length} were found in the text.`;
    warn(reading, 'CONTENTS_DIFFER', line, message);
  }
  for (const [index, start] of starts.entries()) {
    const before = starts[index - 1];
    if (before !== undefined && start.number !== before.number + 1) {
      warn(
        reading,
        'ITEM_NUMBER',
        lineOf(start),
        `Item ${start.number} follows item ${before.number}: the items between are not in the document.`,
      );
    }
  }
}
