import { FURNITURE } from './furniture.js';
import { withoutEntities } from './entities.js';
import { isBullet, italicsIn, withoutBlockMarks, withoutInlineMarks, withoutQuotation } from './marks.js';
import { piecesOf } from './pieces.js';
import type { Span } from './referat.js';

/** One line of the document that says something. Blank lines are left out: no rendering agrees on them. */
export interface Line {
  /** Its number in the file as it was given, counted from 1 by line feed. */
  readonly number: number;
  /** The number of its last line in the file: differs from `number` where a wrapped line was put together again. */
  readonly end: number;
  /** Without marks, white space folded, composed Unicode. */
  readonly text: string;
  /** `text` for comparison: lower case, é as e, without a closing colon or full stop; empty where it is long. */
  readonly folded: string;
  /** A row of a table: text, never structure. */
  readonly row: boolean;
  /** What a page carries besides its text: a page number, a rule, a running head. */
  readonly furniture: boolean;
  /** A blank line or the end of a page stands before it. */
  readonly apart: boolean;
  /** It stands first on its page, as far as form feeds tell. */
  readonly pageTop: boolean;
  /** Markdown marks it as a heading, or emphasises all of it. */
  readonly heading?: 'marked' | 'emphasised' | null;
  /** What stands in italics in it and may be a name, without marks. */
  readonly italics?: readonly string[];
  /** What line breaks part in a cell of a table: names, where no comma does. */
  readonly pieces?: readonly string[];
  /** The line as printed, where this is what stands behind a heading on it. */
  readonly whole?: Line;
  /** What is emphasised at its beginning, before a sentence of its own: the heading of it, where it is a heading's word. */
  readonly lead?: string;
  /** Its last word goes on in the next line: a soft hyphen ends it. */
  readonly divided?: boolean;
  /** It names the group of items that follows (`LUKKEDE SAGER`), and whether they are public. */
  readonly group?: 'open' | 'closed';
  /** Its bullet stands on a line above it, or belongs to an empty point there. */
  readonly bulletAbove?: boolean;
  /** As printed, marks included: how long it is, and how long its first word. */
  readonly width: number;
  readonly firstWord: number;
}

/** The lines of the file that a line is made of. */
export const placeOf = (line: Line): Span => ({ start: line.number, end: line.end });

export interface NumberedLines {
  readonly lines: readonly Line[];
  /** How many lines the file has, blank ones included. */
  readonly count: number;
}

const MARKED_HEADING = /^(?:#{1,6}(?:\s|(?=\p{Lu}))|<h[1-6]|={2,6} \p{L}|h[1-6]\. )/iu;
const EMPHASISED = /^(?:- )?(?:\*\*[^*]+\*\*|__[^_]+__)$/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const HAS_INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u;
const NOT_ASCII = /[\u0080-\uFFFF]/u;
/** A soft hyphen, as a sign and as it is drawn. */
const DIVIDED = /\p{L}[\u00AD¬]$/u;
/** `**Beslutning** Godkendt.` */
const LEAD = /^(?:\*\*|__|[*_])(?<lead>\p{Lu}[^*_]{3,60})(?:\*\*|__|[*_]) ?:?\s+(?=\S)/u;
/** `04–11–2025` */
const DASHED_DATE = /(?<!\d)(\d{1,2}|\d{4})[–—](\d{1,2})[–—](\d{4}|\d{1,2})(?!\d)/gu;
/** Dashes, hyphens, minus signs and joined letters. */
const OTHER_SIGNS = /[\u2010-\u2014\u2212\uFB00-\uFB06]/u;
const UNEVEN = /\s{2}|[^\S ]/u;
/** No line of structure is as long as this; a longer one is text and is not looked at more closely. */
const LONGEST_STRUCTURE = 2000;
/** No heading and no label is as long as this. */
const LONGEST_HEADING = 200;

/** For comparing words and titles: lower case, é as e, white space folded, no closing colon or full stop. */
export function foldedWords(text: string): string {
  return foldedLine(singleSpaced(text));
}

/** As above, for a text whose white space is folded already. */
function foldedLine(text: string): string {
  const lowered = text.toLowerCase();
  const folded = lowered.includes('é') ? lowered.replaceAll('é', 'e') : lowered;
  let end = folded.length;
  // By hand: a pattern for a run at the end takes quadratic time where the run stands elsewhere.
  while (end > 0 && isTrailing(folded.charCodeAt(end - 1))) end -= 1;
  return end === folded.length ? folded : folded.slice(0, end);
}

/** A space, a full stop, a colon. */
function isTrailing(sign: number): boolean {
  return sign === 0x20 || sign === 0x2e || sign === 0x3a;
}

/**
 * Splits a document into its lines that say something, each with its number in the file.
 * @param most stops behind so many lines that say something: `count` then is the last one looked at.
 */
export function numberedLines(text: string, most = Number.POSITIVE_INFINITY): NumberedLines {
  const lines: Line[] = [];
  let count = 0;
  let inTable = false;
  let apart = true;
  let pageTop = true;
  let bullet = ''; // one that stands on a line of its own, above its text
  for (let start = 0; start <= text.length && lines.length < most;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const raw = text.slice(start, end);
    count += 1;
    start = end + 1;
    if (raw.includes('\f')) pageTop = true;
    for (const piece of piecesOf(raw)) {
      const bare = withoutQuotation(piece.trim());
      if (isBullet(bare)) {
        bullet = `${bare} `;
        continue;
      }
      const above = bare === '' || MARKED_HEADING.test(bare) ? '' : bullet;
      const trimmed = `${above}${bare}`;
      if (bare !== '') bullet = '';
      const lowered = trimmed.length < LONGEST_STRUCTURE && trimmed.includes('<') ? trimmed.toLowerCase() : '';
      if (lowered.includes('<table')) inTable = true;
      const width = piece.length - (piece.trimStart().length - trimmed.length);
      const line: Line | null = trimmed === '' ? null : lineOf(trimmed, count, inTable, apart, pageTop, width);
      if (lowered.includes('</table')) inTable = false;
      apart = line === null || line.text === '';
      if (line === null || line.text === '') continue;
      lines.push(above === '' ? line : { ...line, bulletAbove: true });
      pageTop = false;
    }
  }
  // A file that ends in a line feed has no further line behind it.
  return { lines, count: text.endsWith('\n') && count > 1 ? count - 1 : count };
}

function lineOf(raw: string, number: number, inTable: boolean, apart: boolean, pageTop: boolean, width: number): Line {
  const long = raw.length > LONGEST_STRUCTURE;
  const composed = NOT_ASCII.test(raw) ? plainSigns(raw) : raw;
  const shown = composed.endsWith('¬') ? composed.slice(0, -1) : composed;
  const plain = long || !HAS_INVISIBLE.test(shown) ? shown : shown.replace(INVISIBLE, '').trim();
  const text = singleSpaced(long ? plain : withoutInlineMarks(withoutBlockMarks(plain)));
  const short = text.length <= LONGEST_HEADING;
  // Signs that are not seen take no room.
  const shownText = long ? plain : withoutEntities(plain);
  const space = shownText.search(/\s/u);
  return {
    number,
    end: number,
    text,
    folded: short ? foldedLine(text) : '',
    row: long || inTable || isRow(plain),
    furniture: short && FURNITURE.test(text),
    apart,
    pageTop,
    heading: headingMarks(raw),
    ...(long ? {} : { ...inItalics(plain), ...inPieces(plain) }),
    ...(DIVIDED.test(composed) ? { divided: true } : {}),
    ...leadOf(plain),
    width: width - raw.length + shownText.length,
    firstWord: space === -1 ? shownText.length : space,
  };
}

/** Composed Unicode: hyphens that keep a line together and minus signs are hyphens, joined letters are letters. */
function plainSigns(raw: string): string {
  const composed = raw.normalize('NFC');
  // Most lines hold no other sign than æ, ø and å.
  if (!OTHER_SIGNS.test(composed)) return composed;
  return composed
    .replace(/[\u2010-\u2012\u2212]/gu, '-')
    .replace(/[\uFB00-\uFB06]/gu, (letters) => letters.normalize('NFKC'))
    .replace(DASHED_DATE, '$1-$2-$3');
}

function leadOf(raw: string): Pick<Line, 'lead'> {
  const lead = LEAD.exec(raw)?.groups?.['lead'];
  return lead === undefined ? {} : { lead: lead.replace(/\s*:?\s*$/u, '') };
}

function inPieces(raw: string): Pick<Line, 'pieces'> {
  if (!raw.startsWith('|') || !raw.includes('<')) return {};
  const pieces = raw.split(/<br\s*\/?>/iu);
  return pieces.length < 2 ? {} : { pieces: pieces.map((piece) => singleSpaced(withoutInlineMarks(piece))) };
}

function inItalics(raw: string): Pick<Line, 'italics'> {
  const italics = italicsIn(raw);
  return italics.length === 0 ? {} : { italics };
}

function headingMarks(raw: string): 'marked' | 'emphasised' | null {
  if (!'#<*_-=h'.includes(raw.charAt(0))) return null;
  return MARKED_HEADING.test(raw) ? 'marked' : EMPHASISED.test(raw) ? 'emphasised' : null;
}

/** Whether a line is a row of a table: cells between bars, or parted by tabs. */
function isRow(text: string): boolean {
  if (text.includes(' | ') || (text.startsWith('|') && text.lastIndexOf('|') > 0)) return true;
  return text.includes('\t') && /\S\t+\s*\S/u.test(text.replace(BEFORE_TAB, ''));
}

/** What Word parts by a tab from the text behind it: a bullet, a number of a list or an item, the day of a step. */
const BEFORE_TAB =
  /^(?:[^\p{L}\p{N}\s]|[oüvqØ]|\d{1,4}[.)]|\p{L}\)|(?:punkt|pkt\.?) \d{1,4} ?[:.]?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})\t+\s*/iu;

/**
 * Two lines of the file that are one as written, such as a title that wraps.
 * @param divided whether the hyphen between them only divides a word.
 */
export function joinedLine(first: Line, second: Line, divided = false): Line {
  // A word may be broken at its hyphen; in `Kultur- og Fritidsudvalget` the hyphen ends a word.
  const joint = /[\p{L}\d]-$/u.test(first.text) && /^(?!(?:og|eller|samt|til) )[\p{L}\d]/u.test(second.text);
  // A link or emphasis that opened on one line may close on the other.
  const text = withoutInlineMarks(
    `${divided ? first.text.replace(/-$/u, '') : first.text}${joint || divided ? '' : ' '}${second.text}`,
  );
  const italics = [...(first.italics ?? []), ...(second.italics ?? [])];
  const folded = text.length <= LONGEST_HEADING ? foldedWords(text) : '';
  return { ...first, end: second.end, text, folded, ...(italics.length === 0 ? {} : { italics }) };
}

function singleSpaced(text: string): string {
  const spaced = UNEVEN.test(text) ? text.replace(/\s+/gu, ' ').trim() : text.trim();
  return spaced.includes(' ,') ? spaced.replace(/(?<=[\p{L}\p{N})"”]) ,(?=\s|$)/gu, ',') : spaced;
}

/** The line with another text in its place: the rest of it, or what it means. */
export const withText = (line: Line, text: string): Line => ({ ...line, text, folded: foldedWords(text) });

/** A page number, not a rule. */
export function isNumberAlone(line: Line | undefined): boolean {
  return line?.furniture === true && /\d/u.test(line.text);
}
