import type { Measures } from './measure.js';

interface Target {
  readonly measure: string;
  readonly precision: number;
  readonly recall: number;
}

/** What happens out of the ordinary, each by itself. */
export const ODDITIES: readonly string[] = [
  'several numbers',
  'impossible dates',
  'dates that disagree',
  'recommendations against',
  'references in prose',
  'steps of one day',
  'renamed bodies',
];

/** How exact the reading is to be at least. */
const TARGETS: readonly Target[] = [
  { measure: 'merged handlings', precision: 0.999, recall: 0.99 },
  { measure: 'references', precision: 0.999, recall: 0.99 },
  { measure: 'case identity (pairs)', precision: 0.999, recall: 0.99 },
  { measure: 'related cases', precision: 0.99, recall: 0.98 },
  ...ODDITIES.map((measure) => ({ measure, precision: 1, recall: 0.99 })),
];

/** The targets that are not reached, a line each; one that was not measured is not reached. */
export function missedTargets(measures: Measures): string[] {
  const measured = new Map(measures.all().map((measure) => [measure.name, measure]));
  return TARGETS.flatMap((target) => {
    const found = measured.get(target.measure);
    if (found === undefined || found.true === 0) return [`${target.measure}: nothing was measured`];
    return (['precision', 'recall'] as const).flatMap((name) =>
      found[name] < target[name]
        ? [`${target.measure}: ${name} ${found[name].toFixed(5)} is below ${target[name]}`]
        : [],
    );
  });
}
