// `npm run bench:refusals`: how long the service, in a process of its own, takes to refuse each hostile document of the
// tests and some hostile requests, over HTTP. Prints the table of bench/README.md.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { HOSTILE } from '../test/graphql/hostile.js';
import { startService } from './service/start.js';

const TURNS = 40;
/** The first few are slow while the program's own code is compiled. */
const WARM = 5;

const ERRORS = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).default([]) });
const OUTCOMES = 'query($given: [Outcome!]) { cases(filter: { outcome: $given }) { totalCount } }';

/** What is sent: the code that is awaited (empty: an answer), what it is, and the body for each turn. */
type Request = readonly [code: string, what: string, body: (turn: number) => string];

const requests: readonly Request[] = [
  // What any answer takes on this machine at this time.
  ['', '(the smallest query, answered)', (turn) => JSON.stringify({ query: `{ __typename ${' '.repeat(turn)}}` })],
  // Each turn another text, lest any cache answer.
  ...HOSTILE.map(([code, what, query]): Request => [
    code,
    what,
    (turn) => JSON.stringify({ query: `${query}${' '.repeat(turn)}` }),
  ]),
  ['TOKEN_LIMIT', 'a million words', (turn) => JSON.stringify({ query: `{ ${'x '.repeat(500_000 + turn)}}` })],
  [
    'VARIABLE_LIMIT',
    '90,000 wrong values in variables',
    () => JSON.stringify({ query: OUTCOMES, variables: { given: Array.from({ length: 90_000 }, () => 'GONE') } }),
  ],
  ['BODY_LIMIT', 'a body too long', () => JSON.stringify({ query: '{ __typename }', more: 'x'.repeat(1_100_000) })],
  ['BAD_REQUEST', 'several operations at once', () => JSON.stringify([{ query: '{ __typename }' }])],
];

/** Milliseconds until the whole answer is there. */
async function refuse(url: string, code: string, body: string): Promise<number> {
  const begun = performance.now();
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  const taken = performance.now() - begun;
  const codes = ERRORS.parse(JSON.parse(text)).errors.map(({ extensions }) => extensions.code);
  if ((codes[0] ?? '') !== code) throw new Error(`${code} was awaited, and came ${codes.join(', ')}`);
  return taken;
}

/**
 * The processor time that a process has taken so far, in milliseconds: what other programs do at the time hardly shows in it.
 * Linux alone tells it; elsewhere no number.
 */
async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name, which may hold anything: user and system time are the 12th and 13th field, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

const folder = await mkdtemp(join(tmpdir(), 'sagsgraf-refusals-'));
const service = await startService({ environment: { SAGSGRAF_DATA: folder } });
try {
  process.stdout.write('| code | refused is | processor ms | p50 ms | p95 ms |\n|---|---|---|---|---|\n');
  for (const [code, what, body] of requests) {
    const times: number[] = [];
    for (let turn = 0; turn < WARM; turn += 1) await refuse(service.url, code, body(turn));
    const before = await processorTime(service.pid);
    for (let turn = WARM; turn < WARM + TURNS; turn += 1) times.push(await refuse(service.url, code, body(turn)));
    const processor = ((await processorTime(service.pid)) - before) / TURNS;
    times.sort((one, other) => one - other);
    const row = [code, what, ...[processor, share(times, 0.5), share(times, 0.95)].map((value) => value.toFixed(1))];
    process.stdout.write(`| ${row.join(' | ')} |\n`);
  }
  process.stderr.write(
    `Load of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
} finally {
  await service.stop();
  await rm(folder, { recursive: true });
}
