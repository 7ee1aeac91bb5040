import { numeric, termOf } from '../dates.js';
import type { Random } from '../random.js';
import { decisionWords, type Outcome } from '../text/decisions.js';
import { entryOf } from '../world/entries.js';
import type { Meeting, Step } from '../world/model.js';
import type { RestatedFacts } from './draft.js';

const PRINTED = { kalundborg: 0.95, holbaek: 0.9, naestved: 0.4 };
const ODDS = { left: 0.1, undated: 0.01, contradicts: 0.02, unreleased: 0.03, terse: 0.01, numbered: 0.06, term: 0.08 };

export interface History {
  /** The lines of each entry. */
  readonly printed: readonly (readonly string[])[];
  readonly facts: readonly RestatedFacts[];
}

/** `Sagens forløb`: what other bodies did with the case, as this meeting's minutes restate it. */
export function historyOf(random: Random, step: Step): History {
  const { plan } = step.case.municipality;
  const whole = step.misdates !== null || isParallel(step);
  if (!random.chance(PRINTED[plan.house]) && !whole) return { printed: [], facts: [] };
  const separator = random.chance(0.75) ? '/' : '-';
  if (whole) {
    const before = step.case.steps.filter(({ meeting }) => meeting.date < step.meeting.date);
    return join(before.map((other) => restate(random, other, separator, step.misdates)));
  }
  const told = step.case.steps.filter((other) => isTold(random, other, step.meeting));
  return join(told.map((other) => restate(random, other, separator, null)));
}

const join = (entries: readonly { lines: string[]; facts: RestatedFacts }[]): History => ({
  printed: entries.map(({ lines }) => lines),
  facts: entries.map(({ facts }) => facts),
});

/** Whether two bodies had the case on one day before, whose order nothing else tells. */
function isParallel({ case: sag, meeting }: Step): boolean {
  const days = sag.steps.filter((other) => other.meeting.kind !== 'JOINT').map((other) => other.meeting.date);
  return days.some((day, place) => day < meeting.date && days.indexOf(day) !== place);
}

/** Mostly what came before; minutes that were exported later also list the meeting itself. */
function isTold(random: Random, other: Step, meeting: Meeting): boolean {
  if (other.meeting.date < meeting.date) return !random.chance(ODDS.left);
  return random.chance(0.05) && other.meeting === meeting;
}

function restate(
  random: Random,
  step: Step,
  separator: string,
  misdates: Step['misdates'],
): { lines: string[]; facts: RestatedFacts } {
  const { body, date } = step.meeting;
  const misdated = misdates?.step === step ? misdates.printed : null;
  const undated = random.chance(ODDS.undated) && misdated === null;
  const item = step.meeting.minuted && !undated && random.chance(ODDS.numbered) ? numberOf(step) : null;
  const term = random.chance(ODDS.term) ? ` ${termOf(date)}` : '';
  const { outcome, text } = toldOutcome(random, step);
  const absent = outcome !== 'NOT_RELEASED' && random.chance(0.9) ? step.meeting.absent.map(({ name }) => name) : [];
  const opening = undated
    ? body.plan.name
    : `${misdated ?? numeric(date, separator)} ${body.plan.name}${term}${item === null ? '' : ` pkt. ${item}`}`;
  const lines = [
    opening,
    ...(text === null ? [] : [text]),
    ...(absent.length > 0 ? [`Afbud: ${absent.join(', ')}`] : []),
  ];
  const sent = text === step.words || (step.addition !== null && text !== null) ? step : null;
  return {
    lines,
    facts: {
      date: undated || misdated !== null ? null : date,
      committee: body.plan.name,
      item,
      outcome,
      text,
      absent,
      misdated,
      sentTo: sent?.sentTo?.plan.name ?? null,
      due: sent?.due ?? null,
    },
  };
}

function toldOutcome(random: Random, step: Step): { outcome: Outcome; text: string | null } {
  if (random.chance(step.case.closed ? 0.8 : ODDS.unreleased)) {
    return { outcome: 'NOT_RELEASED', text: decisionWords(random, 'NOT_RELEASED', '') };
  }
  if (step.words === null || random.chance(ODDS.terse)) return { outcome: 'NONE', text: null };
  if (random.chance(ODDS.contradicts)) {
    const outcome = step.outcome === 'REJECTED' ? 'APPROVED' : 'REJECTED';
    return { outcome, text: decisionWords(random, outcome, '') };
  }
  // A restatement may leave out what the body added.
  const whole = step.addition !== null && random.chance(0.7);
  return { outcome: step.outcome, text: whole ? `${step.words} ${step.addition}` : step.words };
}

/** The number by which the item that took this step is cited; null where none tells it. */
export function numberOf(step: Step): number | null {
  const entry = entryOf(step);
  // `Punkt 1` is the open one where the closed items begin at 1 as well, and `Punkt 3` is not `3A`.
  return entry === undefined || entry.inClosedSeries || entry.inserted !== null ? null : entry.number;
}
