import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the builders said; empty where they built the program and its pages. */
    readonly buildErrors: string;
  }
}

/** Builds the program before the tests, since those of the command line run what is installed: `dist/`. */
export default function buildOnce(project: TestProject): void {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  project.provide('buildErrors', status === 0 ? '' : stderr || `The build ended with ${status}.`);
}
