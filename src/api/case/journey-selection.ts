import type { GraphQLResolveInfo } from 'graphql';
import type { Loaders } from '../loaders.js';
import { asksFor } from '../selection.js';

const FROM_PLAN = [
  'asOf',
  'status',
  'plan',
  'unplanned',
  'nextCommittee',
  'nextDate',
  'waitingSince',
  'nextKnown',
  'daysWaiting',
] as const;
const WITH_STEPS = [['steps'], ['unplanned'], ['plan', 'handling']] as const;

/** Whether the journey at a path of the selection is asked for anything that follows from its plan. */
export function asksForPlan(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return FROM_PLAN.some((field) => asksFor(info, ...path, field));
}

/** Whether any step of the journey at a path of the selection is asked for absentees or evidence. */
export function asksForTimeline(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return WITH_STEPS.some((steps) => ['absent', 'evidence'].some((field) => asksFor(info, ...path, ...steps, field)));
}

/** The loader that gives all that a journey is asked for in one statement, and little more. */
export function journeyLoader(loaders: Loaders, asked: { readonly plan: boolean; readonly timeline: boolean }) {
  if (asked.plan) return asked.timeline ? loaders.plannedTimelines : loaders.plannedJourneys;
  return asked.timeline ? loaders.timelines : loaders.journeys;
}
