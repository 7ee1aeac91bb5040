import { attendanceRow, personWithStatus, type Presence } from './attendance-table.js';
import { DATE, plainDates, timeOfDay } from './dates.js';
import { guestsListed } from './guests.js';
import { fromColumns, headerLines, type Labelled } from './header-lines.js';
import type { Line } from './lines.js';
import type { Opening } from './meeting.js';
import type { Standing } from './meeting-status.js';
import { ownDateOf } from './own-date.js';
import { isPerson } from './names.js';
import { absentIn, mayBeOne, peopleListed, tellsOfAbsence } from './header-people.js';
import { warn, type Reading } from './reading.js';
import type { Meeting, NamedPerson, Span } from './referat.js';
import { spanOf } from './sections/section.js';
import { together } from './spans.js';
import type { LabelRole } from './style.js';

/** What the header says, without what the whole text is asked for. */
export type Header = Omit<Meeting, 'municipality' | 'municipalityConfidence' | 'municipalitySpan' | keyof Standing>;

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
  const line = values.find((value) => value.role === 'DATE')?.lines[0]?.number ?? opening.start;
  const { date, doubtful } = ownDateOf(opening, dateText, line, reading);
  const people = (role: LabelRole): NamedPerson[] => {
    const lists = values.filter((value) => value.role === role).map((value) => value.lines);
    return peopleListed(lists, role === 'PRESENT', reading);
  };
  const absent = people('ABSENT');
  // A list of the members names those who were not there as well.
  const present = people('PRESENT').filter((person) => !absent.some((away) => mayBeOne(away, person)));
  const members = new Set([...present, ...absent].map(({ name }) => name));
  const start = startOf(values, dateText, textOf('START'), opening);
  const place = textOf('PLACE').replace(/^[-–—.]+$|(?<=\p{L}{4})\.$/gu, '');
  return {
    committee: opening.committee,
    ...(opening.joint === undefined ? {} : { joint: opening.joint }),
    term: opening.term,
    date,
    dateDoubtful: doubtful,
    startTime: start.time,
    startSpan: start.time === null ? null : start.span,
    place: place || opening.place,
    placeSpan: place === '' ? opening.placeSpan : linesOf('PLACE', values),
    present,
    absent,
    guests: values
      .filter((value) => value.role === 'GUESTS')
      .flatMap((value) => guestsListed(value.lines))
      .filter(({ name }) => !members.has(name)),
    span: { start: opening.start, end: lines.at(-1)?.end ?? opening.start },
    // Where the two disagree and the label's day stands, its lines say so.
    openingSpan: date === opening.date ? opening.span : together(opening.span, linesOf('DATE', values) ?? opening.span),
  };
}

/** When the meeting began, and the lines that say so. */
function startOf(
  values: readonly Labelled[],
  dateText: string,
  startText: string,
  opening: Opening,
): { readonly time: string | null; readonly span: Span | null } {
  const besideDate = timeOfDay(dateText);
  if (besideDate !== null) return { time: besideDate, span: linesOf('DATE', values) };
  const own = timeOfDay(`kl. ${withoutDates(startText)}`);
  return own === null ? { time: opening.time, span: opening.timeSpan } : { time: own, span: linesOf('START', values) };
}

/** The lines of what stands behind the labels of one kind. */
function linesOf(role: LabelRole, values: readonly Labelled[]): Span | null {
  const lines = values.filter((value) => value.role === role).flatMap((value) => value.lines);
  const first = lines[0];
  return first === undefined ? null : spanOf(lines, first.number);
}

/** A starting time may stand behind the date again. */
function withoutDates(text: string): string {
  return plainDates(text).replace(new RegExp(DATE, 'giu'), ' ').trim();
}

function labelledValues(lines: readonly Line[], reading: Reading): Labelled[] {
  const values: Labelled[] = [];
  let columns: readonly (Presence | null)[] = [];
  for (const printed of headerLines(lines)) {
    // `Åbent referat` / `til` / the body, on three lines
    if (/^(?:til|for|af|i)$/u.test(printed.folded)) continue;
    const row = printed.row ? attendanceRow(printed.text, columns) : null;
    const person = row?.kind === 'PERSON' ? row : withStatus(printed, values.at(-1), reading);
    if (row?.kind === 'HEADS') columns = row.columns;
    else if (person !== null) {
      const role = person.presence ?? (values.at(-1)?.role === 'ABSENT' ? 'ABSENT' : 'PRESENT');
      const open = values.at(-1)?.role ?? 'PRESENT';
      values.push({ role, lines: [{ ...printed, text: person.name }] }, { role: open, lines: [] });
    }
    if (row?.kind === 'HEADS' || person !== null) continue;
    const line = printed.row ? { ...printed, text: withoutCells(printed.text) } : printed;
    const labelled = innermost(line, reading);
    const last = values.at(-1);
    // Below a label on a line of its own, `Mødelokale 3` is the value.
    const isValue =
      last !== undefined &&
      labelled !== null &&
      (labelled.role === 'PLACE' ? values : values.slice(-1)).some(
        ({ role, lines: own }) => role === labelled.role && own.length === 0,
      ) &&
      !line.text.includes(':');
    if (labelled !== null && !isValue) {
      for (const { role, value } of parted(labelled, line, reading))
        values.push({ role, lines: value === '' ? [] : [{ ...line, text: value }] });
    } else if (tellsOfAbsence(line)) {
      const role = last?.lines.some(isNameAlone) === true ? last.role : 'OTHER';
      values.push({ role: 'ABSENT', lines: absentIn(line, reading) }, { role, lines: [] });
    } else if (last !== undefined && !OTHER_LABEL.test(line.text)) {
      last.lines.push(line);
    } else {
      warn(reading, 'HEADER_UNREAD', line.number, `This line of the header was not understood: "${line.text}".`);
      if (last !== undefined) values.push({ role: 'OTHER', lines: [] });
    }
  }
  return fromColumns(values);
}

/** In a list of one name a line such a sentence may stand among the names. */
const isNameAlone = (line: Line): boolean => isPerson(line.text.replace(/^- |,? ?\([^()]*\)$/gu, ''));

/** `Til stede: Anna Berg, Bo Dam. Afbud: Carl Eg.`: two labels on one line. */
function parted(first: Value, line: Line, reading: Reading): readonly Value[] {
  const at = first.role === 'PRESENT' ? first.value.search(SECOND_LABEL) : -1;
  if (at === -1) return [first];
  const second = labelOf({ ...line, text: first.value.slice(at + 1).trim() }, reading);
  return second?.role === 'ABSENT' ? [{ ...first, value: first.value.slice(0, at) }, second] : [first];
}

interface Value {
  readonly role: LabelRole;
  readonly value: string;
}

const SECOND_LABEL = /[.;,] (?:afbud|fravær|ikke til stede)[^:,.]{0,20}: /iu;

/** The label of a line; in `Bemærkninger: Afbud: Eva Hansen` the second one tells more. */
function innermost(line: Line, reading: Reading): { role: LabelRole; value: string } | null {
  const labelled = labelOf(line, reading);
  if (labelled?.role !== 'OTHER' || !labelled.value.includes(':')) return labelled;
  const inner = labelOf({ ...line, text: labelled.value }, reading);
  return inner?.role === 'ABSENT' ? inner : labelled;
}

/** A line of a list of members that says of one of them whether they came. */
function withStatus(
  line: Line,
  open: Labelled | undefined,
  reading: Reading,
): { name: string; presence: Presence | null } | null {
  const isOpen = open?.role === 'PRESENT' || open?.role === 'ABSENT';
  return line.row || !isOpen || labelOf(line, reading) !== null ? null : personWithStatus(line.text);
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
    if (!/^(?:[\s:.|]|$)/u.test(rest)) continue;
    return { role, value: rest.replace(/^[\s:.|]+/u, '').trim() };
  }
  return null;
}
