import { DocumentRefused } from '../errors.js';
import { headingsOf, readItem, type ItemContext } from './item.js';
import { itemStarts, type ItemStarts } from './items.js';
import { numberedLines, type Line } from './lines.js';
import { headerOf, openingOf, type Opening } from './meeting.js';
import { inferMunicipality } from './municipality.js';
import { warn, type Reading } from './reading.js';
import type { Meeting, Municipality, Referat } from './referat.js';
import type { HouseStyle } from './style.js';
import { HOUSE_STYLES } from './styles/index.js';

/** Grows with every change of what the parser or the linking reads: a document read by an older one is read again. */
export const PARSER_VERSION = '1';

export interface ParseOptions {
  /** For messages. */
  readonly fileName?: string;
  /** Where the caller knows it; else it is inferred. */
  readonly municipality?: Municipality | null;
  /** The styles that are tried; all that are known where none are given. */
  readonly styles?: readonly HouseStyle[];
}

/** A style's view of a document. */
interface View {
  readonly reading: Reading;
  readonly opening: Opening;
  readonly items: ItemStarts;
}

/**
 * Reads the minutes (*referat*) of one meeting. The same text gives the same facts, whatever rendering of it is read.
 * @throws DocumentRefused where no house style explains the text; the message says what was looked for.
 */
export function parseReferat(text: string, options: ParseOptions = {}): Referat {
  const { lines, count } = numberedLines(text);
  const view = bestView(lines, options);
  const { reading, opening, items } = view;
  const firstItem = items.starts[0]?.index ?? lines.length;
  const header = headerOf(
    opening,
    lines.slice(opening.next, Math.min(items.contents?.start ?? firstItem, firstItem)),
    reading,
  );
  const context: ItemContext = {
    reading,
    headings: headingsOf(reading.style),
    contents: items.contents?.titles ?? [],
    committee: header.committee,
    date: header.date,
  };
  const read = items.starts.map((start, index) => {
    const next = items.starts[index + 1]?.index;
    const end = next === undefined ? count : (lines[next]?.number ?? count + 1) - 1;
    return readItem(start, lines.slice(start.index, next), end, context);
  });
  const meeting: Meeting = { ...header, ...municipalityOf(lines, header.place, opening, options, reading) };
  return {
    style: reading.style.name,
    meeting,
    items: read,
    warnings: reading.warnings.toSorted((a, b) => a.line - b.line),
    lineCount: count,
  };
}

/** The view of the style that finds most items. */
function bestView(lines: readonly Line[], options: ParseOptions): View {
  const styles = options.styles ?? HOUSE_STYLES;
  const views = styles.flatMap((style): View[] => {
    const opening = openingOf(lines, style);
    if (opening === null) return [];
    const reading: Reading = { style, warnings: [] };
    return [{ reading, opening, items: itemStarts(lines, opening.next, reading) }];
  });
  const [best] = views.toSorted((a, b) => b.items.starts.length - a.items.starts.length);
  const file = options.fileName ?? 'the document';
  const lookedFor = styles.map((style) => style.lookedFor).join('; or ');
  if (best === undefined) {
    const line = lines[0]?.number;
    throw new DocumentRefused(
      'NOT_A_REFERAT',
      `These are not minutes (a referat) in a layout that is known: looked for ${lookedFor}.`,
      {
        place: line === undefined ? { file } : { file, line },
        remedy: 'Give the text of minutes, exported from their PDF as plain text or Markdown.',
      },
    );
  }
  if (best.items.starts.length === 0) {
    throw new DocumentRefused(
      'NOT_A_REFERAT',
      `The minutes have an opening line, but no item was found: looked for ${lookedFor}.`,
      {
        place: { file, line: best.opening.start },
        remedy: 'Check that the export holds the items and not the first page alone.',
      },
    );
  }
  return best;
}

function municipalityOf(
  lines: readonly Line[],
  place: string | null,
  opening: Opening,
  options: ParseOptions,
  reading: Reading,
): Pick<Meeting, 'municipality' | 'municipalityConfidence'> {
  if (options.municipality != null) return { municipality: options.municipality, municipalityConfidence: 1 };
  const inferred = inferMunicipality(lines, place);
  if (inferred === null) {
    warn(
      reading,
      'MUNICIPALITY_UNKNOWN',
      opening.start,
      'No municipality is named more than the others; state it with --municipality.',
    );
    return { municipality: null, municipalityConfidence: 0 };
  }
  return { municipality: inferred.municipality, municipalityConfidence: inferred.confidence };
}
