import { daysBetween, written, writtenWithoutYear } from '../dates.js';
import type { Random } from '../random.js';
import type { Outcome } from '../text/decisions.js';
import type { Step } from '../world/model.js';
import type { MentionFacts } from './draft.js';

/** How prose tells of a decision: before the date, and the matter after it. */
const VERBS: Partial<Record<Outcome, readonly string[]>> = {
  APPROVED: ['godkendte', 'vedtog'],
  RECOMMENDED: ['anbefalede'],
  DISCUSSED: ['drøftede'],
  REJECTED: ['afviste'],
};
/** A date without a year is read as the nearest one before. */
const YEAR_LEFT_OUT_WITHIN = 250;

/** Tells of an earlier step of the case, or of one that it looks back to, in running text. */
export function mentionsOf(random: Random, step: Step): MentionFacts[] {
  const { date } = step.meeting;
  const earlier = [...step.case.steps, ...step.case.looksBackTo.flatMap(({ steps }) => steps)].filter(
    (other) => other.meeting.date < date && VERBS[other.outcome] !== undefined,
  );
  if (earlier.length === 0 || !random.chance(0.2)) return [];
  const told = random.pick(earlier);
  const body = told.meeting.body.plan.name;
  const verb = random.pick(VERBS[told.outcome] ?? ['behandlede']);
  const yearInferred = daysBetween(told.meeting.date, date) < YEAR_LEFT_OUT_WITHIN && random.chance(0.4);
  const day = yearInferred ? writtenWithoutYear(told.meeting.date) : written(told.meeting.date);
  const matter = told.case.subject.phrase;
  const quote = random.pick([
    `${body} ${verb} på sit møde den ${day} ${matter}.`,
    `${body} ${verb} den ${day} ${matter}, og arbejdet er fortsat siden.`,
    `Den ${day} ${verb} ${body} ${matter}.`,
  ]);
  return [{ committee: body, date: told.meeting.date, yearInferred, outcome: told.outcome, quote }];
}
