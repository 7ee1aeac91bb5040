import { inject } from 'vitest';

/** A Neo4j that this run of the tests may use: it may write and delete anything in it. */
export interface Neo4jServer {
  /** For test names: `Neo4j 5.26.30`. */
  readonly name: string;
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4jServers: readonly Neo4jServer[];
  }
}

/** The servers that startNeo4j.ts started or was given; none where the Neo4j tests are to be skipped. */
export function neo4jServers(): readonly Neo4jServer[] {
  return inject('neo4jServers');
}
