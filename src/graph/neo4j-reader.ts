import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import { neo4jError, type Neo4jPlace } from './neo4j-errors.js';
import { neo4jStatement } from './neo4j-statement.js';
import { checkParameters } from './parameters.js';
import type { Parameters, Reader, Row, Value } from './store.js';

/** A transaction of either kind of the driver's, as far as it is needed here. */
export type RunsStatements = Pick<ManagedTransaction, 'run'>;

/** Runs statements in one transaction of Neo4j. */
export class Neo4jReader implements Reader {
  readonly #transaction: RunsStatements;
  readonly #place: Neo4jPlace;
  #failure: unknown = null;

  constructor(transaction: RunsStatements, place: Neo4jPlace) {
    this.#transaction = transaction;
    this.#place = place;
  }

  async run(name: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    const { text, given } = neo4jStatement(name, parameters);
    checkParameters(parameters);
    try {
      const { records } = await this.#transaction.run<Record<string, Value>>(text, withIntegers(given));
      return records.map((record) => record.toObject());
    } catch (error) {
      // The driver itself runs the transaction again after an error that may pass.
      const told = neo4j.isRetryableError(error) ? error : neo4jError(error, this.#place, name);
      this.#failure ??= told;
      throw told;
    }
  }

  /** Throws what a statement threw, though the work went on: the driver takes such a transaction for done. */
  refuseFailed(): void {
    if (this.#failure !== null) throw this.#failure;
  }
}

/** The driver sends every JavaScript number as a float; whole ones are meant as integers. */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIntegers(inner)]));
}
