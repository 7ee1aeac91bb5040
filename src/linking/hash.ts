/** A number of 32 bits for a text, the same on every machine: FNV-1a, mixed so that every bit counts. */
export function hashOf(word: string): number {
  let hash = 2166136261;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 16777619);
  return mixed(hash);
}

/** Spreads a number evenly over all numbers of 32 bits (the last steps of MurmurHash3). */
export function mixed(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
