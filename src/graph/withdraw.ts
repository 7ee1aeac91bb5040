import type { StatedProperties } from './fold.js';
import { claimsByKey } from './standing.js';
import type { Writer } from './store.js';

/**
 * Takes back what documents gave: their edges, their claims and themselves. The nodes stay until `forget`.
 * @returns what they stated of each node.
 */
export async function withdraw(writer: Writer, documents: readonly string[]): Promise<Map<string, StatedProperties[]>> {
  const withdrawn = new Map<string, StatedProperties[]>();
  for (const document of documents) {
    const claims = claimsByKey(await writer.run('load/withdrawn-claims', { document }));
    for (const [key, stated] of claims) withdrawn.set(key, [...(withdrawn.get(key) ?? []), ...stated]);
    await writer.run('load/withdraw-links', { document });
    await writer.run('load/withdraw-document', { document });
  }
  return withdrawn;
}

/**
 * Deletes those of the nodes that no document states any more.
 * @returns their keys, in order
 */
export async function forget(writer: Writer, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const gone = (await writer.run('load/unstated', { keys: keys.toSorted() })).map((row) => String(row['key']));
  if (gone.length > 0) await writer.run('load/forget', { keys: gone });
  return gone;
}
