import { withText, type Line } from './lines.js';
import { agendaLine, openingOf, SEARCHED_LINES } from './meeting.js';
import type { HouseStyle } from './style.js';

/** How a document that is no minutes is opened as they are. */
export interface OpenedAsMinutes {
  /** The line that says what it is. */
  readonly line: Line;
  /** Gives lines with the word for minutes in the place of what that line says. */
  readonly renamed: (lines: readonly Line[]) => readonly Line[];
}

/**
 * The lines of a document that opens as an agenda (*dagsorden*) or as the notice that a meeting is cancelled, so that it
 * opens as minutes do and is read as they are; null where it opens as neither. What it is, is told apart from this.
 */
export function openedAsMinutes(beginning: readonly Line[], styles: readonly HouseStyle[]): OpenedAsMinutes | null {
  const agenda = styles.map((style) => agendaLine(beginning, style)).find((line) => line !== null);
  const searched = beginning.slice(0, SEARCHED_LINES);
  for (const [line, word] of [
    [searched.find(({ number }) => number === agenda), AGENDA],
    [searched.find(({ text }) => CANCELLED.test(text)), CANCELLED],
  ] as const) {
    if (line === undefined) continue;
    const renamed = (lines: readonly Line[]): readonly Line[] =>
      lines.map((one) => (one.number === line.number && word.test(one.text) ? asMinutes(one, word) : one));
    if (styles.some((style) => openingOf(renamed(beginning), style) !== null)) return { line, renamed };
  }
  return null;
}

const AGENDA = /(?:(?:åben|lukket|offentlig|foreløbig)[et]? )?(?:(?:åbent|lukket) )?dagsorden(?: for| til)?(?!\p{L})/iu;
/** `AFLYST: Socialudvalget den 6. november 2025`, `Aflyst møde i Socialudvalget …`, or the word alone. */
const CANCELLED = /^\W*(?:aflyst|aflysning(?: af)?)(?:[:\s–-]*(?:(?:ordinært )?møde(?:t)?(?: i| af)?)?)(?!\p{L})/iu;

const asMinutes = (line: Line, word: RegExp): Line => withText(line, line.text.replace(word, 'Referat').trim());
