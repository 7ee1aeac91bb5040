import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { readSummary, readVersions } from '../../graph/summary.js';
import type { ApiContext } from '../loaders.js';
import { Graph, GraphCounts } from './types.js';

@Resolver(() => Graph)
export class GraphResolver {
  @Query(() => Graph, { description: 'The graph as a whole: its version, and how much it holds.' })
  async graph(@Ctx() { reader }: ApiContext): Promise<Graph> {
    const { version, changesSince } = (await readVersions(reader)) ?? { version: 0, changesSince: 0 };
    return { version, changesSince };
  }

  @FieldResolver(() => GraphCounts, { description: 'How much it holds; counted only where it is asked for.' })
  async counts(@Ctx() { reader }: ApiContext): Promise<GraphCounts> {
    const { meetings, ...counts } = await readSummary(reader);
    return { ...counts, meetingsLoaded: meetings.loaded, meetingsCited: meetings.cited };
  }
}
