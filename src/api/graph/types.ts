import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the graph holds, and which state of it this is.', simpleResolvers: true })
export class Graph {
  @Field(() => Int, {
    description: 'Counts the loads and removals that have changed it: what to ask `changes` from the next time.',
  })
  readonly version!: number;

  @Field(() => Int, {
    description: '`changes` tells of what came after this version: 0 where it tells of all that there ever was.',
  })
  readonly changesSince!: number;
}

@ObjectType({ description: 'How much the graph holds.', simpleResolvers: true })
export class GraphCounts {
  @Field(() => Int, { description: 'Documents that are loaded.' })
  readonly documents!: number;

  @Field(() => Int, { description: 'Meetings whose own minutes are loaded.' })
  readonly meetingsLoaded!: number;

  @Field(() => Int, { description: 'Meetings that are only cited.' })
  readonly meetingsCited!: number;

  @Field(() => Int, { description: 'Agenda items, those that are only cited included.' })
  readonly items!: number;

  @Field(() => Int, { description: 'Cases.' })
  readonly cases!: number;

  @Field(() => Int, { description: 'Steps of cases.' })
  readonly handlings!: number;
}
