import { placeOf, type Line } from './lines.js';
import { municipalityNamed } from './municipalities.js';
import type { Municipality, Span } from './referat.js';

/** The municipality that a text speaks of most, and how sure it is that the minutes are its own. */
export interface InferredMunicipality {
  readonly municipality: Municipality;
  /** Below 1: the share of mentions that are of this municipality, a single one counting less. */
  readonly confidence: number;
  /** The lines that name it first. */
  readonly span: Span;
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
 * @param place where the meeting was held, and the lines that say so.
 * @returns null where none leads: the caller must state it.
 */
export function inferMunicipality(
  lines: readonly Line[],
  place: { readonly text: string; readonly span: Span } | null,
): InferredMunicipality | null {
  const counts = new Map<Municipality, { mentions: number; readonly span: Span }>();
  const count = (name: string, weight: number, span: Span): boolean => {
    const municipality = municipalityNamed(name);
    if (municipality === null) return false;
    const known = counts.get(municipality);
    if (known === undefined) counts.set(municipality, { mentions: weight, span });
    else known.mentions += weight;
    return true;
  };
  const countLast = (text: string, span: Span): boolean => {
    const words = text
      .slice(-LONGEST_NAME)
      .replace(/[\s*_]+$/u, '')
      .split(/[^\p{L}-]+/u);
    const last = words.at(-1) ?? '';
    // Two words may be one name: `Høje Taastrup`.
    return count(`${words.at(-2) ?? ''} ${last}`, 1, span) || count(last, 1, span);
  };
  let before: Line | null = null;
  for (const line of lines) {
    const { text } = line;
    // Only what is rare is asked for first: most lines name no municipality.
    if (text.includes('ommune') || text.includes('OMMUNE')) {
      for (const { index, 1: plural } of text.matchAll(KOMMUNE)) {
        // "Kalundborg" and "Kommune" may stand on two lines.
        const wrapped = index === 0 ? before : null;
        const ahead = wrapped?.text.slice(-LONGEST_LIST) ?? text.slice(Math.max(0, index - LONGEST_LIST), index);
        const span = { start: wrapped?.number ?? line.number, end: line.end };
        if (plural === undefined || plural === '') countLast(ahead, span);
        else for (const name of ahead.split(/,| og /u).toReversed()) if (!countLast(name, span)) break;
      }
    }
    if (text.includes('Byråd') || text.includes('Kommunalbestyrelse')) {
      for (const found of text.matchAll(COUNCIL)) count(found[1] ?? '', 1, placeOf(line));
    }
    before = line;
  }
  if (place !== null) {
    for (const found of place.text.matchAll(TOWN)) count(found[1] ?? found[2] ?? '', TOWN_WEIGHT, place.span);
  }
  const ordered = [...counts].map(([municipality, named]) => ({ municipality, ...named }));
  const [first, second] = ordered.sort(
    (a, b) => b.mentions - a.mentions || (a.municipality.code < b.municipality.code ? -1 : 1),
  );
  if (first === undefined || first.mentions < 2 * (second?.mentions ?? 0)) return null;
  const total = ordered.reduce((sum, { mentions }) => sum + mentions, 0);
  const confidence = Math.round((first.mentions / (total + 1)) * 100) / 100;
  return { municipality: first.municipality, confidence, span: first.span };
}
