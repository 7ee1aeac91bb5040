import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { NEO4J_LIMITS } from '../../src/graph/neo4j-limits.js';
import { LAST_REQUESTS, SILENCE } from '../../src/service/http-server.js';

const COMPOSE = z.object({ services: z.object({ sagsgraf: z.looseObject({ stop_grace_period: z.string() }) }) });

test('a query on Neo4j ends, even at its slowest, before its silent connection is closed', () => {
  const { acquisition, connect, read, retry, snapshot } = NEO4J_LIMITS;
  expect(snapshot + retry + acquisition + read).toBeLessThan(SILENCE);
  // To open a connection is a part of getting one.
  expect(connect).toBeLessThanOrEqual(acquisition);
});

test('a service that ends has done with its requests before its container is killed', () => {
  const file: unknown = parse(
    readFileSync(fileURLToPath(new URL('../../docker-compose.yml', import.meta.url)), 'utf8'),
  );
  const [, seconds] = /^(\d+)s$/.exec(COMPOSE.parse(file).services.sagsgraf.stop_grace_period) ?? [];
  expect(LAST_REQUESTS).toBeLessThan(Number(seconds) * 1000);
});
