/**
 * `npm run compare -- --base COMMIT PATH…`: what the reader of a commit and that of the work tree read otherwise, fact by
 * fact. Paths are documents or folders of them; without any, the real documents and the layouts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { differencesOf } from './differences.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENT = /\.(?:md|txt)$/u;
const MOST_OUTPUT = 1024 * 1024 * 1024;

const { values, positionals } = parseArgs({
  options: { base: { type: 'string', default: 'HEAD' } },
  allowPositionals: true,
});
const named = positionals.length > 0 ? positionals : [join(PROJECT, 'seeds'), join(PROJECT, 'test/layouts')];
const paths = named.flatMap((path) => documentsBelow(resolve(path))).toSorted();

const folder = mkdtempSync(join(tmpdir(), 'sagsgraf-compare-'));
try {
  checkOut(values.base, folder);
  const before = readBy(folder);
  const after = readBy(PROJECT);
  let differing = 0;
  for (const path of paths) {
    const differences = differencesOf(before.get(path), after.get(path));
    if (differences.length === 0) continue;
    differing += 1;
    console.log([path, ...differences.map((line) => `  ${line}`)].join('\n'));
  }
  console.log(`${differing} of ${paths.length} documents are read otherwise than by ${values.base}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function documentsBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => DOCUMENT.test(file)).map((file) => join(path, file));
}

/** Writes the program of a commit into a folder, with the packages that are installed here. */
function checkOut(commit: string, into: string): void {
  const files = 'git archive --format=tar "$1" src package.json tsconfig.json | tar -x -C "$2"';
  const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', files, 'bash', commit, into], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The commit ${commit} cannot be read: ${stderr.trim()}`);
  symlinkSync(join(PROJECT, 'node_modules'), join(into, 'node_modules'));
}

function readBy(checkout: string): Map<string, unknown> {
  const script = join(PROJECT, 'tools/compare/facts.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, checkout], {
    cwd: PROJECT,
    input: paths.join('\n'),
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  if (status !== 0) throw new Error(`The reader of ${checkout} failed: ${stderr}`);
  const rows = stdout.split('\n').filter((line) => line !== '');
  return new Map(
    rows.map((row) => {
      const { path, read }: { path: string; read: unknown } = JSON.parse(row);
      return [path, read];
    }),
  );
}
