// How fast documents are loaded into Neo4j, against bare UNWIND statements that write the same rows in transactions of
// the same documents. Two servers, one for each side, take every group in turn, so that what else the machine does hits
// both. Run: node --import tsx bench/neo4j-load.ts [documents] [group]
import { strict as assert } from 'node:assert';
import neo4j from 'neo4j-driver';
import { loadDocuments } from '../src/graph/load.js';
import { openNeo4j } from '../src/graph/neo4j.js';
import { ensureSchema } from '../src/graph/schema.js';
import { startNeo4j, type RunningNeo4j } from '../tools/neo4j/server.js';
import { BareRows, writeBare } from './neo4j/bare.js';
import { minutesFacts } from './neo4j/facts.js';

const [documents = 2600, groupSize = 20] = process.argv.slice(2).map(Number);
const loadedAt = '2026-01-01T00:00:00.000Z';

async function countOf({ uri, user, password, database }: RunningNeo4j): Promise<Record<string, number>> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(
      "MATCH (n:Entity) WHERE n.key <> 'graph' WITH count(n) AS nodes MATCH (:Entity)-[e]->() RETURN nodes, count(e) AS edges",
      {},
      { database },
    );
    return records[0]?.toObject() ?? {};
  } finally {
    await driver.close();
  }
}

const [own, bare] = await Promise.all([startNeo4j({ heap: '2g' }), startNeo4j({ heap: '2g' })]);
const driver = neo4j.driver(bare.uri, neo4j.auth.basic(bare.user, bare.password), { telemetryDisabled: true });
const times = { own: 0, bare: 0 };
/** What it had come to after the first fifth, when the servers have compiled what they run. */
let early = { ...times, edges: 0 };
try {
  const [store, prepared] = [await openNeo4j(own), await openNeo4j(bare)];
  for (const one of [store, prepared]) await ensureSchema(one);
  await prepared.close();
  const rows = new BareRows();
  let edges = 0;
  for (let first = 0, turn = 0; first < documents; first += groupSize, turn += 1) {
    const group = Array.from({ length: Math.min(groupSize, documents - first) }, (_, index) =>
      minutesFacts(first + index),
    );
    const batches = rows.prepare(group);
    edges += group.reduce((sum, { claims, links }) => sum + claims.length + links.length, 0);
    const sides = [
      async () => {
        const begun = performance.now();
        await loadDocuments(store, group, { loadedAt });
        times.own += performance.now() - begun;
      },
      async () => {
        const begun = performance.now();
        await writeBare(driver, bare.database, batches);
        times.bare += performance.now() - begun;
      },
    ];
    // Each goes first every other time.
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) await side();
    if (first + groupSize <= documents / 5) early = { ...times, edges };
    if (turn % 10 === 9)
      process.stderr.write(
        `${first + group.length}/${documents} own ${(times.own / 1000).toFixed(1)} s, bare ${(times.bare / 1000).toFixed(1)} s\n`,
      );
  }
  await store.close();
  const [held, heldBare] = [await countOf(own), await countOf(bare)];
  assert.deepEqual(held, heldBare);
  assert.equal(held['edges'], edges);
  const rate = (time: number, count: number) => Math.round((count / time) * 1000);
  process.stdout.write(
    [
      `Neo4j ${own.version}: ${documents} documents, ${held['nodes']} nodes, ${edges} edges, ${groupSize} documents a transaction`,
      '| | seconds | documents/s | edges/s | edges/s after the first fifth |',
      '|---|---|---|---|---|',
      ...(['own', 'bare'] as const).map((side) => {
        const time = times[side];
        const later = rate(time - early[side], edges - early.edges);
        return `| ${side} | ${(time / 1000).toFixed(1)} | ${rate(time, documents)} | ${rate(time, edges)} | ${later} |`;
      }),
      `Rate of the loader against bare UNWIND: ${(times.bare / times.own).toFixed(2)}, ` +
        `after the first fifth ${((times.bare - early.bare) / (times.own - early.own)).toFixed(2)}`,
      '',
    ].join('\n'),
  );
} finally {
  await driver.close();
  await Promise.all([own.stop(), bare.stop()]);
}
