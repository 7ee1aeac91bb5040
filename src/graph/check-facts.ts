import type { DocumentFacts, NodeLabel } from '../linking/facts.js';

/** Properties of STATES edges that say where a claim comes from; a claim's own properties stand beside them. */
export const GROUNDS: ReadonlySet<string> = new Set(['rule', 'confidence', 'startLine', 'endLine', 'quote', 'rank']);

const RESERVED: ReadonlySet<string> = new Set([...GROUNDS, 'key', 'document', 'foldedFrom']);

/** Labels whose nodes have few edges: each link has one of these at an end, so that a withdrawal finds it there. */
const BOUNDED: ReadonlySet<NodeLabel> = new Set(['Meeting', 'AgendaItem', 'Case', 'Handling', 'Attachment']);

/**
 * Checks that a document's facts hang together: each end of a link is claimed, a key has one label, ranks are unique
 * within a node, and no property takes a name that the graph itself uses. Anything else is a fault of the program, and
 * nothing of the document is written.
 */
export function checkFacts(facts: DocumentFacts): void {
  const where = `the facts of ${facts.document.fileName}`;
  const labels = new Map<string, NodeLabel>();
  const ranks = new Set<string>();
  for (const { key, label, rank, properties } of facts.claims) {
    if (key === '') throw new Error(`A claim in ${where} has no key`);
    const known = labels.get(key) ?? label;
    if (known !== label) throw new Error(`${key} is both ${known} and ${label} in ${where}`);
    labels.set(key, label);
    const rankOfNode = JSON.stringify([key, rank]);
    if (ranks.has(rankOfNode)) throw new Error(`Two claims about ${key} have the rank ${rank} in ${where}`);
    ranks.add(rankOfNode);
    checkNames(Object.keys(properties), `${key} in ${where}`);
  }
  for (const { type, from, to, properties } of facts.links) {
    const ends = [from, to].map((key) => {
      const label = labels.get(key);
      if (label === undefined)
        throw new Error(`${type} from ${from} to ${to}: nothing is claimed about ${key} in ${where}`);
      return label;
    });
    if (!ends.some((label) => BOUNDED.has(label))) {
      throw new Error(`${type} from ${from} to ${to} joins two nodes that may have any number of edges, in ${where}`);
    }
    checkNames(Object.keys(properties), `${type} from ${from} to ${to} in ${where}`);
  }
}

function checkNames(names: readonly string[], where: string): void {
  const taken = names.find((name) => RESERVED.has(name));
  if (taken !== undefined) throw new Error(`The property name ${taken} is the graph’s own: ${where}`);
}
