// `npm run bench:http`: the service over HTTP on a Neo4j of its own: six queries; the whole timeline of a case beside
// @neo4j/graphql on the same data, in turns; the header of a case beside the bare driver, in turns. Some five minutes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDocuments } from '../../src/graph/load.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { startNeo4j, type RunningNeo4j } from '../../tools/neo4j/server.js';
import { startService } from '../service/start.js';
import { assertEqualTimelines } from './equal.js';
import { journeyFacts } from './facts.js';
import { bodiesOf, HEADER, MEETINGS, QUERIES, TIMELINE, TIMELINE_OF_RIVAL, type Asked } from './queries.js';
import { Generator, percentile, rate, startSide, together, type Measured } from './sides.js';

const RIVAL = fileURLToPath(new URL('../rival/', import.meta.url));
const GROUP = 20;
const LINES = [1, 8];

const { values } = parseArgs({
  options: {
    /** Seconds of each measurement, and rounds of each comparison. */
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '6' },
    /** Options of Node.js for the service, such as `--cpu-prof`. */
    node: { type: 'string', multiple: true, default: [] },
  },
});
const milliseconds = 1000 * Number(values.seconds);
const rounds = Number(values.rounds);

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** @throws Error where the rival is not there and cannot be installed. */
function installRival(): void {
  if (existsSync(`${RIVAL}node_modules/@neo4j/graphql`)) return;
  say('Installing @neo4j/graphql in bench/rival …');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: RIVAL, encoding: 'utf8' });
  if (status !== 0) throw new Error(`@neo4j/graphql cannot be installed (npm ci in bench/rival):\n${stderr}`);
}

async function loadMinutes({ uri, user, password, database }: RunningNeo4j): Promise<void> {
  const store = await openNeo4j({ uri, user, password, database });
  await ensureSchema(store);
  for (let first = 0; first < MEETINGS; first += GROUP) {
    const group = Array.from({ length: GROUP }, (_, index) => journeyFacts(first + index));
    await loadDocuments(store, group, { loadedAt: '2026-01-01T00:00:00.000Z' });
  }
  await store.close();
}

/** Measures sides in turns, so that what else the machine does hits both; each goes first every other time. */
async function compare(
  generator: Generator,
  sides: readonly { readonly url: string; readonly asked: Asked }[],
  lines: number,
): Promise<Measured[]> {
  const runs: Measured[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = sides.map((_, index) => index);
    for (const index of round % 2 === 0 ? order : order.toReversed()) {
      const side = sides[index];
      if (side === undefined) continue;
      const load = { url: side.url, bodies: bodiesOf(side.asked), lines, milliseconds };
      // The first round only warms up; it takes twice as long, since the server compiles what it runs often.
      if (round === 0) await generator.run({ ...load, milliseconds: 2 * milliseconds });
      runs[index]?.push(await generator.run(load));
    }
  }
  return runs.map(together);
}

function row(name: string, lines: number, measured: Measured): string {
  const ms = (share: number) => percentile(measured, share).toFixed(2);
  const kilobytes = (measured.bytes / measured.times.length / 1000).toFixed(1);
  return `| ${name} | ${lines} | ${ms(0.5)} | ${ms(0.95)} | ${rate(measured).toFixed(0)} | ${kilobytes} |`;
}

const HEAD = ['| query | at once | p50 ms | p95 ms | requests/s | KB an answer |', '|---|---|---|---|---|---|'];

installRival();
say('Starting Neo4j …');
const neo4j = await startNeo4j({ heap: '1g' });
try {
  say(`Loading ${MEETINGS} documents …`);
  await loadMinutes(neo4j);
  const service = await startService({
    environment: {
      SAGSGRAF_NEO4J_URI: neo4j.uri,
      SAGSGRAF_NEO4J_USER: neo4j.user,
      SAGSGRAF_NEO4J_PASSWORD: neo4j.password,
      SAGSGRAF_NEO4J_DATABASE: neo4j.database,
    },
    node: values.node,
  });
  const rival = await startSide(new URL('../rival/server.mjs', import.meta.url), neo4j);
  const bare = await startSide(new URL('bare.mjs', import.meta.url), neo4j);
  const generator = new Generator();
  await assertEqualTimelines(service.url, rival.url);
  say('Both sides tell the same of the timeline.');

  const out = [`Neo4j ${neo4j.version}, ${MEETINGS} documents; load of the machine ${loadavg()[0]?.toFixed(1)}`, ''];
  out.push(...HEAD);
  for (const asked of QUERIES) {
    const load = { url: service.url, bodies: bodiesOf(asked), milliseconds };
    await generator.run({ ...load, lines: 8, milliseconds: milliseconds / 2 });
    for (const lines of LINES) {
      const measured = await generator.run({ ...load, lines });
      out.push(row(asked.name, lines, measured));
      say(out.at(-1) ?? '');
    }
  }

  out.push('', ...HEAD);
  for (const lines of LINES) {
    const [own, theirs] = await compare(
      generator,
      [
        { url: service.url, asked: TIMELINE },
        { url: rival.url, asked: TIMELINE_OF_RIVAL },
      ],
      lines,
    );
    if (own === undefined || theirs === undefined) continue;
    out.push(row('timeline, Sagsgraf', lines, own), row('timeline, @neo4j/graphql', lines, theirs));
    out.push(
      `| **throughput against @neo4j/graphql** | ${lines} | | | **${(rate(own) / rate(theirs)).toFixed(2)}×** | |`,
    );
    say(out.slice(-3).join('\n'));
  }

  out.push('', ...HEAD);
  for (const lines of LINES) {
    const [own, least] = await compare(
      generator,
      [
        { url: service.url, asked: HEADER },
        { url: bare.url, asked: HEADER },
      ],
      lines,
    );
    if (own === undefined || least === undefined) continue;
    out.push(row('header, Sagsgraf', lines, own), row('header, bare driver', lines, least));
    const share = percentile(own, 0.5) / percentile(least, 0.5);
    out.push(`| **p50 against the bare driver** | ${lines} | **${share.toFixed(2)}×** | | | |`);
    say(out.slice(-3).join('\n'));
  }
  generator.stop();
  rival.process.kill();
  bare.process.kill();
  await service.stop();
  process.stdout.write(`${out.join('\n')}\n`);
} finally {
  await neo4j.stop();
}
