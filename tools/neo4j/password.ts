import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { isRetryableError } from 'neo4j-driver';
import { StoreError } from '../../src/errors.js';

/** The administrator that every new server has, and the password that it must change at its first login. */
export const ADMINISTRATOR = 'neo4j';
const FIRST_PASSWORD = 'neo4j';

/** The server's password: made on first use of its home folder, and kept there for the next start. */
export async function keptPassword(home: string): Promise<string> {
  const file = path.join(home, 'password');
  const password = randomBytes(18).toString('base64url');
  try {
    await writeFile(file, `${password}\n`, { flag: 'wx', mode: 0o600 });
    return password;
  } catch {
    return (await readFile(file, 'utf8')).trim();
  }
}

/**
 * Waits until the server answers a query under `password`, and changes the first password to it where that has not
 * happened yet.
 * @param givenUp ends the waiting
 * @throws StoreError where it takes neither password, or the waiting is over.
 */
export async function logIn(uri: string, password: string, givenUp: AbortSignal): Promise<void> {
  for (;;) {
    try {
      if (await accepts(uri, password)) return;
      await changeFirstPassword(uri, password);
    } catch (error) {
      if (!isRetryableError(error) || givenUp.aborted) throw refusal(error);
    }
    await sleep(200);
  }
}

async function accepts(uri: string, password: string): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(ADMINISTRATOR, password), { telemetryDisabled: true });
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
    return true;
  } catch (error) {
    if (error instanceof neo4j.Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized') return false;
    throw error;
  } finally {
    await driver.close();
  }
}

async function changeFirstPassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(ADMINISTRATOR, FIRST_PASSWORD), { telemetryDisabled: true });
  const session = driver.session({ database: 'system' });
  try {
    await session.run('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from: FIRST_PASSWORD, to: password });
  } finally {
    await session.close();
    await driver.close();
  }
}

function refusal(error: unknown): StoreError {
  const unauthorized = error instanceof neo4j.Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized';
  return new StoreError(
    'STORE_UNAVAILABLE',
    unauthorized
      ? 'Neo4j takes neither its first password nor the one that is kept beside its data.'
      : `Neo4j does not answer: ${error instanceof Error ? error.message : String(error)}.`,
    {
      cause: error,
      ...(unauthorized ? { remedy: 'Write its password into the file password in the data folder.' } : {}),
    },
  );
}
