import type { TestProject } from 'vitest/node';
import { MissingTool } from '../../tools/neo4j/missing-tool.js';
import { RELEASES } from '../../tools/neo4j/releases.js';
import { type RunningNeo4j, startNeo4j } from '../../tools/neo4j/server.js';
import type { Neo4jServer } from './neo4jServer.js';

const SKIPPED = 'The Neo4j tests are skipped:';

/**
 * Vitest's global set-up: gives all tests of a run the same Neo4j servers. SAGSGRAF_NEO4J_URI names one that is there;
 * else SAGSGRAF_TEST_NEO4J=1, or CI=true, starts one of each line in releases.ts.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { SAGSGRAF_NEO4J_URI: uri, SAGSGRAF_TEST_NEO4J: asked, CI: ci } = process.env;
  if (uri) {
    project.provide('neo4jServers', [given(uri)]);
    return undefined;
  }
  if (asked !== '1' && ci !== 'true') {
    say(`${SKIPPED} SAGSGRAF_TEST_NEO4J=1 starts a Neo4j for them (it needs Java and Maven, see docs/neo4j.md).`);
    project.provide('neo4jServers', []);
    return undefined;
  }

  const starts = await Promise.allSettled(
    [...RELEASES.keys()].map((version) => startNeo4j({ version, quick: true, report: say })),
  );
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const stop = async (): Promise<void> => void (await Promise.all(running.map((server) => server.stop())));
  for (const start of starts) {
    if (start.status === 'fulfilled') continue;
    if (ci === 'true' || !(start.reason instanceof MissingTool)) {
      await stop();
      throw start.reason;
    }
    say(`${SKIPPED} ${start.reason.toString()}`);
  }
  project.provide('neo4jServers', running.map(started));
  return stop;
}

function given(uri: string): Neo4jServer {
  const {
    SAGSGRAF_NEO4J_USER: user,
    SAGSGRAF_NEO4J_PASSWORD: password,
    SAGSGRAF_NEO4J_DATABASE: database,
  } = process.env;
  return {
    name: 'the given Neo4j',
    uri,
    user: user ?? 'neo4j',
    password: password ?? '',
    database: database ?? 'neo4j',
  };
}

function started({ version, uri, user, password, database }: RunningNeo4j): Neo4jServer {
  return { name: `Neo4j ${version}`, uri, user, password, database };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
