import type { Row, Writer } from './store.js';

export const CHANGE_KINDS = ['ADDED', 'ALTERED', 'WITHDRAWN'] as const;
/** What became of a node: it came, a property of its own changed, or no document states it any more. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A document that a change loaded or withdrew. */
export interface ChangedDocument {
  readonly key: string;
  readonly fileName: string;
  /** Key of the meeting whose minutes it is. */
  readonly meeting: string;
}

/** A document as `load/loaded` gives it. */
export function changedDocument(row: Row): ChangedDocument {
  return { key: String(row['key']), fileName: String(row['fileName']), meeting: String(row['meeting']) };
}

/** What one load or removal did. */
export interface GraphChange {
  /** When, as an ISO time; null where the caller did not say. */
  readonly at: string | null;
  readonly loaded: readonly ChangedDocument[];
  readonly removed: readonly ChangedDocument[];
  /** Keys of nodes; those of documents are added here. */
  readonly added: readonly string[];
  readonly altered: readonly string[];
  /** The nodes that are gone, by key, each with its last title; empty where it had none. */
  readonly withdrawn: ReadonlyMap<string, string>;
}

/** Few enough that a page reads little more than it gives. */
const KEYS_IN_A_PART = 200;

/**
 * Writes what a change did into the graph's log: one statement, and few nodes of label Change, each of which holds the
 * keys of many nodes. The log is history. It depends on the order of loading, and nothing is ever read from it but
 * changes.
 */
export async function logChange(writer: Writer, change: GraphChange): Promise<void> {
  const parts = entriesByPlace(change).flatMap(({ kind, municipality, entries }) =>
    chunks(entries).map((chunk) => ({
      kind,
      keys: chunk.map(({ key }) => key),
      ...(municipality === null ? {} : { municipality }),
      ...(kind === 'WITHDRAWN' ? { titles: chunk.map(({ title }) => title) } : {}),
    })),
  );
  if (parts.length === 0) return;
  const documents = [...new Set([...change.loaded, ...change.removed].map(({ key }) => key))].sort();
  await writer.run('load/log-change', {
    parts: parts.map((part, index) => ({
      properties: {
        ...part,
        part: index,
        ...(change.at === null ? {} : { at: change.at }),
        ...(index === 0 ? { documents } : {}),
      },
    })),
  });
}

interface Entry {
  readonly kind: ChangeKind;
  readonly key: string;
  readonly title: string;
  /** Four-digit code; null for what belongs to none. */
  readonly municipality: string | null;
}

interface Group {
  readonly kind: ChangeKind;
  readonly municipality: string | null;
  readonly entries: Entry[];
}

/** The entries by kind and municipality, in order of key. */
function entriesByPlace(change: GraphChange): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const entry of [...nodeEntries(change), ...documentEntries(change)].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const { kind, municipality } = entry;
    const name = `${CHANGE_KINDS.indexOf(kind)} ${municipality ?? ''}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { kind, municipality, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** What a number is cited by is told of its item; by itself it is nothing that a reader can ask for. */
const CITED_NUMBER = 'number:';

function nodeEntries({ added, altered, withdrawn }: GraphChange): Entry[] {
  const entry = (kind: ChangeKind, key: string, title = ''): Entry => {
    return { kind, key, title, municipality: municipalityOf(key) };
  };
  return [
    ...added.map((key) => entry('ADDED', key)),
    ...altered.map((key) => entry('ALTERED', key)),
    ...[...withdrawn].map(([key, title]) => entry('WITHDRAWN', key, title)),
  ].filter(({ key }) => !key.startsWith(CITED_NUMBER));
}

/** A document that is loaded in its own place, read anew, is altered. */
function documentEntries({ loaded, removed }: GraphChange): Entry[] {
  const before = new Set(removed.map(({ key }) => key));
  const after = new Set(loaded.map(({ key }) => key));
  const entry = (kind: ChangeKind, { key, fileName, meeting }: ChangedDocument): Entry => {
    return { kind, key, title: fileName, municipality: municipalityOf(meeting) };
  };
  return [
    ...loaded.map((document) => entry(before.has(document.key) ? 'ALTERED' : 'ADDED', document)),
    ...removed.filter(({ key }) => !after.has(key)).map((document) => entry('WITHDRAWN', document)),
  ];
}

/** The code in a key; laws belong to no municipality. */
function municipalityOf(key: string): string | null {
  return key.startsWith('law:') ? null : (/^[a-z]+:(\d{4})(?::|$)/u.exec(key)?.[1] ?? null);
}

function chunks(entries: readonly Entry[]): Entry[][] {
  const count = Math.ceil(entries.length / KEYS_IN_A_PART);
  return Array.from({ length: count }, (_, index) =>
    entries.slice(index * KEYS_IN_A_PART, (index + 1) * KEYS_IN_A_PART),
  );
}
