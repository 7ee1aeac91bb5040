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
  return store.snapshot('summary', readSummary);
}

/** The same for one who has written: others that go on writing are held back meanwhile, so that it need not be tried again. */
export function heldSummary(store: Store): Promise<GraphSummary> {
  return store.write('summary', async (writer) => {
    await writer.run('load/hold');
    return readSummary(writer);
  });
}

/** The same, on the state of the graph that a reader sees. */
export async function readSummary(reader: Reader): Promise<GraphSummary> {
  const [row] = await reader.run('read/summary');
  return {
    documents: count(row?.['documents']),
    meetings: { loaded: count(row?.['meetingsLoaded']), cited: count(row?.['meetingsCited']) },
    items: count(row?.['items']),
    cases: count(row?.['cases']),
    handlings: count(row?.['handlings']),
    edges: count(row?.['edges']),
  };
}

/** The number of changes that the graph has seen, null where it has no schema yet. */
export function graphVersion(store: Store): Promise<number | null> {
  return store.snapshot('version', async (reader) => (await readVersions(reader))?.version ?? null);
}

/** Which state of which graph it is: no two states of any graph are told by the same. */
export interface GraphState {
  /** Random, made with the graph; null in a graph of before there was one. */
  readonly id: string | null;
  /** The number of changes that the graph has seen. */
  readonly version: number;
}

/** What a graph says of itself. */
export interface GraphMarks extends GraphState {
  readonly schemaVersion: number;
  /** Its log tells of the changes after this version: of none so far where that is its own version. */
  readonly changesSince: number;
}

/** The graph's own marks, null where it has none yet. */
export async function readVersions(reader: Reader): Promise<GraphMarks | null> {
  const [row] = await reader.run('read/version');
  if (row === undefined) return null;
  const id = typeof row['id'] === 'string' ? row['id'] : null;
  const version = count(row['version']);
  // A graph of before there was a log tells of nothing until the next load.
  const changesSince = typeof row['changesSince'] === 'number' ? row['changesSince'] : version;
  return { id, version, schemaVersion: count(row['schemaVersion']), changesSince };
}

function count(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}
