import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Reader, Store } from '../graph/store.js';
import { graphVersion } from '../graph/summary.js';
import { soon } from './soon.js';

/** Seconds: a statement takes milliseconds, and none may take longer than the store's limit. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is counted and timed, in the form that Prometheus reads. No label takes a value that a client chooses. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'sagsgraf_http_requests_total',
    help: 'Requests, by route and HTTP status; aborted: cut off before the end of the answer.',
    labelNames: ['route', 'status'] as const,
    registers: [this.#registry],
  });
  readonly #requestSeconds = new Histogram({
    name: 'sagsgraf_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['route'] as const,
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #errors = new Counter({
    name: 'sagsgraf_graphql_errors_total',
    help: 'Errors in GraphQL answers, by code.',
    labelNames: ['code'] as const,
    registers: [this.#registry],
  });
  readonly #lookUps = new Counter({
    name: 'sagsgraf_cache_lookups_total',
    help: 'Look-ups: persisted_query, of a registered document; entity_tag, whether a client holds the answer already.',
    labelNames: ['cache', 'result'] as const,
    registers: [this.#registry],
  });
  readonly #statementSeconds = new Histogram({
    name: 'sagsgraf_store_statement_duration_seconds',
    help: 'Time until the last row of a statement, by its name under cypher/, failed ones included.',
    labelNames: ['statement'] as const,
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #operations = new Gauge({
    name: 'sagsgraf_store_operations_running',
    help: 'Operations that run on the store or wait for it; on Neo4j each takes one connection of the pool, for a moment two.',
    registers: [this.#registry],
  });

  readonly #up = new Gauge({
    name: 'sagsgraf_store_up',
    help: '1 where the store answers, 0 where it does not.',
    registers: [this.#registry],
  });
  readonly #version = new Gauge({
    name: 'sagsgraf_graph_version',
    help: 'Changes that the graph has seen; where the store does not answer, when it last did.',
    registers: [this.#registry],
  });
  #watched: Store | null = null;

  /** @param options.process adds memory, processor time, event loop and garbage collection of this process. */
  constructor(options: { readonly process: boolean } = { process: false }) {
    if (options.process) collectDefaultMetrics({ register: this.#registry });
  }

  /** The content type of `text`. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All of them as they are now. */
  async text(): Promise<string> {
    if (this.#watched !== null) await this.#askState(this.#watched);
    return this.#registry.metrics();
  }

  countRequest(route: string, status: string, milliseconds: number): void {
    this.#requests.inc({ route, status });
    this.#requestSeconds.observe({ route }, milliseconds / 1000);
  }

  countError(code: string): void {
    this.#errors.inc({ code });
  }

  countLookUp(cache: 'persisted_query' | 'entity_tag', hit: boolean): void {
    this.#lookUps.inc({ cache, result: hit ? 'hit' : 'miss' });
  }

  /**
   * The same store, whose operations and statements are counted. Its state is asked for whenever the metrics are read;
   * one store may be so watched.
   */
  watch(store: Store): Store {
    this.#watched = store;
    if (store.connections !== undefined) this.#tellPool(store.connections);
    const timed = (reader: Reader): Reader => ({
      run: async (name, parameters) => {
        const end = this.#statementSeconds.startTimer({ statement: name });
        try {
          return await reader.run(name, parameters);
        } finally {
          end();
        }
      },
    });
    const counted = async <T>(work: () => Promise<T>): Promise<T> => {
      this.#operations.inc();
      try {
        return await work();
      } finally {
        this.#operations.dec();
      }
    };
    return {
      ...(store.connections === undefined ? {} : { connections: store.connections }),
      engine: store.engine,
      snapshot: (operation, work) => counted(() => store.snapshot(operation, (reader) => work(timed(reader)))),
      write: (operation, work) => counted(() => store.write(operation, (writer) => work(timed(writer)))),
      close: () => store.close(),
    };
  }

  #tellPool(connections: number): void {
    const pool = new Gauge({
      name: 'sagsgraf_store_connections_max',
      help: 'Connections that the pool may hold: so many operations run at once, the others wait.',
      registers: [this.#registry],
    });
    pool.set(connections);
  }

  async #askState(store: Store): Promise<void> {
    try {
      this.#version.set((await soon(graphVersion(store))) ?? 0);
      this.#up.set(1);
    } catch {
      this.#up.set(0);
    }
  }
}
