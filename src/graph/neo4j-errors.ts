import { Neo4jError } from 'neo4j-driver';
import { StoreError, type ErrorCode } from '../errors.js';

/** Where the database is, as a message may say it. */
export interface Neo4jPlace {
  readonly uri: string;
  readonly database: string | null;
}

interface Explanation {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy?: string;
  readonly retriable?: boolean;
}

/** An error of the driver as a StoreError; any other error as it is. `statement` names the one that failed. */
export function neo4jError(error: unknown, place: Neo4jPlace, statement: string | null = null): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message, ...details } = explain(error, address(place.uri), place.database, statement);
  return new StoreError(code, message, { ...details, cause: error });
}

function explain(error: Neo4jError, server: string, database: string | null, statement: string | null): Explanation {
  const { code } = error;
  if (code === 'ServiceUnavailable' && /certificate/i.test(wholeMessage(error))) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The certificate of the Neo4j server at ${server} is not trusted.`,
      remedy:
        'Give it one that this machine trusts for that host name, or name its authority in NODE_EXTRA_CA_CERTS. With ' +
        '+ssc instead of +s any certificate is taken.',
    };
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} does not answer.`,
      remedy:
        'Check that it runs, that SAGSGRAF_NEO4J_URI names it, and that nothing between blocks the way.' +
        aboutTls(server, error),
      retriable: true,
    };
  }
  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} wants the user to change the password first.`,
      remedy:
        'Change it, on the database system: ALTER CURRENT USER SET PASSWORD FROM … TO …; then give the new one in ' +
        'SAGSGRAF_NEO4J_PASSWORD.',
    };
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} takes no password from the user for a while, after too many wrong ones.`,
      remedy: 'Check SAGSGRAF_NEO4J_PASSWORD, wherever the user is in use, and try again in a minute.',
    };
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} refuses the user.`,
      remedy: 'Check SAGSGRAF_NEO4J_USER and SAGSGRAF_NEO4J_PASSWORD, and what the user may do.',
    };
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} has no database${database === null ? ' for this user' : ` ${database}`}.`,
      remedy: 'Create it, or name another in SAGSGRAF_NEO4J_DATABASE.',
    };
  }
  if (/^Neo\.ClientError\.\w+\.\w*ReadOnly/.test(code)) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The database${database === null ? '' : ` ${database}`} on the Neo4j server at ${server} may only be read.`,
      remedy: 'Load into one that may be written. “serve” reads this one, once it holds a graph of this version.',
    };
  }
  if (error.message.includes('Connection acquisition timed out')) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `All connections to the Neo4j server at ${server} are in use, or it is silent.`,
      remedy: 'Try again when less is asked at once.',
      retriable: true,
    };
  }
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return {
      code: 'TIME_LIMIT',
      message: `The Neo4j server at ${server} took too long, and the work was given up.`,
      remedy: 'Ask for less at once, or try again when the server has less to do.',
      retriable: true,
    };
  }
  if (error.message.includes('timed out')) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} took too long to answer.`,
      remedy: 'Try again.',
      retriable: true,
    };
  }
  // The driver takes these for the end of the transaction by somebody's will, which is not to be tried again at once.
  if (/^Neo\.\w+\.Transaction\.(?:LockClientStopped|Terminated)$/.test(code)) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} ended the work: it took too long, or the server is stopping.`,
      remedy: 'Try again.',
      retriable: true,
    };
  }
  // Though asked to make it only where there is none: two processes asked at once.
  if (/^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(code)) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `Another process was making the same index on the Neo4j server at ${server}.`,
      remedy: 'Try again.',
      retriable: true,
    };
  }
  if (/responded HTTP|Bolt protocol/.test(error.message)) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `What answers at ${server} is no Neo4j server: ${error.message}`,
      remedy: `Let SAGSGRAF_NEO4J_URI name the Bolt port, by default 7687; ${ONLY_TLS}`,
    };
  }
  if (error.retryable) {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `The Neo4j server at ${server} could not do this now: ${error.message}`,
      remedy: 'Try again.',
      retriable: true,
    };
  }
  return {
    code: 'INTERNAL',
    message: `${statement === null ? 'An operation' : `The statement ${statement}`} failed on the Neo4j server at ${server}: ${error.message}`,
  };
}

/** Whether TLS may be why: a server that wants it breaks a connection without it at once. */
function aboutTls(server: string, error: Error): string {
  if (/^\w+\+/.test(server)) return ' Its +s asks for TLS, which the server must speak.';
  const isBroken = /closed by server|ECONNRESET/.test(wholeMessage(error));
  return isBroken ? ` It breaks the connection: ${ONLY_TLS}` : '';
}

const ONLY_TLS = 'where it takes TLS only, write neo4j+s:// or bolt+s://.';

/** With what lies behind it: where routes are asked for, the reason stands there. */
function wholeMessage(error: Error): string {
  return error.cause instanceof Error ? `${error.message} ${wholeMessage(error.cause)}` : error.message;
}

/** The server's address without a user or a password that someone may have written into it. */
function address(uri: string): string {
  return uri.replace(/\/\/[^/]*@/, '//').replace(/[?#].*$/, '');
}
