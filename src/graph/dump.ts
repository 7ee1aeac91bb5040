import type { Reader, Row } from './store.js';

/** A part of the graph: some nodes, in the order of their keys, and the edges that leave them. */
export interface GraphPart {
  /** Each with `key`, `labels` and `properties`. */
  readonly nodes: readonly Row[];
  /** Each with `fromKey`, `type`, `toKey` and `properties`. */
  readonly edges: readonly Row[];
}

/** Gives the whole graph in parts of so many nodes, in a fixed order of nodes and edges. */
export async function* dumpGraph(reader: Reader, nodesAtOnce = 1000): AsyncGenerator<GraphPart> {
  for (let after = ''; ;) {
    const nodes = await reader.run('read/dump-nodes', { after, limit: nodesAtOnce });
    if (nodes.length === 0) return;
    const keys = nodes.map((node) => String(node['key']));
    yield { nodes, edges: await reader.run('read/dump-edges', { keys }) };
    after = keys.at(-1) ?? after;
  }
}
