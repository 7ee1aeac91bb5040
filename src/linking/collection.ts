import type { Span } from '../referat/referat.js';
import type { Claim, Link, LinkType, NodeLabel, Properties } from './facts.js';
import { quoteOf } from './quote.js';

/** What a fact is grounded on, as the rules of linking name it. */
export interface Ground {
  readonly rule: string;
  readonly confidence: number;
  readonly span: Span;
}

/** What decides which of several claims about a node counts. */
interface ClaimOrder {
  readonly own: boolean;
  readonly released?: boolean;
  readonly told?: boolean;
  /** Of two in one document the more binding counts: 0 is the most binding; without it nothing is said. */
  readonly binding?: number;
}

/** Gathers the claims and links of one document, each once. */
export class Collection {
  readonly #claims = new Map<string, Claim>();
  readonly #known = new Set<string>();
  readonly #links = new Map<string, Link>();
  readonly #rawLines: readonly string[];
  readonly #meeting: string;
  readonly #date: string;

  /** @param meeting key of the document's own meeting, held on `date`: they order claims about one node. */
  constructor(text: string, meeting: string, date: string) {
    this.#rawLines = text.split('\n');
    this.#meeting = meeting;
    this.#date = date;
  }

  /**
   * States something of a node.
   * @param order `own`: from the minutes of the meeting it is about; `released`: not withheld; `told`: in running text,
   *   which counts behind everything else.
   */
  claim(
    label: NodeLabel,
    key: string,
    properties: Properties,
    ground: Ground,
    order: ClaimOrder = { own: false },
  ): void {
    const id = `${key} ${ground.rule} ${ground.span.start}`;
    if (this.#claims.has(id)) return;
    if (order.told !== true) this.#known.add(key);
    this.#claims.set(id, {
      label,
      key,
      properties,
      rule: ground.rule,
      confidence: ground.confidence,
      startLine: ground.span.start,
      endLine: ground.span.end,
      quote: quoteOf(this.#rawLines, ground.span),
      rank: this.#rank(ground, order),
    });
  }

  /** Whether the document has stated anything of the node yet, what it only tells in running text aside. */
  knows(key: string): boolean {
    return this.#known.has(key);
  }

  /** Joins two nodes. A document joins them once, but for a route, which may pass a body twice. */
  link(type: LinkType, from: string, to: string, ground: Ground, properties: Properties = {}): void {
    const id = `${type} ${from} ${to} ${type === 'PLANNED' ? String(properties['position']) : ''}`;
    if (this.#links.has(id)) return;
    this.#links.set(id, {
      type,
      from,
      to,
      properties,
      rule: ground.rule,
      confidence: ground.confidence,
      startLine: ground.span.start,
      endLine: ground.span.end,
    });
  }

  get claims(): Claim[] {
    return [...this.#claims.values()];
  }

  get links(): Link[] {
    return [...this.#links.values()];
  }

  /**
   * Released before withheld before told in running text, own minutes before restatements, then the later meeting, then
   * the key, and within one document what binds more, then the line.
   */
  #rank(ground: Ground, order: ClaimOrder): string {
    const withheld = order.told === true ? 2 : order.released === false ? 1 : 0;
    const restated = order.own ? 0 : 1;
    const later = String(99_999_999 - Number(this.#date.replaceAll('-', '')));
    const line = String(ground.span.start).padStart(8, '0');
    const binding = String(order.binding ?? 99).padStart(2, '0');
    return `${withheld}${restated}:${later}:${this.#meeting}:${binding}${line}:${ground.rule}`;
  }
}
