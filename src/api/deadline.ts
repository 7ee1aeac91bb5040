import { GraphQLError } from 'graphql';
import { Slots } from '../graph/slots.js';
import type { Reader } from '../graph/store.js';

/**
 * So many statements of one operation are handed to the store at once. With all of them, an operation of fifty fields
 * would make every other one wait for fifty statements, and none of these could be left out any more.
 */
const AT_ONCE = 2;

/**
 * The time that one operation may take. A statement that runs cannot always be ended, but no further one begins after the
 * end of the time, nor once the client has gone.
 */
export class Deadline {
  readonly #seconds: number;
  readonly #statements = new Slots(AT_ONCE);
  #over: 'GONE' | 'LATE' | null = null;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Nobody waits for the answer any more. */
  cancel(): void {
    this.#over ??= 'GONE';
  }

  /** The same reader, which begins a few statements at once and none after the end. */
  watch(reader: Reader): Reader {
    return {
      run: (name, parameters) =>
        this.#statements.use(() => {
          if (this.#over !== null) throw this.#error(this.#over);
          return reader.run(name, parameters);
        }),
    };
  }

  /**
   * What the work gives, if it gives it in time; the rest of it is not waited for.
   * @throws GraphQLError TIME_LIMIT, with HTTP status 503
   */
  async over<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        this.#over = 'LATE';
        reject(this.#error('LATE'));
      }, this.#seconds * 1000);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Made only where it is thrown: every request ends with its client gone. */
  #error(over: 'GONE' | 'LATE'): GraphQLError {
    return over === 'GONE'
      ? new GraphQLError('The client has gone away.', { extensions: { code: 'CANCELLED' } })
      : new GraphQLError(`The operation was given up after ${this.#seconds} s. Ask for less at once.`, {
          extensions: { code: 'TIME_LIMIT', http: { status: 503 } },
        });
  }
}
