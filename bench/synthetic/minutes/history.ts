import { numeric, termOf } from '../dates.js';
import type { Random } from '../random.js';
import { decisionWords, type Outcome } from '../text/decisions.js';
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
  if (!random.chance(PRINTED[plan.house])) return { printed: [], facts: [] };
  const separator = random.chance(0.75) ? '/' : '-';
  const told = step.case.steps.filter((other) => isTold(random, other, step.meeting));
  const entries = told.map((other) => restate(random, other, separator));
  return { printed: entries.map(({ lines }) => lines), facts: entries.map(({ facts }) => facts) };
}

/** Mostly what came before; minutes that were exported later also list the meeting itself. */
function isTold(random: Random, other: Step, meeting: Meeting): boolean {
  if (other.meeting.date < meeting.date) return !random.chance(ODDS.left);
  return random.chance(0.05) && other.meeting === meeting;
}

function restate(random: Random, step: Step, separator: string): { lines: string[]; facts: RestatedFacts } {
  const { body, date } = step.meeting;
  const undated = random.chance(ODDS.undated);
  const item = step.meeting.minuted && !undated && random.chance(ODDS.numbered) ? numberOf(step) : null;
  const term = random.chance(ODDS.term) ? ` ${termOf(date)}` : '';
  const { outcome, text } = toldOutcome(random, step);
  const absent = outcome !== 'NOT_RELEASED' && random.chance(0.9) ? step.meeting.absent.map(({ name }) => name) : [];
  const opening = undated
    ? body.plan.name
    : `${numeric(date, separator)} ${body.plan.name}${term}${item === null ? '' : ` pkt. ${item}`}`;
  const lines = [
    opening,
    ...(text === null ? [] : [text]),
    ...(absent.length > 0 ? [`Afbud: ${absent.join(', ')}`] : []),
  ];
  return { lines, facts: { date: undated ? null : date, committee: body.plan.name, item, outcome, text, absent } };
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

/** The number of the item that took this step. */
export function numberOf(step: Step): number | null {
  return step.meeting.entries.find((entry) => entry.step === step)?.number ?? null;
}
