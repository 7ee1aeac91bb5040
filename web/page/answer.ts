import { useEffect, useState } from 'preact/hooks';
import type { TypedDocumentString } from './graphql/operations';

/** Why there is no answer: what the service said, or that it could not be reached. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly again: () => void }
  | { readonly state: 'there'; readonly data: T };

const TOKEN = 'sagsgraf-token';

/** The bearer token of this browser session, where the service asks for one. */
export const token = {
  get: (): string => window.sessionStorage.getItem(TOKEN) ?? '',
  set: (value: string): void => window.sessionStorage.setItem(TOKEN, value),
};

/** Asks the service once; throws a `Failure`. */
export async function ask<T, V>(operation: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  if (token.get() !== '') headers['authorization'] = `Bearer ${token.get()}`;
  let answer: Response;
  try {
    const body = JSON.stringify({ query: operation.toString(), variables });
    answer = await fetch('/graphql', { method: 'POST', headers, body, ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    throw failure('OFFLINE', error instanceof Error ? error.message : String(error));
  }
  const body: unknown = await answer.json().catch(() => null);
  const errors = isObject(body) && Array.isArray(body['errors']) ? body['errors'] : [];
  const [first]: unknown[] = errors;
  if (isObject(first)) {
    const extensions = isObject(first['extensions']) ? first['extensions'] : {};
    throw failure(String(extensions['code'] ?? 'UNKNOWN'), String(first['message'] ?? ''));
  }
  if (!isObject(body) || !('data' in body)) throw failure(`HTTP_${answer.status}`, answer.statusText);
  // The service's own schema gave this type.
  return body['data'] as T;
}

/** The answer to an operation, asked again whenever its variables change; `null` asks nothing. */
export function useAnswer<T, V>(operation: TypedDocumentString<T, V>, variables: V | null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const asked = JSON.stringify(variables);
  useEffect(() => {
    if (variables === null) return undefined;
    const abort = new AbortController();
    setAnswer({ state: 'loading' });
    ask(operation, variables, abort.signal).then(
      (data) => setAnswer({ state: 'there', data }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const known = isFailure(error) ? error : failure('UNKNOWN', String(error));
        setAnswer({ state: 'failed', failure: known, again: () => setTries((count) => count + 1) });
      },
    );
    return () => abort.abort();
  }, [operation, asked, tries]);
  return answer;
}

function failure(code: string, message: string): Failure {
  return { code, message };
}

function isFailure(error: unknown): error is Failure {
  return isObject(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
