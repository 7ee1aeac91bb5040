import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { DEFAULT_PAGE, MAX_PAGE } from './size.js';

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the beginning, 0 to ${MAX_PAGE}; ${DEFAULT_PAGE} where neither first nor last is given. Other numbers, or first and last together: BAD_USER_INPUT.`,
  })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of the same list. Any other text: BAD_USER_INPUT.',
  })
  readonly after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end, 0 to ${MAX_PAGE}. Other numbers, or first and last together: BAD_USER_INPUT.`,
  })
  readonly last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this cursor of the same list. Any other text: BAD_USER_INPUT.',
  })
  readonly before?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether anything follows the page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether anything precedes the page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first of the page; null where it is empty.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last of the page; null where it is empty.' })
  readonly endCursor!: string | null;
}

/** The Relay connection and edge types of one kind of object. `plural` is used in the descriptions: `cases`. */
export function connectionOf(name: string, plural: string, node: () => ClassType) {
  @ObjectType(`${name}Edge`, { description: `One of a page of ${plural}.`, simpleResolvers: true })
  class Edge {
    @Field(node, { description: 'The object itself.' })
    readonly node!: object;

    @Field(() => String, { description: 'Its place in this list, for after and before.' })
    readonly cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural} (Relay).`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The page with a cursor for each.' })
    readonly edges!: readonly Edge[];

    @Field(() => [node()], { description: 'The page without cursors.' })
    readonly nodes!: readonly object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'How many the whole list holds, on all its pages; counted only where it is asked for.',
    })
    readonly totalCount!: number;
  }
  return Connection;
}
