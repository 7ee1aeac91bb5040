import { DATE, isoDate, SHORT_DATE } from './dates.js';
import type { Line } from './lines.js';
import { warn, type Reading } from './reading.js';
import type { Impossibility, PlannedStep, Reference, RestatedHandling } from './referat.js';

/** No case rests for so many years between two steps, and no plan reaches so far ahead. */
const MANY_YEARS = 10;
/** Where only one step stands beside it: a case may take long to come back. */
const TOO_MANY_YEARS = 50;

/** The day of the document's own meeting, the lines in which days are printed, and where to warn. */
export interface DatingContext {
  readonly date: string;
  readonly lines: readonly Line[];
  readonly reading: Reading;
}

/**
 * Takes the day from a restated step that cannot have been on it: the year or the month is mistyped, and what it should
 * be nothing tells.
 */
export function withPossibleDates(handlings: readonly RestatedHandling[], context: DatingContext): RestatedHandling[] {
  const dated = handlings.filter((step) => step.date !== null && step.date <= context.date);
  return handlings.map((step) => {
    const why = impossibility(step, dated, context.date);
    if (step.date === null || why === null) return step;
    const printed = printedDay(step, step.date, context.lines);
    const message = `The step in ${step.committee} bears the day ${printed}, ${REASONS[why]}; it is kept as a gap.`;
    warn(context.reading, 'DATE_IMPOSSIBLE', step.span.start, message);
    return { ...step, date: null, impossibleDate: { printed, why } };
  });
}

const REASONS: Readonly<Record<Impossibility, string>> = {
  NO_SUCH_DAY: 'which no calendar has',
  AFTER_MINUTES: 'which is after the meeting’s own',
  LONG_BEFORE: 'which is years before the steps beside it',
};

function impossibility(step: RestatedHandling, dated: readonly RestatedHandling[], own: string): Impossibility | null {
  if (step.date === null) return null;
  if (step.date > own) return 'AFTER_MINUTES';
  const at = dated.indexOf(step);
  const [before, after] = [dated[at - 1]?.date, dated[at + 1]?.date];
  const beside = [before, after ?? own].flatMap((date) => date ?? []);
  const years = beside.length === 2 ? MANY_YEARS : TOO_MANY_YEARS;
  return beside.every((date) => yearsLater(step.date ?? '', years) < date) ? 'LONG_BEFORE' : null;
}

/** The references with those after the minutes' own day left without one, since they point to what came before. */
export function withPossibleReferences(references: readonly Reference[], context: DatingContext): Reference[] {
  return references.map((reference) => {
    if (reference.date === null || reference.date <= context.date) return reference;
    const printed = printedDay(reference, reference.date, context.lines);
    const message = `The reference to ${reference.committee} bears the day ${printed}, ${REASONS.AFTER_MINUTES}; no meeting is taken from it.`;
    warn(context.reading, 'DATE_IMPOSSIBLE', reference.span.start, message);
    return { ...reference, date: null };
  });
}

/** The route with the days left out that lie years from the meeting. */
export function withPossiblePlan(route: readonly PlannedStep[], context: DatingContext): PlannedStep[] {
  return route.map((step) => {
    if (step.date === null || isNear(step.date, context.date)) return step;
    const message = `The day ${printedDay(step, step.date, context.lines)}, planned for ${step.committee}, lies years from the meeting's; it is not taken for the plan.`;
    warn(context.reading, 'DATE_IMPOSSIBLE', step.span.start, message);
    return { ...step, date: null };
  });
}

/** Whether two days lie within as many years as a plan may reach. */
export function isNear(one: string, other: string): boolean {
  return yearsLater(one, MANY_YEARS) >= other && yearsLater(other, MANY_YEARS) >= one;
}

function yearsLater(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}

const DAYS = new RegExp(`(?:${DATE}|${SHORT_DATE})`, 'giu');

/** A day as it is printed in some lines; in ISO form where it stands there otherwise. */
function printedDay({ span }: Pick<Reference, 'span'>, date: string, lines: readonly Line[]): string {
  const own = lines.filter(({ number }) => number >= span.start && number <= span.end);
  const days = own.flatMap(({ text }) => text.match(DAYS) ?? []);
  return days.find((day) => isoDate(day) === date) ?? date;
}
