/**
 * The query that an address brings along, as in `/graphql#query=…&variables=…`: other pages link to it. It stands behind
 * the number sign, so that it reaches neither the service nor its log.
 */
export function queryInAddress(hash: string): { readonly query: string; readonly variables: string } | null {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ''));
  const query = parameters.get('query');
  return query === null || query === '' ? null : { query, variables: parameters.get('variables') ?? '' };
}
