// Starts the built program with plain node on a fresh data folder and any free port, asks it the first query, ends it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const data = await mkdtemp(join(tmpdir(), 'sagsgraf-ci-'));
const query =
  '{ case(municipality: "Kalundborg", journalNumber: "22-008459") { title journey { steps { date committee { name } ' +
  'outcome text absent { name } evidence { startLine quote document { fileName } } } } } }';

const service = spawn(process.execPath, [program, 'start', '--json', '--port', '0', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(service, 'exit');
const late = setTimeout(() => service.kill('SIGKILL'), 60_000);
try {
  let printed = '';
  for await (const text of service.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += text;
    if (printed.includes('\n')) break;
  }
  const { url } = JSON.parse(printed);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data: found, errors } = await answer.json();
  assert.equal(errors, undefined);
  assert.deepEqual(
    found.case.journey.steps.map(({ date, committee, outcome, absent }) => [
      date,
      committee.name,
      outcome,
      absent.map(({ name }) => name),
    ]),
    [
      ['2025-10-06', 'Direktionen', 'RECOMMENDED', []],
      ['2025-11-04', 'Kultur- og Fritidsudvalget', 'RECOMMENDED', ['Mustapha Badr']],
      ['2025-11-06', 'Socialudvalget', 'POSTPONED', []],
      ['2025-12-11', 'Socialudvalget', 'RECOMMENDED', []],
    ],
  );
  for (const { evidence } of found.case.journey.steps) {
    assert.ok(evidence.length > 0 && evidence.every(({ startLine, quote }) => startLine > 0 && quote !== ''));
  }
  service.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  console.log('The built program answers the first query.');
} finally {
  clearTimeout(late);
  service.kill('SIGKILL');
  await rm(data, { recursive: true, force: true });
}
