import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { isAlive } from '../../src/service/process.js';
import type { Java } from './java.js';
import { copyJars } from './maven.js';
import { checkManifest, writeManifest } from './manifest.js';
import type { Release } from './releases.js';

export interface ResolveOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Told what is going on, in sentences. */
  readonly report?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The folder with the jars of `release`, resolved by Maven on first use and kept in the user's cache. A resolution
 * works in a folder of its own and takes its place by a rename, so what stands in the cache is whole; each use checks
 * it against the sums taken then.
 * @throws MissingTool without Maven; SagsgrafError where the download failed or the cache is damaged.
 */
export async function resolveArtifacts(release: Release, java: Java, options: ResolveOptions = {}): Promise<string> {
  const { environment = process.env, report = () => {}, signal } = options;
  const cache = cacheFolder(environment);
  const place = path.join(cache, release.version);
  const jars = path.join(place, 'lib');
  if (!existsSync(place)) {
    await mkdir(cache, { recursive: true });
    await removeAbandoned(cache);
    const work = path.join(cache, `.${release.version}.${process.pid}.${++resolutions}`);
    try {
      report(`Resolving Neo4j ${release.version} with Maven into ${place} (about 150 MB; a minute or two, once).`);
      await copyJars({ release, java, work, environment, signal });
      await rm(path.join(work, 'repository'), { recursive: true });
      await writeManifest(work);
      // Fails where another process was quicker: then its folder serves.
      await rename(work, place).catch(async (error: unknown) => {
        if (!existsSync(place)) throw error;
      });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  await checkManifest(place);
  return jars;
}

let resolutions = 0;

/** `$XDG_CACHE_HOME/sagsgraf/neo4j`, by default under `~/.cache`. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CACHE_HOME: cache } = environment;
  // The XDG rules say that a relative path is to be ignored.
  const root = cache && path.isAbsolute(cache) ? cache : path.join(environment['HOME'] ?? homedir(), '.cache');
  return path.join(root, 'sagsgraf', 'neo4j');
}

/** Removes what resolutions of processes that are gone have left. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = /^\..+\.(\d+)\.\d+$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner), null)) {
      await rm(path.join(cache, name), { recursive: true, force: true });
    }
  }
}
