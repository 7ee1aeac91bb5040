import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELEASES } from '../../tools/neo4j/releases.js';
import { type RunningNeo4j, startNeo4j } from '../../tools/neo4j/server.js';
import { neo4jServers, type Neo4jServer } from './neo4jServer.js';

/** A server of a test's own, which it may kill and start again under the same address. */
export interface OwnNeo4j extends Neo4jServer {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** Ends it, and deletes its folder. */
  remove(): Promise<void>;
}

/**
 * The versions of which tests may start servers: those that the set-up started, so that Java and Maven are there. With a
 * server given by SAGSGRAF_NEO4J_URI, SAGSGRAF_TEST_NEO4J=1 allows it for the oldest.
 */
export function ownVersions(): readonly string[] {
  const started = neo4jServers().flatMap(({ name }) => /^Neo4j (\d.*)$/.exec(name)?.[1] ?? []);
  const { SAGSGRAF_TEST_NEO4J: asked, SAGSGRAF_NEO4J_URI: given } = process.env;
  return started.length === 0 && asked === '1' && given ? [...RELEASES.keys()].slice(0, 1) : started;
}

/** Starts a server in a folder of its own; it is told once it answers. */
export async function startOwnNeo4j(version: string): Promise<OwnNeo4j> {
  const data = await mkdtemp(join(tmpdir(), 'sagsgraf-own-neo4j-'));
  let running: RunningNeo4j;
  try {
    running = await startNeo4j({ version, data, quick: true });
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  }
  const { uri, user, password, database } = running;
  return {
    name: `Neo4j ${version}`,
    uri,
    user,
    password,
    database,
    kill: () => running.kill(),
    start: async () => {
      running = await startNeo4j({ version, data, port: Number(new URL(uri).port), quick: true });
    },
    remove: async () => {
      await running.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
