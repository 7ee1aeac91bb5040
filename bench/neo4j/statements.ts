import { createHash } from 'node:crypto';
import type { Claim, DocumentFacts, Link, LinkType, NodeLabel, Properties } from '../../src/linking/facts.js';

const GROUNDS = { rule: 'printed', confidence: 1, startLine: 10, endLine: 20 };
export const TEXT_LINE = 'Forvaltningen redegør for sagen, dens økonomi og de næste skridt i behandlingen.\n';

/** Collects what one document states, each node once. */
export class Statements {
  readonly claims: Claim[] = [];
  readonly links: Link[] = [];
  readonly #stated = new Set<string>();
  readonly #newest: string;

  /** @param order of the document: of two claims the later document's counts. */
  constructor(order: number) {
    this.#newest = String(9_999_999 - order);
  }

  claim(label: NodeLabel, key: string, properties: Properties): string {
    if (this.#stated.has(key)) return key;
    this.#stated.add(key);
    const rank = `${this.#newest}|${String(this.claims.length).padStart(5, '0')}`;
    this.claims.push({ label, key, properties, quote: `${key}: ${TEXT_LINE.trim()}`, rank, ...GROUNDS });
    return key;
  }

  link(type: LinkType, from: string, to: string, properties: Properties = {}): void {
    this.links.push({ type, from, to, properties, ...GROUNDS });
  }

  /** All of it as the facts of the `index`-th document, the minutes of this meeting, with 10 KB of text. */
  factsOf(index: number, municipality: string, meeting: string): DocumentFacts {
    const text = `REFERAT ${index}\n${TEXT_LINE.repeat(120)}`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    return {
      document: {
        key: `document:${sha256}`,
        sha256,
        fileName: `referat-${String(index).padStart(6, '0')}.txt`,
        text,
        lineCount: 121,
        municipality,
        meeting,
        day: meeting,
        date: '2025-01-01',
        stated: true,
        startsAt: null,
        isExtraordinary: false,
        isPlanned: false,
        holds: [],
        parserVersion: '1',
      },
      claims: this.claims,
      links: this.links,
    };
  }
}
