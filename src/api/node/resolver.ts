import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext, Loaders } from '../loaders.js';
import { Node, nodeKind, type NodeKind } from './node.js';

/** A node of any kind; null where nothing has the id. */
export type FoundNode = { readonly id: string } | null;

const LOADERS: Readonly<Record<NodeKind, (loaders: Loaders, id: string) => Promise<FoundNode>>> = {
  municipality: (loaders, id) => loaders.municipalities.load(id),
  committee: (loaders, id) => loaders.committees.load(id),
  meeting: (loaders, id) => loaders.meetings.load(id),
  item: (loaders, id) => loaders.items.load(id),
  case: (loaders, id) => loaders.cases.load(id),
  handling: (loaders, id) => loaders.handlings.load(id),
  person: (loaders, id) => loaders.people.load(id),
  policy: (loaders, id) => loaders.policies.load(id),
  attachment: (loaders, id) => loaders.attachments.load(id),
  law: (loaders, id) => loaders.laws.load(id),
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
    @Ctx() { loaders }: ApiContext,
  ): Promise<FoundNode> {
    return nodeById(loaders, id);
  }
}

/** Whatever has this id: one statement for all nodes of one kind that are asked for at once. */
export async function nodeById(loaders: Loaders, id: string): Promise<FoundNode> {
  const kind = nodeKind(id);
  return kind === null ? null : LOADERS[kind](loaders, id);
}
