import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeKind as ChangeKindCode } from '../../graph/change-log.js';
import type { ChangeRecord } from '../../graph/read/changes.js';
import { describeEnum } from '../enums.js';
import { DEFAULT_PAGE, MAX_PAGE } from '../paging/size.js';
import { PageInfo } from '../paging/types.js';

export const ChangeKind = describeEnum<ChangeKindCode>('ChangeKind', 'What became of a node.', {
  ADDED: 'A document states it, and none did before.',
  ALTERED: 'It is still stated, and one of its own properties has changed.',
  WITHDRAWN: 'No document states it any more: one was removed or replaced.',
});

@ObjectType({ description: 'What became of one node in one load or removal.', simpleResolvers: true })
export class Change {
  @Field(() => Int, { description: 'The version of the graph that the load or removal made.' })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When it was made, as an ISO time in UTC; null where that was not told.',
  })
  readonly at!: string | null;

  @Field(() => ChangeKind, { description: 'What became of the node.' })
  readonly kind!: ChangeKindCode;

  @Field(() => ID, { description: 'The id of the node, also of one that is gone.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its title, name or file name: the last one of a node that is WITHDRAWN, else as it is now. Null where it has none, or is gone since.',
  })
  readonly title!: string | null;

  @Field(() => [ID], {
    description: 'The ids of the documents that the load or removal brought or took away; those taken away are gone.',
  })
  readonly documents!: ChangeRecord['documents'];
}

@ObjectType({ description: 'One of a page of changes.', simpleResolvers: true })
export class ChangeEdge {
  @Field(() => Change, { description: 'The change itself.' })
  readonly node!: ChangeRecord;

  @Field(() => String, { description: 'Its place in the log, for after.' })
  readonly cursor!: string;
}

@ObjectType({ description: 'A page of changes (Relay), earliest first.', simpleResolvers: true })
export class ChangeConnection {
  @Field(() => [ChangeEdge], { description: 'The page with a cursor for each.' })
  readonly edges!: readonly ChangeEdge[];

  @Field(() => [Change], { description: 'The page without cursors.' })
  readonly nodes!: readonly ChangeRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many changes there are since then; counted only where it is asked for.' })
  readonly totalCount!: number;

  @Field(() => Int, {
    description: 'The version of the graph: what to ask from the next time, once the last page is read.',
  })
  readonly version!: number;

  @Field(() => Int, {
    description: 'The log tells of the changes after this version: 0 where it tells of all that there ever were.',
  })
  readonly toldSince!: number;

  @Field(() => Boolean, {
    description:
      'False where the log does not go back to the version asked from, so that earlier changes are missing: then read the graph anew.',
  })
  readonly isComplete!: boolean;
}

@ArgsType()
export class ChangesPage {
  @Field(() => Int, {
    nullable: true,
    description: `How many, 0 to ${MAX_PAGE}; ${DEFAULT_PAGE} where it is not given. Other numbers: BAD_USER_INPUT.`,
  })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of an earlier page. Any other text: BAD_USER_INPUT.',
  })
  readonly after?: string | null;
}
