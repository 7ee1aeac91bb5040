import { parseArgs } from 'node:util';
import { evaluate } from './evaluation/evaluate.js';
import { missedTargets } from './evaluation/targets.js';

/** One table on standard output; some differences, and the targets that are missed, on standard error. */
async function report(folder: string, shown: number): Promise<void> {
  const measures = await evaluate(folder);
  for (const { name, differences } of measures.all()) {
    for (const difference of differences.slice(0, shown)) process.stderr.write(`${name}: ${difference}\n`);
  }
  process.stdout.write(`${measures.table()}\n`);
  for (const missed of missedTargets(measures)) {
    process.stderr.write(`Missed: ${missed}\n`);
    process.exitCode = 1;
  }
}

const { values } = parseArgs({ options: { dir: { type: 'string' }, show: { type: 'string', default: '0' } } });
if (values.dir === undefined) {
  process.stderr.write(
    'Name the folder that the generator wrote: npm run synthetic:evaluate -- --dir DIR [--show 3]\n',
  );
  process.exitCode = 1;
} else await report(values.dir, Number(values.show));
