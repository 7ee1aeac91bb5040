import type { Line } from '../lines.js';

/** `Åbent`, `Lukket punkt` on a line of their own: they say whether the item is public. */
export function isMarker(line: Line): boolean {
  return line.text.length <= 40 && (/^(?:åben|åbent)(?: punkt| sag)?$/u.test(line.folded) || isClosure(line));
}

/** A line that says nothing but that the item is closed. */
export function isClosure(line: Line): boolean {
  return /^(?:lukket|fortrolig(?:t)?)(?: punkt| sag)?$/u.test(line.folded);
}
