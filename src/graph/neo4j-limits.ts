/** How many connections and how much time the driver may take; times in milliseconds. */
export interface Neo4jLimits {
  /** Each running operation holds one connection. */
  readonly connections: number;
  /** To get one of them, an open one or a new one. */
  readonly acquisition: number;
  /** To open a new one. */
  readonly connect: number;
  /** A connection that has been idle for so long is tried before it is used: something on the way may have dropped it. */
  readonly idle: number;
  /** How long a transaction is tried again after errors that may pass, counted from its beginning. */
  readonly retry: number;
  /** After so long no operation begins anew because the graph changed while it was being read. */
  readonly snapshot: number;
  /** The server cuts a reading transaction after so long. */
  readonly read: number;
  /** The server cuts a writing transaction after so long. */
  readonly write: number;
}

/**
 * A query so ends after at most `snapshot + retry + acquisition + read`, 50 s: before the service closes an HTTP
 * connection on which nothing happens (60 s).
 */
export const NEO4J_LIMITS: Neo4jLimits = {
  connections: 50,
  acquisition: 5_000,
  connect: 5_000,
  idle: 60_000,
  retry: 10_000,
  snapshot: 15_000,
  read: 20_000,
  write: 120_000,
};
