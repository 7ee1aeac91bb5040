import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import { Handling } from '../case/types.js';

@Resolver(() => Handling)
export class MentionResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether running text alone tells of it (evidence of the rule `mention`), so that it is no step of its case and less sure.',
  })
  mentioned(@Root() handling: HandlingRecord): boolean {
    return handling.mentioned === true;
  }
}
