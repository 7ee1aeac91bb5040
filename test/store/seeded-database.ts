import { openNeo4j } from '../../src/graph/neo4j.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { loadSeeds } from '../graphql/api.js';
import { holdDatabase, type HeldDatabase } from './held-database.js';
import type { Neo4jServer } from './neo4jServer.js';

/** A held database with the samples in it, and nothing else. */
export async function holdSeededDatabase(server: Neo4jServer): Promise<HeldDatabase> {
  const database = await holdDatabase(server);
  await database.empty();
  const store = await openNeo4j(server);
  await ensureSchema(store);
  await loadSeeds(store);
  await store.close();
  return database;
}
