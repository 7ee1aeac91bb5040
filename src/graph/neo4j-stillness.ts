/**
 * Watches whether the database stood still while one transaction read it, as the bookmark manager of that transaction.
 *
 * A transaction of Neo4j sees what others commit, and while a commit is being carried out even a single statement sees
 * part of it, a number kept in the graph (a version) perhaps before, perhaps after the rest. What tells is the bookmark.
 * A transaction that is given one begins only when that change and all before it are carried out whole; at its end it
 * gets the bookmark of the last change whose commit has begun. Where both are the same, nothing changed in between. It
 * costs no statement. It holds only where a statement's rows are fetched all at once, before the transaction's end.
 */
export class Stillness {
  /** The bookmarks that the transaction began with. */
  readonly known: readonly string[];
  #reached: readonly string[] = [];

  constructor(known: Iterable<string>) {
    this.known = [...known];
  }

  /** The bookmarks that the transaction ended with; none before its end. */
  get reached(): readonly string[] {
    return this.#reached;
  }

  /** Whether nothing changed from the beginning to the end. */
  get held(): boolean {
    return this.#reached.length > 0 && this.#reached.every((bookmark) => this.known.includes(bookmark));
  }

  async getBookmarks(): Promise<Iterable<string>> {
    return this.known;
  }

  async updateBookmarks(_previous: Iterable<string>, reached: Iterable<string>): Promise<void> {
    this.#reached = [...reached];
  }
}
