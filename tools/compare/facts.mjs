// Prints what the program of a checkout reads in documents, one JSON a line: `node --import tsx facts.mjs CHECKOUT`,
// with the paths of the documents on standard input, one a line.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const checkout = process.argv[2] ?? '.';
const from = (file) => import(pathToFileURL(join(checkout, file)).href);
const { parseReferat } = await from('src/referat/parse.ts');
const { printedReferat } = await from('src/referat/printed.ts');

for (const path of (await text(process.stdin)).split('\n').filter((line) => line !== '')) {
  const fileName = basename(path);
  let read;
  try {
    read = printedReferat(parseReferat(readFileSync(path, 'utf8'), { fileName }), { fileName, sha256: '0'.repeat(64) });
  } catch (error) {
    read = { refused: error instanceof Error ? error.message : String(error) };
  }
  process.stdout.write(`${JSON.stringify({ path, read })}\n`);
}
