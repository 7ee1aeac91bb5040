import { useEffect, useState } from 'preact/hooks';
import type { TypedDocumentString } from './graphql/operations';

/** Why there is no answer: what the service said, or that it could not be reached. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

export type Answer<T> =
  /** `before` is what was there for other variables of the same operation. */
  | { readonly state: 'loading'; readonly before: T | null }
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
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading', before: null });
  const [tries, setTries] = useState(0);
  const asked = JSON.stringify(variables);
  useEffect(() => {
    if (variables === null) return undefined;
    const abort = new AbortController();
    setAnswer((last) => ({ state: 'loading', before: dataOf(last) }));
    const show = (shown: Answer<T>): void => {
      // An answer to what is no longer asked must not stand in the place of a later one.
      if (!abort.signal.aborted) setAnswer(shown);
    };
    const again = (): void => setTries((count) => count + 1);
    ask(operation, variables, abort.signal).then(
      (data) => show({ state: 'there', data }),
      (error: unknown) => show({ state: 'failed', failure: failureOf(error), again }),
    );
    return () => abort.abort();
  }, [operation, asked, tries]);
  return answer;
}

/** What an answer holds, or held before the one that is on its way. */
export function dataOf<T>(answer: Answer<T>): T | null {
  if (answer.state === 'failed') return null;
  return answer.state === 'there' ? answer.data : answer.before;
}

function failure(code: string, message: string): Failure {
  return { code, message };
}

/** Whatever was thrown while asking, as a failure. */
export function failureOf(error: unknown): Failure {
  return isFailure(error) ? error : failure('UNKNOWN', String(error));
}

function isFailure(error: unknown): error is Failure {
  return isObject(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
