import type { Step } from '../world/model.js';

/** The title of the item that took a step, without markers. */
export function titleOf(step: Step): string {
  return `${step.lead} ${step.matter ?? step.case.stem}`;
}
