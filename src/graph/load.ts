import { areVersions } from '../linking/days.js';
import type { DocumentFacts } from '../linking/facts.js';
import { changedDocument, logChange } from './change-log.js';
import { checkFacts } from './check-facts.js';
import { outdone, replacedBy, settled, standingOn, type Standing } from './days.js';
import { foldTouched, standingNodes, titleOf } from './standing.js';
import type { Store } from './store.js';
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
  /** The file name of the minutes for which an agenda was left; null where it was not. */
  readonly behind: string | null;
  /** What the document states: the nodes that it names, and the edges that it gives. */
  readonly counts: { readonly nodes: number; readonly edges: number };
}

/**
 * Writes one document's facts in one transaction, in a number of statements that does not grow with them. Another
 * version of it is withdrawn in the same transaction, and a document of the same day that is another meeting's from now on
 * is written anew. A document that stands there already, read by
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
 * be versions of each other.
 * @returns what became of each, in their order
 */
export async function loadDocuments(
  store: Store,
  documents: readonly DocumentFacts[],
  options: LoadOptions,
): Promise<LoadResult[]> {
  for (const facts of documents) checkFacts(facts);
  refuseVersions(documents);

  return store.write('load', async (writer) => {
    // First of all, since on Neo4j this is what keeps two loads from reading each other's past.
    await writer.run('load/hold');
    const earlier = await standingOn(
      writer,
      documents.map(({ document }) => document),
    );
    const wanted = documents.filter(
      (facts) => !isLoaded(facts, earlier) && standsBehind(facts, earlier, documents) === null,
    );
    if (wanted.length > 0) {
      await writer.run('load/raise-version');
      const besides = wanted.flatMap(({ document }) => earlier.get(document.key) ?? []);
      const replaced = wanted.flatMap(({ document }) => replacedBy(document, earlier.get(document.key) ?? []));
      const leaving = new Set(replaced.map(({ key }) => key));
      const { facts: changed, moved } = await settled(
        writer,
        wanted,
        besides.filter(({ key }) => !leaving.has(key)),
      );
      const outdated = new Map([...replaced, ...moved].map(({ key, row }) => [key, row]));
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
    return documents.map((facts) => resultOf(facts, earlier, documents));
  });
}

function isLoaded({ document }: DocumentFacts, earlier: Standing): boolean {
  const own = earlier.get(document.key)?.find(({ key }) => key === document.key);
  const others = replacedBy(document, earlier.get(document.key) ?? []).filter(({ key }) => key !== document.key);
  return (
    own !== undefined &&
    others.length === 0 &&
    own.row['sha256'] === document.sha256 &&
    own.day === document.day &&
    own.row['parserVersion'] === document.parserVersion
  );
}

/** The file name of the minutes behind which an agenda stands back. */
function standsBehind(
  { document }: DocumentFacts,
  earlier: Standing,
  documents: readonly DocumentFacts[],
): string | null {
  const minutes = outdone(document, earlier.get(document.key) ?? []);
  if (minutes !== null) return String(minutes.row['fileName']);
  const ofDay = documents.map((facts) => facts.document).filter(({ day }) => day === document.day);
  return outdone(document, ofDay)?.fileName ?? null;
}

function resultOf(facts: DocumentFacts, earlier: Standing, documents: readonly DocumentFacts[]): LoadResult {
  const { document, claims, links } = facts;
  const counts = { nodes: new Set(claims.map((claim) => claim.key)).size, edges: claims.length + links.length };
  const behind = standsBehind(facts, earlier, documents);
  if (behind !== null || isLoaded(facts, earlier)) return { outcome: 'unchanged', replaced: null, behind, counts };
  const stood = replacedBy(document, earlier.get(document.key) ?? []);
  const replaced = stood.find(({ key }) => key !== document.key) ?? stood[0];
  return replaced === undefined
    ? { outcome: 'added', replaced: null, behind, counts }
    : { outcome: 'replaced', replaced: String(replaced.row['fileName']), behind, counts };
}

function refuseVersions(documents: readonly DocumentFacts[]): void {
  for (const [index, { document }] of documents.entries()) {
    const other = documents
      .slice(0, index)
      .find(
        (one) =>
          one.document.day === document.day &&
          one.document.isPlanned === document.isPlanned &&
          areVersions(one.document, document),
      );
    if (other !== undefined) {
      throw new Error(
        `${other.document.fileName} and ${document.fileName} are versions of each other, and cannot be loaded at once`,
      );
    }
  }
}
