import { z } from 'zod';
import { graphLines } from '../export/ndjson.js';
import { ocelText } from '../export/ocel.js';
import { inPieces } from '../export/pieces.js';
import { onOneState } from '../graph/one-state.js';
import type { Store } from '../graph/store.js';

/** What `export` is asked for. */
export const EXPORT_REQUEST = z.object({
  format: z.enum(['ocel', 'ndjson']),
  /** Of an event log; the graph is always written whole. Null leaves a side open. */
  filter: z.object({
    /** Four-digit code. */
    municipality: z.string().nullable(),
    /** ISO dates, which count themselves. */
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
});
export type ExportRequest = z.infer<typeof EXPORT_REQUEST>;

/** What `export` came to. Not `complete`: it was ended before the last piece. */
export const EXPORT_RESULT = z.object({
  complete: z.boolean(),
  counts: z.union([
    z.object({ objects: z.number(), events: z.number() }),
    z.object({ nodes: z.number(), edges: z.number() }),
  ]),
});
export type ExportResult = z.infer<typeof EXPORT_RESULT>;

/** Gives the graph as text in pieces, all of one state of the graph. @throws StoreError */
export async function* exportGraph(
  store: Store,
  { format, filter }: ExportRequest,
  signal: AbortSignal,
): AsyncGenerator<string, ExportResult> {
  const log = { objects: 0, events: 0 };
  const graph = { nodes: 0, edges: 0 };
  const counts = format === 'ocel' ? log : graph;
  const texts = onOneState(store, 'export', (reader) =>
    format === 'ocel' ? ocelText(reader, filter, log) : graphLines(reader, graph),
  );
  for await (const piece of inPieces(texts)) {
    if (signal.aborted) return { complete: false, counts };
    yield piece;
  }
  return { complete: true, counts };
}
