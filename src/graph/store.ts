/** What a statement returns for a row: plain JSON values; integers as numbers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Row = Readonly<Record<string, Value>>;
export type Parameters = Readonly<Record<string, unknown>>;

/** Runs statements of `cypher/` by name, all on one state of the graph. */
export interface Reader {
  /** `name` is the file's path under `cypher/` without its ending and its engine's folder: `read/case`. */
  run(name: string, parameters?: Parameters): Promise<readonly Row[]>;
}

export type Writer = Reader;

/** A graph database. Two engines stand behind it: embedded and Neo4j. */
export interface Store {
  readonly engine: 'embedded' | 'neo4j';
  /** How many operations may run at once, the others waiting; absent where it does not say. */
  readonly connections?: number;
  /**
   * Runs `work` on one state of the graph: what is committed meanwhile is seen whole or not at all. `work` must be
   * repeatable, since an engine without snapshots runs it again where the graph changed under it.
   * @param operation names the operation in logs and in the database's own list of transactions.
   */
  snapshot<T>(operation: string, work: (reader: Reader) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction, which is committed whole or not at all. `work` must be repeatable. */
  write<T>(operation: string, work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
