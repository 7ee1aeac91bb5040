import type { Span } from '../referat/referat.js';

/** The longest quote that is given, in characters. */
const LONGEST_QUOTE = 400;

/** The raw text of some lines with white space folded, cut at its end with `…`. */
export function quoteOf(rawLines: readonly string[], span: Span): string {
  const text = rawLines
    .slice(span.start - 1, span.end)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text.length <= LONGEST_QUOTE) return text;
  // Not in the middle of a character that two code units make up.
  const cut = text.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.trimEnd()}…`;
}
