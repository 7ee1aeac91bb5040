import type { Item, SectionKind } from '../referat/referat.js';
import type { Properties } from './facts.js';
import { writtenForms } from './keys.js';
import { stemSequence } from './stems.js';

/** Where a section of an item is printed. */
export interface PrintedSection {
  readonly kind: SectionKind;
  readonly heading: string | null;
  readonly startLine: number;
  readonly endLine: number;
}

/** Lines of a document as one text, with a line feed between them. */
export interface Passage {
  readonly kind: SectionKind;
  readonly startLine: number;
  readonly text: string;
}

/**
 * What a section says below its heading, white space folded within each line.
 * @param text its raw lines, heading and all
 */
export function passageOf(text: string, { kind, heading, startLine }: PrintedSection): Passage {
  const lines = text.split('\n').map(folded);
  const first = lines.findIndex((line) => line !== '');
  // Every item has these headings: who looks for such a word does not look for all of them.
  if (heading !== null && stemSequence(lines[first] ?? null) === stemSequence(heading)) lines[first] = '';
  return { kind, startLine, text: lines.join('\n') };
}

/** Lines as one text, white space folded within each. */
export function foldedLines(text: string): string {
  return text.split('\n').map(folded).join('\n');
}

/** What an item is found by: its title with its journal number, its decision, and all that is printed of it. */
export function searchedWords(item: Item): Properties {
  const told: ReadonlySet<SectionKind> = new Set(item.decision === null ? ['TITLE'] : ['TITLE', 'DECISION']);
  const texts = item.sections.filter(({ kind }) => !told.has(kind)).map(({ text }) => text);
  const decision = item.decision?.text ?? null;
  const numbers = searchedNumbers(item.journalNumbers);
  return {
    titleWords: stemSequence(item.title, ...numbers),
    decisionWords: stemSequence(decision),
    words: stemSequence(item.title, ...numbers, decision, ...texts),
  };
}

/** Journal numbers in the forms in which people write them: `24-12996` is found by `24-012996` and the other way round. */
export function searchedNumbers(journalNumbers: readonly string[]): readonly string[] {
  return [...new Set(journalNumbers.flatMap((number) => [number, ...writtenForms(number)]))];
}

function folded(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}
