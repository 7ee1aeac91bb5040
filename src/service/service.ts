import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { destination, pino } from 'pino';
import { Metrics } from '../api/metrics.js';
import { pageRoutes } from '../api/routes/pages.js';
import { createApi } from '../api/server.js';
import type { Settings } from '../config.js';
import { SagsgrafError, StoreError } from '../errors.js';
import { patient, type Patience } from '../graph/patience.js';
import type { Store } from '../graph/store.js';
import { graphSummary, type GraphSummary } from '../graph/summary.js';
import type { LoadEvent, LoadSummary } from '../loading/events.js';
import { busy } from './client.js';
import { openFolder, openServer, type OpenGraph } from './graph.js';
import { listen } from './http-server.js';
import { LOAD } from './operations.js';
import { startTelemetry, type Telemetry } from './telemetry.js';

export interface ServiceOptions {
  /** Load the samples of `seeds/` where the graph is empty. */
  readonly samples: boolean;
  readonly onEvent: (event: LoadEvent) => void;
  /** Told when a Neo4j that does not answer is being waited for. */
  readonly onWait: (error: StoreError) => void;
  /** Ends the service. */
  readonly signal: AbortSignal;
}

/** A service that answers. */
export interface Service {
  /** Of its GraphQL. */
  readonly url: string;
  readonly engine: 'embedded' | 'neo4j';
  /** What the load of the samples came to; null where the graph held something already. */
  readonly loaded: LoadSummary | null;
  readonly graph: GraphSummary;
  /** Takes no more requests, finishes those that run, closes the graph and gives it free. */
  close(): Promise<void>;
}

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** How long a command that holds the graph has to be done with it, in milliseconds. */
const PATIENCE = 5000;

/**
 * Opens the graph and serves it; null where it was asked to end before it had begun.
 * @throws SagsgrafError BUSY where the port or the graph is held by another process; StoreError
 */
export async function startService(settings: Settings, options: ServiceOptions): Promise<Service | null> {
  const log = pino({ name: 'sagsgraf', level: settings.logLevel }, destination({ dest: 2, sync: true }));
  // The port first: where it is in use, nothing is to be loaded or locked.
  const http = await listen(settings.host, settings.port);
  let graph: OpenGraph | null = null;
  let telemetry: Telemetry | null = null;
  let api: Awaited<ReturnType<typeof createApi>> | null = null;
  const close = async (): Promise<void> => {
    log.info({}, 'ending');
    try {
      await http.close();
      await api?.stop();
      await telemetry?.stop();
    } finally {
      await graph?.close();
    }
    log.info({}, 'ended');
  };
  try {
    telemetry = await startTelemetry(process.env, (reason) => log.error({}, reason));
    const patience = { ...options, seconds: settings.wait };
    graph = await openGraph(settings, patience);
    const { store } = graph;
    const loaded = options.samples ? await loadSamples(patient(store, patience), options) : null;
    if (options.signal.aborted) {
      await close();
      return null;
    }
    api = await createApi(store, {
      log,
      metrics: new Metrics({ process: true }),
      access: settings.access,
      routes: pageRoutes(),
    });
    http.answerWith(api.handle);
    const summary = loaded?.graph ?? (await graphSummary(store));
    const url = `${http.origin}/graphql`;
    log.info({ url, engine: store.engine, graph: summary }, 'serving');
    return { url, engine: store.engine, loaded, graph: summary, close };
  } catch (error) {
    await close();
    // Asked to end while it waited for a store: that it did not answer is no news then.
    if (options.signal.aborted && error instanceof StoreError && error.retriable) return null;
    throw error;
  }
}

async function openGraph(settings: Settings, patience: Patience): Promise<OpenGraph> {
  if (settings.neo4j !== null) return openServer(settings.neo4j, 'serve', patience);
  for (const deadline = Date.now() + PATIENCE; ; await sleep(50)) {
    const opened = await openFolder(settings.data, 'service');
    if ('graph' in opened) return opened.graph;
    const { heldBy } = opened;
    if (heldBy.purpose === 'service') {
      throw new SagsgrafError('BUSY', `The graph in ${settings.data} is served by process ${heldBy.pid} already.`, {
        remedy: 'End that service, or choose another data folder with SAGSGRAF_DATA.',
      });
    }
    if (Date.now() > deadline) throw busy(heldBy);
  }
}

/** Loads the samples where the graph holds no document. */
async function loadSamples(store: Store, { onEvent, signal }: ServiceOptions): Promise<LoadSummary | null> {
  if ((await graphSummary(store)).documents > 0) return null;
  const running = LOAD.run(store, { paths: [SEEDS], municipality: null }, signal);
  let step = await running.next();
  for (; step.done !== true; step = await running.next()) onEvent(step.value);
  return step.value;
}
