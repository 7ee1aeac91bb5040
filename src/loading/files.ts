import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { DocumentRefused, systemCode, type SagsgrafError } from '../errors.js';

/** What the given paths come to. */
export interface FoundFiles {
  /** Absolute paths, each once, in code unit order. */
  readonly files: readonly string[];
  /** Paths that cannot be read at all. */
  readonly refused: readonly DocumentRefused[];
  /** Folders in which there is nothing to load. */
  readonly empty: readonly string[];
}

/** Of these forms minutes come; what a file really is, its first bytes tell. */
const ENDINGS = new Set(['.docx', '.htm', '.html', '.json', '.md', '.txt']);

/** The order in which paths stand everywhere: the same in every language of the machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The files to load: a named file whatever its kind, and of a folder and its subfolders each with an ending of minutes.
 * A link to a folder is not followed inside a folder, so that no walk is endless.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const refused: DocumentRefused[] = [];
  const empty: string[] = [];
  for (const path of new Set(paths.map((path) => resolve(path)))) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.add(path);
        continue;
      }
      const found = await filesIn(path, refused);
      if (found.length === 0) empty.push(path);
      for (const file of found) files.add(file);
    } catch (error) {
      refused.push(unreadable(path, error));
    }
  }
  refused.sort((a, b) => byCodeUnit(a.place?.file ?? '', b.place?.file ?? ''));
  return { files: [...files].sort(byCodeUnit), refused, empty: empty.sort(byCodeUnit) };
}

async function filesIn(folder: string, refused: DocumentRefused[]): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      try {
        files.push(...(await filesIn(path, refused)));
      } catch (error) {
        refused.push(unreadable(path, error));
      }
    } else if (ENDINGS.has(extname(entry.name).toLowerCase()) && (entry.isFile() || entry.isSymbolicLink())) {
      files.push(path);
    }
  }
  return files;
}

const REASONS = new Map([
  ['ENOENT', ['There is no such file or folder.', 'Check the path.']],
  ['ENOTDIR', ['There is no such file or folder.', 'Check the path.']],
  ['EACCES', ['The permission to read it is missing.', 'Give the user that runs this program the right to read it.']],
  ['EPERM', ['The permission to read it is missing.', 'Give the user that runs this program the right to read it.']],
  ['EISDIR', ['It is a folder.', 'Name a file.']],
  ['ELOOP', ['It is a link that leads to itself.', 'Name the file itself.']],
]);

/** The refusal of a path that the operating system does not let us read. */
export function unreadable(path: string, cause: unknown): DocumentRefused {
  if (cause instanceof DocumentRefused) return cause;
  const code = systemCode(cause) ?? '';
  const [message, remedy] = REASONS.get(code) ?? [`It cannot be read${code === '' ? '' : ` (${code})`}.`, undefined];
  return new DocumentRefused('UNREADABLE', message ?? '', {
    place: { file: path },
    ...(remedy === undefined ? {} : { remedy }),
    cause,
  });
}

/** The same refusal with the file's path as its place, where the parser did not know it. */
export function refusedAt(path: string, error: SagsgrafError): DocumentRefused {
  const line = error.place?.line;
  return new DocumentRefused(error.code, error.message, {
    place: line === undefined ? { file: path } : { file: path, line },
    ...(error.remedy === null ? {} : { remedy: error.remedy }),
    cause: error,
  });
}
