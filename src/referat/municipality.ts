import type { Line } from './lines.js';
import { municipalityNamed } from './municipalities.js';
import type { Municipality } from './referat.js';

/** The municipality that a text speaks of most, and how sure it is that the minutes are its own. */
export interface InferredMunicipality {
  readonly municipality: Municipality;
  /** Below 1: the share of mentions that are of this municipality, a single one counting less. */
  readonly confidence: number;
}

/** The word Kommune, behind the name it belongs to; with an r it may belong to several. */
const KOMMUNE = /(?:^|[\s*_"”(])(?:regions)?kommune(r?)/giu;
/** No municipality's name is longer than this. */
const LONGEST_NAME = 40;
/** No list of municipalities is longer than this. */
const LONGEST_LIST = 200;

/** `Køge Byråd`, which is written as one name. */
const COUNCIL = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+)s? (?:Byråd|Kommunalbestyrelse)(?!\p{L}*(?:s?sal|smøde))/gu;
/** `4330 Holbæk`, `Tønder Rådhus`: the town of a meeting's place. */
const TOWN = /(?<!\d)\d{4} (\p{Lu}[\p{L}-]+)|(?<![\p{L}-])(\p{Lu}[\p{L}-]+) Rådhus/gu;
/** A town is a hint only where it gives its name to a municipality. */
const TOWN_WEIGHT = 2;

/**
 * No minutes say which municipality they belong to, but their text names it more than any other
 * (`Kalundborg Kommunes`). Neighbours are mentioned too, so one must lead clearly.
 * @returns null where none leads: the caller must state it.
 */
export function inferMunicipality(lines: readonly Line[], place: string | null): InferredMunicipality | null {
  const counts = new Map<Municipality, number>();
  const count = (name: string, weight: number): boolean => {
    const municipality = municipalityNamed(name);
    if (municipality !== null) counts.set(municipality, (counts.get(municipality) ?? 0) + weight);
    return municipality !== null;
  };
  const countLast = (text: string): boolean => {
    const words = text
      .slice(-LONGEST_NAME)
      .replace(/[\s*_]+$/u, '')
      .split(/[^\p{L}-]+/u);
    const last = words.at(-1) ?? '';
    // Two words may be one name: `Høje Taastrup`.
    return count(`${words.at(-2) ?? ''} ${last}`, 1) || count(last, 1);
  };
  let before = '';
  for (const { text } of lines) {
    // Only what is rare is asked for first: most lines name no municipality.
    if (text.includes('ommune') || text.includes('OMMUNE')) {
      for (const { index, 1: plural } of text.matchAll(KOMMUNE)) {
        // "Kalundborg" and "Kommune" may stand on two lines.
        const ahead = index === 0 ? before.slice(-LONGEST_LIST) : text.slice(Math.max(0, index - LONGEST_LIST), index);
        if (plural === undefined || plural === '') countLast(ahead);
        else for (const name of ahead.split(/,| og /u).toReversed()) if (!countLast(name)) break;
      }
    }
    if (text.includes('Byråd') || text.includes('Kommunalbestyrelse')) {
      for (const found of text.matchAll(COUNCIL)) count(found[1] ?? '', 1);
    }
    before = text;
  }
  for (const found of (place ?? '').matchAll(TOWN)) count(found[1] ?? found[2] ?? '', TOWN_WEIGHT);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0].code < b[0].code ? -1 : 1));
  if (first === undefined || first[1] < 2 * (second?.[1] ?? 0)) return null;
  const total = [...counts.values()].reduce((sum, mentions) => sum + mentions, 0);
  return { municipality: first[0], confidence: Math.round((first[1] / (total + 1)) * 100) / 100 };
}
