import { comparable } from '../contents.js';
import { withoutMarkers } from '../markers.js';
import type { View } from '../label/views.js';
import { isGroup } from './groups.js';
import { opensContents, type Reading } from '../reading.js';

/** An entry of a list of the items, such as a table of contents (*indholdsfortegnelse*). */
export interface Entry {
  readonly index: number;
  readonly number: number | null;
  /** Without the dots and the page behind it. */
  readonly title: string;
  readonly closed: boolean;
  /** For comparison; a long one may be cut off. */
  readonly key: string;
}

export interface Listing {
  readonly entries: readonly Entry[];
  /** Indexes of all lines that the lists take up, wrapped ones included. */
  readonly lines: ReadonlySet<number>;
}

const PAGE = /[ .…·_]{3,}\d{1,4}$/u;
const LONGEST = 400;
/** So much of two titles must agree. */
const ENOUGH = 24;
/** A shorter title stands in many lines. */
const SHORTEST = 5;
/** An entry and its next are not parted by more lines. */
const WIDEST_GAP = 3;

/** Finds the lists whose entries come back below them, each as the title of an item. */
export function listingOf(views: readonly View[], reading: Reading): Listing {
  const keys = views.map((view) => keyOf(view));
  const last = new Map<string, number>();
  const counts = new Map<string, number>();
  keys.forEach((whole, index) => {
    const key = whole.slice(0, ENOUGH);
    if (key.length < SHORTEST) return;
    last.set(key, index);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const lines = new Set<number>();
  let group: number[] = [];
  const inGroup = new Set<string>();
  const close = (): void => {
    const end = group.at(-1) ?? -1;
    const kept = group.filter(
      (index) => views[index]?.dotted === true || (last.get((keys[index] ?? '').slice(0, ENOUGH)) ?? -1) > end,
    );
    if (kept.length >= 2 && 3 * kept.length >= group.length && isList(kept, views, reading)) {
      const from = kept[0] ?? 0;
      for (let index = from; index <= (kept.at(-1) ?? from); index += 1) lines.add(index);
      for (const index of listed(group, views, kept)) {
        lines.add(index);
        entries.push(entryOf(index, views));
      }
    }
    group = [];
    inGroup.clear();
  };
  views.forEach((view, index) => {
    if (view.furniture || isGroup(view)) return;
    // A page's number may stand behind a title without dots.
    const printed = keys[index] ?? '';
    const bare = printed.replace(/\d{1,4}$/u, '');
    const key = (counts.get(printed.slice(0, ENOUGH)) ?? 0) === 1 && counts.has(bare.slice(0, ENOUGH)) ? bare : printed;
    keys[index] = key;
    const start = key.slice(0, ENOUGH);
    const isFirst = !seen.has(start);
    seen.add(start);
    const comesBack =
      key.length >= SHORTEST &&
      isFirst &&
      (last.get(start) ?? -1) > index &&
      (counts.get(start) ?? 0) <= MOST &&
      mayBeEntry(view);
    if (!comesBack && !view.dotted && !((view.head !== null || !isFirst) && group.length > 0)) return;
    const isAgain = key.length >= SHORTEST && inGroup.has(start);
    if (group.length > 0 && (index - (group.at(-1) ?? 0) > WIDEST_GAP || isAgain || group.length > MOST_ENTRIES))
      close();
    if (isAgain && !comesBack) return;
    group.push(index);
    inGroup.add(start);
  });
  close();
  return { entries, lines };
}

/** Whether lines make a list of items: their numbers rise, dots lead to pages, or a word for contents stands above. */
function isList(indexes: readonly number[], views: readonly View[], reading: Reading): boolean {
  const first = indexes[0] ?? 0;
  if (views.slice(Math.max(0, first - 3), first).some((view) => opensContents(view.line, reading.words))) return true;
  const dotted = indexes.filter((index) => views[index]?.dotted === true).length;
  if (2 * dotted >= indexes.length) return true;
  const numbers = indexes.flatMap((index) => numberedEntry(views[index])?.number ?? []);
  const rising = numbers.filter(
    (number, at) => at > 0 && number > (numbers[at - 1] ?? 0) && number < (numbers[at - 1] ?? 0) + 4,
  );
  return (
    new Set(numbers).size > 1 &&
    5 * numbers.length >= 3 * indexes.length &&
    4 * (rising.length + 1) >= 3 * numbers.length
  );
}

/** No list of items is longer. */
const MOST_ENTRIES = 1000;
/** What is printed more often is a heading or a head of a page. */
const MOST = 6;

/** Whether a line is nothing else than an item's title: what items are built of comes back as well. */
function mayBeEntry(view: View): boolean {
  if (view.step !== null || view.caseNumber !== null || view.marker || view.file || view.lower || view.act)
    return false;
  return view.heading === null || view.head !== null || view.dotted;
}

/** The entries that come back, and between and behind them those whose numbers go on: closed items have no text. */
function listed(group: readonly number[], views: readonly View[], kept: readonly number[]): number[] {
  const certain = new Set(kept);
  return group.filter((index, at) => {
    if (certain.has(index)) return true;
    const number = views[index]?.head?.number;
    const before = views[group[at - 1] ?? -1]?.head?.number;
    const next = views[group[at + 1] ?? -1]?.head?.number;
    return number !== undefined && (before === number - 1 || next === number + 1);
  });
}

const NUMBERED =
  /^(?:(?<mark>åbent?|lukket) )?(?:(?:punkt|pkt\.?|sag) )?(?<number>\d{1,4})[A-Z]?(?: ?[.:)])?\s+(?<title>.*)$/iu;

const withoutPage = (text: string): string => text.replace(PAGE, '').replace(/[\s.…·_]+$/u, '');

function numberedEntry(view: View | undefined): { number: number; title: string; mark: string } | null {
  if (view === undefined) return null;
  if (view.head !== null)
    return { number: view.head.number, title: withoutPage(view.head.title), mark: view.head.marks };
  const found = NUMBERED.exec(withoutPage(view.text))?.groups;
  return found === undefined
    ? null
    : { number: Number(found['number']), title: found['title'] ?? '', mark: found['mark'] ?? '' };
}

function entryOf(index: number, views: readonly View[]): Entry {
  const view = views[index];
  const numbered = numberedEntry(view);
  const number = numbered?.number ?? null;
  const printed = withWraps(numbered?.title ?? withoutPage(view?.text ?? ''), index, views);
  const closing = /[ ,(–-]+(?<mark>åbent?|lukket)\)?$/iu.exec(printed);
  const title = closing === null ? printed : printed.slice(0, closing.index);
  const marks = withoutMarkers(title);
  const closed = marks.closed || /lukket/iu.test(`${closing?.groups?.['mark'] ?? ''} ${numbered?.mark ?? ''}`);
  return { index, number, title: marks.title, closed, key: titleKey(marks.title) };
}

/** Where dots lead to pages, an entry goes on up to the line that has them. */
function withWraps(title: string, index: number, views: readonly View[]): string {
  let whole = title;
  if (views[index]?.dotted === true) return whole;
  for (let at = index + 1; at <= index + WIDEST_GAP; at += 1) {
    const view = views[at];
    if (view === undefined || view.head !== null) return title;
    if (view.furniture) continue;
    whole = `${whole} ${withoutPage(view.text)}`;
    if (view.dotted) return whole;
  }
  return title;
}

/** The title of a line, for comparison: without its number, the page behind it and marks. */
export function keyOf(view: View): string {
  if (view.text.length > LONGEST || view.furniture || view.head?.title === '') return '';
  const title = view.head !== null && view.head.title !== '' ? view.head.title : view.text.replace(/^\d{1,4}\.? /u, '');
  return titleKey(title.replace(PAGE, ''));
}

export const titleKey = (title: string): string =>
  comparable(withoutMarkers(title.replace(/[ .…·_]{3,}$/u, '').replace(/[ ,(–-]+(?:åbent?|lukket)\)?$/iu, '')).title);

/** Whether two titles, for comparison, are one: a long one may be cut off, or go on in the next line. */
export function sameTitle(one: string, other: string): boolean {
  if (one.length < SHORTEST || other.length < SHORTEST) return one === other && one !== '';
  return one.startsWith(other.slice(0, Math.max(ENOUGH, one.length))) || other.startsWith(one);
}
