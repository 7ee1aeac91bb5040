import type { FindQuery } from '../graphql/operations';

export type Hit = FindQuery['search']['nodes'][number];

/** A hit, and where it is a case the items of it that were found too. */
export interface Group {
  readonly hit: Hit;
  readonly items: readonly Hit[];
}

/**
 * The hits with the items of a case put together: below the case where it was found itself, else below the first of
 * them. Each group stands where its first hit stood.
 */
export function groupsOf(hits: readonly Hit[]): Group[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.node.__typename === 'AgendaItem' ? (hit.node.case?.id ?? hit.node.id) : hit.node.id;
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return [...groups.values()].flatMap((together) => {
    const hit = together.find(({ kind }) => kind === 'CASE') ?? together[0];
    return hit === undefined ? [] : [{ hit, items: together.filter((one) => one !== hit) }];
  });
}
