import { foldedWords, withText, type Line } from './lines.js';
import { headingOf, type Reading } from './reading.js';
import type { SectionKind } from './referat.js';
import { beginsItem } from './style.js';

/** Headings without which hardly any item is. */
const FREQUENT: ReadonlySet<SectionKind> = new Set(['DECISION', 'RECOMMENDATION', 'SUMMARY', 'PRESENTATION']);
/** So many lines tell that the headings of a document are printed as a list. */
const FEWEST = 3;
const LONGEST = 120;

/**
 * Some pages print items and headings as lists: `- Resume`, `- Beslutning i Byrådet den 3. maj 2024`. There the bullet
 * says nothing; where a heading stands without one, it begins a point of a text.
 */
export function withoutHeadingBullets(printed: readonly Line[], reading: Reading): readonly Line[] {
  const { style, words } = reading;
  const lines = withoutEmptyPoints(printed, reading);
  const bare = (line: Line): string => foldedWords(line.text.slice(2));
  const isFrequent = (folded: string): boolean => FREQUENT.has(words.headings.get(folded) ?? 'OTHER');
  const listed = lines.filter((line) => isBulleted(line) && isFrequent(bare(line))).length;
  if (listed < FEWEST || lines.some((line) => isFrequent(line.folded))) return lines;
  return lines.map((line) => {
    if (!isBulleted(line)) return line;
    const text = line.text.slice(2);
    const opens =
      words.headings.has(bare(line)) ||
      style.steps.some((pattern) => pattern.test(text)) ||
      style.ownDecision.some((pattern) => pattern.test(text));
    return opens ? { ...line, text, folded: bare(line) } : line;
  });
}

/** A bullet alone above a heading or an item is a point of a list that has been left empty. */
function withoutEmptyPoints(lines: readonly Line[], reading: Reading): readonly Line[] {
  return lines.map((line) => {
    if (line.bulletAbove !== true || !isBulleted(line)) return line;
    const text = line.text.slice(2);
    const bare = withText(line, text);
    const opens = headingOf(bare, reading) !== null || beginsItem(text, reading.style);
    return opens ? bare : line;
  });
}

const isBulleted = (line: Line): boolean => line.text.length <= LONGEST && line.text.startsWith('- ');
