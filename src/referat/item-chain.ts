import { isNextOf } from './item-label.js';
import type { ItemStart } from './item-start.js';

/** A line that may begin an item, and what speaks for it. */
export interface Candidate {
  readonly start: ItemStart;
  /** The table of contents lists it. */
  readonly known: boolean;
  /** An item's lines stand below it. */
  readonly built: boolean;
  /** A series of numbers may begin anew with it, as that of the closed items does. */
  readonly anew: boolean;
}

/** A candidate that is taken, and the series of numbers, from 1, in which it stands. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly series: number;
}

/** What a candidate adds to a chain: most where its number is the next one, and where its title is known. */
const RISES = 1;
const FOLLOWS = 3;
const KNOWN = 4;
const BUILT = 5;
/** No document has more series of numbers. */
const MOST_SERIES = 4;

interface Chain {
  readonly score: number;
  readonly last: Candidate;
  readonly before: Chain | null;
  readonly series: number;
}

/**
 * The chains that end in one series: the best up to each number is kept in a tree of prefixes, so that time hardly grows
 * faster than the number of candidates.
 */
class Series {
  readonly #place: number;
  readonly #upTo: (Chain | undefined)[];
  readonly #endingAt = new Map<number, Chain>();

  /** @param place of the series, from 1 @param most the greatest number of an item */
  constructor(place: number, most: number) {
    this.#place = place;
    this.#upTo = Array.from({ length: most + 2 });
  }

  /** The best chain that goes on in a candidate; `opening` is one behind which it begins the series. */
  chainTo(last: Candidate, opening: Chain | null): Chain | null {
    let rising: Chain | null = null;
    for (let at = last.start.number; at > 0; at -= at & -at) rising = better(rising, this.#upTo[at]);
    const next = this.#next(last);
    const follows = next !== null && next.score + FOLLOWS >= (rising?.score ?? 0) + RISES;
    const going = follows ? next : rising;
    const begins = opening !== null && opening.score + FOLLOWS > (going?.score ?? 0) + (follows ? FOLLOWS : RISES);
    const before = begins ? opening : going;
    // The first series begins anywhere, a further one where something says so.
    if (before === null && this.#place > 1) return null;
    const own = (follows || begins ? FOLLOWS : RISES) + (last.known ? KNOWN : 0) + (last.built ? BUILT : 0);
    return { score: (before?.score ?? 0) + own, last, before, series: this.#place };
  }

  #next({ start }: Candidate): Chain | null {
    const beside = this.#endingAt.get(start.number);
    const isBeside = beside !== undefined && isNextOf(start.label, beside.last.start.label);
    return better(this.#endingAt.get(start.number - 1) ?? null, isBeside ? beside : undefined);
  }

  take(chain: Chain): void {
    const { number } = chain.last.start;
    if (better(this.#endingAt.get(number) ?? null, chain) !== chain) return;
    this.#endingAt.set(number, chain);
    for (let at = number + 1; at < this.#upTo.length; at += at & -at)
      this.#upTo[at] = better(this.#upTo[at] ?? null, chain) ?? chain;
  }
}

const better = (one: Chain | null, other: Chain | undefined): Chain | null =>
  other !== undefined && (one === null || other.score > one.score) ? other : one;

/**
 * The chain of candidates with rising numbers that scores most; of equal ones the earliest. Where the numbers may begin
 * anew it may go on in a further series.
 */
export function bestChain(candidates: readonly Candidate[]): Chosen[] {
  const most = candidates.reduce((number, { start }) => Math.max(number, start.number), 0);
  const series = [new Series(1, most)];
  /** The best chain so far of each series. */
  const best: (Chain | null)[] = [null];
  for (const last of candidates) {
    const standing = best.at(-1)?.last.start;
    if (last.anew && series.length < MOST_SERIES && standing !== undefined && standing.number >= last.start.number) {
      series.push(new Series(series.length + 1, most));
      best.push(null);
    }
    for (let at = series.length - 1; at >= 0; at -= 1) {
      const opening = last.anew && at > 0 ? (best[at - 1] ?? null) : null;
      const chain = series[at]?.chainTo(last, opening) ?? null;
      if (chain === null) continue;
      series[at]?.take(chain);
      best[at] = better(best[at] ?? null, chain);
    }
  }
  let chain: Chain | null = null;
  for (const one of best) chain = better(chain, one ?? undefined);
  const chosen: Chosen[] = [];
  for (; chain !== null; chain = chain.before) chosen.push({ candidate: chain.last, series: chain.series });
  return chosen.toReversed();
}
