import type { Reader, Store, Value } from './store.js';

/** How much the graph holds. */
export interface GraphSummary {
  readonly documents: number;
  readonly meetings: {
    /** Meetings whose own minutes are loaded. */
    readonly loaded: number;
    /** Meetings that are only cited. */
    readonly cited: number;
  };
  readonly items: number;
  readonly cases: number;
  readonly handlings: number;
  /** Edges of every kind, one for each document that gives it. */
  readonly edges: number;
}

/** Counts what the graph holds. */
export function graphSummary(store: Store): Promise<GraphSummary> {
  return store.snapshot('summary', async (reader) => {
    const [row] = await reader.run('read/summary');
    return {
      documents: count(row?.['documents']),
      meetings: { loaded: count(row?.['meetingsLoaded']), cited: count(row?.['meetingsCited']) },
      items: count(row?.['items']),
      cases: count(row?.['cases']),
      handlings: count(row?.['handlings']),
      edges: count(row?.['edges']),
    };
  });
}

/** The number of changes that the graph has seen, null where it has no schema yet. */
export function graphVersion(store: Store): Promise<number | null> {
  return store.snapshot('version', async (reader) => (await readVersions(reader))?.version ?? null);
}

/** The graph's own marks, null where it has none yet. */
export async function readVersions(reader: Reader): Promise<{ version: number; schemaVersion: number } | null> {
  const [row] = await reader.run('read/version');
  return row === undefined ? null : { version: count(row['version']), schemaVersion: count(row['schemaVersion']) };
}

function count(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}
