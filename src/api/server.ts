import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { RequestListener } from 'node:http';
import type { Store } from '../graph/store.js';
import { formatError } from './errors.js';
import { snapshotExecutor } from './executor.js';
import { createListener, type ApiLog } from './http.js';
import { LIMITS } from './limits.js';
import { Metrics } from './metrics.js';
import { buildApiSchema } from './schema.js';

export interface ApiOptions {
  readonly log: ApiLog;
  /** Takes the counts that `/metrics` tells. */
  readonly metrics?: Metrics;
}

/** The API as a listener for `http.createServer`. */
export interface Api {
  readonly handle: RequestListener;
  /** Ends it; the store stays open. */
  stop(): Promise<void>;
}

/** Builds the schema and starts to answer: `/graphql`, `/health/live`, `/health/ready`, `/metrics`, and a page at `/`. */
export async function createApi(store: Store, { log, metrics = new Metrics() }: ApiOptions): Promise<Api> {
  const watched = metrics.watch(store);
  const logMessage = (message: unknown) => log.error({}, String(message));
  const ignore = () => {};
  const server = new ApolloServer({
    gateway: snapshotExecutor(buildApiSchema(), watched),
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    formatError: (formatted, error) => {
      const told = formatError(formatted, error, (fault, path) =>
        log.error({ err: fault, path }, 'A GraphQL operation failed'),
      );
      metrics.countError(String(told.extensions?.['code']));
      return told;
    },
    logger: { debug: ignore, info: ignore, warn: logMessage, error: logMessage },
    // Reports would be sent away where certain environment variables are set.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return {
    handle: createListener(server, watched, log, metrics),
    stop: () => server.stop(),
  };
}
