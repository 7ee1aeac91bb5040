import { z } from 'zod';
import type { Parameters, Reader, Value } from '../store.js';
import { readRows } from './rows.js';

/** Which part of the graph is asked for; null leaves a side open. Dates are ISO and count themselves. */
export interface ExportFilter {
  /** Four-digit code. */
  readonly municipality: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const VALUE: z.ZodType<Value> = z.json();
const NODE = z.object({ key: z.string(), labels: z.array(z.string()), properties: z.record(z.string(), VALUE) });
/** A node as it stands. */
export type ExportedNode = z.infer<typeof NODE>;

const EDGE = z.object({
  fromKey: z.string(),
  type: z.string(),
  toKey: z.string(),
  properties: z.record(z.string(), VALUE),
});
/** An edge as one document gives it. */
export type ExportedEdge = z.infer<typeof EDGE>;

const NEIGHBOUR = z.object({
  key: z.string(),
  type: z.string(),
  other: z.string(),
  /** Of the other node, where it has one. */
  date: z.string().nullable(),
  municipality: z.string().nullable(),
  /** Of the surest of the edges. */
  confidence: z.number().nullable(),
});
/** A node that is joined to the node `key`, whichever way the edge points. */
export type Neighbour = z.infer<typeof NEIGHBOUR>;

/** Finding keys goes through all nodes on the embedded engine, whose index finds equal ones only: so many at a time. */
const KEYS_AT_ONCE = 20_000;

const KEY = z.object({ key: z.string() });

/** The keys that begin with a prefix (all keys for the empty one), in order, in parts of `size`. */
export async function* keysInOrder(
  reader: Reader,
  prefix: string,
  { municipality, from, to }: ExportFilter,
  size: number,
): AsyncGenerator<readonly string[]> {
  // Keys are made of letters, digits and a few marks, all of which come before U+FFFF.
  const before = `${prefix}\uFFFF`;
  for (let after = prefix; ;) {
    const parameters = { after, before, municipality, from, to, limit: KEYS_AT_ONCE };
    const keys = (await readRows(reader, 'export-keys', parameters, KEY)).map(({ key }) => key);
    yield* parts(keys, size);
    if (keys.length < KEYS_AT_ONCE) return;
    after = keys.at(-1) ?? after;
  }
}

/** The keys of the steps by date, then by key, in parts of `size`. */
export async function* stepKeysInOrder(
  reader: Reader,
  { municipality, from, to }: ExportFilter,
  size: number,
): AsyncGenerator<readonly string[]> {
  for (let after = { date: from ?? '', key: '' }; ;) {
    const parameters = { afterDate: after.date, afterKey: after.key, municipality, to, limit: KEYS_AT_ONCE };
    const steps = await readRows(reader, 'export-step-keys', parameters, KEY.extend({ date: z.string() }));
    yield* parts(
      steps.map(({ key }) => key),
      size,
    );
    if (steps.length < KEYS_AT_ONCE) return;
    after = steps.at(-1) ?? after;
  }
}

/** The nodes of these keys, in the order of the keys. */
export async function nodesOf(reader: Reader, keys: readonly string[]): Promise<readonly ExportedNode[]> {
  const nodes = await readRows(reader, 'export-nodes', { keys }, NODE);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** The edges that leave nodes; the order of those of one node is not fixed. */
export function edgesFrom(reader: Reader, keys: readonly string[]): Promise<readonly ExportedEdge[]> {
  return readRows(reader, 'dump-edges', { keys }, EDGE);
}

function* parts(keys: readonly string[], size: number): Generator<readonly string[]> {
  for (let start = 0; start < keys.length; start += size) yield keys.slice(start, start + size);
}

/** What edges of the types `out` lead to from each node, and what edges of the types `in` come from. */
export function neighbours(
  reader: Reader,
  keys: readonly string[],
  types: { readonly out: readonly string[]; readonly in: readonly string[] },
): Promise<ReadonlyMap<string, readonly Neighbour[]>> {
  return byNode(
    reader,
    'export-neighbours',
    { keys, leaving: types.out, arriving: types.in },
    NEIGHBOUR,
    (row) => row.key,
  );
}

const EVIDENCE = z.object({
  parent: z.string(),
  startLine: z.number(),
  endLine: z.number(),
  confidence: z.number(),
  document: z.object({ id: z.string(), fileName: z.string() }),
});

/** Where each node is stated, what counts most first. */
export function evidenceOf(
  reader: Reader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly z.infer<typeof EVIDENCE>[]>> {
  return byNode(reader, 'evidence-of-nodes', { keys }, EVIDENCE, (row) => row.parent);
}

const RELATIVE = z.object({ parent: z.string(), id: z.string() });

/** The keys that one of these statements gives for each node. */
export function relativesOf(
  reader: Reader,
  statement: 'items-of-handlings' | 'absentees-of-handlings' | 'documents-of-meetings',
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly z.infer<typeof RELATIVE>[]>> {
  return byNode(reader, statement, { keys }, RELATIVE, (row) => row.parent);
}

/** Those of these cases that have a step or an item of their own in the period. */
export async function casesOfPeriod(
  reader: Reader,
  keys: readonly string[],
  { from, to }: ExportFilter,
): Promise<ReadonlySet<string>> {
  if ((from === null && to === null) || keys.length === 0) return new Set(keys);
  const form = z.object({ key: z.string() });
  return new Set((await readRows(reader, 'export-cases-of-period', { keys, from, to }, form)).map(({ key }) => key));
}

async function byNode<Form extends z.ZodType>(
  reader: Reader,
  statement: string,
  parameters: Parameters & { readonly keys: readonly string[] },
  form: Form,
  nodeOf: (row: z.output<Form>) => string,
): Promise<ReadonlyMap<string, readonly z.output<Form>[]>> {
  const found = new Map<string, z.output<Form>[]>();
  const rows = parameters.keys.length === 0 ? [] : await readRows(reader, statement, parameters, form);
  for (const row of rows) {
    const known = found.get(nodeOf(row));
    if (known === undefined) found.set(nodeOf(row), [row]);
    else known.push(row);
  }
  return found;
}
