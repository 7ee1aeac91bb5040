import neo4j, { type Driver } from 'neo4j-driver';
import type { DocumentFacts, PropertyValue } from '../../src/linking/facts.js';
import { foldByRank, foldByValue, NOTHING, type Folded } from '../../src/graph/fold.js';

/** One statement with its rows, ready to be sent. */
interface Batch {
  readonly text: string;
  readonly rows: readonly unknown[];
}

/**
 * Turns documents into the rows that the graph comes to hold, and writes them without any of the program's code: one
 * UNWIND for the documents, one for each label and for each type of edge. The nodes' properties are worked out before,
 * group by group, so that writing is all that is left.
 */
export class BareRows {
  readonly #folded = new Map<string, Folded>();

  /** The statements of one group of documents, in the order in which they must run. */
  prepare(group: readonly DocumentFacts[]): readonly Batch[] {
    const documents = group.map(({ document }) => ({
      properties: { ...document, loadedAt: '2026-01-01T00:00:00.000Z' },
    }));
    const nodes = new Map<string, Map<string, Folded>>();
    const edges = new Map<string, unknown[]>();
    const states: unknown[] = [];
    for (const { document, claims, links } of group) {
      for (const { label, key, properties, ...grounds } of claims) {
        const fold = label === 'Committee' || label === 'Municipality' ? foldByValue : foldByRank;
        const folded = fold(this.#folded.get(key) ?? NOTHING, [{ rank: grounds.rank, properties }]);
        this.#folded.set(key, folded);
        const ofLabel = nodes.get(label) ?? new Map<string, Folded>();
        nodes.set(label, ofLabel.set(key, folded));
        states.push({ from: document.key, to: key, properties: { ...said(properties), ...grounds } });
      }
      for (const { type, from, to, properties, ...grounds } of links) {
        const ofType = edges.get(type) ?? [];
        ofType.push({ from, to, properties: { ...said(properties), ...grounds, document: document.key } });
        edges.set(type, ofType);
      }
    }
    return [
      { text: 'UNWIND $rows AS row CREATE (d:Entity:Document) SET d = row.properties', rows: documents },
      ...[...nodes].map(([label, ofLabel]) => ({
        text: `UNWIND $rows AS row MERGE (n:Entity {key: row.key}) SET n:\`${label}\`, n += row.properties`,
        rows: [...ofLabel].map(([key, { values }]) => ({ key, properties: Object.fromEntries(values) })),
      })),
      { text: edgeStatement('STATES'), rows: states },
      ...[...edges].map(([type, rows]) => ({ text: edgeStatement(type), rows })),
    ].map(({ text, rows }) => ({ text, rows: rows.map(withIntegers) }));
  }
}

function edgeStatement(type: string): string {
  return (
    'UNWIND $rows AS row MATCH (a:Entity {key: row.from}) MATCH (b:Entity {key: row.to}) ' +
    `CREATE (a)-[e:${type}]->(b) SET e = row.properties`
  );
}

/** Writes one group in one transaction. */
export async function writeBare(driver: Driver, database: string, batches: readonly Batch[]): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    await session.executeWrite(async (transaction) => {
      for (const { text, rows } of batches) await transaction.run(text, { rows });
    });
  } finally {
    await session.close();
  }
}

function said(properties: Readonly<Record<string, PropertyValue>>): Record<string, PropertyValue> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** The driver sends every number as a float unless it is told that it is whole. */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withIntegers(inner)]));
}
