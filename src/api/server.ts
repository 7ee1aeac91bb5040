import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { createHash } from 'node:crypto';
import { printSchema } from 'graphql';
import type { RequestListener } from 'node:http';
import { OPEN_ACCESS, type AccessSettings } from '../config/access.js';
import type { Store } from '../graph/store.js';
import { formatError } from './errors.js';
import { snapshotExecutor } from './executor.js';
import { createListener, type ApiLog } from './http.js';
import type { Route } from './http/route.js';
import { LIMITS } from './limits.js';
import { Metrics } from './metrics.js';
import { toldName, type OperationContext } from './operation.js';
import { PersistedQueries } from './persisted-queries.js';
import { graphqlRoute } from './routes/graphql.js';
import { healthRoutes } from './routes/health.js';
import { metricsRoute } from './routes/metrics.js';
import { WELCOME_ROUTES } from './routes/welcome.js';
import { buildApiSchema } from './schema.js';
import { ValidDocuments } from './valid-documents.js';

export interface ApiOptions {
  readonly log: ApiLog;
  /** Takes the counts that `/metrics` tells. */
  readonly metrics?: Metrics;
  /** Who may ask, and how much; whoever reaches it on loopback, where nothing is said. */
  readonly access?: Partial<AccessSettings>;
  /** Further addresses, such as those of pages; they come first. */
  readonly routes?: readonly Route[];
}

/** The API as a listener for `http.createServer`. */
export interface Api {
  readonly handle: RequestListener;
  /** Ends it; the store stays open. */
  stop(): Promise<void>;
}

/** A document with more errors is wrong enough; each of them takes time to find. */
const MOST_ERRORS = 10;

/** Builds the schema and starts to answer: `/graphql`, `/health/live`, `/health/ready`, `/metrics`, and a page at `/`. */
export async function createApi(store: Store, options: ApiOptions): Promise<Api> {
  const { log, metrics = new Metrics() } = options;
  const access: AccessSettings = { ...OPEN_ACCESS, ...options.access };
  const watched = metrics.watch(store);
  const schema = buildApiSchema();
  // The request in which an error arose, for the log.
  const askedBy = new WeakMap<object, string>();
  const logMessage = (message: unknown) => log.error({}, String(message));
  const ignore = () => {};
  const documents = new ValidDocuments();
  const server = new ApolloServer<OperationContext>({
    gateway: snapshotExecutor(schema, watched),
    introspection: access.introspection,
    hideSchemaDetailsFromClientErrors: !access.introspection,
    persistedQueries: {
      cache: new PersistedQueries((found) => metrics.countLookUp('persisted_query', found)),
      ttl: null,
    },
    documentStore: documents,
    csrfPrevention: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: MOST_ERRORS },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    formatError: (formatted, error) => {
      const told = formatError(formatted, error, (fault, path) => {
        const requestId = typeof error === 'object' && error !== null ? askedBy.get(error) : undefined;
        log.error({ err: fault, path, requestId }, 'A GraphQL operation failed');
      });
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
      operationTeller(askedBy),
    ],
  });
  await server.start();
  const routes: readonly Route[] = [
    ...(options.routes ?? []),
    ...WELCOME_ROUTES,
    graphqlRoute({
      server,
      documents,
      store: watched,
      metrics,
      schema: createHash('sha256').update(printSchema(schema)).digest('base64url'),
      seconds: access.timeout,
      isPrivate: access.tokens.length > 0,
    }),
    ...healthRoutes(watched, log),
    metricsRoute(metrics),
  ];
  return {
    handle: createListener({ routes, access, log, metrics }),
    stop: () => server.stop(),
  };
}

/** Notes with each operation what the log is to tell of it, and with each error in which request it arose. */
function operationTeller(askedBy: WeakMap<object, string>): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { operation } }) => {
        if (operation !== undefined) for (const error of errors) askedBy.set(error, operation.requestId);
      },
      willSendResponse: async ({ contextValue, operationName, operation, response: { body } }) => {
        if (contextValue.operation === undefined) return;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        contextValue.operation.told = {
          operation: toldName(operationName),
          type: operation?.operation ?? null,
          errors: [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))],
        };
      },
    }),
  };
}
