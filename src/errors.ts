/** What went wrong, in a word that programs can rely on. */
export type ErrorCode =
  | 'NOT_A_REFERAT' // the file is not minutes in a style that is known
  | 'UNREADABLE' // the file cannot be read at all: missing, not text, too large
  | 'DAMAGED' // the file begins as one of a known form, and cannot be read on
  | 'TOO_LARGE' // the file, or what it unpacks to, is more than minutes are
  | 'NO_MUNICIPALITY' // nothing says which municipality the minutes belong to
  | 'BAD_INPUT' // an argument, option or environment variable is wrong
  | 'NOT_FOUND' // what was asked for is not in the graph
  | 'STORE_UNAVAILABLE' // the database does not answer, or refuses; trying again may help
  | 'TIME_LIMIT' // the database took longer over a statement than it may
  | 'STORE_INCOMPATIBLE' // the database or the graph in it is of a version that this program cannot use
  | 'BUSY' // another process holds the graph or the port
  | 'INTERNAL';

/** Where in a document something stands: lines count from 1 by line feed. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/**
 * Every error that a user is meant to read. The message says what was wrong; `place` where; `remedy` what to do.
 * Anything else that is thrown is a fault of the program.
 */
export class SagsgrafError extends Error {
  readonly code: ErrorCode;
  readonly place: Place | null;
  readonly remedy: string | null;

  constructor(code: ErrorCode, message: string, details: { place?: Place; remedy?: string; cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.place = details.place ?? null;
    this.remedy = details.remedy ?? null;
  }

  /** The whole error on one line, for a terminal or a log: `file:line: message Remedy.` */
  override toString(): string {
    const { place } = this;
    const where = place === null ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `;
    // What a database says and a message repeats seldom ends as a sentence does.
    const told = /[.!?]$/.test(this.message) ? this.message : `${this.message}.`;
    return `${where}${told}${this.remedy === null ? '' : ` ${this.remedy}`}`;
  }
}

/** A document that is refused whole: nothing of it reaches the graph, and the others still load. */
export class DocumentRefused extends SagsgrafError {}

/** The store could not do what was asked. `retriable` says whether the same call may succeed later. */
export class StoreError extends SagsgrafError {
  readonly retriable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    details: { remedy?: string; cause?: unknown; retriable?: boolean } = {},
  ) {
    super(code, message, details);
    this.retriable = details.retriable ?? false;
  }
}

/** What the operating system or Node calls an error, such as `ENOENT`; null for one that has no such name. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
