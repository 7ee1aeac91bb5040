// `npm start`: builds the program where a source has changed since it was built, then runs `sagsgraf start` in this
// same process. The compiler comes to the same answer by itself, but takes most of a second to say that nothing is to do.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));

/** When the newest file of a folder was changed, in milliseconds; the folders count too, since they show deletions. */
function newestIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }, statSync(folder).mtimeMs);
}

function isBuilt() {
  const built = statSync(join(project, 'dist', '.tsbuildinfo'), { throwIfNoEntry: false });
  if (built === undefined) return false;
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];
  const changed = [newestIn(join(project, 'src')), ...settings.map((name) => statSync(join(project, name)).mtimeMs)];
  return Math.max(...changed) < built.mtimeMs;
}

if (!isBuilt()) {
  const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-b', 'tsconfig.build.json'], {
    cwd: project,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv.splice(1, 1, join(project, 'dist', 'cli', 'main.js'), 'start');
await import(new URL('../dist/cli/main.js', import.meta.url).href);
