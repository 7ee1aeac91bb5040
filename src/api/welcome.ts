/** What a browser gets at `/` and at `/graphql` without a query: where the API is, and one query to try. */
export const WELCOME = `Sagsgraf answers GraphQL over the cases in Danish municipal minutes.

  POST /graphql   with content-type: application/json
  GET  /graphql?query=...   with the header x-apollo-operation-name: any

A query to try:

  {
    cases(first: 5) {
      nodes { title journalNumber journey { steps { date committee { name } outcome } } }
    }
  }

From a terminal, on this host and port:

  curl -H 'content-type: application/json' \\
    -d '{"query": "{ cases(first: 5) { nodes { title journalNumber } } }"}' \\
    http://HOST/graphql

The schema describes itself: ask it by introspection.
`;
