/** How a measure went over the rounds of a run. */
export interface Growth {
  /** The middle value of the rounds that are judged. */
  readonly middle: number;
  /** By how much it rose from the first of them to the last one, along a straight line through them. */
  readonly grown: number;
  /** Whether that is too little to be told from chance. */
  readonly flat: boolean;
}

/** Caches fill and code is compiled in the first rounds; they are not judged. */
const WARM_SHARE = 0.25;

/**
 * Judges one value a round: the line is Theil and Sen's (the middle one of the slopes between any two rounds), which a
 * few odd values do not turn.
 * @param share of the middle value by which it may rise and still be called flat
 */
export function growthOf(values: readonly number[], share: number): Growth {
  const judged = values.slice(Math.ceil(values.length * WARM_SHARE));
  if (judged.length < 3) throw new RangeError(`${values.length} rounds tell nothing of a growth`);
  const slopes = judged.flatMap((value, index) =>
    judged.slice(index + 1).map((later, after) => (later - value) / (after + 1)),
  );
  const middle = median(judged);
  const grown = median(slopes) * (judged.length - 1);
  return { middle, grown, flat: grown <= share * middle };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
