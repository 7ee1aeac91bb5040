import { BODY_WORDS } from './committees.js';
import { isContentsEntry } from './contents.js';
import { DATE } from './dates.js';
import { labelOf } from './header.js';
import { dividedWords } from './hyphens.js';
import { joinedLine, type Line } from './lines.js';
import { beginsItem } from './style.js';
import { listedBodies } from './listed-bodies.js';
import { headingOf, opensContents, type Reading } from './reading.js';
import { journalNumberOf } from './sections/journal-number.js';
import { attributionOf, restatedIn } from './restated.js';

/** Widths at which a rendering breaks its lines; documents without breaks have far longer ones. */
const NARROWEST = 50;
const WIDEST = 160;
/** How many lines must go on in the middle of a sentence, and how rarely a line may be longer than the width. */
const FEWEST_BREAKS = 4;
const RARE = 0.03;
/** Marks of a line that are no longer hold no address. */
const LONGEST_MARKS = 20;
/** No paragraph is as long; without a bound, joining line by line would take quadratic time. */
const LONGEST_PARAGRAPH = 4000;

/**
 * Puts together what a rendering at a fixed width has broken: titles, names of attachments, references. Nothing
 * changes in a document whose lines are not broken so.
 */
export function unwrapped(lines: readonly Line[], reading: Reading): readonly Line[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  // Blank lines tell paragraphs apart unless there are none, or one stands behind every line.
  const apart = lines.filter((line) => line.apart).length;
  const blanksTell = apart > lines.length * 0.05 && apart < lines.length * 0.95;
  const isDivided = dividedWords(lines);
  const whole: Line[] = [];
  let pageEnd: Line[] = []; // what stands between two pages, in the middle of a sentence too
  let before: Line | null = null; // the last line as printed, which the width is measured on
  let listed = false; // whether the lines are names of attachments
  let part: 'header' | 'contents' | 'items' = 'header';
  for (const line of lines) {
    if (line.furniture) {
      pageEnd.push(line);
      continue;
    }
    const last = whole.at(-1);
    if (part === 'header' && opensContents(line, reading.words)) part = 'contents';
    else if (beginsItem(line.text, reading.style)) part = 'items';
    if (part === 'items') listed = listsAttachments(line, reading) ?? listed;
    const divided = before !== null && (before.divided === true || isDivided(before.text, line.text));
    const goesOn =
      part !== 'contents' &&
      before !== null &&
      last !== undefined &&
      !last.furniture &&
      last.text.length < LONGEST_PARAGRAPH &&
      (divided || isFull(before, line, width)) &&
      (!(blanksTell && line.apart) || ((pageEnd.length > 0 || line.pageTop) && isMidSentence(before, line))) &&
      mayGoOn(last, reading) &&
      !opensSomething(line, reading) &&
      !(listed && isAnother(before, line)) &&
      !(part === 'header' && labelOf(line, reading) !== null);
    if (goesOn) whole[whole.length - 1] = joinedLine(last, line, divided);
    else whole.push(...pageEnd, line);
    pageEnd = [];
    before = line;
  }
  return [...whole, ...pageEnd];
}

/** Whether a line begins a list of attachments, or ends one; null where it does neither. */
function listsAttachments(line: Line, reading: Reading): boolean | null {
  if (beginsItem(line.text, reading.style)) return false;
  const kind = headingOf(line, reading);
  return kind === null ? null : kind === 'ATTACHMENTS';
}

/** Whether a full line of a list is whole: the next one begins or ends as it does, or the name of its file is complete. */
function isAnother(before: Line, line: Line): boolean {
  if (!/^[\p{Lu}\d]/u.test(line.text)) return false;
  const [one, other] = [before.text.split(' '), line.text.split(' ')];
  const alike = one[0] === other[0] || (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-1));
  return alike || /\.(?:pdf|docx?|xlsx?|pptx?)$/iu.test(before.text);
}

/** Whether a sentence goes on across the end of a page. */
const isMidSentence = (before: Line, line: Line): boolean =>
  /[\p{L}\d,-]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);

/** The width at which the lines are broken; null where they are not. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines
    // An address cannot be broken, and converters leave headings whole.
    .filter(
      (line) =>
        !line.row &&
        line.heading !== 'marked' &&
        !isContentsEntry(line) &&
        !line.text.includes('](') &&
        line.width < line.text.length + LONGEST_MARKS,
    )
    .map((line) => line.width);
  const longest = lengths.toSorted((one, other) => one - other);
  const width = longest[Math.floor((longest.length - 1) * (1 - RARE))] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || line.row || next.row || line.width > width) continue;
    if (/[\p{L},]$/u.test(line.text) && /^\p{Ll}/u.test(next.text) && isFull(line, next, width)) breaks += 1;
  }
  return breaks >= FEWEST_BREAKS ? width : null;
}

/** Whether the next line's first word would not have found room. */
function isFull(line: Line, next: Line, width: number): boolean {
  return line.width + 1 + next.firstWord > width && line.width <= width + 20;
}

/** Whether a line may go on in the next: what is whole by its looks does not. */
function mayGoOn(line: Line, reading: Reading): boolean {
  return !(
    line.row ||
    line.furniture ||
    isContentsEntry(line) ||
    headingOf(line, reading) !== null ||
    journalNumberOf(line, reading.style) !== null ||
    restatedIn(line, reading) !== null ||
    attributionOf(line, reading) !== null ||
    (/\d[.;]?$/u.test(line.text) && listedBodies(line.text) !== null)
  );
}

/** `Socialudvalget den 1. april 2025: Pkt. 32 …`: one of a list of references. */
const REFERENCE = new RegExp(
  String.raw`^\p{Lu}[^.:;()]{2,80}?(?:${BODY_WORDS})\p{L}* (?:den |d\. ?)?${DATE}(?: ?[:,]| (?:pkt|punkt))`,
  'u',
);

/** Whether a line is the beginning of something by its looks, however full the line before it is. */
function opensSomething(line: Line, reading: Reading): boolean {
  const { style, words } = reading;
  return (
    line.row ||
    line.furniture ||
    headingOf(line, reading) !== null ||
    opensContents(line, words) ||
    /^(?:- |\d{1,2}[.)] |[a-zæøå]\) |Bilag \d)/u.test(line.text) ||
    REFERENCE.test(line.text.slice(0, 140)) ||
    beginsItem(line.text, style) ||
    journalNumberOf(line, style) !== null ||
    /^\d{1,4}\. \p{Lu}/u.test(line.text) ||
    [...words.absence, ...words.attendance].some((word) => line.folded.startsWith(`${word}:`)) ||
    restatedIn(line, reading) !== null ||
    attributionOf(line, reading) !== null
  );
}
