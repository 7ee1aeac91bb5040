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
      outcome: step.outcome,
      status: null,
    });
  const open = plan.filter(({ status }) => status !== 'DONE' && status !== 'POSTPONED');
  return [
    ...steps.map(told('step')),
    ...mentions.map(told('mention')),
    ...open.map(({ position, committee, date, status }) => ({
      id: `plan-${position}`,
      kind: 'planned' as const,
      body: committee,
      date,
      outcome: null,
      status,
    })),
  ];
}
