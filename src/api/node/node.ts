import { Field, ID, InterfaceType } from 'type-graphql';

/** Each kind of node by the first part of its ids, with the name of its GraphQL type. */
export const NODE_TYPES = {
  municipality: 'Municipality',
  committee: 'Committee',
  meeting: 'Meeting',
  item: 'AgendaItem',
  case: 'Case',
  handling: 'Handling',
  person: 'Person',
  policy: 'Policy',
  attachment: 'Attachment',
  law: 'Law',
  document: 'Document',
} as const;
export type NodeKind = keyof typeof NODE_TYPES;

/** What an id is the id of, by its first part; null where no kind of node has such ids. */
export function nodeKind(id: string): NodeKind | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':')));
  return isNodeKind(prefix) ? prefix : null;
}

function isNodeKind(prefix: string): prefix is NodeKind {
  return Object.hasOwn(NODE_TYPES, prefix);
}

@InterfaceType({
  description: 'Anything that has an id of its own and can be fetched by it.',
  resolveType: ({ id }: { readonly id: string }) => {
    const kind = nodeKind(id);
    return kind === null ? undefined : NODE_TYPES[kind];
  },
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'The key of the node: readable, the same in every graph that holds the same documents, as in `case:0326:22-008459`.',
  })
  readonly id!: string;
}
