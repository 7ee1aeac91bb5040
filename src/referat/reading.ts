import { foldedWords, type Line } from './lines.js';
import type { SectionKind, Warning } from './referat.js';
import { beginsAsDecision } from './styles/decisions.js';
import type { HouseStyle, LabelRole } from './style.js';

/** What every part of the parser is given: the style, its words for comparison, and where to say what was not understood. */
export interface Reading {
  readonly style: HouseStyle;
  readonly words: StyleWords;
  readonly warnings: Warning[];
}

/** The words of a style, folded as lines are. */
export interface StyleWords {
  readonly headings: ReadonlyMap<string, SectionKind>;
  /** The first letters of the headings: most lines begin otherwise, and are not looked at for one before its text. */
  readonly beginnings: ReadonlySet<string>;
  readonly labels: readonly { readonly role: LabelRole; readonly word: string }[];
  readonly contents: ReadonlySet<string>;
  readonly looseRoutes: ReadonlySet<string>;
  readonly looseDecisions: ReadonlySet<string>;
  readonly absence: readonly string[];
  readonly attendance: readonly string[];
  readonly notReleased: ReadonlySet<string>;
}

/** The words of the styles that have been read in: folding them takes longer than a short document. */
const FOLDED = new WeakMap<HouseStyle, StyleWords>();

/** Begins to read a document in a style. */
export function readingIn(style: HouseStyle): Reading {
  return { style, words: wordsOf(style), warnings: [] };
}

/** The words of a style, folded once. */
export function wordsOf(style: HouseStyle): StyleWords {
  const words = FOLDED.get(style) ?? foldedStyle(style);
  FOLDED.set(style, words);
  return words;
}

function foldedStyle(style: HouseStyle): StyleWords {
  const sections = Object.entries(style.sections) as [SectionKind, readonly string[]][];
  const labels = Object.entries(style.labels) as [LabelRole, readonly string[]][];
  const longestFirst = (one: string, other: string): number => other.length - one.length;
  const headings = new Map(
    sections.flatMap(([kind, printed]) => printed.map((word) => [foldedWords(word), kind] as const)),
  );
  return {
    headings,
    beginnings: new Set([...headings.keys()].map(beginningOf)),
    labels: labels
      .flatMap(([role, printed]) => printed.map((word) => ({ role, word: foldedWords(word) })))
      .sort((one, other) => longestFirst(one.word, other.word)),
    contents: new Set(style.contents.map(foldedWords)),
    looseRoutes: new Set(style.looseRouteHeadings.map(foldedWords)),
    looseDecisions: new Set(style.looseDecisionHeadings.map(foldedWords)),
    absence: style.absence.map(foldedWords).sort(longestFirst),
    attendance: style.attendance.map(foldedWords).sort(longestFirst),
    notReleased: new Set(style.notReleased.map(foldedWords)),
  };
}

const beginningOf = (text: string): string => text.slice(0, 4).toLowerCase().replaceAll('é', 'e');

/**
 * The kind of section that a line opens as its heading; null where it is none. A word that a rendering has broken off
 * a sentence is written small or ends the sentence.
 */
export function headingOf(line: Line, { words }: Reading): SectionKind | null {
  if (line.row) return null;
  const numbered = line.folded.charCodeAt(0) <= 0x39;
  const kind = words.headings.get(numbered ? line.folded.replace(NUMBERED, '') : line.folded) ?? null;
  return kind !== null &&
    /^(?:\d{1,2}(?:\. |(?:\.\d{1,2}){1,3}\.? ))?\p{Lu}/u.test(line.text) &&
    !line.text.endsWith('.')
    ? kind
    : null;
}

/** Some municipalities number the sections of an item, and so do converters: `2. Beslutningspunkter`, `3.1 Økonomi`. */
const NUMBERED = /^\d{1,2}(?:\. |(?:\.\d{1,2}){1,3}\.? )/u;

/** Whether a line is the heading of the table of contents, as a point of a list and numbered too. */
export function opensContents(line: Line, { contents }: StyleWords): boolean {
  return contents.has(line.folded) || contents.has(line.folded.replace(/^- /u, '').replace(NUMBERED, ''));
}

/** A heading with its text behind a colon: `Beslutning: Godkendt`. */
export interface InlineHeading {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly rest: string;
}

/** `BeslutningGodkendt.`: pages put a heading and its text together without a sign; no Danish word has a capital in it. */
function gluedHeading(text: string, words: StyleWords): InlineHeading | null {
  const heading = /^\p{Lu}[\p{Ll} ,/]{3,40}?\p{Ll}(?=\p{Lu}\p{Ll}|[IÅ] )/u.exec(text)?.[0];
  const kind = heading === undefined ? undefined : words.headings.get(foldedWords(heading));
  return heading === undefined || kind === undefined ? null : { kind, heading, rest: text.slice(heading.length) };
}

/** `Beslutning Godkendt.`: a label and its value on one line, where the value reads as a decision. */
function besideHeading(text: string, words: StyleWords): InlineHeading | null {
  if (!MAY_DECIDE.test(text)) return null;
  const heading =
    /^(?:BESLUTNING|\p{Lu}\p{Ll}+(?: \p{Ll}+)?)(?= \p{Lu})/u.exec(text.slice(0, LONGEST_INLINE))?.[0] ?? '';
  if (words.headings.get(foldedWords(heading)) !== 'DECISION') return null;
  const rest = text.slice(heading.length).trim();
  return beginsAsDecision(rest) ? { kind: 'DECISION', heading, rest } : null;
}

/** A cheap look: no other words head a decision. */
const MAY_DECIDE = /^(?:\p{Lu}\p{Ll}+ )?(?:[Bb]eslutning|[Aa]fgørelse|Konklusion|Vedtagelse|BESLUTNING)[a-z]* /u;

/** No heading before a colon is longer. */
const LONGEST_INLINE = 42;

/** The section that a line opens with its first words, where the style prints headings so; null where it opens none. */
export function inlineHeadingOf(line: Line, { style, words }: Reading): InlineHeading | null {
  if (line.row || style.inlineHeadings.length === 0) return null;
  const mayHead = /^[A-ZÆØÅ]/u.test(line.text) && words.beginnings.has(beginningOf(line.text));
  const glued = mayHead ? (gluedHeading(line.text, words) ?? besideHeading(line.text, words)) : null;
  if (glued !== null) return glued;
  // `Åben sag   Sagsgang: ØK`
  const text = line.text.replace(/^(?:Åben|Åbent|Lukket)(?: sag| punkt) (?=\p{Lu})/u, '');
  const colon = text.indexOf(':');
  if (colon < 0 || colon > LONGEST_INLINE) return null;
  const kind = words.headings.get(foldedWords(text.slice(0, colon)));
  // `Bilag: Notat.pdf` names a file; what else stands behind the word may be prose.
  const isFile = kind === 'ATTACHMENTS' && /\.(?:pdf|docx?|xlsx?|pptx?)\)?$/iu.test(text);
  if (kind === undefined || !(isFile || style.inlineHeadings.includes(kind))) return null;
  const found = /^(?<heading>\p{Lu}[\p{L} ]{3,40}) ?: ?(?<rest>\S.*)$/u.exec(text)?.groups;
  return found === undefined ? null : { kind, heading: found['heading'] ?? '', rest: found['rest'] ?? '' };
}

/** The section whose heading is set off from its text by emphasis alone: `**Bilag** Procesplan`; null where there is none. */
export function leadingHeadingOf(line: Line, { words }: Reading): InlineHeading | null {
  const { lead } = line;
  const kind = lead === undefined || line.row ? undefined : words.headings.get(foldedWords(lead));
  if (lead === undefined || kind === undefined || !line.text.startsWith(lead)) return null;
  const rest = line.text.slice(lead.length).replace(/^[\s:]+/u, '');
  // In `**Økonomi** er vigtig` the word begins the sentence; a file's name may be written small.
  return kind === 'ATTACHMENTS' || /^[\p{Lu}"”§]/u.test(rest) ? { kind, heading: lead, rest } : null;
}

/** What a warning is about. Each stands in `docs/parser.md` with what a reader can do about it. */
export type WarningCode =
  | 'HEADER_UNREAD'
  | 'DATE_UNREAD'
  | 'DATE_DIFFERS'
  | 'DATE_IMPOSSIBLE'
  | 'NAME_UNREAD'
  | 'CONTENTS_DIFFER'
  | 'ITEM_NUMBER'
  | 'FURTHER_NUMBER'
  | 'TEXT_WITHOUT_HEADING'
  | 'ROUTE_UNREAD'
  | 'HISTORY_UNREAD'
  | 'STEP_WITHOUT_DATE'
  | 'REFERENCE_UNREAD'
  | 'MUNICIPALITY_UNKNOWN'
  | 'MUNICIPALITY_INFERRED';

export function warn(reading: Reading, code: WarningCode, line: number, message: string): void {
  reading.warnings.push({ code, line, message });
}
