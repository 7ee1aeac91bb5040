import { foldedWords, isNumberAlone, type Line } from './lines.js';
import { withoutOwnHeads } from './own-heads.js';
import { headingOf, type Reading } from './reading.js';
import type { Meeting } from './referat.js';
import { isOwnDecision, restatedIn } from './restated.js';
import { journalNumberOf } from './sections/journal-number.js';

/** A head or foot is repeated at least so often, and is never longer. */
const FEWEST = 3;
const LONGEST = 160;
/** What stands at the edge of so many pages is a head or foot whatever it says. */
const MOST_PAGES = 0.6;
/** A head has no more lines than these. */
const DEEPEST = 3;
/** What tells a running head from text that happens to end a page: it names the meeting, the municipality or the page. */
const HEAD_WORDS = /(?<!\p{L})(?:referat|protokol|dagsorden|kommune|side \d+)(?!\p{L})/u;
/** Figures and signs that other heads and feet bear: without them the same line may be the decision that ends each page. */
const OTHER_SIGNS = /\d|[|·•_©@]|www\.|https?:/u;
/** A sentence is text, though the same one ends many pages. */
const SENTENCE = /^(?!.*(?:www\.|https?:|@|side \d)).*\p{Ll}\.$/u;
const ENDS_IN_PAGE = /side \d+(?: ?(?:af|[/|]) ?\d+)?$/u;

/**
 * Marks as furniture what pages repeat at their head or foot: the opening line again, lines that name the body, the
 * municipality or the page and stand beside the end of a page wherever they occur, and what most pages begin or end with.
 * @param opening the opening line's lines, folded.
 */
export function withoutRunningHeads(
  lines: readonly Line[],
  from: number,
  opening: readonly string[],
  meeting: Pick<Meeting, 'committee' | 'date'>,
  reading: Reading,
): readonly Line[] {
  const body = foldedWords(meeting.committee);
  const repeated = new Set(opening.filter((text) => /referat.|\d/u.test(text)));
  let marked = withoutOwnHeads(withTextNumbers(lines), from, repeated, meeting);
  const edges = new Set<number>();
  let pages = Math.max(
    marked.filter((line, index) => index >= from && line.pageTop).length,
    marked.filter((line, index) => index >= from && isNumberAlone(line)).length,
  );
  for (const [index, line] of marked.entries())
    if (index >= from && isBesideBreak(line, marked[index - 1], marked[index + 1])) edges.add(index);
  if (edges.size > 0) edges.add(marked.length - 1);
  for (let depth = 0; depth < DEEPEST && edges.size >= FEWEST; depth += 1) {
    const heads = headsAt(marked, from, edges, pages, { body, date: meeting.date, reading });
    if (heads.size === 0) break;
    pages = Math.max(
      pages,
      ...counted([...heads].map((index) => lines[index]?.folded.replace(/\d+/gu, '0') ?? '')).values(),
    );
    marked = marked.map((line, index) => (heads.has(index) ? { ...line, furniture: true } : line));
    // A head may have several lines.
    for (const index of heads) edges.add(index - 1).add(index + 1);
  }
  return marked;
}

/** A number that is the only one to stand alone, below a full line that it ends, is the last word of it and no page's. */
function withTextNumbers(lines: readonly Line[]): readonly Line[] {
  const numbers = lines.filter((line) => line.furniture && /^\d{1,3}$/u.test(line.text));
  const [only] = numbers;
  if (only === undefined || numbers.length > 1 || only.apart || only.pageTop) return lines;
  const at = lines.indexOf(only);
  const before = lines[at - 1];
  const next = lines[at + 1];
  const isOpen = before !== undefined && before.width >= NARROWEST && /[\p{L},-]$/u.test(before.text);
  return isOpen && next !== undefined ? lines.with(at, { ...only, furniture: false }) : lines;
}

/** No line that goes on in the next one is shorter. */
const NARROWEST = 40;

interface HeadContext {
  readonly body: string;
  readonly date: string;
  readonly reading: Reading;
}

/** The indexes of lines that are heads or feet by what they say and by where it stands. */
function headsAt(
  lines: readonly Line[],
  from: number,
  edges: ReadonlySet<number>,
  pages: number,
  context: HeadContext,
): ReadonlySet<number> {
  const { body } = context;
  const names = (text: string): boolean => HEAD_WORDS.test(text) || text.startsWith(body);
  const keys = lines.map((line, index) => (index < from ? null : keyOf(line, names)));
  const all = counted(keys);
  const atEdge = counted(keys.filter((_, index) => edges.has(index)));
  const often = new Set([...atEdge].filter(([, count]) => count >= FEWEST).map(([key]) => key));
  const calledFor = counted(calledForIn(lines, keys, edges, often, context));
  const isHead = (key: string): boolean => {
    const count = atEdge.get(key) ?? 0;
    // What stands below headings is what they call for: the same decision, or the same route, in each item.
    if (count < FEWEST || 2 * (calledFor.get(key) ?? 0) > count) return false;
    const onMost = pages >= FEWEST && count >= MOST_PAGES * pages;
    // The body's bare name also stands in routes: it is a head only where a page begins.
    if (key === body) return onMost;
    return all.get(key) === count && (names(key) || (onMost && OTHER_SIGNS.test(key) && !SENTENCE.test(key)));
  };
  const heads = [...keys.entries()].filter(
    ([index, key]) => key !== null && edges.has(index) && isHead(key) && (key !== body || isFirstOnPage(lines, index)),
  );
  return new Set(heads.map(([index]) => index));
}

/** The keys of the lines that open something, or that a heading or a title above them calls for. */
function calledForIn(
  lines: readonly Line[],
  keys: readonly (string | null)[],
  edges: ReadonlySet<number>,
  often: ReadonlySet<string>,
  { date, reading }: HeadContext,
): string[] {
  const called: string[] = [];
  let above: Line | null = null; // the last line of text
  for (const [index, line] of lines.entries()) {
    const key = keys[index] ?? null;
    if (key !== null && edges.has(index) && often.has(key)) {
      const restated = restatedIn(line, reading)?.date ?? date;
      const isCalled =
        isOwnDecision(line, date, reading) ||
        restated !== date ||
        (above !== null && headingOf(above, reading) !== null) ||
        journalNumberOf(line, reading.style) !== null ||
        reading.words.absence.some((word) => line.folded.startsWith(`${word}:`) || line.folded.startsWith(`${word} `));
      if (isCalled) called.push(key);
    }
    if (!line.furniture) above = line;
  }
  return called;
}

/** Whether a line stands at the top of a page, below other heads at most, and is not among them. */
function isFirstOnPage(lines: readonly Line[], index: number): boolean {
  const own = lines[index];
  for (let at = index; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || (at < index && (!line.furniture || line.folded === own?.folded))) return false;
    if (line.pageTop) return true;
  }
  return false;
}

function counted(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What of a line is the same on all pages: figures only where it names what is printed, since numbers of cases differ. */
function keyOf(line: Line | undefined, names: (text: string) => boolean): string | null {
  if (line === undefined || line.furniture || line.folded === '' || line.text.length > LONGEST) return null;
  // Bars part what a head says too; a table's row begins with one.
  if (line.row && /^\||\t/u.test(line.text) && !ENDS_IN_PAGE.test(line.folded)) return null;
  return names(line.folded) ? line.folded.replace(/\d+/gu, '0') : line.folded;
}

function isBesideBreak(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (line.pageTop || next?.pageTop === true || isNumberAlone(next) || isNumberAlone(before)) return true;
  return line.folded.includes('side ') && ENDS_IN_PAGE.test(line.folded);
}
