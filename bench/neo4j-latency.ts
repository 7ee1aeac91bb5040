// How long the header of a case and its whole timeline take on Neo4j, against the same Cypher sent by the bare driver,
// and how many round trips each makes. Run: node --import tsx bench/neo4j-latency.ts [documents] [queries]
import neo4j, { type Driver } from 'neo4j-driver';
import { loadDocuments } from '../src/graph/load.js';
import { openNeo4j } from '../src/graph/neo4j.js';
import { readCases } from '../src/graph/read/cases.js';
import { readTimelines } from '../src/graph/read/journeys.js';
import { ensureSchema } from '../src/graph/schema.js';
import { statement } from '../src/graph/statements.js';
import type { Store } from '../src/graph/store.js';
import { startNeo4j, type RunningNeo4j } from '../tools/neo4j/server.js';
import { minutesFacts } from './neo4j/facts.js';
import { countedWay } from './neo4j/way.js';

const [documents = 400, queries = 1500] = process.argv.slice(2).map(Number);
const WARM = 500;

type Ask = (key: string) => Promise<unknown>;

/** The ways to ask the same, by name. */
function waysOf(store: Store, driver: Driver, database: string, name: 'cases' | 'timelines'): Record<string, Ask> {
  const text = statement(`read/${name}`);
  return {
    'store (validated records)': (key) =>
      store.snapshot(name, (reader) => (name === 'cases' ? readCases(reader, [key]) : readTimelines(reader, [key]))),
    'bare session.run': async (key) => {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(text, { keys: [key] });
        return records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    },
    'bare executeRead': async (key) => {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        return await session.executeRead(async (transaction) => {
          const { records } = await transaction.run(text, { keys: [key] });
          return records.map((record) => record.toObject());
        });
      } finally {
        await session.close();
      }
    },
    'bare executeQuery': async (key) => {
      const { records } = await driver.executeQuery(text, { keys: [key] }, { database, routing: 'READ' });
      return records.map((record) => record.toObject());
    },
  };
}

function percentile(times: readonly number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(share * times.length)] ?? 0).toFixed(2);
}

function open({ user, password, database }: RunningNeo4j, uri: string): Promise<Store> {
  return openNeo4j({ uri, user, password, database });
}

function bareDriver({ user, password }: RunningNeo4j, uri: string): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
}

const server = await startNeo4j({ heap: '2g' });
const lines: string[] = [];
try {
  const store = await open(server, server.uri);
  await ensureSchema(store);
  const cases = new Set<string>();
  for (let first = 0; first < documents; first += 20) {
    const group = Array.from({ length: 20 }, (_, index) => minutesFacts(first + index));
    for (const { claims } of group) for (const { label, key } of claims) if (label === 'Case') cases.add(key);
    await loadDocuments(store, group, { loadedAt: '2026-01-01T00:00:00.000Z' });
  }
  const keys = [...cases];
  const driver = bareDriver(server, server.uri);
  const way = await countedWay(server.uri);
  const [countedStore, countedDriver] = [await open(server, way.uri), bareDriver(server, way.uri)];
  lines.push(
    `Neo4j ${server.version}, ${documents} documents, ${keys.length} cases, ${queries} queries each, one after the other:`,
    '| query | by | p50 ms | p95 ms | round trips |',
    '|---|---|---|---|---|',
  );
  for (const name of ['cases', 'timelines'] as const) {
    const ways = Object.entries(waysOf(store, driver, server.database, name));
    const counted = waysOf(countedStore, countedDriver, server.database, name);
    const times = new Map<string, number[]>(ways.map(([by]) => [by, []]));
    for (let index = 0; index < WARM + queries; index += 1) {
      const key = keys[(index * 7) % keys.length] ?? '';
      for (const [by, ask] of ways) {
        const begun = performance.now();
        await ask(key);
        if (index >= WARM) times.get(by)?.push(performance.now() - begun);
      }
    }
    for (const [by, taken] of times) {
      const ask = counted[by];
      await ask?.(keys[0] ?? '');
      way.take();
      for (let index = 0; index < 100; index += 1) await ask?.(keys[index % keys.length] ?? '');
      lines.push(`| ${name} | ${by} | ${percentile(taken, 0.5)} | ${percentile(taken, 0.95)} | ${way.take() / 100} |`);
    }
  }
  await Promise.all([store.close(), countedStore.close(), driver.close(), countedDriver.close()]);
  way.close();
} finally {
  await server.stop();
}
process.stdout.write(`${lines.join('\n')}\n`);
