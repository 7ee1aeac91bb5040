// `npm run bench:soak -- --minutes 60 --rate 25`: whether the memory of the service stays flat while it is asked mixed
// queries, and whether it answers all of them. With `--neo4j` on a Neo4j server of its own, else on the embedded graph.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startNeo4j, type RunningNeo4j } from '../../tools/neo4j/server.js';
import { runProgram, startService } from '../service/start.js';
import { generate } from '../synthetic/generate.js';
import { soak } from './soak.js';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    /** Requests a second. */
    rate: { type: 'string', default: '25' },
    /** Made-up minutes beside the samples. */
    documents: { type: 'string', default: '100' },
    neo4j: { type: 'boolean', default: false },
  },
});
const [minutes, rate, documents] = [Number(values.minutes), Number(values.rate), Number(values.documents)];
if (!(Number.isInteger(minutes) && minutes >= 4 && rate > 0 && Number.isInteger(documents) && documents >= 0)) {
  process.stderr.write('Give 4 minutes or more, a rate above 0, and a number of documents.\n');
  process.exit(1);
}

const MB = 1024 * 1024;
const inMb = (bytes: number): string => (bytes / MB).toFixed(1);

function environmentFor(neo4j: RunningNeo4j | null, folder: string): Record<string, string> {
  if (neo4j === null) return { SAGSGRAF_DATA: join(folder, 'data') };
  return {
    SAGSGRAF_NEO4J_URI: neo4j.uri,
    SAGSGRAF_NEO4J_USER: neo4j.user,
    SAGSGRAF_NEO4J_PASSWORD: neo4j.password,
    SAGSGRAF_NEO4J_DATABASE: neo4j.database,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'sagsgraf-soak-'));
const neo4j = values.neo4j ? await startNeo4j({ heap: '1g' }) : null;
try {
  const made = join(folder, 'minutes');
  await mkdir(made);
  if (documents > 0) await generate({ documents, seed: 1 }, ({ file, text }) => writeFile(join(made, file), text));
  const environment = environmentFor(neo4j, folder);
  runProgram(['load', SEEDS, ...(documents > 0 ? [made] : [])], environment);
  const service = await startService({ environment });
  const result = await soak(service, {
    rounds: minutes,
    requests: Math.round(60 * rate),
    rate,
    report: (round, { rss, heapUsed, external }, counts) =>
      process.stderr.write(
        `minute ${round}: heap ${inMb(heapUsed)} MB, external ${inMb(external)} MB, resident ${inMb(rss)} MB, ` +
          `load ${loadavg()[0]?.toFixed(1)}, ${JSON.stringify(counts)}\n`,
      ),
  });
  await service.stop();
  const rows = (['heap', 'resident'] as const).map((name) => {
    const { middle, grown, flat } = result[name];
    return `| ${name} | ${inMb(middle)} | ${inMb(grown)} | ${((grown / result.requests) * 1.333).toFixed(1)} | ${flat ? 'flat' : 'GROWS'} |`;
  });
  process.stdout.write(
    [
      `${minutes} minutes, ${result.requests} requests at ${rate} a second, ${documents} made-up documents beside the ` +
        `samples, ${neo4j === null ? 'embedded graph' : `Neo4j ${neo4j.version}`}; answers by status ` +
        `${JSON.stringify(result.counts)}; faults: ${result.faults.length}`,
      '',
      '| memory after a collection | middle, MB | grown after the first quarter, MB | bytes a request | |',
      '|---|---|---|---|---|',
      ...rows,
      ...result.faults.slice(0, 10),
      '',
    ].join('\n'),
  );
  if (result.faults.length > 0 || !result.heap.flat || !result.resident.flat) process.exitCode = 1;
} finally {
  await neo4j?.stop();
  await rm(folder, { recursive: true, force: true });
}
