import { committeeName, isBody } from '../committees.js';
import { DATE, TERM } from '../dates.js';
import { joinedLine, withText, type Line } from '../lines.js';
import { headingOf, warn, type Reading } from '../reading.js';
import { restatedIn, stepAndDecision } from '../restated.js';
import { handlingOf, type StepLines } from './handling.js';
import type { SectionReader } from './section.js';

/** A date and then a word, which in this section mostly is a body's name. */
const LOOKS_DATED = /^(?:- )?\d{1,2}[./-] ?\d{1,2}(?:[./-] ?(?:\d{4}|\d{2}))?[ :,]+[\p{L}§]/u;

interface Entry extends StepLines {
  readonly lines: Line[];
}

/** *Sagens forløb*: what earlier bodies, and sometimes this one, did with the case. */
export const readHistory: SectionReader = (section, draft, { reading, spelledOut }) => {
  let open: Entry | null = null;
  const entries: Entry[] = [];
  for (const line of wholeHeads(
    section.lines
      .flatMap(withoutCells)
      .flatMap((line) => stepsApart(line, reading))
      .map((line) => spelled(line, spelledOut)),
    reading,
  )) {
    const entry: Entry | null = isEndOfSentence(line, entries.at(-1)?.lines.at(-1)) ? null : entryOf(line, reading);
    if (entry !== null) {
      entries.push(entry);
      open = entry;
    } else if (open === null && /^ingen(?: bemærkninger)?$/u.test(line.folded)) {
      // Nothing came before.
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
  // Prose may stand here as well: it is read as running text is.
  return entries.length === 0 ? 0 : section.lines.length;
};

/** `| 04/11/2025 | Økonomiudvalget | Anbefales. |`: some renderings take the steps for a table. */
function withoutCells(line: Line): readonly Line[] {
  if (!line.row || !line.text.includes('|')) return [line];
  const [day = '', body = '', ...rest] = line.text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (!DAY.test(day) || !isBody(body)) return [line];
  return [`${day} ${body}`, ...rest].map((text) => ({ ...withText(line, text), row: false }));
}

/** `Godkendt. 09/12/2025 Handicaprådet Anbefales.`: a paragraph that was several lines, each step on its own. */
function stepsApart(line: Line, reading: Reading): readonly Line[] {
  if (line.row || !DAY_WITHIN.test(line.text)) return [line];
  const parts: string[] = [];
  for (const text of line.text.split(DAY_WITHIN)) {
    const part = withText(line, text);
    const isStep = restatedIn(part, reading) !== null || stepAndDecision(part, reading) !== null;
    if (isStep || parts.length === 0) parts.push(text);
    else parts[parts.length - 1] += ` ${text}`;
  }
  return parts.length === 1 ? [line] : parts.map((text) => withText(line, text));
}

const DAY_WITHIN = new RegExp(
  String.raw`(?<=[\p{L}.)])(?<!(?:^|\s)(?:af|den|d\.|fra|til|på|i|og|samt|pr\.|mødet?)) (?=${DATE}[ :,–-]+[\p{Lu}§])`,
  'u',
);

/** `… og oversendes til` / `Økonomiudvalget.`: the body belongs to the sentence that a line has broken. */
function isEndOfSentence(line: Line, before: Line | undefined): boolean {
  return before !== undefined && OPEN_SENTENCE.test(before.text.slice(-10)) && isBody(line.text);
}

const OPEN_SENTENCE = /(?:^|\s)(?:til|i|af|for|fra|på|over|overfor|med|og|samt|at|via|hos|ved)$|,$/u;

/** `04/11/2025 ØU`, where the document says what it stands for. */
function spelled(line: Line, spelledOut: ReadonlyMap<string, string>): Line {
  const found = spelledOut.size === 0 ? null : SHORT_HEAD.exec(line.text)?.groups;
  const name = spelledOut.get(found?.['short'] ?? '');
  return name === undefined ? line : withText(line, `${found?.['day'] ?? ''}${name}`);
}

const SHORT_HEAD = new RegExp(String.raw`^(?<day>(?:- )?${DATE}[ :,–-]+)(?<short>\p{Lu}[\p{Lu}&]{1,5})[ .:]*$`, 'u');

/** A day alone, above its body. */
const DAY = new RegExp(`^(?:- )?${DATE}:?$`, 'iu');

/** The lines with the first lines of steps put together where they wrap, and parted from a decision behind them. */
function wholeHeads(lines: readonly Line[], reading: Reading): Line[] {
  const whole: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined) continue;
    const joins =
      next !== undefined && !line.row && !next.row && (isDayAbove(line, next) || isOpenHead(line, next, reading));
    const head = joins ? joinedLine(line, next) : line;
    if (joins) index += 1;
    const parted = stepAndDecision(head, reading);
    if (parted === null) whole.push(head);
    else whole.push(withText(head, parted.head), withText(head, parted.decision));
  }
  return whole;
}

const isDayAbove = (line: Line, next: Line): boolean => DAY.test(line.text) && isBody(next.text);

/** `04/11/2025 Udvalget for Beskæftigelse, Uddannelse og`: a name that goes on in the next line. */
function isOpenHead(line: Line, next: Line, reading: Reading): boolean {
  if (TERM_ALONE.test(next.text)) return restatedIn(line, reading) !== null;
  if (!/(?:,|-|(?:^| )(?:og|for|samt))$/u.test(line.text) || !/^\p{Lu}[^.:]{2,60}$/u.test(next.text)) return false;
  const step = restatedIn(joinedLine(line, next), reading);
  return step !== null && isBody(step.committee) && restatedIn(next, reading) === null;
}

/** `04/11/2025 Børn- og Familieudvalget` / `2022-2025` */
const TERM_ALONE = new RegExp(`^[([]?${TERM}[)\\]]?$`, 'u');

function entryOf(line: Line, reading: Reading): Entry | null {
  const step = restatedIn(line, reading);
  if (step !== null) {
    const { date, printedDate } = step;
    if (date !== null) return { ...step, lines: [], start: line.number };
    warn(reading, 'DATE_UNREAD', line.number, `"${printedDate}" is no date of the calendar.`);
    const impossibleDate = { printed: printedDate, why: 'NO_SUCH_DAY' } as const;
    return { ...step, impossibleDate, lines: [], start: line.number };
  }
  if (line.row || !isBody(line.text)) return null;
  const committee = committeeName(line.text);
  warn(reading, 'STEP_WITHOUT_DATE', line.number, `The step in ${committee} bears no date.`);
  return { date: null, committee, item: null, label: null, lines: [], start: line.number };
}
