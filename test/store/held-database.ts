import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jServer } from './neo4jServer.js';

/** A database that no other file of tests uses until it is released. */
export interface HeldDatabase {
  /** Deletes all that is in it. */
  empty(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Waits until no other file of tests uses the database. A mark in it says that it is for tests: it is set where the
 * database is empty, and a database that is neither empty nor marked is someone's graph, which no test may delete.
 */
export async function holdDatabase({ uri, user, password, database }: Neo4jServer): Promise<HeldDatabase> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    await refuseOthersGraph(driver, database);
    const run = (statement: string) => driver.executeQuery(statement, {}, { database });
    await run('CREATE CONSTRAINT test_mark IF NOT EXISTS FOR (mark:SagsgrafTest) REQUIRE mark.key IS UNIQUE');
    await run("MERGE (:SagsgrafTest {key: 'mark'})");
    const session = driver.session({ database });
    const transaction = await session.beginTransaction();
    // The lock on the mark is kept until the transaction ends, at the latest with this process.
    await transaction.run("MATCH (mark:SagsgrafTest {key: 'mark'}) SET mark.held = true");
    return {
      empty: async () => void (await run('MATCH (node) WHERE NOT node:SagsgrafTest DETACH DELETE node')),
      release: async () => {
        await transaction.rollback();
        await session.close();
        await driver.close();
      },
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

async function refuseOthersGraph(driver: Driver, database: string): Promise<void> {
  const { records } = await driver.executeQuery(
    'RETURN EXISTS { (node) WHERE NOT node:SagsgrafTest } AS holdsNodes, EXISTS { (:SagsgrafTest) } AS isForTests',
    {},
    { database },
  );
  const [found] = records.map((record) => record.toObject());
  if (found?.['holdsNodes'] === true && found['isForTests'] !== true) {
    throw new Error('The tests would delete the graph in this Neo4j database. Give them an empty one.');
  }
}
