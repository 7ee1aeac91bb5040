import type { Row, Store, Value } from './store.js';
import { changedDocument, logChange } from './change-log.js';
import { settled, standingOn } from './days.js';
import { foldTouched, standingNodes, titleOf } from './standing.js';
import { forget, withdraw } from './withdraw.js';
import { grouped, writeFacts } from './write-facts.js';

/** A document that the graph holds, without its text. */
export interface LoadedDocument {
  readonly key: string;
  readonly sha256: string;
  readonly fileName: string;
  /** Key of the meeting whose minutes it is. */
  readonly meeting: string;
  /** Four-digit code. */
  readonly municipality: string;
  readonly parserVersion: string;
  /** ISO time. */
  readonly loadedAt: string;
}

const SHORTEST_PREFIX = 8;

/**
 * Finds documents by key, by SHA-256 (at least its first 8 digits) or by file name, in the order of their file names.
 * More than one is given where the text fits several.
 */
export function findDocuments(store: Store, text: string): Promise<readonly LoadedDocument[]> {
  const isPrefix = text.length >= SHORTEST_PREFIX && /^[0-9a-f]+$/i.test(text);
  // Where the text is no beginning of a SHA-256, it stands for one that none begins with.
  const sha256 = isPrefix ? text.toLowerCase() : '-';
  return store.snapshot('find documents', async (reader) => {
    const rows = await reader.run('read/find-documents', { text, sha256 });
    return rows.map(loadedDocument);
  });
}

/** How many documents were read by a parser of another version than this: a load of the same files reads them again. */
export function countReadOtherwise(store: Store, parserVersion: string): Promise<number> {
  return store.snapshot('documents read otherwise', async (reader) => {
    const [row] = await reader.run('read/read-otherwise-count', { parserVersion });
    return typeof row?.['documents'] === 'number' ? row['documents'] : 0;
  });
}

/**
 * Withdraws a document: all that it alone states goes, and what others state of the same nodes stands.
 * @param options `removedAt` is when, as an ISO time, which the log of changes keeps; without it the log has no time.
 * @returns false where there is no such document.
 */
export async function removeDocument(
  store: Store,
  key: string,
  options: { readonly removedAt?: string } = {},
): Promise<boolean> {
  return store.write('remove', async (writer) => {
    await writer.run('load/hold');
    const own = (await standingOn(writer, [{ key, day: null }])).get(key)?.[0];
    if (own === undefined) return false;
    await writer.run('load/raise-version');
    const others = ((await standingOn(writer, [own])).get(key) ?? []).filter((other) => other.key !== key);
    // What is left of the day may be another meeting's from now on.
    const { facts, moved } = await settled(writer, [], others);
    const withdrawn = await withdraw(writer, [key, ...moved.map((document) => document.key)]);
    const added = grouped(
      facts.flatMap(({ claims }) => claims),
      (claim) => claim.key,
    );
    const before = await standingNodes(writer, { added, withdrawn });
    if (facts.length > 0) await writeFacts(writer, facts, own.loadedAt);
    const altered = await foldTouched(writer, before, { added, withdrawn });
    const gone = await forget(
      writer,
      [...withdrawn.keys()].filter((node) => !added.has(node)),
    );
    await logChange(writer, {
      at: options.removedAt ?? null,
      loaded: facts.map(({ document }) => document),
      removed: [own, ...moved].map(({ row }) => changedDocument(row)),
      added: [...added.keys()].filter((node) => !before.has(node)),
      altered: altered.filter((node) => !gone.includes(node)),
      withdrawn: new Map(gone.map((node) => [node, titleOf(before.get(node))])),
    });
    return true;
  });
}

function loadedDocument(row: Row): LoadedDocument {
  return {
    key: text(row['key']),
    sha256: text(row['sha256']),
    fileName: text(row['fileName']),
    meeting: text(row['meeting']),
    municipality: text(row['municipality']),
    parserVersion: text(row['parserVersion']),
    loadedAt: text(row['loadedAt']),
  };
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
