import { GraphQLError } from 'graphql';
import type { Reader } from '../graph/store.js';

/**
 * The time that one operation may take. A statement that runs cannot always be ended, but no further one begins after the
 * end of the time, nor once the client has gone.
 */
export class Deadline {
  readonly #seconds: number;
  #over: 'GONE' | 'LATE' | null = null;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Nobody waits for the answer any more. */
  cancel(): void {
    this.#over ??= 'GONE';
  }

  /** The same reader, which begins no statement after the end. */
  watch(reader: Reader): Reader {
    return {
      run: async (name, parameters) => {
        if (this.#over !== null) throw this.#error(this.#over);
        return reader.run(name, parameters);
      },
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
