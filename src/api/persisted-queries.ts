import { LastUsed } from './last-used.js';

/** Anyone may register a query, so there is an end to them. Sizes are characters. */
const ROOM = { entries: 1000, size: 4_000_000 };

/** The documents that clients have registered under their SHA-256 (automatic persisted queries), the last ones used. */
export class PersistedQueries {
  readonly #texts = new LastUsed<string>(ROOM);
  readonly #count: (found: boolean) => void;

  /** @param count is told of each look-up. */
  constructor(count: (found: boolean) => void) {
    this.#count = count;
  }

  async get(key: string): Promise<string | undefined> {
    const text = this.#texts.get(key);
    this.#count(text !== undefined);
    return text;
  }

  async set(key: string, text: string): Promise<void> {
    this.#texts.set(key, text, text.length);
  }

  async delete(key: string): Promise<void> {
    this.#texts.delete(key);
  }
}
