import { edgesFrom, keysInOrder, nodesOf, type ExportedEdge, type ExportedNode } from '../graph/read/export.js';
import type { Reader, Value } from '../graph/store.js';

/** How much was written. */
export interface GraphCounts {
  nodes: number;
  edges: number;
}

/** Documents bear their texts and state much, so no more of either are held at once. */
const NODES_AT_ONCE = 200;
const EDGES_OF_AT_ONCE = 25;

/** What the graph keeps for itself: how its properties were folded, and the clock of a load. */
const OWN: ReadonlySet<string> = new Set(['foldedFrom', 'loadedAt']);
/** The node that counts the graph's changes. */
const GRAPH = 'graph';

const ALL = { municipality: null, from: null, to: null };

/**
 * The whole graph, a JSON object a line: first the nodes in the order of their keys, then the edges in the order of their
 * ends. The same documents give the same lines, in whatever order they were loaded.
 * @param counts is counted up as lines are given.
 */
export async function* graphLines(reader: Reader, counts: GraphCounts): AsyncGenerator<string> {
  for await (const keys of keysInOrder(reader, '', ALL, NODES_AT_ONCE)) {
    for (const node of await nodesOf(reader, keys)) {
      if (node.key === GRAPH) continue;
      counts.nodes += 1;
      yield nodeLine(node);
    }
  }
  for await (const keys of keysInOrder(reader, '', ALL, EDGES_OF_AT_ONCE)) {
    for (const line of sortedLines(await edgesFrom(reader, keys))) {
      counts.edges += 1;
      yield line;
    }
  }
}

function nodeLine({ key, labels, properties }: ExportedNode): string {
  const told = labels.filter((label) => label !== 'Entity').sort();
  return `${JSON.stringify({ node: { key, labels: told, properties: sorted(properties, ['key']) } })}\n`;
}

/** The engines give neither the edges of a node nor the keys of a map in a fixed order. */
function sortedLines(edges: readonly ExportedEdge[]): string[] {
  return edges
    .map(({ type, fromKey: from, toKey: to, properties }) => ({
      order: [from, type, to],
      line: `${JSON.stringify({ edge: { type, from, to, properties: sorted(properties) } })}\n`,
    }))
    .sort((a, b) => compare([...a.order, a.line], [...b.order, b.line]))
    .map(({ line }) => line);
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function sorted(properties: Readonly<Record<string, Value>>, without: readonly string[] = []): Record<string, Value> {
  const names = Object.keys(properties).filter((name) => !OWN.has(name) && !without.includes(name));
  return Object.fromEntries(names.sort().map((name) => [name, properties[name] ?? null]));
}
