/**
 * `npm run reader:score`: how well the reader reads documents whose truth is known: layouts of real minutes, and the same
 * with forms exchanged for others. `--show` prints each difference, `--write` keeps the figures as those that may not fall.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FACT_KINDS } from './facts.js';
import { FIGURES, figuresOf, measured, type Group } from './figures.js';
import { f1Of, sum } from './score.js';

const { values } = parseArgs({ options: { show: { type: 'string' }, write: { type: 'boolean' } } });
const groups = measured();
for (const group of groups) print(group);
if (values.write === true) {
  writeFileSync(FIGURES, `${JSON.stringify(figuresOf(groups), null, 2)}\n`);
}

function print({ name, scores }: Group): void {
  const mean = scores.reduce((total, { f1 }) => total + f1, 0) / scores.length;
  const worst = Math.min(...scores.map(({ f1 }) => f1));
  console.log(`\n${name}: mean F1 ${mean.toFixed(4)}, worst ${worst.toFixed(4)}, ${scores.length} documents`);
  for (const score of scores) {
    console.log(`  ${score.name.padEnd(34)} ${score.refused === null ? score.f1.toFixed(4) : 'refused'}`);
    if (values.show !== undefined && score.name.startsWith(values.show)) {
      console.log(
        [score.refused ?? [], score.differences]
          .flat()
          .map((line) => `    ${line}`)
          .join('\n'),
      );
    }
  }
  for (const kind of FACT_KINDS) {
    const total = sum(scores.flatMap(({ counts }) => counts.get(kind) ?? []));
    if (total.true + total.found === 0) continue;
    const [right, found, expected] = [total.right, total.found, total.true].map((count) => String(count).padStart(6));
    console.log(`  ${kind.padEnd(14)} F1 ${f1Of(total).toFixed(3)}  right${right}  found${found}  true${expected}`);
  }
}
