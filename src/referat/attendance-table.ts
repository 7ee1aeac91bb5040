import { isPerson } from './names.js';

/** What a row of a table of those who were there says: the heads of its columns, or one person. */
export type AttendanceRow =
  | { readonly kind: 'HEADS'; readonly columns: readonly (Presence | null)[] }
  | { readonly kind: 'PERSON'; readonly name: string; readonly presence: Presence | null };

export type Presence = 'PRESENT' | 'ABSENT';

const NAMES = /^(?:navn|medlem(?:mer)?|deltagere?|udvalgsmedlem(?:mer)?)$/iu;
const OTHER_HEADS =
  /^(?:parti|liste|status|organisation|funktion|rolle|titel|bemærkning(?:er)?|stedfortræder|repræsenterer|udpeget af|)$/iu;
const PRESENT = /^(?:deltog|deltager|deltaget|til ?stede|mødt|fremmødt|ja)$/iu;
const ABSENT =
  /^(?:(?:meldt )?afbud|fraværende(?: med afbud)?|fravær|ikke (?:til ?stede|mødt|fremmødt)|udeblevet|nej|syg(?:dom|emeldt)?|ferie|orlov|barsel)$/iu;
const MARK = /^(?:x|✓|✔|☒|☑)$/iu;
const PARTY = /^\p{Lu}{1,2}$/u;

/**
 * Reads a row such as `| Anna Berg | A | Afbud |`.
 * @param columns what the columns say where a mark stands in them, as the row of heads told.
 * @returns null where the row is of another table.
 */
export function attendanceRow(text: string, columns: readonly (Presence | null)[]): AttendanceRow | null {
  if (!text.includes('|')) return null;
  const cells = text
    .replace(/^\s*\||\|\s*$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
  if (cells.length < 2) return null;
  if (cells.some((cell) => NAMES.test(cell)) && cells.every(isHead)) {
    return { kind: 'HEADS', columns: cells.map(presenceOf) };
  }
  const [first = '', ...rest] = cells;
  if (!isPerson(first.replace(/ ?\([^()]*\)/gu, ''))) return null;
  const told = rest.map((cell, index) => (MARK.test(cell) ? (columns[index + 1] ?? null) : presenceOf(cell)));
  const party = rest.find((cell) => PARTY.test(cell) && !MARK.test(cell));
  return {
    kind: 'PERSON',
    name: party === undefined || first.includes('(') ? first : `${first} (${party})`,
    presence: told.find((presence) => presence !== null) ?? null,
  };
}

const isHead = (cell: string): boolean => NAMES.test(cell) || OTHER_HEADS.test(cell) || presenceOf(cell) !== null;

function presenceOf(cell: string): Presence | null {
  if (PRESENT.test(cell)) return 'PRESENT';
  return ABSENT.test(cell) ? 'ABSENT' : null;
}

const STATUS =
  /^(?<name>\p{Lu}[^,;]{3,60}?)(?:,| ?[-–])? \(?(?<status>(?:meldt )?afbud|fraværende(?: med afbud)?|ikke til ?stede|ikke mødt|deltog|til ?stede|mødt|syg(?:dom|emeldt)?|ferie|orlov|barsel)\)?\.?$/iu;

/** One person on a line of a list, and what stands behind the name: `Carla Eg (C) – afbud`; null where nothing does. */
export function personWithStatus(text: string): { name: string; presence: Presence } | null {
  const found = STATUS.exec(text.replace(/^- /u, ''))?.groups;
  const name = found?.['name']?.trim() ?? '';
  const presence = presenceOf(found?.['status'] ?? '');
  const bare = name.replace(/ ?\([^()]*\)| \p{Lu}{1,2}$/gu, '');
  return presence !== null && isPerson(bare) ? { name, presence } : null;
}
