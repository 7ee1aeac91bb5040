import { committeeName, isBody } from './committees.js';
import { isoDate } from './dates.js';
import type { Line } from './lines.js';
import type { Reading } from './reading.js';

/** The first line of a step that another meeting took: which body, when, and as which item. */
export interface RestatedStep {
  readonly committee: string;
  /** As printed, and as an ISO date; null where the calendar has no such day. */
  readonly printedDate: string;
  readonly date: string | null;
  readonly item: number | null;
}

/** No line that opens a step is longer. */
const LONGEST = 200;

/** The step that a line of the history (*Sagens forløb*) opens; null where it opens none. */
export function restatedIn(line: Line, { style }: Reading): RestatedStep | null {
  if (line.row || line.text.length > LONGEST) return null;
  for (const pattern of [...style.restated, ...style.steps]) {
    const groups = pattern.exec(line.text)?.groups;
    // `Økonomiudvalget (ekstraordinært møde)`, `Økonomiudvalget, ekstraordinært møde`
    const committee = groups?.['committee']?.replace(/\s*\([^)]*\)$|,? (?:ekstra)?ordinært møde$/iu, '');
    if (committee === undefined || !namesABody(committee)) continue;
    const item = groups?.['item'];
    const printedDate = groups?.['date'] ?? '';
    return {
      committee: committeeName(committee),
      printedDate,
      date: isoDate(printedDate),
      item: item === undefined ? null : Number(item),
    };
  }
  return null;
}

/** The step that a line opens wherever it stands; null where the style has no such lines or this is none. */
export function freeStepIn(line: Line, reading: Reading): RestatedStep | null {
  const { steps } = reading.style;
  if (steps.length === 0 || line.text.length > LONGEST || !steps.some((pattern) => pattern.test(line.text)))
    return null;
  return restatedIn(line, reading);
}

/** The body and the date that a line under a decision attributes it to; null where the line is no attribution. */
export function attributionOf(
  line: Line,
  { style }: Reading,
): { committee: string; date: string; item: number | null } | null {
  if (line.row || line.text.length > LONGEST) return null;
  for (const pattern of style.attribution) {
    const groups = pattern.exec(line.text)?.groups;
    const committee = groups?.['committee'];
    const date = isoDate(groups?.['date'] ?? '');
    const item = groups?.['item'];
    if (committee !== undefined && date !== null && isBody(committee))
      return { committee: committeeName(committee), date, item: item === undefined ? null : Number(item) };
  }
  return null;
}

/** With a date beside it a name need not end as bodies do: what is short, capitalised and no sentence will do. */
function namesABody(text: string): boolean {
  if (isBody(text)) return true;
  const words = text.trim().split(/\s+/u);
  return (
    words.length <= 6 &&
    /^\p{Lu}/u.test(text) &&
    !/[!?;]|\.\s/u.test(text) &&
    words.slice(1).every((word) => /^(?:\p{Lu}|og$|for$|i$|&|\()/u.test(word))
  );
}
