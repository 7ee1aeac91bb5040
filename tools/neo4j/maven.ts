import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SagsgrafError } from '../../src/errors.js';
import type { Java } from './java.js';
import { MissingTool } from './missing-tool.js';
import type { Release } from './releases.js';

export interface MavenRun {
  readonly release: Release;
  readonly java: Java;
  /** Maven's own folder for this run. */
  readonly work: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal | undefined;
}

/**
 * Copies the jars of `release` into `work/lib`. Maven gets a repository of its own in `work/repository` and checks
 * every sum, so that neither a damaged file in the user's repository nor another Maven at work in it can do harm.
 * @throws MissingTool without Maven; SagsgrafError with Maven's reason where it fails.
 */
export async function copyJars(run: MavenRun): Promise<void> {
  const { version } = run.release;
  const { exit, output } = await mvn(run, [
    '--batch-mode',
    '--strict-checksums',
    `--file=${path.join(import.meta.dirname, 'pom.xml')}`,
    `-Dneo4j.version=${version}`,
    `-Dmaven.repo.local=${path.join(run.work, 'repository')}`,
    `-DoutputDirectory=${path.join(run.work, 'lib')}`,
    '-DincludeScope=runtime',
    'dependency:copy-dependencies',
  ]);
  const missing = ['neo4j', 'neo4j-bolt']
    .map((artifact) => `${artifact}-${version}.jar`)
    .filter((jar) => !existsSync(path.join(run.work, 'lib', jar)));
  if (exit === 0 && missing.length === 0) return;
  const error = output.split('\n').find((line) => line.startsWith('[ERROR]'));
  const reason = error?.slice('[ERROR] '.length) ?? `Maven ended with ${exit}, without ${missing.join(' and ')}.`;
  throw new SagsgrafError('STORE_UNAVAILABLE', `Neo4j ${version} could not be fetched: ${reason}`, {
    remedy: 'Check the network and Maven’s settings, and start again: nothing of this try is kept.',
  });
}

async function mvn(run: MavenRun, options: readonly string[]): Promise<{ exit: number | null; output: string }> {
  const { environment, java, signal } = run;
  const child = spawn('mvn', options, { env: { ...environment, JAVA_HOME: java.home }, signal });
  child.stdin.end();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', () => {
      // An abort comes here too: then its process is waited for, since it still writes.
      if (child.pid !== undefined) return;
      reject(new MissingTool('Maven (mvn), which fetches Neo4j, is not on the PATH.', 'Install it (Debian: maven).'));
    });
  });
  signal?.throwIfAborted();
  return { exit, output };
}
