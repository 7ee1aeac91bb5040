import type { DocumentFacts } from '../linking/facts.js';
import { changedDocument, logChange } from './change-log.js';
import { checkFacts } from './check-facts.js';
import { foldTouched, standingNodes, titleOf } from './standing.js';
import type { Reader, Row, Store } from './store.js';
import { forget, withdraw } from './withdraw.js';
import { grouped, writeFacts } from './write-facts.js';

export interface LoadOptions {
  /** When the document is loaded, as an ISO time; it is kept with the document. */
  readonly loadedAt: string;
}

export interface LoadResult {
  readonly outcome: 'added' | 'replaced' | 'unchanged';
  /** The file name of the version that it replaced. */
  readonly replaced: string | null;
  /** What the document states: the nodes that it names, and the edges that it gives. */
  readonly counts: { readonly nodes: number; readonly edges: number };
}

/**
 * Writes one document's facts in one transaction, in a number of statements that does not grow with them. Another
 * document of the same meeting is withdrawn in the same transaction. A document that stands there already, read by
 * the same version of the parser, is left alone.
 * @throws Error where the facts do not hang together (a fault of the program); StoreError where the store fails.
 */
export async function loadDocument(store: Store, facts: DocumentFacts, options: LoadOptions): Promise<LoadResult> {
  const [result] = await loadDocuments(store, [facts], options);
  if (result === undefined) throw new Error('A document was loaded without a result');
  return result;
}

/**
 * The same for several documents, whole ones, in one transaction: faster where the store is a server. No two of them may
 * be of one meeting.
 * @returns what became of each, in their order
 */
export async function loadDocuments(
  store: Store,
  documents: readonly DocumentFacts[],
  options: LoadOptions,
): Promise<LoadResult[]> {
  for (const facts of documents) checkFacts(facts);
  refuseSameMeeting(documents);

  return store.write('load', async (writer) => {
    // First of all, since on Neo4j this is what keeps two loads from reading each other's past.
    await writer.run('load/hold');
    const earlier = await standingBefore(writer, documents);
    const changed = documents.filter((facts) => !isLoaded(facts, earlier));
    if (changed.length > 0) {
      await writer.run('load/raise-version');
      const rows = changed.flatMap((facts) => earlier.get(facts.document.key) ?? []);
      const outdated = new Map(rows.map((row) => [String(row['key']), row]));
      const withdrawn = await withdraw(writer, [...outdated.keys()]);
      const added = grouped(
        changed.flatMap((facts) => facts.claims),
        (claim) => claim.key,
      );
      const before = await standingNodes(writer, { added, withdrawn });
      await writeFacts(writer, changed, options.loadedAt);
      const altered = await foldTouched(writer, before, { added, withdrawn });
      const gone = await forget(
        writer,
        [...withdrawn.keys()].filter((key) => !added.has(key)),
      );
      await logChange(writer, {
        at: options.loadedAt,
        loaded: changed.map((facts) => facts.document),
        removed: [...outdated.values()].map(changedDocument),
        added: [...added.keys()].filter((key) => !before.has(key)),
        altered: altered.filter((key) => added.has(key) || !gone.includes(key)),
        withdrawn: new Map(gone.map((key) => [key, titleOf(before.get(key))])),
      });
    }
    return documents.map((facts) => resultOf(facts, earlier));
  });
}

/** By key of a document that is to be loaded: the documents in its place, with the same text or of the same meeting. */
type Earlier = ReadonlyMap<string, readonly Row[]>;

async function standingBefore(reader: Reader, documents: readonly DocumentFacts[]): Promise<Earlier> {
  const asked = documents.map(({ document }) => ({ key: document.key, meeting: document.meeting }));
  return grouped(await reader.run('load/loaded', { documents: asked }), (row) => String(row['asked']));
}

function isLoaded({ document }: DocumentFacts, earlier: Earlier): boolean {
  const [row, ...others] = earlier.get(document.key) ?? [];
  return (
    row !== undefined &&
    others.length === 0 &&
    row['sha256'] === document.sha256 &&
    row['meeting'] === document.meeting &&
    row['parserVersion'] === document.parserVersion
  );
}

function resultOf(facts: DocumentFacts, earlier: Earlier): LoadResult {
  const { document, claims, links } = facts;
  const counts = { nodes: new Set(claims.map((claim) => claim.key)).size, edges: claims.length + links.length };
  if (isLoaded(facts, earlier)) return { outcome: 'unchanged', replaced: null, counts };
  const stood = earlier.get(document.key) ?? [];
  const replaced = stood.find((row) => row['meeting'] === document.meeting) ?? stood[0];
  return replaced === undefined
    ? { outcome: 'added', replaced: null, counts }
    : { outcome: 'replaced', replaced: String(replaced['fileName']), counts };
}

function refuseSameMeeting(documents: readonly DocumentFacts[]): void {
  const meetings = new Map<string, string>();
  for (const { document } of documents) {
    const other = meetings.get(document.meeting);
    if (other !== undefined) {
      throw new Error(`${other} and ${document.fileName} are of one meeting, and cannot be loaded at once`);
    }
    meetings.set(document.meeting, document.fileName);
  }
}
