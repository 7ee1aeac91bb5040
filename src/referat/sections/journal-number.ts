import type { Line } from '../lines.js';
import type { HouseStyle } from '../style.js';
import { ANY_NUMBER } from '../styles/patterns.js';

/** No line that gives a number is longer. */
const LONGEST = 150;

/** The first journal number (*journalnummer*) that a line gives, as printed; null where it gives none. */
export function journalNumberOf(line: Line, style: HouseStyle): string | null {
  return journalNumbersOf(line, style)[0] ?? null;
}

/** The journal numbers that a line gives beside each other, as printed: `24-012996 og 25-000300`. */
export function journalNumbersOf(line: Line, style: HouseStyle): readonly string[] {
  if (line.row && line.text.includes('|')) return [];
  if (line.text.length > LONGEST || isNoJournalNumber(line, style)) return [];
  const bare = line.text.replace(OPEN_LIST, '');
  const text = bare.includes('–') ? bare.replace(/(?<=\d ?)–(?= ?[\dA-ZÆØÅ])/gu, '-') : bare;
  for (const pattern of style.journalNumber) {
    const groups = pattern.exec(text)?.groups;
    if (groups?.['journalNumber'] !== undefined) return numbersIn(groups);
  }
  return [];
}

/** `- 24-012996`, and what joins a line to the number above it or below it: `og 25-000300`, `24-012996,`. */
const OPEN_LIST = /^- |^(?:og|samt) (?=\d)|(?<=\d)(?: ?[,;&+/]| og| samt)$/gu;

/** The numbers that a pattern's groups hold: `journalNumber`, and `further` with those that are joined to it. */
export function numbersIn(groups: Readonly<Record<string, string | undefined>>): readonly string[] {
  const first = (groups['journalNumber'] ?? '').trim();
  const further = (groups['further']?.match(NUMBERS) ?? []).map((number) => number.trim());
  // `24-012996 / 24-012996-3` is the case and a document of it.
  return [...new Set([first, ...further.filter((number) => !number.startsWith(`${first}-`))])];
}

const NUMBERS = new RegExp(ANY_NUMBER, 'giu');

/** A subject code (KLE) is a subject, and a document's number a document: neither tells cases apart. */
export function isNoJournalNumber(line: Line, style: HouseStyle): boolean {
  return line.text.length <= LONGEST && style.noJournalNumber.some((pattern) => pattern.test(line.text));
}

/** The form that a registry gives its numbers, whose lengths vary. */
const formOf = (number: string): string => number.replace(/\s/gu, '').replace(/\d+/gu, '9').toUpperCase();

/**
 * Whether a number on a line of its own is that of a further case: of the registry of the first. Another registry's is
 * most often that of the same case (`Sagsnr.: 25/1187` above `J.nr.: 05.04.08-P20-3-25`).
 */
export const isOfSameRegistry = (number: string, first: string): boolean => formOf(number) === formOf(first);
