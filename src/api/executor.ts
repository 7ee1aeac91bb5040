import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { execute, getOperationAST, type GraphQLSchema } from 'graphql';
import type { Store } from '../graph/store.js';
import { operationError } from './errors.js';
import { refusalOf } from './limits.js';
import { createContext } from './loaders.js';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/** What of an operation's name reaches logs and the database. */
const LONGEST_NAME = 100;

/**
 * Executes each operation on one state of the graph. Apollo's own execution could not be repeated, which a store without
 * snapshots must do where the graph changed meanwhile; the place where Apollo lets another executor in is its gateway.
 */
export function snapshotExecutor(schema: GraphQLSchema, store: Store): Gateway {
  let announce: ((loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) | null = null;
  return {
    onSchemaLoadOrUpdate: (callback) => {
      announce = callback;
      return () => {
        announce = null;
      };
    },
    load: async () => {
      announce?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: async ({ document, operationName, request }) => {
          const variables = request.variables ?? {};
          const operation = getOperationAST(document, request.operationName);
          // Where none is named among several, the execution says so and runs nothing.
          const refused = operation ? refusalOf(schema, document, operation, variables) : null;
          if (refused !== null) return { errors: [refused] };
          try {
            return await store.snapshot(
              operationName?.slice(0, LONGEST_NAME) ?? 'anonymous operation',
              async (reader) =>
                execute({
                  schema,
                  document,
                  contextValue: createContext(reader),
                  variableValues: variables,
                  operationName: request.operationName ?? null,
                }),
            );
          } catch (error) {
            return { errors: [operationError(error)] };
          }
        },
      };
    },
    stop: async () => {},
  };
}
