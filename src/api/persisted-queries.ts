/** Anyone may register a query, so there is an end to them: the last ones used are kept. */
const MOST_QUERIES = 1000;

/** The documents that clients have registered under their SHA-256 (automatic persisted queries), the last ones used. */
export class PersistedQueries {
  readonly #texts = new Map<string, string>();
  readonly #count: (found: boolean) => void;

  /** @param count is told of each look-up. */
  constructor(count: (found: boolean) => void) {
    this.#count = count;
  }

  async get(key: string): Promise<string | undefined> {
    const text = this.#texts.get(key);
    this.#count(text !== undefined);
    if (text !== undefined) this.#keep(key, text);
    return text;
  }

  async set(key: string, text: string): Promise<void> {
    this.#keep(key, text);
  }

  async delete(key: string): Promise<void> {
    this.#texts.delete(key);
  }

  #keep(key: string, text: string): void {
    // Deleted first, so that the map is in the order of the last use.
    this.#texts.delete(key);
    this.#texts.set(key, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST_QUERIES && oldest !== undefined) this.#texts.delete(oldest);
  }
}
