// `npm run bench:parse`: how fast a referat is parsed, beside remark-parse on the same bytes in the same run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseReferat } from '../../dist/referat/parse.js';
import { referatOf } from './referat.mjs';

const KB = 1000;
const MB = 1000 * KB;
const markdown = unified().use(remarkParse);

/** Milliseconds of each of so many runs, sorted. */
function timed(runs, work) {
  return Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((one, other) => one - other);
}

const median = (times) => times[Math.floor(times.length / 2)];
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const small = referatOf(40 * KB);
timed(20, () => parseReferat(small));
timed(5, () => markdown.parse(small));
const ours = timed(51, () => parseReferat(small));
const theirs = timed(21, () => markdown.parse(small));
row('40 KB, warm', 'median', 'fastest', 'slowest');
row('---', '---', '---', '---');
for (const [name, times] of [
  ['Sagsgraf', ours],
  ['remark-parse', theirs],
]) {
  row(name, ...[median(times), times[0], times.at(-1)].map((ms) => `${ms.toFixed(1)} ms`));
}
row('ratio', (median(ours) / median(theirs)).toFixed(2), '', '');

console.log();
row('size', 'items', 'Sagsgraf', 'ms a MB', 'remark-parse', 'ratio', 'peak memory over the text');
row('---', '---', '---', '---', '---', '---', '---');
for (const size of [1, 2, 5, 10]) {
  const text = referatOf(size * MB);
  const items = parseReferat(text).items.length;
  const own = median(timed(3, () => parseReferat(text)));
  // The rival is measured up to 2 MB: beyond that it takes minutes.
  const rival = size <= 2 ? median(timed(1, () => markdown.parse(text))) : null;
  const child = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('memory.mjs', import.meta.url)), String(size * MB)],
    {
      encoding: 'utf8',
    },
  );
  row(
    `${size} MB`,
    items,
    `${own.toFixed(0)} ms`,
    (own / size).toFixed(0),
    rival === null ? '–' : `${rival.toFixed(0)} ms`,
    rival === null ? '–' : (own / rival).toFixed(3),
    `${child.stdout.trim()}×`,
  );
}
