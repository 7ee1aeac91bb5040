import type { Properties, PropertyValue } from '../linking/facts.js';
import { GROUNDS } from './check-facts.js';
import { foldByRank, foldByValue, NOTHING, printRanks, readRanks, type Folded, type StatedProperties } from './fold.js';
import type { Row, Value, Writer } from './store.js';

/** What one load or removal changes in the claims about the nodes it touches. */
export interface ChangedClaims {
  readonly added: ReadonlyMap<string, readonly (StatedProperties & { readonly label: string })[]>;
  readonly withdrawn: ReadonlyMap<string, readonly StatedProperties[]>;
}

/** A node as it stands before its claims are weighed. */
export interface StandingNode {
  readonly key: string;
  readonly isHub: boolean;
  readonly folded: Folded;
}

/** Labels whose nodes any number of documents state something about. */
const HUBS: ReadonlySet<Value> = new Set(['Municipality', 'Committee', 'Law']);

/** Properties that help to find nodes alone, and that no reader sees: where they change, the node does not. */
const PRIVATE = /^(?:foldedFrom|words|telling|titled|series|fingerprint\d+)$/u;

/** Reads the touched nodes that there are, by key, before new ones are made. */
export async function standingNodes(
  writer: Writer,
  { added, withdrawn }: ChangedClaims,
): Promise<ReadonlyMap<string, StandingNode>> {
  const keys = [...new Set([...added.keys(), ...withdrawn.keys()])].sort();
  const rows = keys.length === 0 ? [] : await writer.run('load/standing', { keys });
  return new Map(rows.map(standingNode).map((node) => [node.key, node]));
}

/** What a node is called; empty where it has no title of any kind. */
export function titleOf(node: StandingNode | undefined): string {
  const named = ['title', 'name', 'journalNumber'].map((property) => node?.folded.values.get(property));
  return String(named.find((value) => typeof value === 'string' && value !== '') ?? '');
}

/**
 * Brings the properties of the touched nodes up to date once the claims are written: two statements, and one to find
 * out whether a committee's name is still in use. All claims of a node are read only where one that counted is gone.
 * @param before the nodes as they stood; any other is new
 * @returns the keys of those that stood before and are not the same now, but for what is the graph's own
 */
export async function foldTouched(
  writer: Writer,
  before: ReadonlyMap<string, StandingNode>,
  { added, withdrawn }: ChangedClaims,
): Promise<readonly string[]> {
  const newNodes = [...added].flatMap(([key, [claim]]) =>
    before.has(key) ? [] : { key, isHub: HUBS.has(claim?.label ?? ''), folded: NOTHING },
  );
  const nodes = [...before.values(), ...newNodes];
  const shaken = await findShaken(writer, nodes, withdrawn);
  const claims = await claimsOf(writer, shaken);
  const changes = nodes.flatMap((node) => {
    const standing = shaken.has(node.key) ? NOTHING : node.folded;
    const weighed = shaken.has(node.key) ? claims.get(node.key) : added.get(node.key);
    const after = (node.isHub ? foldByValue : foldByRank)(standing, weighed ?? []);
    const properties = difference(node.folded, after);
    return Object.keys(properties).length === 0 ? [] : [{ key: node.key, properties }];
  });
  if (changes.length > 0) await writer.run('load/fold', { nodes: changes });
  return changes
    .filter(({ key, properties }) => before.has(key) && Object.keys(properties).some((name) => !PRIVATE.test(name)))
    .map(({ key }) => key);
}

/** A claim's own properties, without the marks of where it comes from. */
export function statedProperties(properties: Value | undefined): StatedProperties {
  const entries = Object.entries(isMap(properties) ? properties : {});
  const rank = entries.find(([name]) => name === 'rank')?.[1];
  const own = entries.filter(
    (entry): entry is [string, PropertyValue] => !GROUNDS.has(entry[0]) && isProperty(entry[1]),
  );
  return { rank: typeof rank === 'string' ? rank : '', properties: Object.fromEntries(own) };
}

/** Puts rows of `key` and `properties` together by key. */
export function claimsByKey(rows: readonly Row[]): Map<string, StatedProperties[]> {
  const claims = new Map<string, StatedProperties[]>();
  for (const row of rows) {
    const key = String(row['key']);
    const known = claims.get(key);
    if (known === undefined) claims.set(key, [statedProperties(row['properties'])]);
    else known.push(statedProperties(row['properties']));
  }
  return claims;
}

/** The nodes that have lost a claim that gave one of their properties. */
async function findShaken(
  writer: Writer,
  nodes: readonly StandingNode[],
  withdrawn: ChangedClaims['withdrawn'],
): Promise<ReadonlySet<string>> {
  const shaken = new Set<string>();
  const values: { key: string; property: string; value: PropertyValue }[] = [];
  for (const { key, isHub, folded } of nodes) {
    for (const { rank, properties } of withdrawn.get(key) ?? []) {
      for (const [property, value] of Object.entries(properties)) {
        if (!isHub && folded.ranks.get(property) === rank) shaken.add(key);
        else if (isHub && folded.values.get(property) === value) values.push({ key, property, value });
      }
    }
  }
  if (values.length > 0) {
    const unique = new Map(values.map((value) => [JSON.stringify(value), value]));
    const rows = await writer.run('load/unstated-values', { values: [...unique.values()] });
    for (const row of rows) shaken.add(String(row['key']));
  }
  return shaken;
}

async function claimsOf(writer: Writer, keys: ReadonlySet<string>): Promise<Map<string, StatedProperties[]>> {
  return keys.size === 0 ? new Map() : claimsByKey(await writer.run('load/claims', { keys: [...keys].sort() }));
}

function standingNode(row: Row): StandingNode {
  const properties = isMap(row['properties']) ? row['properties'] : {};
  const labels = Array.isArray(row['labels']) ? row['labels'] : [];
  const ranks = properties['foldedFrom'];
  const values = Object.entries(properties).filter(
    (entry): entry is [string, PropertyValue] =>
      entry[0] !== 'key' && entry[0] !== 'foldedFrom' && isProperty(entry[1]),
  );
  return {
    key: String(row['key']),
    isHub: labels.some((label) => HUBS.has(label)),
    folded: { values: new Map(values), ranks: typeof ranks === 'string' ? readRanks(ranks) : new Map() },
  };
}

/** What must be set to come from one to the other; null takes a property away. */
function difference(before: Folded, after: Folded): Properties {
  const changes: Record<string, PropertyValue> = {};
  for (const [name, value] of after.values) if (before.values.get(name) !== value) changes[name] = value;
  for (const name of before.values.keys()) if (!after.values.has(name)) changes[name] = null;
  const ranks = printRanks(after.ranks);
  if (ranks !== printRanks(before.ranks)) changes['foldedFrom'] = after.ranks.size === 0 ? null : ranks;
  return changes;
}

function isMap(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProperty(value: Value): value is PropertyValue {
  return value === null || typeof value !== 'object';
}
