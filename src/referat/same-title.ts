/** The titles of the table of contents, parted by how they begin, so that asking for one does not pass through all. */
export interface KnownTitles {
  readonly all: readonly string[];
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
}

const BEGINNING = 6;
/** Titles that are spelled otherwise are looked for only in tables of contents of a usual length. */
const MOST_COMPARED = 300;
const LONGEST_COMPARED = 300;
const ALIKE = 0.85;

const MARKERS = /^(?:punkt\d+)?(?:lukketpunkt|lukketsag|lukket|closeditem|closed|åbentpunkt|åbent|åben)?/u;

/** @param titles comparable ones: letters and digits only. */
export function knownTitles(titles: readonly string[]): KnownTitles {
  const all = titles.flatMap((title) => {
    const bare = title.replace(MARKERS, '');
    return bare === title ? [title] : [title, bare];
  });
  const byBeginning = new Map<string, string[]>();
  for (const title of all) {
    const beginning = title.slice(0, BEGINNING);
    const group = byBeginning.get(beginning);
    if (group === undefined) byBeginning.set(beginning, [title]);
    else group.push(title);
  }
  return { all, byBeginning };
}

/** Whether an entry is this title: cut off, with a marker, spelled otherwise, or with words that stand on the next line. */
export function isKnown(title: string, titles: KnownTitles): boolean {
  // A closed item may print nothing but that it is closed.
  if (title === '') return titles.all.includes('');
  const group = titles.byBeginning.get(title.slice(0, BEGINNING)) ?? [];
  if (group.some((entry) => entry !== '' && (title.startsWith(entry) || entry.startsWith(title)))) return true;
  return (
    title.length >= 2 * BEGINNING &&
    titles.all.length <= MOST_COMPARED &&
    titles.all.some((entry) => entry.length >= 2 * BEGINNING && isAlike(entry, title))
  );
}

function isAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, LONGEST_COMPARED);
  return likeness(one.slice(0, length), other.slice(0, length)) >= ALIKE;
}

/** Dice's coefficient of the pairs of letters: 1 for equal texts, near it where a few letters differ. */
function likeness(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared += 1;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (one.length + other.length - 2);
}
