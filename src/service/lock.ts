import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { systemCode } from '../errors.js';
import { isAlive, startOf } from './process.js';
import { answers } from './socket.js';

const HOLDER = z.object({
  /** Of this one lock: never used twice. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  pid: z.int().positive(),
  /** When the process was started; null where the platform does not tell. */
  started: z.string().nullable(),
  /** A service keeps the graph until it is stopped, a command until it is done. */
  purpose: z.enum(['service', 'command']),
  /** Where the holder takes requests. */
  socket: z.string(),
  /** The folder that is held: the lock in a copy of it, a backup for instance, says nothing of the copy. */
  folder: z.string().optional(),
});
/** The process that has the embedded graph of a data folder open. */
export type Holder = z.infer<typeof HOLDER>;

/** A lock that this process holds. */
export interface Lock {
  readonly holder: Holder;
  /** The dead process whose lock was taken over, if any. */
  readonly takenFrom: Holder | null;
  release(): Promise<void>;
}

/** How long a process may take to succeed a dead holder, in milliseconds, before it is itself named as the holder. */
const PATIENCE = 1000;

export const LOCK_FILE = 'sagsgraf.lock';

/**
 * Takes the lock of a data folder, or tells who holds it. The lock of a process that is dead is taken over; one that
 * answers on its socket lives, even where its id says nothing here (another container). Of any number of processes
 * that try at once exactly one gets it.
 */
export async function takeLock(
  folder: string,
  purpose: Holder['purpose'],
  socket: string,
): Promise<{ readonly lock: Lock } | { readonly heldBy: Holder }> {
  const id = randomBytes(8).toString('hex');
  const identity = await identityOf(folder);
  const holder = { id, pid: process.pid, started: startOf(process.pid), purpose, socket, folder: identity };
  const path = join(folder, LOCK_FILE);
  const claim = new Claim(holder, `${path}.${id}.new`, identity);
  await writeFile(claim.draft, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
  try {
    const heldBy = await claim.make(path);
    if (heldBy !== null) return { heldBy };
  } finally {
    await rm(claim.draft, { force: true });
  }
  return { lock: { holder, takenFrom: claim.takenFrom, release: () => release(path, id) } };
}

/** What tells a folder from a copy of it: its place on the disk. */
async function identityOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return `${dev}:${ino}`;
}

async function release(path: string, id: string): Promise<void> {
  if ((await readHolder(path))?.id === id) await rm(path, { force: true });
}

/** Who is written in a lock file; null where there is none. A file that nobody of ours wrote is `unreadable`. */
async function readHolder(path: string): Promise<Holder | null> {
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
  const holder = HOLDER.safeParse(parsed(text));
  return holder.success ? holder.data : UNREADABLE;
}

/** Lock files come into being whole, so a broken one was left by no living process of ours. */
const UNREADABLE: Holder = { id: '0'.repeat(16), pid: 2 ** 30, started: null, purpose: 'command', socket: '' };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

class Claim {
  readonly holder: Holder;
  /** Holds the lock's whole text, to be put in place in one step. */
  readonly draft: string;
  readonly #folder: string;
  takenFrom: Holder | null = null;

  constructor(holder: Holder, draft: string, folder: string) {
    this.holder = holder;
    this.draft = draft;
    this.#folder = folder;
  }

  /**
   * Makes `path` ours: null where that worked, else the living holder. Several processes may find the same dead
   * holder at the same moment; a plain delete-and-create would let the slower one delete the lock of the faster one.
   * So whoever wants to succeed a dead holder first claims that succession, by the same rule, under a name made of the
   * dead one's id, and looks again before it puts its own lock in place.
   */
  async make(path: string): Promise<Holder | null> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      if (await this.#put(path)) return null;
      const found = await readHolder(path);
      if (found === null) continue;
      const isHere = found.folder === undefined || found.folder === this.#folder;
      if (isHere && (isAlive(found.pid, found.started) || (await answers(found.socket)))) return found;
      const succession = `${path}.${found.id}`;
      const other = await this.make(succession);
      if (other !== null) {
        // It will hold the lock in a moment, or find that somebody else does.
        if (Date.now() > deadline) return other;
        await sleep(5);
        continue;
      }
      const unchanged = (await readHolder(path))?.id === found.id;
      // The succession's file is the lock's text too, so moving it both replaces the dead lock and ends the claim.
      if (unchanged) {
        await rename(succession, path);
        // The holder of the folder that this one was copied from lives on, with its socket.
        this.takenFrom = isHere ? found : null;
        return null;
      }
      await rm(succession, { force: true });
    }
  }

  async #put(path: string): Promise<boolean> {
    try {
      await link(this.draft, path);
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
  }
}
