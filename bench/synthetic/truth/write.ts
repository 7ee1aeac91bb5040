import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Truth } from './model.js';

/** Writes the truth as one JSON value, an entry of each list a line, so that no string grows with the number of documents. */
export async function writeTruth(path: string, truth: Truth): Promise<void> {
  await pipeline(Readable.from(pieces(truth)), createWriteStream(path));
}

function* pieces(truth: Truth): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(truth)) {
    yield `${before}${JSON.stringify(name)}: `;
    if (Array.isArray(value)) {
      yield '[';
      for (const [place, entry] of value.entries()) yield `${place === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`;
      yield ']';
    } else yield JSON.stringify(value);
    before = ',\n';
  }
  yield '\n}\n';
}
