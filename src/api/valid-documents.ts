import type { DocumentNode, GraphQLError } from 'graphql';
import { documentRefusal } from './document-limits.js';
import { LastUsed } from './last-used.js';

/** Sizes are characters. */
const TEXTS = { entries: 1000, size: 1_000_000 };
/** Sizes are bytes, about: what a token takes in a parsed document, and a character of the text that it keeps. */
const PARSED = { entries: 1000, size: 22_500_000 };
const TOKEN = 450;
const CHARACTER = 2;

/**
 * The documents asked last that have passed every check that is made before the variables are known, so that a query that
 * is asked again and again is parsed and validated once.
 */
export class ValidDocuments {
  readonly #parsed = new LastUsed<DocumentNode>(PARSED);
  readonly #passed = new LastUsed<true>(TEXTS);

  /** As `documentRefusal`, which looks at each text once. */
  refusalOf(text: string): GraphQLError | null {
    if (this.#passed.get(text) === true) return null;
    const refused = documentRefusal(text);
    if (refused === null) this.#passed.set(text, true, text.length);
    return refused;
  }

  /** What Apollo parsed and validated, by the name that it gives the text. */
  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#parsed.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#parsed.set(key, document, sizeOf(document));
  }

  async delete(key: string): Promise<void> {
    this.#parsed.delete(key);
  }
}

function sizeOf({ loc }: DocumentNode): number {
  let size = CHARACTER * (loc?.source.body.length ?? 0);
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) size += TOKEN;
  return size;
}
