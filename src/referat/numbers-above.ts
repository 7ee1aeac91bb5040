import type { ItemStart } from './item-start.js';
import { placeOf, type Line } from './lines.js';
import type { Reading } from './reading.js';
import type { Span } from './referat.js';
import { journalNumberOf, journalNumbersOf } from './sections/journal-number.js';

/**
 * Items whose journal number stands above their title begin at it. A document prints all of them so, or none: what
 * stands between two items is else the end of the one before.
 */
export function withNumbersAbove(
  starts: readonly ItemStart[],
  lines: readonly Line[],
  reading: Reading,
): readonly ItemStart[] {
  const beside = (from: number, step: 1 | -1): number => {
    let index = from + step;
    while (lines[index]?.furniture === true) index += step;
    return index;
  };
  const numberAt = (index: number): string | null => {
    const line = lines[index];
    return line === undefined ? null : journalNumberOf(line, reading.style);
  };
  const moved = starts.map((start) => {
    const numbered: Line[] = [];
    let { above } = start;
    let first = start.index;
    for (let index = beside(first, -1); numberAt(index) !== null; index = beside(index, -1)) {
      const line = lines[index];
      if (line !== undefined) numbered.unshift(line);
      first = index;
      above += 1;
    }
    if (numbered.length === 0) return start;
    const journalNumbers = new Map<string, Span>();
    for (const line of numbered) {
      for (const number of journalNumbersOf(line, reading.style)) journalNumbers.set(number, placeOf(line));
    }
    return { ...start, index: first, journalNumbers, above };
  });
  const count = moved.filter(({ journalNumbers }) => journalNumbers !== undefined).length;
  if (2 * count <= starts.length) return starts;
  // Below an item of which only the title is public stands the number of the next one.
  const aboveNext = new Set(starts.map((start) => beside(start.index, -1)));
  const isBelow = (start: ItemStart): boolean => {
    const index = beside(start.index + start.above, 1);
    return numberAt(index) !== null && !aboveNext.has(index);
  };
  return starts.some(isBelow) ? starts : moved;
}
