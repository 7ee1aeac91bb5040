import type { Claim, DocumentFacts, Grounds, Link, PropertyValue } from '../linking/facts.js';
import { checkFacts } from './check-facts.js';
import type { StatedProperties } from './fold.js';
import { foldTouched } from './standing.js';
import type { Reader, Row, Store, Writer } from './store.js';
import { forget, withdraw } from './withdraw.js';

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
  checkFacts(facts);
  const nodes = new Set(facts.claims.map((claim) => claim.key));
  const counts = { nodes: nodes.size, edges: facts.claims.length + facts.links.length };
  const unchanged: LoadResult = { outcome: 'unchanged', replaced: null, counts };

  const stands = await store.snapshot('load: look', async (reader) => isLoaded(facts, await loaded(reader, facts)));
  if (stands) return unchanged;

  return store.write('load', async (writer) => {
    // First of all, since on Neo4j this is what keeps two loads from reading each other's past.
    await writer.run('load/raise-version');
    const earlier = await loaded(writer, facts);
    if (isLoaded(facts, earlier)) return unchanged;

    const withdrawn = await withdraw(
      writer,
      earlier.map((row) => String(row['key'])),
    );
    await writeFacts(writer, facts, options);
    await foldTouched(writer, { added: statedByKey(facts.claims), withdrawn });
    await forget(
      writer,
      [...withdrawn.keys()].filter((key) => !nodes.has(key)),
    );
    const replaced = earlier.find((row) => row['meeting'] === facts.document.meeting) ?? earlier[0];
    return replaced === undefined
      ? { outcome: 'added', replaced: null, counts }
      : { outcome: 'replaced', replaced: String(replaced['fileName']), counts };
  });
}

/** The documents that stand in this one's place: the same text, or the same meeting. */
function loaded(reader: Reader, { document }: DocumentFacts): Promise<readonly Row[]> {
  return reader.run('load/loaded', { key: document.key, meeting: document.meeting });
}

function isLoaded({ document }: DocumentFacts, earlier: readonly Row[]): boolean {
  return (
    earlier.length === 1 &&
    earlier.every(
      (row) =>
        row['sha256'] === document.sha256 &&
        row['meeting'] === document.meeting &&
        row['parserVersion'] === document.parserVersion,
    )
  );
}

async function writeFacts(writer: Writer, { document, claims, links }: DocumentFacts, options: LoadOptions) {
  await writer.run('load/document', { properties: { ...document, loadedAt: options.loadedAt } });
  for (const [label, ofLabel] of grouped(claims, (claim) => claim.label)) {
    await writer.run(`load/nodes/${label}`, { keys: [...new Set(ofLabel.map((claim) => claim.key))].sort() });
  }
  if (claims.length > 0) {
    await writer.run('load/states', { document: document.key, claims: claims.map(claimRow) });
  }
  for (const [type, ofType] of grouped(links, (link) => link.type)) {
    await writer.run(`load/links/${type}`, { links: ofType.map((link) => linkRow(link, document.key)) });
  }
}

function claimRow(claim: Claim) {
  const { key, quote, rank } = claim;
  return { key, properties: { ...said(claim.properties), ...grounds(claim), quote, rank } };
}

function linkRow(link: Link, document: string) {
  return { from: link.from, to: link.to, properties: { ...said(link.properties), ...grounds(link), document } };
}

function grounds({ rule, confidence, startLine, endLine }: Grounds) {
  return { rule, confidence, startLine, endLine };
}

/** Without what the document does not say. */
function said(properties: Claim['properties']): Record<string, PropertyValue> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function statedByKey(claims: readonly Claim[]): ReadonlyMap<string, readonly StatedProperties[]> {
  return grouped(claims, (claim) => claim.key);
}

function grouped<K extends string, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
