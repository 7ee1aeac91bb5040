import type { Line } from './lines.js';

/** Whether a word that stands in two lines is one word, its hyphen only a sign of that. */
export type IsDivided = (first: string, second: string) => boolean;

const END = /(?<word>[\p{L}\d-]*\p{Ll})-$/u;
const BEGINNING = /^(?<word>\p{Ll}[\p{L}-]*)/u;
/** In `social- og sundhed` the hyphen stands for a word. */
const JOINT = /^(?:og|eller|samt|til)$/u;
/** So many words that the text also prints whole tell that its lines divide words. */
const FEWEST = 2;

/**
 * Tells a word that was divided at the end of a line, `behand-` / `ling`, from one that bears a hyphen, `ad hoc-` /
 * `grupper`: by the words of the document itself, and where it has neither form by what most of its lines do.
 */
export function dividedWords(lines: readonly Line[]): IsDivided {
  const pairs = lines.flatMap((line, index) => partsOf(line.text, lines[index + 1]?.text ?? '') ?? []);
  if (pairs.length === 0) return () => false;
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []));
  const known = (first: string, second: string): boolean | null =>
    words.has(`${first}${second}`) ? true : words.has(`${first}-${second}`) ? false : null;
  const told = pairs.map(({ first, second }) => known(first, second));
  const divides = told.filter((is) => is === true).length;
  const usual = divides >= FEWEST && divides > told.filter((is) => is === false).length;
  return (first, second) => {
    const parts = partsOf(first, second);
    return parts !== null && (known(parts.first, parts.second) ?? (usual && parts.first.length > 1));
  };
}

function partsOf(one: string, other: string): { first: string; second: string } | null {
  if (!one.endsWith('-')) return null;
  const first = END.exec(one.slice(-60))?.groups?.['word'];
  const second = BEGINNING.exec(other.slice(0, 60))?.groups?.['word'];
  if (first === undefined || second === undefined || JOINT.test(second)) return null;
  return { first: first.toLowerCase(), second: second.toLowerCase() };
}
