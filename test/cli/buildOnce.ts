import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the compiler said; empty where it built the program. */
    readonly buildErrors: string;
  }
}

/** Builds the program before the tests, since those of the command line run what is installed: `dist/`. */
export default function buildOnce(project: TestProject): void {
  const compiler = ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.build.json'];
  const { status, stdout } = spawnSync(process.execPath, compiler, {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  project.provide('buildErrors', status === 0 ? '' : stdout || `The compiler ended with ${status}.`);
}
