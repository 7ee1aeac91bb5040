import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { SagsgrafError, systemCode } from '../errors.js';

/** Where an export goes. */
export interface ExportTarget {
  /** Writes a piece, and waits until it has been taken. */
  write(text: string): Promise<void>;
  /** Makes what was written count. */
  keep(): Promise<void>;
  /** Leaves nothing half-written behind, as far as that can be. */
  discard(): Promise<void>;
}

/** Somebody who reads what is written has enough, such as `head`. */
export class EnoughWritten extends Error {}

const CLOSED_PIPE: ReadonlySet<string> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** Standard output. Its `write` fails with EnoughWritten once nobody reads it any more. */
export function standardOutput(): ExportTarget {
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else reject(CLOSED_PIPE.has(systemCode(error) ?? '') ? new EnoughWritten() : error);
        });
      }),
    keep: async () => {},
    discard: async () => {},
  };
}

/**
 * A file, which appears under its name once it is whole; one that is there already stands until then.
 * @throws SagsgrafError BAD_INPUT where it cannot be written
 */
export async function fileTarget(path: string): Promise<ExportTarget> {
  // A device or a named pipe is written to as it is: nothing can take its place.
  const direct = await isSpecial(path);
  const written = direct ? path : `${path}.${process.pid}.part`;
  let file: FileHandle;
  try {
    file = await open(written, 'w');
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
  return {
    async write(text) {
      try {
        await file.writeFile(text);
      } catch (cause) {
        throw cannotWrite(path, cause);
      }
    },
    async keep() {
      try {
        await file.close();
        if (!direct) await rename(written, path);
      } catch (cause) {
        throw cannotWrite(path, cause);
      }
    },
    async discard() {
      await file.close();
      if (!direct) await rm(written, { force: true });
    },
  };
}

async function isSpecial(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw cannotWrite(path, Object.assign(new Error('a folder'), { code: 'EISDIR' }));
    return !found.isFile();
  } catch (error) {
    if (error instanceof SagsgrafError) throw error;
    return false;
  }
}

function cannotWrite(path: string, cause: unknown): SagsgrafError {
  const code = systemCode(cause) ?? 'unknown reason';
  return new SagsgrafError('BAD_INPUT', `The file ${path} cannot be written (${code}).`, {
    remedy: 'Name another with --out, in a folder that is there and with room on its disk.',
    cause,
  });
}
