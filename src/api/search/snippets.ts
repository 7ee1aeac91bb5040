import type { DocumentRecord, DocumentText } from '../../graph/read/documents.js';
import type { SearchPlace, SourceRecord } from '../../graph/read/search.js';
import { foldedLines, passageOf, type Passage } from '../../linking/item-text.js';
import { matchesOf, type SearchTerm } from '../../linking/search-terms.js';
import { wordsWithin } from '../../linking/stems.js';

/** A stretch of a text in code units, the end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Some words of a document around what was found. */
export interface SnippetRecord {
  readonly text: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly document: DocumentRecord;
  readonly highlights: readonly Stretch[];
}

interface Found extends Stretch {
  readonly term: number;
}

export const MOST_SNIPPETS = 3;
/** Characters of a snippet, and how many of them may stand before what was found. */
const LENGTH = 200;
const BEFORE = 70;
/** A snippet is longer than others only where what was found is. */
const LONGEST = 300;

/**
 * The words around the first place of each term, at most three snippets: each shows all terms that stand near it.
 * @param place where all terms stand: that is looked at first
 */
export function snippetsOf(
  terms: readonly SearchTerm[],
  place: SearchPlace,
  source: SourceRecord,
  text: DocumentText,
): SnippetRecord[] {
  const snippets: SnippetRecord[] = [];
  const missing = new Set(terms.keys());
  for (const passage of passagesOf(source, linesOf(text), place)) {
    const found = foundIn(passage.text, terms);
    for (const match of found) {
      if (snippets.length === MOST_SNIPPETS || missing.size === 0) return snippets;
      if (!missing.has(match.term)) continue;
      const window = windowAround(passage.text, match);
      for (const { term, start, end } of found) if (start >= window.start && end <= window.end) missing.delete(term);
      missing.delete(match.term);
      snippets.push(snippetOf(passage, window, found, source.document));
    }
  }
  return snippets;
}

/** Where the terms stand in a text that is shown as it is. */
export function highlightsOf(terms: readonly SearchTerm[], text: string): Stretch[] {
  return merged(foundIn(text, terms));
}

/** An item is looked through section by section; of anything else the lines that state it. */
function passagesOf(source: SourceRecord, lines: readonly string[], place: SearchPlace): Passage[] {
  const { sections, startLine, endLine } = source;
  const raw = (from: number, to: number): string => lines.slice(from - 1, to).join('\n');
  if (sections.length === 0) return [{ kind: 'OTHER', startLine, text: foldedLines(raw(startLine, endLine)) }];
  const passages = sections.map((section) => passageOf(raw(section.startLine, section.endLine), section));
  return [...passages.filter(({ kind }) => kind === place), ...passages.filter(({ kind }) => kind !== place)];
}

const LINES = new WeakMap<DocumentText, readonly string[]>();

/** Of all hits of a page that stand in one document only once. */
function linesOf(document: DocumentText): readonly string[] {
  const known = LINES.get(document) ?? document.text.split('\n');
  LINES.set(document, known);
  return known;
}

function foundIn(text: string, terms: readonly SearchTerm[]): Found[] {
  const words = wordsWithin(text);
  return matchesOf(terms, words).flatMap(({ term, first, last }) => {
    const [start, end] = [words[first]?.start, words[last]?.end];
    return start === undefined || end === undefined ? [] : [{ term, start, end }];
  });
}

/** From the beginning of the sentence or paragraph, where that is near, to the end of a word. */
function windowAround(text: string, match: Stretch): Stretch {
  const start = windowStart(text, match.start);
  const paragraph = text.indexOf('\n\n', match.end);
  const most = paragraph === -1 ? text.length : paragraph;
  if (most <= start + LENGTH) return { start, end: trimmedEnd(text, start, most) };
  const space = start + text.slice(start, start + LENGTH + 1).search(/\s\S*$/u);
  const end = Math.min(Math.max(space, match.end), start + LONGEST);
  return { start, end: trimmedEnd(text, start, end) };
}

function windowStart(text: string, at: number): number {
  const earliest = Math.max(0, at - BEFORE);
  const before = text.slice(earliest, at);
  const borders = [...before.matchAll(/\n\n+|(?<!\d)[.!?:][)"”]?\s+(?=\p{Lu}|$)/gu)];
  const border = borders.at(-1);
  if (border !== undefined) return earliest + border.index + border[0].length;
  if (earliest === 0) return text.search(/\S/u);
  // Not in the middle of a word.
  const space = /\s+/u.exec(before);
  return space === null ? at : earliest + space.index + space[0].length;
}

function trimmedEnd(text: string, start: number, end: number): number {
  // Not in the middle of a character that two code units make up.
  return (
    start +
    text
      .slice(start, end)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .trimEnd().length
  );
}

function snippetOf(
  { text, startLine }: Passage,
  { start, end }: Stretch,
  found: readonly Stretch[],
  document: DocumentRecord,
): SnippetRecord {
  const [lead, tail] = [cutBefore(text, start) ? '…' : '', cutAfter(text, end) ? '…' : ''];
  const offset = (at: number): number => lead.length + folded(text.slice(start, at)).length;
  const inside = found.filter((match) => match.start >= start && match.start < end);
  return {
    text: `${lead}${folded(text.slice(start, end))}${tail}`,
    startLine: lineOf(text, startLine, start),
    endLine: lineOf(text, startLine, end),
    document,
    highlights: merged(inside.map((match) => ({ start: offset(match.start), end: offset(Math.min(match.end, end)) }))),
  };
}

/** Whether a sentence or a paragraph goes on from before. */
function cutBefore(text: string, at: number): boolean {
  const border = text.lastIndexOf('\n\n', at - 1);
  const before = text.slice(border === -1 ? 0 : border, at);
  return /\S/u.test(before) && !/(?<!\d)[.!?:][)"”]?\s+$/u.test(before.slice(-10));
}

/** Whether the paragraph goes on. */
function cutAfter(text: string, at: number): boolean {
  const border = text.indexOf('\n\n', at);
  return /\S/u.test(text.slice(at, border === -1 ? text.length : border));
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function lineOf(text: string, first: number, at: number): number {
  return first + text.slice(0, at).split('\n').length - 1;
}

/** Stretches in order of their places, those that meet as one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((one, other) => one.start - other.start || one.end - other.end);
  const result: Stretch[] = [];
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) result[result.length - 1] = { ...last, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}
