import { dumpGraph } from '../../src/graph/dump.js';
import type { Row, Store, Value } from '../../src/graph/store.js';
import { keptProperties } from '../../src/graph/write-facts.js';
import type { Claim, DocumentFacts, PropertyValue } from '../../src/linking/facts.js';

/** Two graphs are the same where these lines are: a line a node or an edge, sorted, without loading times. */
export type CanonicalGraph = readonly string[];

/** What the store holds. */
export function canonicalGraph(store: Store): Promise<CanonicalGraph> {
  return store.snapshot('dump', async (reader) => {
    const lines: string[] = [];
    for await (const { nodes, edges } of dumpGraph(reader, 7)) {
      for (const { key, labels, properties } of nodes) {
        if (key !== 'graph') lines.push(line({ key: key ?? null, labels: sorted(labels), ...map(properties) }));
      }
      for (const edge of edges) lines.push(line({ ...edge, ...map(edge['properties']), properties: null }));
    }
    return lines.sort();
  });
}

/** What a store must hold once these documents are loaded, worked out without one. */
export function expectedGraph(documents: readonly DocumentFacts[]): CanonicalGraph {
  const lines: string[] = [];
  const nodes = new Map<string, Claim[]>();
  for (const { document, claims, links } of documents) {
    lines.push(line({ ...keptProperties(document), labels: ['Document', 'Entity'] }));
    for (const claim of claims) {
      const { label: _, key, properties, ...grounds } = claim;
      lines.push(line({ fromKey: document.key, type: 'STATES', toKey: key, ...properties, ...grounds }));
      nodes.set(key, [...(nodes.get(key) ?? []), claim]);
    }
    for (const { type, from, to, properties, ...grounds } of links) {
      lines.push(line({ fromKey: from, type, toKey: to, document: document.key, ...properties, ...grounds }));
    }
  }
  for (const [key, claims] of nodes) {
    const label = claims[0]?.label ?? '';
    lines.push(line({ key, labels: [label, 'Entity'].sort(), ...standing(label, claims) }));
  }
  return lines.sort();
}

/** The last word on each property: the smallest rank's, or for a committee or municipality the greatest value. */
function standing(label: string, claims: readonly Claim[]): Readonly<Record<string, PropertyValue>> {
  const inOrder = claims.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map((claim) => claim.properties);
  const names = [...new Set(inOrder.flatMap((properties) => Object.keys(properties)))];
  const lastWord = (name: string): PropertyValue => {
    const values = inOrder.flatMap((properties) => properties[name] ?? []);
    const byValue = label === 'Committee' || label === 'Municipality';
    const [first] = byValue ? values.sort((a, b) => (String(a) > String(b) ? -1 : 1)) : values;
    return first ?? null;
  };
  return Object.fromEntries(names.map((name) => [name, lastWord(name)]));
}

function line(fields: Readonly<Record<string, Value>>): string {
  const told = Object.entries(fields).filter(
    ([name, value]) => value !== null && name !== 'loadedAt' && name !== 'foldedFrom',
  );
  return JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted(labels: Value | undefined): Value {
  return Array.isArray(labels) ? labels.map(String).sort() : [];
}

function map(properties: Value | undefined): Row {
  return Object.fromEntries(Object.entries(properties ?? {}));
}
