/** How much is kept at most. */
export interface Room {
  readonly entries: number;
  /** What the sizes of all entries may come to. */
  readonly size: number;
}

/** A cache that clients fill, and which therefore has an end: what was used last is kept. */
export class LastUsed<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly size: number }>();
  readonly #room: Room;
  #size = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // Deleted first, so that the map is in the order of the last use.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** @param size of the entry; what is larger than all the room is not kept. */
  set(key: string, value: Value, size: number): void {
    this.delete(key);
    if (size > this.#room.size) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#room.entries && this.#size <= this.#room.size) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#size -= entry.size;
  }
}
