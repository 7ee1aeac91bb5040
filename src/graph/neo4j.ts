import neo4j, { type AuthToken, type BookmarkManager, type Driver, Neo4jError, type Session } from 'neo4j-driver';
import { StoreError } from '../errors.js';
import { neo4jError } from './neo4j-errors.js';
import { NEO4J_LIMITS, type Neo4jLimits } from './neo4j-limits.js';
import { Neo4jReader } from './neo4j-reader.js';
import type { WatchedSession } from './neo4j-reading.js';
import { readWhole, settledWork } from './neo4j-snapshot.js';
import { Stillness } from './neo4j-stillness.js';
import type { Reader, Store, Writer } from './store.js';

export interface Neo4jOptions {
  /** `neo4j://host:7687` for a cluster or one server, `bolt://…` for one server; `+s` behind either for TLS. */
  readonly uri: string;
  /** Null: the server asks for no user. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null: the user's home database. */
  readonly database: string | null;
  /** Other limits than those of neo4j-limits.ts. */
  readonly limits?: Partial<Neo4jLimits>;
}

const OLDEST_SERVER = [5, 26] as const;

/**
 * Opens the graph in a Neo4j database, and makes sure that it answers.
 * @throws StoreError STORE_UNAVAILABLE where it does not, BAD_INPUT where the address is none, STORE_INCOMPATIBLE
 * where the server is too old. No message names the password.
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Store> {
  const driver = newDriver(options);
  try {
    const server = await driver.getServerInfo(database(options));
    refuseOldServer(server.agent ?? '');
    const store = new Neo4jStore(driver, options);
    // The server greets whoever asks for a database that it does not have; only a statement finds out.
    await store.snapshot('open', (reader) => reader.run('read/version'));
    return store;
  } catch (error) {
    await driver.close();
    throw neo4jError(error, options);
  }
}

function newDriver(options: Neo4jOptions): Driver {
  const limits = limitsOf(options);
  try {
    return neo4j.driver(options.uri, authentication(options), {
      userAgent: 'sagsgraf',
      telemetryDisabled: true,
      disableLosslessIntegers: true,
      connectionTimeout: limits.connect,
      maxConnectionPoolSize: limits.connections,
      connectionAcquisitionTimeout: limits.acquisition,
      connectionLivenessCheckTimeout: limits.idle,
      maxTransactionRetryTime: limits.retry,
    });
  } catch (error) {
    throw new StoreError('BAD_INPUT', 'The address of the Neo4j server is not one that the driver understands.', {
      cause: error,
      remedy: 'Give it as neo4j://host:7687 or bolt://host:7687 (neo4j+s:// or bolt+s:// for TLS).',
    });
  }
}

function authentication({ user, password }: Neo4jOptions): AuthToken {
  return user === null ? { scheme: 'none', credentials: '' } : neo4j.auth.basic(user, password ?? '');
}

function limitsOf(options: Neo4jOptions): Neo4jLimits {
  return { ...NEO4J_LIMITS, ...options.limits };
}

function database(options: Neo4jOptions): { database?: string } {
  return options.database === null ? {} : { database: options.database };
}

function refuseOldServer(agent: string): void {
  const version = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  if (version === null) return;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const [oldestMajor, oldestMinor] = OLDEST_SERVER;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StoreError('STORE_INCOMPATIBLE', `The server is ${agent}, which this program cannot use.`, {
    remedy: `Use Neo4j ${oldestMajor}.${oldestMinor} or later.`,
  });
}

class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #options: Neo4jOptions;
  readonly #limits: Neo4jLimits;
  /** How far the database was when last heard of. In a cluster it makes a reading server wait for what was written. */
  readonly #bookmarks = neo4j.bookmarkManager();
  #closed = false;

  constructor(driver: Driver, options: Neo4jOptions) {
    this.#driver = driver;
    this.#options = options;
    this.#limits = limitsOf(options);
  }

  get connections(): number {
    return this.#limits.connections;
  }

  async snapshot<T>(operation: string, work: (reader: Reader) => Promise<T>): Promise<T> {
    const deadline = Date.now() + this.#limits.snapshot;
    while (Date.now() <= deadline) {
      const known = [...(await this.#bookmarks.getBookmarks())];
      const {
        value: outcome,
        held,
        reached,
      } = await this.#told(() =>
        readWhole(
          () => this.#watchedSession(known),
          (transaction) => settledWork(transaction, this.#options, work),
          { timeout: this.#limits.read, metadata: { app: 'sagsgraf', operation } },
        ),
      );
      if (reached.length > 0) await this.#bookmarks.updateBookmarks(known, reached);
      if (!held) continue;
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    }
    throw new StoreError('STORE_UNAVAILABLE', 'The graph changed each time while it was being read.', {
      retriable: true,
      remedy: 'Try again when fewer documents are being loaded.',
    });
  }

  write<T>(operation: string, work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.#told(async () => {
      const session = this.#session(neo4j.session.WRITE, this.#bookmarks);
      try {
        return await session.executeWrite(
          async (transaction) => {
            const writer = new Neo4jReader(transaction, this.#options);
            const result = await work(writer);
            writer.refuseFailed();
            return result;
          },
          { timeout: this.#limits.write, metadata: { app: 'sagsgraf', operation } },
        );
      } finally {
        await session.close();
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  /** What `work` gives; its errors as users are to read them. */
  async #told<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreError('STORE_UNAVAILABLE', 'The graph is closed.');
    try {
      return await work();
    } catch (error) {
      if (maybeBehind(error)) await this.#forgetBookmarks();
      throw neo4jError(error, this.#options);
    }
  }

  #watchedSession(known: readonly string[]): WatchedSession {
    const stillness = new Stillness(known);
    return { stillness, session: this.#session(neo4j.session.READ, stillness) };
  }

  #session(defaultAccessMode: 'READ' | 'WRITE', bookmarkManager: BookmarkManager): Session {
    return this.#driver.session({
      ...database(this.#options),
      defaultAccessMode,
      bookmarkManager,
      // All rows at once, see neo4j-stillness.ts.
      fetchSize: -1,
      // Nobody reads the server's remarks, and some come with every answer, as on properties that no document has given yet.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  }

  async #forgetBookmarks(): Promise<void> {
    await this.#bookmarks.updateBookmarks(await this.#bookmarks.getBookmarks(), []);
  }
}

/**
 * Whether the server may have waited in vain to come as far as it was once seen, its data having been replaced by those of
 * a backup. Which of the two timeouts it then tells of depends on the one that is shorter.
 */
function maybeBehind(error: unknown): boolean {
  const cause = error instanceof StoreError ? error.cause : error;
  return cause instanceof Neo4jError && /\.Transaction\.(?:BookmarkTimeout|TransactionTimedOut)/.test(cause.code);
}
