import { isBody } from './committees.js';
import type { Line } from './lines.js';
import { headingOf, type Reading } from './reading.js';
import { isMarker } from './sections/marker-line.js';
import { beginsItem } from './style.js';

/** Marks the lines that name a group of items: no text of an item. */
export function withGroups(lines: readonly Line[], reading: Reading): readonly Line[] {
  const { groups } = reading.style;
  if (groups.length === 0) return lines;
  const begins = (line: Line | undefined): boolean => line !== undefined && beginsItem(line.text, reading.style);
  // `Lukket` before an item and not below the title of one names those that follow.
  const isBetween = (index: number): boolean => begins(lines[index + 1]) && index > 0 && !begins(lines[index - 1]);
  // Below a heading the body is what it calls for.
  const isCalledFor = (before: Line | undefined): boolean =>
    before !== undefined && headingOf(before, reading) !== null;
  return lines.map((line, index) => {
    if (line.text.length > LONGEST_GROUP || !MAY_BE_GROUP.test(line.folded)) return line;
    if (isMarker(line) && isBetween(index)) {
      return { ...line, furniture: true, group: line.folded.startsWith('å') ? 'open' : 'closed' };
    }
    const found = groups.map((pattern) => pattern.exec(line.text)).find((match) => match !== null);
    // `ØKONOMIUDVALGET` above the items that it recommends
    if (found === undefined && isBodyInCapitals(line.text) && isBetween(index) && !isCalledFor(lines[index - 1]))
      return { ...line, furniture: true };
    if (found === undefined) return line;
    return { ...line, furniture: true, group: found?.groups?.['closed'] === undefined ? 'open' : 'closed' };
  });
}

const isBodyInCapitals = (text: string): boolean => text === text.toUpperCase() && isBody(text);

/** Most lines begin otherwise, and are not looked at. */
const MAY_BE_GROUP =
  /^(?:åb|lukke|fortrolig|offentlig|ikke[ -]off|for luk|bag luk|behandles |punkter |sager |referat|dagsorden|[a-f][.:] |[^ ]+(?: og [^ ]+)?(?:udvalget|rådet|bestyrelsen)$|(?:efterretning|beslutning|drøftelse|orientering|behandling)s)/u;

/** No line that names a group of items is longer. */
const LONGEST_GROUP = 80;
