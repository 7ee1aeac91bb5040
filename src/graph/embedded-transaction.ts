import type grafeo from '@grafeo-db/js';
import { StoreError } from '../errors.js';
import { checkParameters } from './parameters.js';
import type { Slots } from './slots.js';
import { statement } from './statements.js';
import type { Parameters, Reader, Row, Value } from './store.js';

/**
 * One transaction of the embedded engine: all its statements see the graph as it was at the first of them, and each
 * other's changes. It begins with the first statement, so work that reads nothing costs nothing.
 */
export class EmbeddedTransaction implements Reader {
  readonly #begin: () => grafeo.Transaction;
  readonly #slots: Slots;
  readonly #running = new Set<Promise<unknown>>();
  #transaction: grafeo.Transaction | null = null;
  #failed = false;
  #ended = false;

  constructor(begin: () => grafeo.Transaction, slots: Slots) {
    this.#begin = begin;
    this.#slots = slots;
  }

  async run(name: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    const text = statement(name, 'embedded');
    checkParameters(parameters);
    if (this.#ended) throw new Error(`${name} was run after the end of its transaction`);
    const running = this.#execute(name, text, parameters);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Keeps what was done. Once this has returned the change outlives the process. */
  async commit(): Promise<void> {
    await this.#end();
    // The engine would commit the statements before a failed one, half a change.
    if (this.#failed) throw new Error('A statement of this transaction failed; it cannot be committed');
    this.#transaction?.commit();
    this.#transaction = null;
  }

  /** Undoes what was done; does nothing after `commit`. */
  async rollback(): Promise<void> {
    await this.#end();
    this.#transaction?.rollback();
    this.#transaction = null;
  }

  /** The engine ends no transaction under a running statement. */
  async #end(): Promise<void> {
    this.#ended = true;
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  async #execute(name: string, text: string, parameters: Parameters): Promise<readonly Row[]> {
    this.#transaction ??= this.#begin();
    const transaction = this.#transaction;
    try {
      const result = await this.#slots.use(() => transaction.executeCypher(text, parameters));
      return result.toArray().map((row) => plainRow(row, name));
    } catch (error) {
      this.#failed = true;
      const reason = error instanceof Error ? error.message : String(error);
      throw new StoreError('INTERNAL', `The statement ${name} failed: ${reason}`, { cause: error });
    }
  }
}

function plainRow(row: Readonly<Record<string, unknown>>, name: string): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value, name)]));
}

/** The engine's own kinds of value as JSON values; whole numbers beyond 2^53 do not occur in this graph. */
function plain(value: unknown, name: string): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
    return value;
  }
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map((element) => plain(element, name));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return plainRow(Object.fromEntries(Object.entries(value)), name);
  }
  throw new TypeError(`${name} gives a value that is no plain JSON`);
}
