import { committeeName, isBody } from '../committees.js';
import { isoDate } from '../dates.js';
import { foldedWords, type Line } from '../lines.js';
import { outcomeOf } from '../outcome.js';
import { warn, type Reading } from '../reading.js';
import type { RestatedHandling } from '../referat.js';
import { withoutAttendance } from './absence.js';
import { joined, spanOf, type SectionContext, type SectionReader } from './section.js';

/** One body's part of a decision: some documents print the decisions of earlier bodies there too. */
interface Part {
  readonly committee: string | null;
  readonly date: string | null;
  readonly line: Line | null;
  readonly lines: Line[];
}

/** *Beslutning*: what was decided. Who decided, who attended and who was absent are no part of its text. */
export const readDecision: SectionReader = (section, draft, context) => {
  const parts = partsOf(section.lines, context);
  for (const part of parts) {
    const own = isOwn(part, context) || (parts.length === 1 && part.committee === context.committee);
    const { words, absent } = withoutAttendance(part.lines, context.reading);
    const text = joined(words);
    if (!own) {
      draft.handlings.push(restated(part, section.start, context.reading));
      continue;
    }
    draft.absent.push(...absent);
    if (/^[-–.\s]*$/u.test(text)) continue;
    const whole = draft.decision === null ? text : `${draft.decision.text} ${text}`;
    const span = spanOf(words, section.start);
    draft.decision = { text: whole, outcome: outcomeOf(whole, notReleased(context.reading)) };
    draft.decisionSpan = { start: draft.decisionSpan?.start ?? span.start, end: span.end };
  }
  return section.lines.length;
};

/** Whole decisions, folded, that say that nothing is released. */
export function notReleased(reading: Reading): ReadonlySet<string> {
  return new Set(reading.style.notReleased.map(foldedWords));
}

function partsOf(lines: readonly Line[], context: SectionContext): Part[] {
  const parts: Part[] = [{ committee: null, date: null, line: null, lines: [] }];
  for (const [index, line] of lines.entries()) {
    const attribution = line.row ? null : attributionOf(line, context.reading);
    if (attribution !== null) parts.push({ ...attribution, line, lines: [] });
    else if (index === 0 && isBody(line.text) && committeeName(line.text) === context.committee) continue;
    else parts.at(-1)?.lines.push(line);
  }
  return parts.filter((part) => part.line !== null || part.lines.length > 0);
}

function attributionOf(line: Line, reading: Reading): { committee: string; date: string } | null {
  for (const pattern of reading.style.attribution) {
    const groups = pattern.exec(line.text)?.groups;
    const committee = groups?.['committee'];
    const date = isoDate(groups?.['date'] ?? '');
    if (committee !== undefined && date !== null && isBody(committee))
      return { committee: committeeName(committee), date };
  }
  return null;
}

function isOwn(part: Part, context: SectionContext): boolean {
  return part.committee === null || (part.committee === context.committee && part.date === context.date);
}

function restated(part: Part, start: number, reading: Reading): RestatedHandling {
  const { words, absent } = withoutAttendance(part.lines, reading);
  const text = joined(words) || null;
  const first = part.line?.number ?? start;
  warn(
    reading,
    'DECISION_OF_OTHERS',
    first,
    `This decision is ${part.committee ?? 'another body'}'s of ${part.date ?? 'an unknown date'}; it is kept as a restated step.`,
  );
  return {
    date: part.date,
    committee: part.committee ?? '',
    item: null,
    outcome: outcomeOf(text, notReleased(reading)),
    text,
    absent,
    span: { start: first, end: part.lines.at(-1)?.number ?? first },
  };
}
