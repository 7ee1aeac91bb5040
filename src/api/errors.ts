import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { SagsgrafError, StoreError, type ErrorCode } from '../errors.js';

/** An argument that cannot be answered: the message says what is wrong and what would be right. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** What was given, for a message: in quotation marks, and cut where it is long. */
export function quoted(given: string): string {
  // No letter is longer than two units: what follows need not be looked at.
  const letters = Array.from(given.slice(0, 2 * (LONGEST_QUOTED + 1)));
  return `“${letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED - 1).join('')}…` : given}”`;
}

const LONGEST_QUOTED = 60;

/** An operation that is refused before it runs, with a code of its own and HTTP status 400. */
export function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

const GRAPHQL_CODES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INPUT: 'BAD_USER_INPUT',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
};
const UNAVAILABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['STORE_UNAVAILABLE', 'TIME_LIMIT', 'BUSY']);

/** What is thrown outside of a resolver, as the answer's one error, with the HTTP status that fits. */
export function operationError(error: unknown): GraphQLError {
  const status = error instanceof SagsgrafError && UNAVAILABLE.has(error.code) ? 503 : 500;
  return new GraphQLError('The operation failed', {
    originalError: error instanceof Error ? error : new Error(String(error)),
    extensions: { http: { status } },
  });
}

/** Apollo's own words tell how to set it up, which is not for clients. */
const INTROSPECTION_OFF = 'This service does not answer questions about its schema: introspection is off.';

/** Takes an error that the answer does not show: the whole error, and the path of the field where it arose. */
export type ReportFault = (error: unknown, path: GraphQLFormattedError['path']) => void;

/**
 * Gives every error of an answer a code that programs can rely on. What is not meant for users is kept out of the
 * answer and handed to `report`.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportFault,
): GraphQLFormattedError {
  const cause = rootCause(error);
  const place = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
  if (cause instanceof SagsgrafError && cause.code !== 'INTERNAL') {
    const remedy = cause.remedy === null ? {} : { remedy: cause.remedy };
    const retriable = cause instanceof StoreError && cause.retriable ? { retriable: true } : {};
    return {
      message: cause.message,
      ...place,
      extensions: { code: GRAPHQL_CODES[cause.code] ?? cause.code, ...retriable, ...remedy },
    };
  }
  if (cause instanceof GraphQLError) {
    // Apollo gives the errors of literals and variables codes of its own; the code that the scalar gave says more.
    const code = validationCode(formatted) ?? innermostCode(error) ?? formatted.extensions?.['code'];
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
      const message = code === 'INTROSPECTION_DISABLED' ? INTROSPECTION_OFF : formatted.message;
      return { message, ...place, extensions: { ...formatted.extensions, code } };
    }
    if (isRefused(cause)) return { message: formatted.message, ...place, extensions: { code: 'BAD_REQUEST' } };
  }
  report(cause, formatted.path);
  return { message: 'Internal server error', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Validation names what it refuses by the service's own rules in an extension of its own. */
function validationCode({ extensions }: GraphQLFormattedError): unknown {
  return extensions?.['validationErrorCode'];
}

function rootCause(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.originalError instanceof SagsgrafError ? cause.originalError : cause;
}

/** What Apollo refuses without a code of its own: a persisted query under the hash of another, or of another version. */
function isRefused({ extensions: { http } }: GraphQLError): boolean {
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 400;
}

function innermostCode(error: unknown): unknown {
  let code: unknown;
  for (let at: unknown = error; at instanceof GraphQLError; at = at.originalError) {
    code = at.extensions['code'] ?? code;
  }
  return code;
}
