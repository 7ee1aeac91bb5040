import { dayNumber } from '../danish/dates';
import type { PlannedFragment, StepFragment } from '../graphql/operations';
import type { Marked } from './layout';

/** The marks of a journey: its steps, what prose tells, and of the plan what no step stands for. */
export function journeyMarks(
  steps: readonly StepFragment[],
  mentions: readonly StepFragment[],
  plan: readonly PlannedFragment[],
): Marked[] {
  const told =
    (kind: 'step' | 'mention') =>
    (step: StepFragment): Marked => ({
      id: step.id,
      kind,
      body: step.committee,
      date: step.date,
      about: null,
      outcome: step.outcome,
      status: null,
      ofCase: step.case?.id ?? '',
    });
  const days = daysOf(plan, new Map(steps.map(({ id, date }) => [id, date])));
  const planned = plan.map(({ position, committee, date, status }, index) => ({
    id: `plan-${position}`,
    kind: 'planned' as const,
    body: committee,
    date,
    about: date === null ? aboutWhen(days, index) : null,
    outcome: null,
    status,
    ofCase: '',
  }));
  const open = planned.filter(({ status }) => status !== 'DONE' && status !== 'POSTPONED');
  return [...steps.map(told('step')), ...mentions.map(told('mention')), ...open];
}

/** Of each planned step the day that it was taken on, else the day that it was planned for. */
function daysOf(plan: readonly PlannedFragment[], dates: ReadonlyMap<string, string>): (number | null)[] {
  return plan.map(({ handling, date }) => {
    const known = (handling === null ? undefined : dates.get(handling.id)) ?? date;
    return known === null ? null : dayNumber(known);
  });
}

/** Between the days of its neighbours in the plan; null where no later one has a day. */
function aboutWhen(days: readonly (number | null)[], index: number): number | null {
  const next = days.findIndex((day, at) => at > index && day !== null);
  const before = days.findLastIndex((day, at) => at < index && day !== null);
  const end = days[next] ?? null;
  if (end === null) return null;
  const begin = days[before] ?? end - (next - before);
  return begin + ((end - begin) * (index - before)) / (next - before);
}
