import type { TypedDocumentString } from '../graphql/operations';

/** Opens the query that gave a view in the playground, with its variables. */
export function QueryLink<T, V>({ operation, variables }: { operation: TypedDocumentString<T, V>; variables: V }) {
  const parameters = new URLSearchParams({
    query: operation.toString().trim(),
    variables: JSON.stringify(variables, null, 2),
  });
  return (
    <a class="quiet" href={`/graphql#${parameters.toString()}`} target="_blank" rel="noopener">
      Vis forespørgslen
    </a>
  );
}
