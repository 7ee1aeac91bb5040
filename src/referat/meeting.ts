import { committeeName } from './committees.js';
import { DATE, TERM, electionTerm, isoDate, timeOfDay } from './dates.js';
import { foldedWords, type Line } from './lines.js';
import { peopleIn, type PeopleRead } from './names.js';
import { warn, type Reading } from './reading.js';
import type { Meeting, NamedPerson } from './referat.js';
import type { HouseStyle, LabelRole } from './style.js';

/** The opening line (*titellinje*) of a document: which body met, and when. */
export interface Opening {
  readonly committee: string;
  readonly term: string | null;
  readonly date: string;
  /** Index of the first line behind it. */
  readonly next: number;
  readonly start: number;
}

/** How far down a document the opening line may stand, and over how many lines it may wrap. */
const SEARCHED_LINES = 60;
const LONGEST_WRAP = 4;

/** Finds the opening line; null where the style sees none. */
export function openingOf(lines: readonly Line[], style: HouseStyle): Opening | null {
  for (let index = 0; index < Math.min(lines.length, SEARCHED_LINES); index += 1) {
    if (!style.openingBegins.test(lines[index]?.text ?? '')) continue;
    for (let wrapped = 1; wrapped <= LONGEST_WRAP && index + wrapped <= lines.length; wrapped += 1) {
      const text = lines
        .slice(index, index + wrapped)
        .map((line) => line.text)
        .join(' ');
      const groups = style.opening.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
      const date = isoDate(groups?.['date'] ?? '');
      if (groups?.['committee'] === undefined || date === null) continue;
      return {
        committee: committeeName(groups['committee']),
        term: termOf(groups['committee']),
        date,
        next: index + wrapped,
        start: lines[index]?.number ?? 1,
      };
    }
  }
  return null;
}

function termOf(printed: string): string | null {
  const found =
    new RegExp(`^\\(?(${TERM})\\)?(?= )`, 'u').exec(printed) ??
    new RegExp(`(?<= )\\(?(${TERM})\\)?$`, 'u').exec(printed);
  return electionTerm(found?.[1] ?? '');
}

/** What the header says, without the municipality, which the whole text is asked for. */
export type Header = Omit<Meeting, 'municipality' | 'municipalityConfidence'>;

interface Labelled {
  readonly role: LabelRole;
  /** The label's own line holds the value behind the label. */
  readonly lines: Line[];
}

/** Reads the labels of the header, whose values wrap over lines. */
export function headerOf(opening: Opening, lines: readonly Line[], reading: Reading): Header {
  const values: Labelled[] = [];
  for (const line of lines) {
    if (line.furniture) continue;
    const labelled = labelOf(line, reading.style);
    const last = values.at(-1);
    if (labelled !== null) {
      values.push({ role: labelled.role, lines: labelled.value === '' ? [] : [{ ...line, text: labelled.value }] });
    } else if (/^\p{Lu}[\p{L} /-]{2,40}:(?: |$)/u.test(line.text) || last === undefined) {
      warn(reading, 'HEADER_UNREAD', line.number, `This line of the header was not understood: "${line.text}".`);
      if (last !== undefined) values.push({ role: 'OTHER', lines: [] });
    } else {
      last.lines.push(line);
    }
  }
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
    startTime: timeOfDay(dateText) ?? timeOfDay(`kl. ${textOf('OTHER')}`),
    place: textOf('PLACE') || null,
    present: people('PRESENT', values, reading),
    absent: people('ABSENT', values, reading),
    span: { start: opening.start, end: lines.at(-1)?.number ?? opening.start },
  };
}

function labelOf(line: Line, style: HouseStyle): { role: LabelRole; value: string } | null {
  let best: { role: LabelRole; length: number } | null = null;
  for (const role of ['DATE', 'PLACE', 'PRESENT', 'ABSENT', 'GUESTS', 'OTHER'] as const) {
    for (const label of style.labels[role]) {
      const word = foldedWords(label);
      const longer = best === null || word.length > best.length;
      if (longer && line.folded.startsWith(word) && /^(?:[\s:.]|$)/u.test(line.text.slice(word.length))) {
        best = { role, length: word.length };
      }
    }
  }
  return best === null
    ? null
    : {
        role: best.role,
        value: line.text
          .slice(best.length)
          .replace(/^[\s:.]+/u, '')
          .trim(),
      };
}

function people(role: LabelRole, values: readonly Labelled[], reading: Reading): NamedPerson[] {
  const read = values.filter((value) => value.role === role).map((value) => peopleIn(value.lines));
  return read.flatMap((part) => namesRead(part, reading));
}

/** The people of a list; what was not understood of it becomes a warning. */
export function namesRead(read: PeopleRead, reading: Reading): readonly NamedPerson[] {
  for (const { text, line } of read.unread) {
    warn(reading, 'NAME_UNREAD', line, `"${text}" was not understood as a person's name.`);
  }
  return read.people;
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
