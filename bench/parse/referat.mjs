// Makes referater of any size from a seed: its header, and its items again and again under numbers that run on.
import { readFileSync } from 'node:fs';

const seed = readFileSync(new URL('../../seeds/kalundborg-socialudvalget-2025-08-07.md', import.meta.url), 'utf8');
const ITEM = /^(?:#+ )?(?:\*\*)?Punkt (\d+):/mu;
const start = seed.search(ITEM);
const header = seed.slice(0, seed.indexOf('## Indholdsfortegnelse'));
const items = seed.slice(start).split(/(?=^(?:#+ )?(?:\*\*)?Punkt \d+:)/mu);

/** A referat of at least so many bytes. */
export function referatOf(bytes) {
  const parts = [header];
  let size = Buffer.byteLength(header);
  for (let number = 1; size < bytes; number += 1) {
    const item = items[(number - 1) % items.length].replace(ITEM, (line) => line.replace(/\d+/u, String(number)));
    parts.push(item, '\n');
    size += Buffer.byteLength(item) + 1;
  }
  return parts.join('');
}
