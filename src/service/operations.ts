import { z } from 'zod';
import { SagsgrafError } from '../errors.js';
import { countReadOtherwise, findDocuments, removeDocument, type LoadedDocument } from '../graph/documents.js';
import type { Store } from '../graph/store.js';
import { SCHEMA_VERSION } from '../graph/schema.js';
import { graphSummary, graphVersion, heldSummary } from '../graph/summary.js';
import { GRAPH_COUNTS, LOAD_EVENT, LOAD_SUMMARY } from '../loading/events.js';
import { load } from '../loading/load.js';
import { PARSER_VERSION } from '../referat/parse.js';
import { EXPORT_REQUEST, EXPORT_RESULT, exportGraph } from './export.js';
import { TRACE_RESULT, traceCase } from './trace.js';

/**
 * Something that a command does with the graph, in its own process or in the one that holds the graph. Events and
 * result are JSON values; a command checks them by these forms when they come from another process.
 */
export interface Operation<Arguments, Event, Result> {
  readonly name: string;
  /** Whether it makes a graph where there is none. */
  readonly makesGraph: boolean;
  readonly arguments: z.ZodType<Arguments>;
  readonly event: z.ZodType<Event>;
  readonly result: z.ZodType<Result>;
  /** @param given is checked against `arguments`. @throws SagsgrafError */
  run(store: Store, given: unknown, signal: AbortSignal): AsyncGenerator<Event, Result>;
}

function operation<Arguments, Event, Result>(
  forms: Pick<Operation<Arguments, Event, Result>, 'name' | 'makesGraph' | 'arguments' | 'event' | 'result'>,
  work: (store: Store, given: Arguments, signal: AbortSignal) => AsyncGenerator<Event, Result>,
): Operation<Arguments, Event, Result> {
  return {
    ...forms,
    run: (store, given, signal) => {
      const checked = forms.arguments.safeParse(given);
      if (checked.success) return work(store, checked.data, signal);
      throw new SagsgrafError('BAD_INPUT', `The arguments of “${forms.name}” are malformed.`, { cause: checked.error });
    },
  };
}

/** As a command states it; null leaves it to the documents. */
const MUNICIPALITY = z.object({ name: z.string(), code: z.string() }).nullable();

/** Loads files and folders, given by absolute paths. */
export const LOAD = operation(
  {
    name: 'load',
    makesGraph: true,
    arguments: z.object({
      paths: z.array(z.string()),
      municipality: MUNICIPALITY,
    }),
    event: LOAD_EVENT,
    result: LOAD_SUMMARY,
  },
  (store, { paths, municipality }, signal) =>
    load(store, paths, { municipality, signal, loadedAt: new Date().toISOString() }),
);

const DOCUMENT = z.object({
  key: z.string(),
  sha256: z.string(),
  fileName: z.string(),
  meeting: z.string(),
  municipality: z.string(),
  parserVersion: z.string(),
  loadedAt: z.string(),
}) satisfies z.ZodType<LoadedDocument>;

/** Withdraws the one document that a key, a beginning of its SHA-256 or a file name means. */
export const REMOVE = operation(
  {
    name: 'remove',
    makesGraph: false,
    arguments: z.object({ document: z.string() }),
    event: z.never(),
    result: z.object({ removed: DOCUMENT, graph: GRAPH_COUNTS }),
  },
  // oxlint-disable-next-line require-yield -- it has no steps to tell of
  async function* (store, { document: text }) {
    const [document, ...others] = await findDocuments(store, text);
    if (document === undefined) {
      throw new SagsgrafError('NOT_FOUND', `The graph holds no document “${text}”.`, {
        remedy: 'Give its file name without folder, its key, or the first 8 or more digits of its SHA-256.',
      });
    }
    if (others.length > 0) {
      const keys = [document, ...others].map((one) => `${one.key} (${one.fileName}, ${one.meeting})`);
      throw new SagsgrafError('BAD_INPUT', `“${text}” means ${keys.length} documents: ${keys.join('; ')}.`, {
        remedy: 'Give the key of the one that is meant.',
      });
    }
    await removeDocument(store, document.key, { removedAt: new Date().toISOString() });
    return { removed: document, graph: await heldSummary(store) };
  },
);

/** Reads the graph's version and counts, which shows that it answers, and how many documents another parser read. */
export const CHECK = operation(
  {
    name: 'check',
    makesGraph: false,
    arguments: z.object({}),
    event: z.never(),
    result: z.object({
      engine: z.enum(['embedded', 'neo4j']),
      schemaVersion: z.number(),
      version: z.number().nullable(),
      graph: GRAPH_COUNTS,
      // A service of before there was this count holds the graph.
      readOtherwise: z.number().default(0),
    }),
  },
  // oxlint-disable-next-line require-yield -- it has no steps to tell of
  async function* (store) {
    return {
      engine: store.engine,
      schemaVersion: SCHEMA_VERSION,
      version: await graphVersion(store),
      graph: await graphSummary(store),
      readOtherwise: await countReadOtherwise(store, PARSER_VERSION),
    };
  },
);

/** Reads the journey of one case. */
export const TRACE = operation(
  {
    name: 'trace',
    makesGraph: false,
    arguments: z.object({ case: z.string(), municipality: MUNICIPALITY, asOf: z.string().nullable() }),
    event: z.never(),
    result: TRACE_RESULT,
  },
  // oxlint-disable-next-line require-yield -- it has no steps to tell of
  async function* (store, given) {
    return await traceCase(store, given.case, given.municipality, given.asOf);
  },
);

/** Gives the graph as text; each event is a piece of it. */
export const EXPORT = operation(
  {
    name: 'export',
    makesGraph: false,
    arguments: EXPORT_REQUEST,
    event: z.string(),
    result: EXPORT_RESULT,
  },
  exportGraph,
);

/** All operations by name, as a request names them. */
export const OPERATIONS: ReadonlyMap<string, Operation<unknown, unknown, unknown>> = new Map(
  [LOAD, REMOVE, CHECK, TRACE, EXPORT].map((one) => [one.name, one]),
);
