import { comparable } from './contents.js';
import { labelOf } from './header.js';
import { itemNumbered, type ItemStart } from './item-start.js';
import { foldedWords, type Line } from './lines.js';
import { withoutMarkers } from './markers.js';
import { headingOf, inlineHeadingOf, type Reading } from './reading.js';
import { freeStepIn } from './restated.js';
import { isMarker } from './sections/marker-line.js';
import { undatedDecisionIn } from './undated.js';
import { journalNumberOf } from './sections/journal-number.js';

/** Whether the line below begins what an item is built of: a journal number, or the heading of its decision. */
export function isBuilt(lines: readonly Line[], index: number, reading: Reading): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => !line.furniture);
  if (next === undefined || next.row) return false;
  return journalNumberOf(next, reading.style) !== null || headingOf(next, reading) === 'DECISION';
}

/** How far below its first line an item shows what it is built of: the title may wrap or stand there again. */
const BODY_WITHIN = 4;

/**
 * Whether what items are built of stands below a line that may also be one of a list: a journal number, a heading, the
 * title again, a decision. In a list the next number follows, or an introduction stands before it.
 */
export function hasBody(lines: readonly Line[], start: ItemStart, reading: Reading): boolean {
  const { style } = reading;
  const title = comparable(start.title);
  const below = lines.slice(start.index + 1, start.index + 1 + 2 * BODY_WITHIN).filter((line) => !line.furniture);
  let weak = false;
  for (const line of below.slice(0, BODY_WITHIN)) {
    const again = itemNumbered(line, style);
    if (again !== null && again.label === start.label && comparable(again.title) === title) return true;
    if (again !== null) break;
    if (journalNumberOf(line, style) !== null || comparable(withoutMarkers(line.text).title) === title) return true;
    if (isMarker(line)) return true;
    if (headingOf(line, reading) !== null || inlineHeadingOf(line, reading) !== null) weak = true;
    if (line.text.endsWith(':') && reading.words.looseDecisions.has(line.folded)) weak = true;
    if (freeStepIn(line, reading) !== null || undatedDecisionIn(line) !== null) weak = true;
    if (weak) break;
  }
  // `3. Økonomi` numbers a section of an item where no journal number follows.
  if (style.item.length > 0 && reading.words.headings.has(foldedWords(start.title))) return false;
  if ((lines[start.index]?.heading ?? null) !== null) return true;
  if (weak) return isProcedural(lines, start, reading) || !isInList(lines, start, reading);
  return isBare(lines, start, below[0], reading);
}

/** `3. Meddelelser` above a decision, parted from a list that ends at its second point: no list has such a point. */
function isProcedural(lines: readonly Line[], start: ItemStart, reading: Reading): boolean {
  const line = lines[start.index];
  const next = lines.slice(start.index + 1, start.index + 1 + BODY_WITHIN).find(({ furniture }) => !furniture);
  if (line?.apart !== true || next === undefined || headingOf(next, reading) !== 'DECISION') return false;
  return reading.style.procedural.some((pattern) => pattern.test(start.title));
}

/** Whether an item of which nothing is printed but its title stands here, parted from what is around it. */
function isBare(lines: readonly Line[], start: ItemStart, next: Line | undefined, reading: Reading): boolean {
  if (lines[start.index]?.apart !== true || isInList(lines, start, reading)) return false;
  if (next === undefined) return true;
  const following = next.apart ? itemNumbered(next, reading.style) : null;
  return following?.number === start.number + 1;
}

/** Whether the line before is another one of a list, or introduces one. */
function isInList(lines: readonly Line[], start: ItemStart, reading: Reading): boolean {
  let index = start.index - 1;
  while (lines[index]?.furniture === true) index -= 1;
  const before = lines[index];
  if (before === undefined) return false;
  // `Hent som fil:` is a label of the header that stands empty.
  if (labelOf(before, reading)?.value === '') return false;
  const kind = headingOf(before, reading);
  if (kind === 'RECOMMENDATION' || /[:,]$|(?<!\p{L})(?:at|indstiller)$/u.test(before.text)) return true;
  return /^(?:\d{1,2}[.)]|- )/u.test(before.text) && itemNumbered(before, reading.style)?.number === start.number - 1;
}
