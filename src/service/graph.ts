import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../config.js';
import { SagsgrafError, StoreError, systemCode } from '../errors.js';
import { openEmbedded } from '../graph/embedded.js';
import { withPatience, type Patience } from '../graph/patience.js';
import { ensureSchema, schemaState } from '../graph/schema.js';
import type { Store } from '../graph/store.js';
import { takeLock, type Holder, type Lock } from './lock.js';
import { listenLocally, type LocalServer } from './local-server.js';
import { removeSocket, socketPlace, type SocketPlace } from './socket.js';

/** A graph that this process has open. */
export interface OpenGraph {
  readonly store: Store;
  /** Ends what runs, then closes the graph and removes socket and lock. */
  close(): Promise<void>;
}

function graphFile(folder: string): string {
  return join(folder, 'graph');
}

/** Whether a data folder holds a graph already. */
export function hasGraph(folder: string): Promise<boolean> {
  return isThere(graphFile(folder));
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** What a Neo4j is opened for. Only a load makes constraints and indexes in a graph that is there already. */
export type Purpose = 'load' | 'serve' | 'look';

/**
 * Opens the Neo4j that the settings name.
 * @throws StoreError where it does not answer in time, or holds a graph of another version that cannot be used.
 */
export async function openServer(
  neo4j: NonNullable<Settings['neo4j']>,
  purpose: Purpose,
  patience: Patience,
): Promise<OpenGraph> {
  // Its driver takes a third of a second to load, which only those are to wait for who use it.
  const { openNeo4j } = await import('../graph/neo4j.js');
  return withPatience(patience, async () => {
    const store = await openNeo4j(neo4j);
    try {
      await prepare(store, purpose);
    } catch (error) {
      await store.close();
      throw error;
    }
    return { store, close: () => store.close() };
  });
}

async function prepare(store: Store, purpose: Purpose): Promise<void> {
  const state = await schemaState(store);
  if (purpose === 'load' || (purpose === 'serve' && state !== 'current')) await ensureSchema(store);
  else if (state === 'older') {
    throw new StoreError('STORE_INCOMPATIBLE', 'The graph was written by an older version of Sagsgraf.', {
      remedy: 'The commands load, start and serve bring it up to this version.',
    });
  }
}

/**
 * Opens the embedded graph of a data folder and takes requests for it on the local socket, or tells which process has
 * it open.
 */
export async function openFolder(
  folder: string,
  purpose: Holder['purpose'],
): Promise<{ readonly graph: OpenGraph } | { readonly heldBy: Holder }> {
  await makeFolder(folder);
  const place = await socketPlace(folder);
  let taken;
  try {
    taken = await takeLock(folder, purpose, place.path);
  } catch (error) {
    await place.remove();
    throw error;
  }
  if ('heldBy' in taken) {
    // The place is the holder's own where it lies in the data folder.
    if (place.path !== taken.heldBy.socket) await place.remove();
    return taken;
  }
  return { graph: await openLocked(folder, taken.lock, place) };
}

async function openLocked(folder: string, lock: Lock, place: SocketPlace): Promise<OpenGraph> {
  let store: Store | null = null;
  let server: LocalServer | null = null;
  const close = async (): Promise<void> => {
    try {
      await server?.close();
      await store?.close();
    } finally {
      await place.remove();
      await lock.release();
    }
  };
  try {
    if (lock.takenFrom !== null) await removeSocket(lock.takenFrom.socket);
    store = await openReleased(graphFile(folder));
    await ensureSchema(store);
    server = await listenLocally(place.path, store);
    return { store, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A killed process may keep its files for a moment after it has become a dead one. */
async function openReleased(path: string): Promise<Store> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await openEmbedded({ path });
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'BUSY' || tries === 10) throw error;
      await sleep(100);
    }
  }
}

/** Makes the data folder for its user alone; one that is there keeps its permissions. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await makeBelow(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = systemCode(cause) ?? 'unknown reason';
    throw new SagsgrafError('STORE_UNAVAILABLE', `The data folder ${folder} cannot be used (${code}).`, {
      remedy: 'Choose a folder that you may write to with --data or SAGSGRAF_DATA.',
      cause,
    });
  }
}

/** Makes a folder and those above it. Node's own way never ends where a folder takes none and says ENOENT (`/proc`). */
async function makeBelow(folder: string): Promise<void> {
  for (let again = false; ; again = true) {
    try {
      await mkdir(folder, { mode: 0o700 });
      return;
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
      const above = dirname(folder);
      if (code !== 'ENOENT' || again || above === folder) throw error;
      if (!(await isThere(above))) await makeBelow(above);
    }
  }
}
