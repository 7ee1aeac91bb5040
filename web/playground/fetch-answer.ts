interface Request {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** Sends one operation to the service that served this page. */
export async function fetchAnswer(
  { query, operationName, variables }: Request,
  options?: { readonly headers?: Readonly<Record<string, string>> },
): Promise<object> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...options?.headers,
    },
    body: JSON.stringify({ query, operationName, variables }),
  });
  const body: unknown = await answer.json();
  return typeof body === 'object' && body !== null ? body : { errors: [{ message: `HTTP status ${answer.status}` }] };
}
