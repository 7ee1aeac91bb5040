// oxlint-disable-next-line import/no-unassigned-import -- it adds to the global Reflect, and must come before any decorator
import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { HandlingResolver } from './case/handling-resolver.js';
import { JourneyResolver } from './case/journey-resolver.js';
import { RelatedCasesResolver } from './case/related.js';
import { CaseResolver } from './case/resolver.js';
import { ChangeResolver } from './change/resolver.js';
import { CommitteeResolver } from './committee/resolver.js';
import { SuccessionResolver } from './committee/succession-resolver.js';
import { DocumentResolver } from './document/resolver.js';
import { GapResolver } from './gap/resolver.js';
import { GraphResolver } from './graph/resolver.js';
import { HandoffResolver, VariantResolver } from './flow/resolver.js';
import { ItemResolver } from './item/resolver.js';
import { ItemLawsResolver, LawResolver } from './law/resolver.js';
import { MeetingResolver } from './meeting/resolver.js';
import { MentionResolver } from './mention/resolver.js';
import { MunicipalityResolver } from './municipality/resolver.js';
import { NodeResolver } from './node/resolver.js';
import {
  AbsenceResolver,
  HandlingPresenceResolver,
  ItemPresenceResolver,
  MeetingPresenceResolver,
  PersonPresenceResolver,
} from './person/presence-resolver.js';
import { PersonResolver } from './person/resolver.js';
import { PolicyResolver } from './policy/resolver.js';
import { SearchResolver } from './search/resolver.js';

const ABOUT =
  'What can be asked. The API is read-only: documents are loaded and removed by the command line. An argument that cannot be answered is refused with BAD_USER_INPUT; what nothing has is null, or an empty list.';

/** The GraphQL schema with its resolvers, which expect an `ApiContext`. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      MunicipalityResolver,
      CommitteeResolver,
      SuccessionResolver,
      MeetingResolver,
      ItemResolver,
      CaseResolver,
      RelatedCasesResolver,
      JourneyResolver,
      HandlingResolver,
      PersonResolver,
      PersonPresenceResolver,
      AbsenceResolver,
      ItemPresenceResolver,
      MeetingPresenceResolver,
      HandlingPresenceResolver,
      MentionResolver,
      LawResolver,
      ItemLawsResolver,
      PolicyResolver,
      SearchResolver,
      GapResolver,
      HandoffResolver,
      VariantResolver,
      DocumentResolver,
      GraphResolver,
      ChangeResolver,
    ],
    validate: false,
  });
  // The root type has no class of its own that could be described.
  const query = schema.getQueryType();
  if (query) query.description = ABOUT;
  return schema;
}

/** The schema as text, sorted, as `schema/schema.graphql` holds it. */
export function printApiSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
