// `npm start`: builds what has changed, then runs `sagsgraf start` in this same process.
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const said = await build();
if (said !== '') {
  process.stderr.write(said);
  process.exit(1);
}
const program = new URL('../dist/cli/main.js', import.meta.url);
process.argv.splice(1, 1, fileURLToPath(program), 'start');
await import(program.href);
