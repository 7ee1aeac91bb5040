import { bodyAtEnd, committeeName, isBody } from './committees.js';
import type { Line } from './lines.js';

const BRACKETED = /\((?<short>\p{Lu}[\p{Lu}&]{1,5})\)/gu;
/** No name of a body that is looked at is longer. */
const LONGEST = 120;
/** No document has more. */
const MOST = 2000;
/** Beside a name in brackets these are a party. */
const PARTIES: ReadonlySet<string> = new Set('SF DF LA RV KF EL DD NB KD UP UFG'.split(' '));

/**
 * What abbreviations of bodies stand for, as the document itself says: `Økonomiudvalget (ØU)`. One that stands for two
 * stands for neither.
 */
export function abbreviationsIn(lines: readonly Line[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  let seen = 0;
  for (const { text } of lines) {
    if (!text.includes('(')) continue;
    for (const { index, groups } of text.matchAll(BRACKETED)) {
      seen += 1;
      if (seen > MOST) break;
      const short = groups?.['short'] ?? '';
      const body = bodyAtEnd(text.slice(Math.max(0, index - LONGEST), index).trimEnd());
      if (body === null || PARTIES.has(short) || !isBody(body) || !abbreviates(short, body)) continue;
      const name = committeeName(body);
      found.set(short, !found.has(short) || found.get(short) === name ? name : null);
    }
  }
  return new Map([...found].flatMap(([short, name]) => (name === null ? [] : [[short, name] as const])));
}

/** Whether the letters stand in the name in this order, the first one at its beginning or a word's. */
function abbreviates(short: string, name: string): boolean {
  const letters = name.toLowerCase();
  let at = -1;
  for (const letter of short.toLowerCase().replace('&', '')) {
    at = letters.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return letters.startsWith(short.charAt(0).toLowerCase()) || name.includes(` ${short.charAt(0)}`);
}
