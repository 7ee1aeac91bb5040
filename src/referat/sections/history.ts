import { committeeName, isBody } from '../committees.js';
import { isoDate } from '../dates.js';
import type { Line } from '../lines.js';
import { outcomeOf } from '../outcome.js';
import { warn, type Reading } from '../reading.js';
import type { RestatedHandling } from '../referat.js';
import { withoutAttendance } from './absence.js';
import { notReleased } from './decision.js';
import { joined, type SectionReader } from './section.js';

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
    const entry = line.row ? null : entryOf(line, reading);
    if (entry !== null) {
      entries.push(entry);
      open = entry;
    } else if (open === null) {
      warn(reading, 'HISTORY_UNREAD', line.number, `This line belongs to no step: "${line.text.slice(0, 120)}".`);
    } else {
      open.lines.push(line);
    }
  }
  draft.handlings.push(...entries.map((entry) => handlingOf(entry, reading)));
  return section.lines.length;
};

function entryOf(line: Line, reading: Reading): Entry | null {
  for (const pattern of reading.style.restated) {
    const groups = pattern.exec(line.text)?.groups;
    if (groups?.['committee'] === undefined || !namesABody(groups['committee'])) continue;
    const date = isoDate(groups['date'] ?? '');
    if (date === null)
      warn(reading, 'DATE_UNREAD', line.number, `"${groups['date'] ?? ''}" is no date of the calendar.`);
    const item = groups['item'] === undefined ? null : Number(groups['item']);
    return { date, committee: committeeName(groups['committee']), item, lines: [], start: line.number };
  }
  if (isBody(line.text)) {
    warn(reading, 'STEP_WITHOUT_DATE', line.number, `The step in ${committeeName(line.text)} bears no date.`);
    return { date: null, committee: committeeName(line.text), item: null, lines: [], start: line.number };
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

function handlingOf(entry: Entry, reading: Reading): RestatedHandling {
  const { words, absent } = withoutAttendance(entry.lines, reading);
  const text = joined(words).replace(/^[-–.\s]*$/u, '') || null;
  return {
    date: entry.date,
    committee: entry.committee,
    item: entry.item,
    outcome: outcomeOf(text, notReleased(reading)),
    text,
    absent,
    span: { start: entry.start, end: entry.lines.at(-1)?.number ?? entry.start },
  };
}
