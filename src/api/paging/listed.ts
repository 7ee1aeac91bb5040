import type { Placed, Position, Stretch } from '../../graph/read/pages.js';

/** A stretch of a list that is wholly known, as a statement would give one of what the graph holds. */
export function stretchOf<T>(
  list: readonly T[],
  positionOf: (entry: T) => Position,
  { ascending, above, below, limit }: Stretch,
): Placed<T>[] {
  const sign = ascending ? 1 : -1;
  return list
    .map((record) => ({ record, position: positionOf(record) }))
    .filter(({ position }) => above === null || compare(position, above) > 0)
    .filter(({ position }) => below === null || compare(position, below) < 0)
    .sort((one, other) => sign * compare(one.position, other.position))
    .slice(0, limit);
}

function compare(one: Position, other: Position): number {
  if (one.value !== other.value) return one.value < other.value ? -1 : 1;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
