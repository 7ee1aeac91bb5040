import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { countChanges, isLogPlace, readChanges, type ChangeRecord } from '../../graph/read/changes.js';
import { readVersions } from '../../graph/summary.js';
import { badUserInput } from '../errors.js';
import type { ApiContext } from '../loaders.js';
import { MUNICIPALITY_ARGUMENT, municipalityCode } from '../municipality/municipality.js';
import { Node, NODE_TYPES, nodeKind } from '../node/node.js';
import { nodeById, type FoundNode } from '../node/resolver.js';
import { readPage, type Page } from '../paging/page.js';
import { Change, ChangeConnection, ChangesPage } from './types.js';

/** A page of changes with where the log stands. */
interface ChangesAnswer extends Page<ChangeRecord> {
  readonly version: number;
  readonly toldSince: number;
  readonly isComplete: boolean;
}

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      'What each load or removal added, altered and withdrawn, in the order in which it was made: version by version, in each what is ADDED, then ALTERED, then WITHDRAWN.',
  })
  async changes(
    @Arg('since', () => Int, {
      nullable: true,
      description:
        'Only what came after this version of the graph; null or 0 gives all that the log tells of. A negative one, or one that the graph has not come to: BAD_USER_INPUT.',
    })
    since: number | null | undefined,
    @Arg('municipality', () => String, {
      nullable: true,
      description: `Only what is of this municipality; laws are of none. ${MUNICIPALITY_ARGUMENT}`,
    })
    municipality: string | null | undefined,
    @Args(() => ChangesPage) page: ChangesPage,
    @Ctx() { reader }: ApiContext,
  ): Promise<ChangesAnswer> {
    const filter = { since: since ?? 0, municipality: municipalityCode(municipality) };
    if (filter.since < 0) throw badUserInput(`\`since\` is ${filter.since}; versions of the graph count from 0.`);
    const order = { name: 'changes', ascending: true, isPlace: isLogPlace };
    const answer = await readPage(page, order, {
      read: ({ above, limit }) => readChanges(reader, filter, above, limit),
      count: () => countChanges(reader, filter),
    });
    const { version, changesSince: toldSince } = (await readVersions(reader)) ?? { version: 0, changesSince: 0 };
    if (filter.since > version) {
      throw badUserInput(
        `\`since\` is ${filter.since}, and the graph is at version ${version}: it may be another one than you saw. Read it anew.`,
      );
    }
    return { ...answer, version, toldSince, isComplete: filter.since >= toldSince };
  }

  @FieldResolver(() => String, { description: 'The GraphQL type of the node, as in `Case`.' })
  type(@Root() { id }: ChangeRecord): string {
    const kind = nodeKind(id);
    if (kind === null) throw new Error(`The log tells of ${id}, which is no node`);
    return NODE_TYPES[kind];
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The node as it is now; null where it is gone. A node that came back later is given for each change.',
  })
  node(@Root() { id }: ChangeRecord, @Ctx() { loaders }: ApiContext): Promise<FoundNode> {
    return nodeById(loaders, id);
  }
}
