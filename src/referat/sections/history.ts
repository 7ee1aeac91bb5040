import { committeeName, isBody } from '../committees.js';
import type { Line } from '../lines.js';
import { outcomeOf } from '../outcome.js';
import { headingOf, warn, type Reading } from '../reading.js';
import type { RestatedHandling } from '../referat.js';
import { restatedIn } from '../restated.js';
import { withoutAttendance } from './absence.js';
import { isNothing, joined, type SectionReader } from './section.js';

/** A date and then a word, which in this section mostly is a body's name. */
const LOOKS_DATED = /^(?:- )?\d{1,2}[./-] ?\d{1,2}(?:[./-] ?(?:\d{4}|\d{2}))?[ :,]+[\p{L}§]/u;

interface Entry {
  readonly date: string | null;
  readonly committee: string;
  readonly item: number | null;
  readonly lines: Line[];
  readonly start: number;
}

/** *Sagens forløb*: what earlier bodies, and sometimes later ones or this one, did with the case. */
export const readHistory: SectionReader = (section, draft, { reading }) => {
  let open: Entry | null = null;
  const entries: Entry[] = [];
  for (const line of section.lines) {
    const entry = entryOf(line, reading);
    if (entry !== null) {
      entries.push(entry);
      open = entry;
    } else if (open === null) {
      warn(reading, 'HISTORY_UNREAD', line.number, `This line belongs to no step: "${line.text.slice(0, 120)}".`);
    } else if (open.lines.length > 0 || headingOf(line, reading) !== 'DECISION') {
      // "Beslutning" between the body and its outcome is a heading within the step.
      if (LOOKS_DATED.test(line.text)) {
        const message = `This line looks like a step that was not understood; it stands with the step before: "${line.text.slice(0, 120)}".`;
        warn(reading, 'HISTORY_UNREAD', line.number, message);
      }
      open.lines.push(line);
    }
  }
  for (const entry of entries) draft.handlings.push(handlingOf(entry, reading));
  return section.lines.length;
};

function entryOf(line: Line, reading: Reading): Entry | null {
  const step = restatedIn(line, reading);
  if (step !== null) {
    if (step.date === null)
      warn(reading, 'DATE_UNREAD', line.number, `"${step.printedDate}" is no date of the calendar.`);
    return { date: step.date, committee: step.committee, item: step.item, lines: [], start: line.number };
  }
  if (line.row || !isBody(line.text)) return null;
  const committee = committeeName(line.text);
  warn(reading, 'STEP_WITHOUT_DATE', line.number, `The step in ${committee} bears no date.`);
  return { date: null, committee, item: null, lines: [], start: line.number };
}

function handlingOf(entry: Entry, reading: Reading): RestatedHandling {
  const { words, absent } = withoutAttendance(entry.lines, reading);
  const text = joined(words);
  const said = isNothing(text) ? null : text;
  return {
    date: entry.date,
    committee: entry.committee,
    item: entry.item,
    outcome: outcomeOf(said, reading.words.notReleased),
    text: said,
    absent,
    span: { start: entry.start, end: entry.lines.at(-1)?.end ?? entry.start },
  };
}
