import type { Truth } from '../../truth/model.js';
import { all, type Ask } from '../ask.js';
import type { Measures } from '../measure.js';

interface FoundCase {
  readonly journey: { readonly steps: readonly { readonly id: string; readonly date: string }[] };
}

/** Compares the order of steps that a case has on one day. */
export async function compareTurns(measures: Measures, ask: Ask, truth: Truth): Promise<void> {
  const found = await all<FoundCase>(ask, 'cases', 'journey { steps { id date } }');
  measures.of('steps of one day').compare(
    found.flatMap(({ journey }) => sameDays(journey.steps.map(({ id, date }) => ({ key: id, date })))),
    truth.cases.flatMap(({ handlings }) => sameDays(handlings)),
    '',
  );
}

/** Steps of one day, each with its place among them. */
function sameDays(steps: readonly { readonly key: string; readonly date: string }[]): string[] {
  return steps.flatMap(({ key, date }) => {
    const ofDay = steps.filter((step) => step.date === date);
    return ofDay.length < 2 ? [] : [`${key} as ${ofDay.findIndex((step) => step.key === key) + 1} of ${ofDay.length}`];
  });
}
