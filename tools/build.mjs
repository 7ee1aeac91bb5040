// `npm run build`: compiles the program into dist/ and the pages that it serves into dist/web/, each only where one of
// its sources has changed since. The tools come to the same answer by themselves, but take seconds to say so.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));

const PARTS = [
  {
    sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package.json'],
    built: 'dist/.tsbuildinfo',
    command: ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.build.json'],
  },
  {
    sources: ['web', 'examples/queries', 'package.json'],
    built: 'dist/web/.built',
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    stamped: true,
  },
];

/** When the newest file under a path was changed, in milliseconds; folders count too, since they show deletions. */
function newestIn(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), own.mtimeMs);
}

function isCurrent({ sources, built }) {
  const stands = statSync(join(project, built), { throwIfNoEntry: false });
  return stands !== undefined && Math.max(...sources.map((path) => newestIn(join(project, path)))) < stands.mtimeMs;
}

/** Builds one part; gives what its tool said where it could not, else nothing. */
async function buildPart(part) {
  const child = spawn(process.execPath, part.command, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (status !== 0) return `${stdout}${stderr}` || `${part.command[0]} ended with ${status}.\n`;
  // The bundler empties its folder first, and leaves no mark of its own that it came to its end.
  if (part.stamped) writeFileSync(join(project, part.built), '');
  return '';
}

/**
 * Builds what is not current, all parts at once.
 * @returns what the tools said of the parts that they could not build; empty where all is well.
 */
export async function build() {
  if (!PARTS.every(({ command: [tool] }) => existsSync(join(project, tool)))) {
    return 'The packages that build the program are not installed. Run "npm ci" first.\n';
  }
  const said = await Promise.all(PARTS.filter((part) => !isCurrent(part)).map(buildPart));
  return said.join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const said = await build();
  process.stderr.write(said);
  process.exit(said === '' ? 0 : 1);
}
