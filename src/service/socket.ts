import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, rmdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { SagsgrafError } from '../errors.js';

/** The operating systems cut a longer path off, or refuse it: 104 bytes on macOS, 108 on Linux, with the closing NUL. */
const LONGEST_PATH = 99;
const PRIVATE_FOLDER = 'sagsgraf-socket-';

/** Where the holder of a data folder's graph takes requests, and how its traces are removed. */
export interface SocketPlace {
  readonly path: string;
  /** Removes the socket's file, and its folder where that was made for it. */
  remove(): Promise<void>;
}

/**
 * A place for the local socket: in the data folder, whose permissions guard it; where that folder's path is too long,
 * in a folder of its own (mode 0700) under the temporary directory. On Windows, a named pipe.
 */
export async function socketPlace(folder: string): Promise<SocketPlace> {
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    const path = `\\\\.\\pipe\\sagsgraf-${name}-${randomBytes(8).toString('hex')}`;
    return { path, remove: async () => {} };
  }
  const inFolder = join(folder, 'sagsgraf.sock');
  if (Buffer.byteLength(inFolder) <= LONGEST_PATH) return { path: inFolder, remove: () => removeSocket(inFolder) };
  const path = join(await mkdtemp(join(tmpdir(), PRIVATE_FOLDER)), 'graph.sock');
  const place = { path, remove: () => removeSocket(path) };
  if (Buffer.byteLength(path) <= LONGEST_PATH) return place;
  await place.remove();
  throw new SagsgrafError('BAD_INPUT', `No socket fits into ${folder} or ${tmpdir()}: both paths are too long.`, {
    remedy: 'Choose a data folder or a temporary directory (TMPDIR) with a path under 80 bytes.',
  });
}

/** Removes a socket's file, and its folder where it is one of those that `socketPlace` makes; missing ones are fine. */
export async function removeSocket(path: string): Promise<void> {
  if (process.platform === 'win32' || path === '') return;
  await rm(path, { force: true });
  const folder = dirname(path);
  if (dirname(folder) !== tmpdir() || !basename(folder).startsWith(PRIVATE_FOLDER)) return;
  try {
    // Not with what is in it: a folder that holds anything else was not made for the socket.
    await rmdir(folder);
  } catch {
    // It is not empty, or gone.
  }
}

/** A connection to a local socket; rejects with the system's error where nobody listens. */
export function connectTo(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

/** Whether somebody listens on a local socket. */
export async function answers(path: string): Promise<boolean> {
  if (path === '') return false;
  try {
    (await connectTo(path)).destroy();
    return true;
  } catch {
    return false;
  }
}
