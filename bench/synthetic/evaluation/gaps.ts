import type { Truth } from '../truth/model.js';
import type { Measures } from './measure.js';

/** What a graph is found to lack, whichever way it was read. Keys are those of the truth, bodies are their slugs. */
export interface FoundGaps {
  readonly meetingsNotLoaded: readonly string[];
  readonly itemsNotLoaded: readonly string[];
  /** Keys of handlings. */
  readonly contradictions: readonly string[];
  readonly overdue: readonly { readonly case: string; readonly committee: string; readonly date: string }[];
  /** Keys of items. */
  readonly noDecision: readonly string[];
  readonly undatedSteps: readonly { readonly item: string; readonly committee: string }[];
}

/** Compares what is found to be missing with the truth, kind by kind. */
export function compareGaps(
  measures: Measures,
  found: FoundGaps,
  { gaps, contradictions }: Truth,
  slugOf: (name: string) => string,
): void {
  const compare = (name: string, one: readonly string[], other: readonly string[]): void =>
    measures.of(name).compare(one, other, '');
  compare('gaps: meetings', found.meetingsNotLoaded, gaps.meetingsNotLoaded);
  compare('gaps: items', found.itemsNotLoaded, gaps.itemsNotLoaded);
  compare(
    'gaps: contradictions',
    found.contradictions,
    contradictions.map(({ handling }) => handling),
  );
  compare(
    'gaps: overdue steps',
    found.overdue.map((step) => `${step.case} ${step.committee} ${step.date}`),
    gaps.overdue.map((step) => `${step.case} ${slugOf(step.committee)} ${step.date}`),
  );
  compare('gaps: no decision', found.noDecision, gaps.noDecision);
  compare(
    'gaps: undated steps',
    found.undatedSteps.map(({ item, committee }) => `${item} ${committee}`),
    gaps.undatedSteps.map(({ item, committee }) => `${item} ${slugOf(committee)}`),
  );
}
