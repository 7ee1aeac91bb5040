import { normalLabel, numberOf } from './item-label.js';
import { placeOf, type Line } from './lines.js';
import { withoutMarkers, type Markers } from './markers.js';
import { headingOf, type Reading } from './reading.js';
import type { SectionKind, Span } from './referat.js';
import { journalNumberOf } from './sections/journal-number.js';
import { beginsItem, type HouseStyle } from './style.js';

/** Where an item (*punkt*) begins, and what its first line says: the title is without markers, empty where none is given. */
export interface ItemStart extends Markers {
  /** Index of its first line. */
  readonly index: number;
  readonly number: number;
  /** The number as printed, with what stands behind it: `3A`, `3.1`. */
  readonly label: string;
  /** Which series of numbers it stands in: 2 where they begin anew, as those of closed items do. */
  readonly series?: number;
  /** How many lines stand above the title: 1 where the number has a line of its own. */
  readonly above: number;
  /** Where they stand above the title: each with its line. */
  readonly journalNumbers?: ReadonlyMap<string, Span>;
  /** The entry of the list of the agenda that gives its title, where the item prints its number alone. */
  readonly listed?: Span;
  /** The line of its number, where that stands below the title. */
  readonly numberBelow?: Span;
  /** The line that names its group, where that says that it is closed. */
  readonly group?: Span;
}

/** No item's first line is longer. */
export const LONGEST_OPENING = 1000;

/** What a line says where it begins an item; null where it begins none. @param from where the header ends */
export function itemStart(lines: readonly Line[], index: number, from: number, reading: Reading): ItemStart | null {
  const { style } = reading;
  const line = lines[index];
  if (line === undefined) return null;
  for (const pattern of style.item) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups === undefined) continue;
    const own = groups['title'] ?? '';
    const below = own === '' && isTitle(lines[index + 1], reading) ? (lines[index + 1]?.text ?? '') : '';
    const marked = withoutMarkers(own === '' ? below : own);
    const marker = withoutMarkers(`${groups['marker'] ?? ''}${groups['marker2'] ?? ''}`);
    return {
      index,
      ...numbered(groups['number'] ?? ''),
      title: marked.title,
      above: below === '' ? 0 : 1,
      closed: marked.closed || marker.closed,
      type: marked.type ?? marker.type,
    };
  }
  for (const pattern of style.numberBelow) {
    const number = pattern.exec(line.text)?.groups?.['number'];
    if (number === undefined) continue;
    // A blank line above the number and none below it: it stands above its title.
    const next = lines[index + 1];
    if (line.apart && next?.apart === false && isTitle(next, reading))
      return { ...withoutMarkers(next.text), index, ...numbered(number), above: 1 };
    if (index <= from || !isTitle(lines[index - 1], reading)) return null;
    const title = withoutMarkers(lines[index - 1]?.text ?? '');
    return { ...title, index: index - 1, ...numbered(number), above: 0, numberBelow: placeOf(line) };
  }
  return null;
}

/** What stands below titles; words such as `Punkter til næste møde` are headings elsewhere and titles here. */
const BELOW_TITLES: ReadonlySet<SectionKind> = new Set([
  'DECISION',
  'RECOMMENDATION',
  'SUMMARY',
  'PRESENTATION',
  'ROUTE',
  'HISTORY',
  'ATTACHMENTS',
]);

/** Whether a line beside a number that stands alone may be its title: it is nothing else that an item is built of. */
function isTitle(line: Line | undefined, reading: Reading): boolean {
  return (
    line !== undefined &&
    !line.row &&
    !line.furniture &&
    /^[\p{Lu}\d"”«(]/u.test(line.text) &&
    line.text.length <= LONGEST_OPENING &&
    !BELOW_TITLES.has(headingOf(line, reading) ?? 'TITLE') &&
    journalNumberOf(line, reading.style) === null &&
    !beginsItem(line.text, reading.style)
  );
}

/** The label of an item, and the number that it begins with. */
export function numbered(printed: string): { readonly number: number; readonly label: string } {
  return { number: numberOf(printed), label: normalLabel(printed) };
}

/** The number and the title that a line gives as the first one of an item would. */
export function itemNumbered(
  line: Line,
  style: HouseStyle,
): { readonly number: number; readonly label: string; readonly title: string } | null {
  for (const pattern of style.item) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups !== undefined)
      return { ...numbered(groups['number'] ?? ''), title: withoutMarkers(groups['title'] ?? '').title };
  }
  return null;
}
