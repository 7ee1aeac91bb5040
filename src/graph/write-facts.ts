import type { DocumentRecord, Claim, DocumentFacts, Grounds, Link, PropertyValue } from '../linking/facts.js';
import type { Writer } from './store.js';

/**
 * Writes the facts of documents in a number of statements that does not grow with them: the documents, the nodes that
 * are not there yet, an edge a claim and an edge a link. The nodes' properties are not its concern.
 * @param loadedAt an ISO time, kept with each document
 */
export async function writeFacts(writer: Writer, documents: readonly DocumentFacts[], loadedAt: string): Promise<void> {
  await writer.run('load/documents', {
    documents: documents.map(({ document }) => ({ properties: { ...keptProperties(document), loadedAt } })),
  });
  const claims = documents.flatMap((facts) => facts.claims);
  for (const [label, ofLabel] of grouped(claims, (claim) => claim.label)) {
    await writer.run(`load/nodes/${label}`, { keys: [...new Set(ofLabel.map((claim) => claim.key))].sort() });
  }
  await writer.run('load/states', {
    documents: documents.map((facts) => ({ key: facts.document.key, claims: facts.claims.map(claimRow) })),
  });
  const links = documents.flatMap((facts) => facts.links.map((link) => ({ link, document: facts.document.key })));
  for (const [type, ofType] of grouped(links, ({ link }) => link.type)) {
    await writer.run(`load/links/${type}`, { links: ofType.map(({ link, document }) => linkRow(link, document)) });
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

/** Rows by a property of theirs, in the order in which each is met first. */
export function grouped<K extends string, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** A document's properties as they are kept: what it holds as one text, and nothing where it states no start. */
export function keptProperties({ holds, startsAt, ...document }: DocumentRecord): Record<string, PropertyValue> {
  return { ...document, ...(startsAt === null ? {} : { startsAt }), holds: holds.join('\n') };
}
