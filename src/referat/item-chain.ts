import type { ItemStart } from './item-start.js';

/** A line that may begin an item, and what speaks for it. */
export interface Candidate {
  readonly start: ItemStart;
  /** The table of contents lists it. */
  readonly known: boolean;
  /** An item's lines stand below it. */
  readonly built: boolean;
}

/** What a candidate adds to a chain: most where its number is the next one, and where its title is known. */
const RISES = 1;
const FOLLOWS = 3;
const KNOWN = 4;
const BUILT = 5;

interface Chain {
  readonly score: number;
  readonly last: Candidate;
  readonly before: Chain | null;
}

/**
 * The chain of candidates with rising numbers that scores most; of equal ones the earliest. The best chain up to each
 * number is kept in a tree of prefixes, so that time hardly grows faster than the number of candidates.
 */
export function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const most = candidates.reduce((number, { start }) => Math.max(number, start.number), 0) + 1;
  const upTo: (Chain | undefined)[] = Array.from({ length: most + 1 });
  const endingAt = new Map<number, Chain>();
  const better = (one: Chain | null, other: Chain | undefined): Chain | null =>
    other !== undefined && (one === null || other.score > one.score) ? other : one;
  for (const last of candidates) {
    const { number } = last.start;
    let rising: Chain | null = null;
    for (let at = number; at > 0; at -= at & -at) rising = better(rising, upTo[at]);
    const next = endingAt.get(number - 1) ?? null;
    const follows = next !== null && next.score + FOLLOWS >= (rising?.score ?? 0) + RISES;
    const before = follows ? next : rising;
    const score =
      (before?.score ?? 0) + (follows ? FOLLOWS : RISES) + (last.known ? KNOWN : 0) + (last.built ? BUILT : 0);
    const chain: Chain = { score, last, before };
    if (better(endingAt.get(number) ?? null, chain) !== chain) continue;
    endingAt.set(number, chain);
    for (let at = number + 1; at <= most; at += at & -at) upTo[at] = better(upTo[at] ?? null, chain) ?? chain;
  }
  let best: Chain | null = null;
  for (const chain of endingAt.values()) best = better(best, chain);
  const chosen: Candidate[] = [];
  for (let chain = best; chain !== null; chain = chain.before) chosen.push(chain.last);
  return chosen.toReversed();
}
