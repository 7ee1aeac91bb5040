// Packs the program as npm publishes it, installs the package in an empty folder, without what only developers need,
// and asks it there: its version, a query, its page, the playground and a file of each.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('../', import.meta.url));
const run = promisify(execFile);
/** In bytes, unpacked: two thirds of it are the editor of the playground. */
const LARGEST = 15_000_000;
/** What users need; anything else is of developers. */
const WANTED =
  /^(?:dist\/.*\.(?:js|css|svg|ttf|html)|dist\/web\/LICENSES\.txt|cypher\/.*\.cypher|schema\/(?:schema\.graphql|referat\.schema\.json)|seeds\/.*|docs\/(?:[\w-]+\.md|pictures\/[\w-]+\.png)|README\.md|LICENSE|package\.json)$/;

const scratch = await mkdtemp(join(tmpdir(), 'sagsgraf-package-'));
let service;
try {
  const { stdout: packed } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', scratch], {
    cwd: project,
    maxBuffer: LARGEST,
  });
  const [{ filename, size, unpackedSize, files }] = JSON.parse(packed);
  console.log(`${files.length} files, ${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`);
  assert.deepEqual(
    files.map(({ path }) => path).filter((path) => !WANTED.test(path)),
    [],
    'The package holds what only developers need',
  );
  assert.ok(unpackedSize < LARGEST, `The package is larger than ${megabytes(LARGEST)}`);

  const home = join(scratch, 'empty');
  await mkdir(home);
  await writeFile(join(home, 'package.json'), '{ "private": true }\n');
  const { stderr } = await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', join(scratch, filename)], {
    cwd: home,
  });
  // For this alone @graphql-tools/merge and /schema are dependencies: what newer ones bring along wants Node 22, and the
  // override that holds it back here does not reach whoever installs the package.
  assert.doesNotMatch(stderr, /EBADENGINE/, 'A package that is installed wants another Node');
  const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  assert.equal((await run('npx', ['--no-install', 'sagsgraf', '--version'], { cwd: home })).stdout.trim(), version);

  // The command itself, since npx stands between a signal and what it has started.
  const command = join(home, 'node_modules/.bin/sagsgraf');
  service = spawn(command, ['start', '--json', '--port', '0', '--data', join(scratch, 'data')], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const late = setTimeout(() => service.kill('SIGKILL'), 120_000);
  const ended = once(service, 'exit');
  let printed = '';
  for await (const text of service.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += text;
    if (printed.includes('\n')) break;
  }
  const { url, loaded } = JSON.parse(printed);
  assert.equal(loaded.documents.refused, 0);
  assert.ok(loaded.documents.added > 0, 'The samples are not there');

  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ case(municipality: "Kalundborg", journalNumber: "22-008459") { title } }' }),
  });
  const { data } = await answer.json();
  assert.match(data.case.title, /Fællesskaber for alle/);

  for (const [path, title] of [
    ['/', /<title>Sagsgraf<\/title>/],
    ['/graphql', /<title>Sagsgraf: playground<\/title>/],
  ]) {
    const html = await textAt(new URL(path, url), 'text/html');
    assert.match(html, title);
    const [script] = /\/assets\/[\w.-]+\.js/.exec(html) ?? [];
    assert.ok(script, `${path} has no script`);
    assert.ok((await textAt(new URL(script, url), 'text/javascript')).length > 1000);
  }

  service.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  clearTimeout(late);
  console.log('The package works in an empty folder: command, samples, page and playground.');
} finally {
  service?.kill('SIGKILL');
  await rm(scratch, { recursive: true, force: true });
}

async function textAt(url, type) {
  const response = await fetch(url, { headers: { accept: 'text/html,*/*;q=0.8' } });
  assert.equal(response.status, 200, `${url} has status ${response.status}`);
  assert.ok(response.headers.get('content-type')?.startsWith(type), `${url} is no ${type}`);
  return response.text();
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
