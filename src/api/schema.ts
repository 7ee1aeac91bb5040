// oxlint-disable-next-line import/no-unassigned-import -- it adds to the global Reflect, and must come before any decorator
import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { HandlingResolver } from './case/handling-resolver.js';
import { CaseResolver } from './case/resolver.js';
import { CommitteeResolver } from './committee/resolver.js';
import { DocumentResolver } from './document/resolver.js';
import { ItemResolver } from './item/resolver.js';
import { MeetingResolver } from './meeting/resolver.js';
import { MunicipalityResolver } from './municipality/resolver.js';
import { NodeResolver } from './node/resolver.js';
import { PersonResolver } from './person/resolver.js';

/** The GraphQL schema with its resolvers, which expect an `ApiContext`. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      NodeResolver,
      MunicipalityResolver,
      CommitteeResolver,
      MeetingResolver,
      ItemResolver,
      CaseResolver,
      HandlingResolver,
      PersonResolver,
      DocumentResolver,
    ],
    validate: false,
  });
}

/** The schema as text, sorted, as `schema/schema.graphql` holds it. */
export function printApiSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
