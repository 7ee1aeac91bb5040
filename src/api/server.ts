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
import { buildApiSchema } from './schema.js';

export interface ApiOptions {
  readonly log: ApiLog;
}

/** The API as a listener for `http.createServer`. */
export interface Api {
  readonly handle: RequestListener;
  /** Ends it; the store stays open. */
  stop(): Promise<void>;
}

/** Builds the schema and starts to answer: `/graphql`, `/health/live`, `/health/ready`, and a page at `/`. */
export async function createApi(store: Store, { log }: ApiOptions): Promise<Api> {
  const logMessage = (message: unknown) => log.error({}, String(message));
  const ignore = () => {};
  const server = new ApolloServer({
    gateway: snapshotExecutor(buildApiSchema(), store),
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    formatError: (formatted, error) =>
      formatError(formatted, error, (fault, path) => log.error({ err: fault, path }, 'A GraphQL operation failed')),
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
    handle: createListener(server, store, log),
    stop: () => server.stop(),
  };
}
