import { DATE, plainDates } from './dates.js';
import type { Line } from './lines.js';
import type { LabelRole } from './style.js';

/** A label of the header with what stands beside and below it. */
export interface Labelled {
  readonly role: LabelRole;
  /** The value: the rest of the label's own line, and the lines below it. */
  readonly lines: Line[];
}

/** No line is looked through for labels that is longer. */
const LONGEST = 4000;

/** The header's lines, each with one label at most: renderings put several on a line, or several lines in a cell. */
export function headerLines(printed: readonly Line[]): readonly Line[] {
  const lines = printed.filter((line) => !line.furniture);
  return lines.flatMap((line, index) => belowLabels(line, lines[index - 1]) ?? inPieces(line)).flatMap(atLabels);
}

const LABELS = /^\|? ?(?:Møde)?dato ?\|(?: ?(?:Møde)?(?:sted|deltagere|tidspunkt|lokale|leder) ?\|?)+$/iu;

/** The cells of a row that stand below the labels in the one before. */
function belowLabels(line: Line, before: Line | undefined): readonly Line[] | null {
  if (!line.row || before?.row !== true || !LABELS.test(before.text)) return null;
  const cells = line.text.split('|').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').map((text) => ({ ...line, row: false, text }));
}

/** The lines of a row whose cells hold several. */
function inPieces(line: Line): readonly Line[] {
  const [first, ...rest] = line.pieces ?? [];
  if (first === undefined) return [line];
  const own = { ...line, text: first };
  return [own, ...rest.map((text) => ({ ...line, row: false, text: text.replace(/\s*\|$/u, '') }))];
}

/** `Mødedato 11. december 2025 Mødested Lokale 3`: a line for each label, where a rendering has put them together. */
function atLabels(line: Line): readonly Line[] {
  if (line.text.length > LONGEST) return [line];
  const parts = line.text.split(INNER_LABEL);
  return parts.length < 2 ? [line] : parts.map((text) => ({ ...line, text }));
}

const INNER_LABEL =
  /(?<![\s|])(?<=\p{L}.*?)[\s|]+(?=(?:Møde(?:dato|sted|deltagere|tidspunkt|start|leder)(?!\p{L})|(?:Afbud|Fraværende|Til ?stede|Deltagere|Gæster|Øvrige deltagere) ?:(?= )))/u;

/** A PDF's text may give the labels of two columns first and then what stands beside them. */
export function fromColumns(values: readonly Labelled[]): Labelled[] {
  const first = values.findIndex(({ role, lines }) => role === 'DATE' && lines.length === 0);
  const length = values.slice(first).findIndex(({ lines }) => lines.length > 0);
  const last = values[first + length];
  if (first === -1 || length < 1 || last === undefined || last.lines.length <= length) return [...values];
  if (!new RegExp(DATE, 'iu').test(plainDates(last.lines[0]?.text ?? ''))) return [...values];
  const filled = values
    .slice(first, first + length)
    .map(({ role }, at) => ({ role, lines: last.lines.slice(at, at + 1) }));
  const rest = { ...last, lines: last.lines.slice(length) };
  return [...values.slice(0, first), ...filled, rest, ...values.slice(first + length + 1)];
}
