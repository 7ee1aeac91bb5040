/** So many clients are remembered; of more, those that have not asked for longest are forgotten. */
const MAX_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  /** When they were counted, in milliseconds. */
  at: number;
}

/**
 * Counts the requests of each client (token bucket): one may send a minute's worth at once, and goes on at the rate.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param perMinute 0: no limit. `now` gives milliseconds from any beginning. */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Counts a request. @returns the seconds after which the client may ask again; 0 where it may go on. */
  take(client: string): number {
    if (this.#perMinute === 0) return 0;
    const at = this.#now();
    const before = this.#buckets.get(client);
    const each = 60_000 / this.#perMinute;
    const tokens =
      before === undefined ? this.#perMinute : Math.min(this.#perMinute, before.tokens + (at - before.at) / each);
    // Deleted first, so that the map is in the order of the last request.
    this.#buckets.delete(client);
    this.#buckets.set(client, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
    if (this.#buckets.size > MAX_CLIENTS) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil(((1 - tokens) * each) / 1000));
  }
}
