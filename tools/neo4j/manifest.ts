import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SagsgrafError } from '../../src/errors.js';

const MANIFEST = 'lib.sha256';

/** Writes down the SHA-256 of each file in `place/lib`, in the form that `sha256sum -c` reads. */
export async function writeManifest(place: string): Promise<void> {
  const names = (await readdir(path.join(place, 'lib'))).sort();
  const lines: string[] = [];
  for (const name of names) lines.push(`${await sumOf(path.join(place, 'lib', name))}  lib/${name}\n`);
  await writeFile(path.join(place, MANIFEST), lines.join(''));
}

/**
 * Compares `place/lib` with its manifest.
 * @throws SagsgrafError naming the first file that is missing or differs.
 */
export async function checkManifest(place: string): Promise<void> {
  const manifest = await readFile(path.join(place, MANIFEST), 'utf8').catch(() => '');
  const entries = manifest.split('\n').filter((line) => line !== '');
  if (entries.length === 0) throw damaged(place, MANIFEST);
  for (const entry of entries) {
    const [sum, name] = entry.split('  ');
    if (sum === undefined || name === undefined) throw damaged(place, MANIFEST);
    if (sum !== (await sumOf(path.join(place, name)).catch(() => null))) throw damaged(place, name);
  }
}

async function sumOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

function damaged(place: string, name: string): SagsgrafError {
  return new SagsgrafError('STORE_UNAVAILABLE', `The downloaded Neo4j is damaged: ${path.join(place, name)}.`, {
    remedy: `Delete the folder ${place} and start again; it is then fetched anew.`,
  });
}
