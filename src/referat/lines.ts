import { withoutBlockMarks, withoutInlineMarks } from './marks.js';

/** One line of the document that says something. Blank lines are left out: no rendering agrees on them. */
export interface Line {
  /** Its number in the file as it was given, counted from 1 by line feed. */
  readonly number: number;
  /** Without marks, white space folded, composed Unicode. */
  readonly text: string;
  /** `text` for comparison: lower case, accents on e taken off, without a closing colon or full stop. */
  readonly folded: string;
  /** A row of a table: text, never structure. */
  readonly row: boolean;
  /** What a page carries besides its text: a page number, a rule. */
  readonly furniture: boolean;
}

export interface NumberedLines {
  readonly lines: readonly Line[];
  /** How many lines the file has, blank ones included. */
  readonly count: number;
}

const FURNITURE =
  /^(?:\d{1,3}|side \d+(?: (?:af|\/) \d+)?|[-–] ?\d{1,3} ?[-–]|\d{1,3} ?(?:\/|af) ?\d{1,3}|[-=_*–—]{3,}|(?:[-*_] ){2,}[-*_])$/iu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
/** No line of structure is as long as this; a longer one is text and is not looked at more closely. */
const LONGEST_STRUCTURE = 2000;
/** No heading and no label is as long as this. */
const LONGEST_HEADING = 200;

/** For comparing words and titles: lower case, é as e, white space folded, no closing colon or full stop. */
export function foldedWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('é', 'e')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:.]+$/u, '')
    .trim();
}

/** Splits a document into its lines that say something, each with its number in the file. */
export function numberedLines(text: string): NumberedLines {
  const lines: Line[] = [];
  let count = 0;
  let inTable = false;
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    count += 1;
    const raw = text.slice(start, end).trim();
    start = end + 1;
    if (raw === '') continue;
    const lowered = raw.length < LONGEST_STRUCTURE && raw.includes('<') ? raw.toLowerCase() : '';
    if (lowered.includes('<table')) inTable = true;
    const line = lineOf(raw, count, inTable);
    if (lowered.includes('</table')) inTable = false;
    if (line.text !== '') lines.push(line);
  }
  // A file that ends in a line feed has no further line behind it.
  return { lines, count: text.endsWith('\n') ? count - 1 : count };
}

function lineOf(raw: string, number: number, inTable: boolean): Line {
  if (raw.length > LONGEST_STRUCTURE) {
    return { number, text: singleSpaced(raw.normalize('NFC')), folded: '', row: true, furniture: false };
  }
  const composed = raw.normalize('NFC').replace(INVISIBLE, '').trim();
  const row =
    inTable ||
    composed.startsWith('|') ||
    composed.includes(' | ') ||
    (composed.includes('\t') && /\S\t+\s*\S/u.test(composed));
  const text = singleSpaced(withoutInlineMarks(withoutBlockMarks(composed)));
  const short = text.length <= LONGEST_HEADING;
  return { number, text, folded: short ? foldedWords(text) : '', row, furniture: short && FURNITURE.test(text) };
}

function singleSpaced(text: string): string {
  return /\s{2}|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text.trim();
}
