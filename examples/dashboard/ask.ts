import type { TypedDocumentString } from './operations.js';

/** Where the service is, and the token that it asks for; null where it asks for none. */
export interface Service {
  readonly url: string;
  readonly token: string | null;
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** The service refused an operation. */
export class Refused extends Error {
  /** The code that programs go by, as BAD_USER_INPUT; those of the service stand in its documentation. */
  readonly code: string;

  constructor({ message, extensions }: GraphqlError) {
    super(message);
    this.code = extensions?.code ?? 'UNKNOWN';
  }
}

/**
 * Asks one operation. Its answer and variables have the types that were written for it.
 * @throws {Refused} where the service gives errors; other errors where it cannot be reached
 */
export async function ask<Result, Variables>(
  { url, token }: Service,
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  // The service answers in JSON whatever the status; its printed schema vouches for the type of the data.
  const answer: { data?: Result | null; errors?: readonly GraphqlError[] } = JSON.parse(await response.text());
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw new Refused(error);
  if (!answer.data) throw new Error(`${url} gave neither data nor errors, but HTTP status ${response.status}`);
  return answer.data;
}
