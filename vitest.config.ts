import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They put other modules in the place of the program's own, so each needs a process to itself. */
const MOCKING = ['test/store/migrate.test.ts', 'test/store/one-state.test.ts'];

/** The files that take a minute or more in CI, the longest first; the first ones mostly wait for servers. */
const LONGEST = [
  'test/graph/neo4j-outage.test.ts',
  'test/service/neo4j-outage.test.ts',
  'test/page/views.test.ts',
  'test/neo4j/server.test.ts',
  'test/graphql/lists.test.ts',
  'test/graphql/gaps.test.ts',
  'test/graphql/related.test.ts',
  'test/store/answers.test.ts',
  'test/store/export.test.ts',
  'test/service/service.test.ts',
  'test/cli/export.test.ts',
  'test/graph/statements.test.ts',
];

/** Begins with the files that take longest, so that in the end none is waited for alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

const resolve = {
  // Vite's resolver and Node's otherwise load two copies of graphql, which refuse each other's types.
  alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) }],
};

const each = {
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Servers are started and killed for real on a machine that others use too; a test that fails is tried again there.
  retry: process.env['CI'] === 'true' ? 2 : 0,
};

export default defineConfig({
  test: {
    globalSetup: ['test/cli/buildOnce.ts', 'test/page/find-chromium.ts', 'test/store/startNeo4j.ts'],
    sequence: { sequencer: LongestFirst },
    // Vitest leaves a core free, which on two cores runs one file after the other; and many files wait for servers.
    maxWorkers: availableParallelism() + (process.env['CI'] === 'true' ? 2 : 0),
    projects: [
      // In one process after the other, the files load the program, GraphQL and the engine once: a third of the time.
      { resolve, test: { ...each, name: 'tests', isolate: false, include: ['test/**/*.test.ts'], exclude: MOCKING } },
      { resolve, test: { ...each, name: 'mocking', include: MOCKING } },
    ],
  },
});
