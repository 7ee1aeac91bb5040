import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readMunicipalities } from '../../graph/read/municipalities.js';
import type { ApiContext, Loaders } from '../loaders.js';
import { Node, nodeKind, type NodeKind } from './node.js';

type Loaded = { readonly id: string } | null;

const LOADERS: Readonly<Record<Exclude<NodeKind, 'municipality'>, (loaders: Loaders, id: string) => Promise<Loaded>>> =
  {
    committee: (loaders, id) => loaders.committees.load(id),
    meeting: (loaders, id) => loaders.meetings.load(id),
    item: (loaders, id) => loaders.items.load(id),
    case: (loaders, id) => loaders.cases.load(id),
    handling: (loaders, id) => loaders.handlings.load(id),
    person: (loaders, id) => loaders.people.load(id),
    attachment: (loaders, id) => loaders.attachments.load(id),
    document: (loaders, id) => loaders.documents.load(id),
  };

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has it.' })
  async node(
    @Arg('id', () => ID, {
      description: 'The id of any node, as in `handling:0326:22-008459:socialudvalget:2025-11-06`.',
    })
    id: string,
    @Ctx() { loaders, reader }: ApiContext,
  ): Promise<Loaded> {
    const kind = nodeKind(id);
    if (kind === null) return null;
    if (kind !== 'municipality') return LOADERS[kind](loaders, id);
    return (await readMunicipalities(reader)).find((municipality) => municipality.id === id) ?? null;
  }
}
