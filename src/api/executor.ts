import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { execute, getOperationAST, GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Reader, Store } from '../graph/store.js';
import { readVersions } from '../graph/summary.js';
import { operationError } from './errors.js';
import { refusalOf } from './limits.js';
import { createContext } from './loaders.js';
import { Operation, toldName } from './operation.js';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

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
        executor: async ({ document, operationName, request, context }) => {
          const variables = request.variables ?? {};
          const operation = getOperationAST(document, request.operationName);
          // Where none is named among several, the execution says so and runs nothing.
          const refused = operation ? refusalOf(schema, document, operation, variables) : null;
          if (refused !== null) return { errors: [refused] };
          const given: unknown = context['operation'];
          if (!(given instanceof Operation)) throw new Error('An operation has come without its request');
          const { deadline, trace } = given;
          const work = async (storeReader: Reader): Promise<ExecutionResult> => {
            const reader = deadline.watch(trace.watch(storeReader));
            // In the operation's own snapshot, so that no answer is told to be of another state than it was read from.
            const [state, result] = await Promise.all([
              given.isCacheable ? readVersions(reader) : null,
              execute({
                schema,
                document,
                contextValue: createContext(reader),
                variableValues: variables,
                operationName: request.operationName ?? null,
              }),
            ]);
            given.state = state;
            return result;
          };
          try {
            return await deadline.over(store.snapshot(toldName(operationName) ?? 'anonymous operation', work));
          } catch (error) {
            return { errors: [error instanceof GraphQLError ? error : operationError(error)] };
          }
        },
      };
    },
    stop: async () => {},
  };
}
