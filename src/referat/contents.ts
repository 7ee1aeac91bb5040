import { foldedWords, type Line } from './lines.js';
import type { HouseStyle } from './style.js';

/** The table of contents (*indholdsfortegnelse*): a check on where items begin, never a source of titles. */
export interface Contents {
  /** Titles for comparison, in order; a long one is cut off in the middle of a word. */
  readonly titles: readonly string[];
  /** Index of its first line; the header ends here. */
  readonly start: number;
}

const ENTRY = /^(.*?)(?:[ .…]*(?:\.{2,}|…)[ .…]*| )(\d{1,4})$/u;
const LEADERS = /(?:\.{3,}|…{2,}|(?:\. ){3,})\s*\d{1,4}$/u;

/** Whether a line is an entry of a table of contents by its own looks: dots that lead to a page number. */
export function isContentsEntry(line: Line): boolean {
  return LEADERS.test(line.text);
}

/** A title as two renderings of it are compared: letters and digits only. */
export function comparable(title: string): string {
  return foldedWords(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Reads the table of contents that begins before `end`; null where there is none. */
export function contentsOf(lines: readonly Line[], style: HouseStyle, from: number, end: number): Contents | null {
  const words = new Set(style.contents.map(foldedWords));
  const heading = lines.findIndex((line, index) => index >= from && index < end && words.has(line.folded));
  if (heading === -1) return null;
  const titles: string[] = [];
  let wrapped = '';
  for (const line of lines.slice(heading + 1, end)) {
    if (line.furniture) continue;
    const found = ENTRY.exec(line.text);
    const text = `${wrapped} ${found?.[1] ?? line.text}`.trim();
    if (found) titles.push(comparable(text));
    wrapped = found ? '' : text;
  }
  return { titles: titles.filter((title) => title !== ''), start: heading };
}
