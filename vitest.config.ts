import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite's resolver and Node's otherwise load two copies of graphql, which refuse each other's types.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['test/cli/buildOnce.ts', 'test/store/startNeo4j.ts'],
    // Vitest leaves a core free, which on two cores runs one file after the other; and many files wait for servers.
    maxWorkers: availableParallelism() + (process.env['CI'] === 'true' ? 1 : 0),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Servers are started and killed for real on a machine that others use too; a test that fails is tried again there.
    retry: process.env['CI'] === 'true' ? 2 : 0,
  },
});
