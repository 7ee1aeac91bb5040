import { DATE, isoDate, timeOfDay } from './dates.js';
import type { Line } from './lines.js';
import type { Opening } from './meeting.js';
import { namesRead, peopleIn } from './names.js';
import { warn, type Reading } from './reading.js';
import type { Meeting, NamedPerson } from './referat.js';
import type { LabelRole } from './style.js';

/** What the header says, without the municipality, which the whole text is asked for. */
export type Header = Omit<Meeting, 'municipality' | 'municipalityConfidence'>;

interface Labelled {
  readonly role: LabelRole;
  /** The value: the rest of the label's own line, and the lines below it. */
  readonly lines: Line[];
}

/** Reads the labels between the opening line and the items, whose values wrap over lines. */
export function headerOf(opening: Opening, lines: readonly Line[], reading: Reading): Header {
  const values = labelledValues(lines, reading);
  const textOf = (role: LabelRole): string =>
    values
      .filter((value) => value.role === role)
      .flatMap((value) => value.lines.map((line) => line.text))
      .join(' ')
      .trim();
  const dateText = textOf('DATE');
  checkDate(opening, dateText, values, reading);
  return {
    committee: opening.committee,
    term: opening.term,
    date: opening.date,
    startTime: timeOfDay(dateText) ?? timeOfDay(`kl. ${textOf('START')}`),
    place: textOf('PLACE') || null,
    present: people('PRESENT', values, reading),
    absent: people('ABSENT', values, reading),
    span: { start: opening.start, end: lines.at(-1)?.end ?? opening.start },
  };
}

function labelledValues(lines: readonly Line[], reading: Reading): Labelled[] {
  const values: Labelled[] = [];
  for (const printed of lines) {
    if (printed.furniture) continue;
    const line = printed.row ? { ...printed, text: withoutCells(printed.text) } : printed;
    const labelled = labelOf(line, reading);
    const last = values.at(-1);
    // Below a label on a line of its own, `Mødelokale 3` is the value.
    const isValue = last !== undefined && last.lines.length === 0 && last.role === labelled?.role;
    if (labelled !== null && !isValue) {
      values.push({ role: labelled.role, lines: labelled.value === '' ? [] : [{ ...line, text: labelled.value }] });
    } else if (last !== undefined && !OTHER_LABEL.test(line.text)) {
      last.lines.push(line);
    } else {
      warn(reading, 'HEADER_UNREAD', line.number, `This line of the header was not understood: "${line.text}".`);
      if (last !== undefined) values.push({ role: 'OTHER', lines: [] });
    }
  }
  return values;
}

const OTHER_LABEL = /^\p{Lu}[\p{L} /-]{2,40}:(?: |$)/u;

/** Some renderings lay the header out as a table. */
function withoutCells(text: string): string {
  return text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
}

/** No label and its value are longer than this; a longer line goes on with what stands before it. */
const LONGEST_LABELLED = 20_000;

/** The label that begins a line of the header, and the value behind it; null where there is none. */
export function labelOf(line: Line, reading: Reading): { role: LabelRole; value: string } | null {
  if (line.text.length > LONGEST_LABELLED) return null;
  const text = line.text.replace(/^- /u, '');
  const lowered = text.slice(0, 80).toLowerCase().replaceAll('é', 'e');
  for (const { role, word } of reading.words.labels) {
    if (!lowered.startsWith(word)) continue;
    const rest = text.slice(word.length);
    if (!/^(?:[\s:.]|$)/u.test(rest)) continue;
    return { role, value: rest.replace(/^[\s:.]+/u, '').trim() };
  }
  return null;
}

function people(role: LabelRole, values: readonly Labelled[], reading: Reading): NamedPerson[] {
  const read = values.filter((value) => value.role === role).map((value) => peopleIn(value.lines));
  return read.flatMap((part) => namesRead(part, reading));
}

function checkDate(opening: Opening, dateText: string, values: readonly Labelled[], reading: Reading): void {
  if (dateText === '') return;
  const line = values.find((value) => value.role === 'DATE')?.lines[0]?.number ?? opening.start;
  const printed = new RegExp(DATE, 'iu').exec(dateText)?.[0];
  const date = printed === undefined ? null : isoDate(printed);
  if (date === null) {
    warn(reading, 'DATE_UNREAD', line, `No date was found in "${dateText}"; the opening line's date stands.`);
  } else if (date !== opening.date) {
    warn(reading, 'DATE_DIFFERS', line, `The header says ${date}, the opening line ${opening.date}, which stands.`);
  }
}
