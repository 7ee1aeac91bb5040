import { DocumentRefused } from '../errors.js';
import type { Line } from './lines.js';
import { agendaLine, impossibleOpening } from './meeting.js';
import type { HouseStyle } from './style.js';

const DEFAULT_NAME = 'the document';
const EXPORT_AGAIN = 'Give the text of minutes, exported from their PDF as plain text or Markdown.';

/** What is rare is said last. */
function lookedFor(styles: readonly HouseStyle[]): string {
  const rarity = ({ inSeries, listed }: HouseStyle): number => (inSeries ? 1 : 0) + 2 * listed.length;
  const commonFirst = styles.toSorted((one, other) => rarity(one) - rarity(other));
  return commonFirst.map((style) => style.lookedFor).join('; or ');
}

/**
 * Refuses a text that does not open as minutes do, saying what it seems to be.
 * @param beginning its first lines that say something.
 */
export function refuseUnopened(
  text: string,
  beginning: readonly Line[],
  styles: readonly HouseStyle[],
  file = DEFAULT_NAME,
): never {
  const line = beginning[0]?.number;
  const place = line === undefined ? { file } : { file, line };
  if (line === undefined) {
    throw new DocumentRefused('NOT_A_REFERAT', 'The file is empty.', { place: { file }, remedy: EXPORT_AGAIN });
  }
  if (/^\uFEFF?%PDF-/u.test(text.slice(0, 8))) {
    throw new DocumentRefused('NOT_A_REFERAT', 'This is a PDF itself and not its text.', {
      place,
      remedy: EXPORT_AGAIN,
    });
  }
  for (const style of styles) {
    const agenda = agendaLine(beginning, style);
    if (agenda === null) continue;
    const message = `This is an agenda (dagsorden), and no item was found in it: looked for ${lookedFor(styles)}.`;
    throw new DocumentRefused('NOT_A_REFERAT', message, {
      place: { file, line: agenda },
      remedy: 'Check that the export holds the items and not the first page alone.',
    });
  }
  for (const style of styles) {
    const opening = impossibleOpening(beginning, style);
    if (opening === null) continue;
    throw new DocumentRefused('NOT_A_REFERAT', `The opening line bears a date that is none: “${opening.date}”.`, {
      place: { file, line: opening.line },
      remedy: 'Look at the original, and mend the date in the text.',
    });
  }
  const message = `These are not minutes (a referat) in a layout that is known: looked for ${lookedFor(styles)}.`;
  throw new DocumentRefused('NOT_A_REFERAT', message, { place, remedy: EXPORT_AGAIN });
}

/** Refuses minutes whose opening line was found, but no item. */
export function refuseWithoutItems(line: number, styles: readonly HouseStyle[], file = DEFAULT_NAME): never {
  const message = `The minutes have an opening line, but no item was found: looked for ${lookedFor(styles)}.`;
  throw new DocumentRefused('NOT_A_REFERAT', message, {
    place: { file, line },
    remedy: 'Check that the export holds the items and not the first page alone.',
  });
}
