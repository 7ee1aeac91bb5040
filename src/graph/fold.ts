import type { Properties, PropertyValue } from '../linking/facts.js';

/** What one document states of a node, as far as the fold needs it. */
export interface StatedProperties {
  readonly rank: string;
  readonly properties: Properties;
}

/**
 * A node's properties as its claims give them. `ranks` holds, for each property, the rank of the claim that gave it:
 * with it a new claim is weighed without reading the others, and a withdrawn one is known to have mattered or not.
 */
export interface Folded {
  readonly values: ReadonlyMap<string, PropertyValue>;
  readonly ranks: ReadonlyMap<string, string>;
}

export const NOTHING: Folded = { values: new Map(), ranks: new Map() };

/**
 * Adds claims to what earlier ones gave: for each property the claim with the smallest rank that says anything gives
 * the value. The order of the claims, and how they are divided over calls, makes no difference.
 */
export function foldByRank(folded: Folded, claims: readonly StatedProperties[]): Folded {
  const values = new Map(folded.values);
  const ranks = new Map(folded.ranks);
  for (const { rank, properties } of claims) {
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue;
      const standing = ranks.get(name);
      if (standing !== undefined && !(rank < standing || (rank === standing && isGreater(value, values.get(name))))) {
        continue;
      }
      values.set(name, value);
      ranks.set(name, rank);
    }
  }
  return { values, ranks };
}

/**
 * The same for a committee, a municipality or a law, whose claims are too many to weigh again at each withdrawal: the
 * greatest value in code unit order stands, whoever said it.
 */
export function foldByValue(folded: Folded, claims: readonly StatedProperties[]): Folded {
  const values = new Map(folded.values);
  for (const { properties } of claims) {
    for (const [name, value] of Object.entries(properties)) {
      if (value !== null && (!values.has(name) || isGreater(value, values.get(name)))) values.set(name, value);
    }
  }
  return { values, ranks: folded.ranks };
}

function isGreater(value: PropertyValue, other: PropertyValue | undefined): boolean {
  return String(value) > String(other);
}

/** The ranks as the node keeps them: a JSON text, each rank with the names of the properties that it gave. */
export function printRanks(ranks: ReadonlyMap<string, string>): string {
  const names = new Map<string, string[]>();
  for (const name of [...ranks.keys()].sort()) {
    const rank = ranks.get(name) ?? '';
    names.set(rank, [...(names.get(rank) ?? []), name]);
  }
  return JSON.stringify([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads what `printRanks` wrote. */
export function readRanks(text: string): ReadonlyMap<string, string> {
  const ranks = new Map<string, string>();
  const parsed: unknown = JSON.parse(text);
  for (const entry of Array.isArray(parsed) ? parsed : []) {
    const [rank, names]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    if (typeof rank !== 'string' || !Array.isArray(names)) continue;
    for (const name of names) if (typeof name === 'string') ranks.set(name, rank);
  }
  return ranks;
}
