import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';
import { writeTruth } from './truth/write.js';

const USAGE = 'npm run synthetic -- --documents 2000 --seed 1 --out DIR';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const documents = Number(values.documents);
const seed = Number(values.seed);
if (values.out === undefined || !Number.isInteger(documents) || documents < 1 || !Number.isInteger(seed)) {
  process.stderr.write(`Give a folder, a number of documents of 1 or more, and a whole seed: ${USAGE}\n`);
  process.exitCode = 1;
} else {
  await writeWorld(values.out, documents, seed);
}

async function writeWorld(out: string, documents: number, seed: number): Promise<void> {
  const folder = join(out, 'documents');
  await mkdir(folder, { recursive: true });
  // Documents of an earlier run would belong to no truth.
  if ((await readdir(folder)).length > 0) {
    process.stderr.write(`${folder} is not empty. Name another folder, or empty it.\n`);
    process.exitCode = 1;
    return;
  }
  const truth = await generate({ documents, seed }, ({ file, text }) => writeFile(join(folder, file), text));
  await writeTruth(join(out, 'truth.json'), truth);
  const { cases, related, references } = truth;
  process.stdout.write(
    `${truth.documents.length} documents, ${cases.length} cases, ${references.length} references, ` +
      `${related.length} related pairs in ${out}\n`,
  );
}
