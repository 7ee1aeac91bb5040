import type { TypedDocumentString } from '../graphql/operations';

interface QueryLinkProps<T, V> {
  readonly operation: TypedDocumentString<T, V>;
  readonly variables: V;
  /** Whether a text stands in front of it, from which a dot parts it; on paper both go. */
  readonly behind?: boolean;
}

/** Opens the query that gave a view in the playground, with its variables. */
export function QueryLink<T, V>({ operation, variables, behind = false }: QueryLinkProps<T, V>) {
  const parameters = new URLSearchParams({
    query: operation.toString().trim(),
    variables: JSON.stringify(variables, null, 2),
  });
  return (
    <span class="query">
      {behind ? ' · ' : ''}
      <a href={`/graphql#${parameters.toString()}`} target="_blank" rel="noopener">
        Vis forespørgslen
      </a>
    </span>
  );
}
