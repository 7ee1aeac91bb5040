import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreError } from '../../src/errors.js';
import { resolveArtifacts } from './artifacts.js';
import { writeConfiguration } from './configuration.js';
import { findJava } from './java.js';
import { launch } from './jvm.js';
import { ADMINISTRATOR, keptPassword, logIn } from './password.js';
import { DEFAULT_LINE, releaseOf } from './releases.js';

export interface StartOptions {
  /** A line or an exact version, see releases.ts. */
  readonly version?: string | undefined;
  /** The server's home folder, kept afterwards; a temporary one where none is given. */
  readonly data?: string | undefined;
  /** 0, the default, leaves the choice to the system. */
  readonly port?: number | undefined;
  /** The JVM's largest heap: `512m`. */
  readonly heap?: string | undefined;
  /** For short runs: half the work to start, slower once it has run for minutes. */
  readonly quick?: boolean | undefined;
  /** Told what is going on, in sentences. */
  readonly report?: (line: string) => void;
  /** Gives up starting. */
  readonly signal?: AbortSignal | undefined;
}

/** A Neo4j that answers, and what a driver needs to reach it. */
export interface RunningNeo4j {
  readonly version: string;
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly process: number | null;
  /** Resolves once the server has ended, for whatever reason, to what it said of it. */
  readonly ended: Promise<StoreError>;
  /** Ends it in order; a temporary folder goes with it. */
  stop(): Promise<void>;
  /** Ends it as a power cut would; its folder stays. */
  kill(): Promise<void>;
}

/** Starting takes 10 to 20 s on two idle cores, and took 130 s on very busy ones. */
const START_LIMIT = 300_000;

/**
 * Starts a Neo4j Community server on loopback and waits until it answers. It ends with the calling process, even where
 * that is killed.
 * @throws MissingTool without Java or Maven; SagsgrafError where it cannot be fetched or does not start.
 */
export async function startNeo4j(options: StartOptions = {}): Promise<RunningNeo4j> {
  const { report = () => {}, heap = '512m', quick = false, port = 0, signal } = options;
  const release = releaseOf(options.version ?? DEFAULT_LINE);
  const java = await findJava(release);
  const jars = await resolveArtifacts(release, java, { report, signal });

  const home = options.data === undefined ? await temporaryFolder() : path.resolve(options.data);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const removeTemporary = async (): Promise<void> => {
    if (options.data === undefined) await rm(home, { recursive: true, force: true });
  };
  const password = await keptPassword(home);
  const configuration = await writeConfiguration(home, port);
  const jvm = launch({ java, jars, home, configuration, heap, quick });
  report(`Starting Neo4j ${release.version} on Java ${java.release} in ${home} (process ${jvm.process ?? 'none'}).`);

  const limit = new AbortController();
  const overdue = setTimeout(() => limit.abort(), START_LIMIT);
  const givenUp = AbortSignal.any(signal === undefined ? [limit.signal] : [limit.signal, signal]);
  try {
    const failed = Promise.race([jvm.ended, whenAborted(givenUp)]).then((error) => Promise.reject(error));
    const uri = `neo4j://127.0.0.1:${await Promise.race([jvm.port, failed])}`;
    await Promise.race([logIn(uri, password, givenUp), failed]);
    return {
      version: release.version,
      uri,
      user: ADMINISTRATOR,
      password,
      database: 'neo4j',
      process: jvm.process,
      ended: jvm.ended,
      kill: jvm.kill,
      stop: async () => {
        await jvm.stop();
        await removeTemporary();
      },
    };
  } catch (error) {
    await jvm.kill();
    await removeTemporary();
    throw error;
  } finally {
    clearTimeout(overdue);
  }
}

async function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'sagsgraf-neo4j-'));
}

async function whenAborted(signal: AbortSignal): Promise<StoreError> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  return new StoreError('STORE_UNAVAILABLE', 'Neo4j did not answer before it was told to stop or its time was over.', {
    remedy: 'Start it again when the machine has less to do.',
    retriable: true,
  });
}
