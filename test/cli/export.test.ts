import { readdirSync, readFileSync } from 'node:fs';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { jsonLines, PROTOCOL, REPLY } from '../../src/service/protocol.js';
import { ask, manyMinutes, QUERY, run, SEED, SEEDS, serve, start } from './commandLine.js';
import { scratch } from './scratch.js';

const ajv = new Ajv({ formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ } });
const isOcel = ajv.compile(
  JSON.parse(readFileSync(fileURLToPath(new URL('ocel20.schema.json', import.meta.url)), 'utf8')),
);

const TYPES = z.array(
  z.object({ name: z.string(), attributes: z.array(z.object({ name: z.string(), type: z.enum(['string', 'time']) })) }),
);
const RELATIONSHIPS = z.array(z.object({ objectId: z.string(), qualifier: z.string() }));
const LOG = z.object({
  objectTypes: TYPES,
  eventTypes: TYPES,
  objects: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      attributes: z.array(z.object({ name: z.string(), time: z.string(), value: z.string() })),
      relationships: RELATIONSHIPS,
    }),
  ),
  events: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      time: z.string(),
      attributes: z.array(z.object({ name: z.string(), value: z.string() })),
      relationships: RELATIONSHIPS,
    }),
  ),
});
type Log = z.infer<typeof LOG>;

/** Reads a log, which must be one that the standard allows and that hangs together. */
function soundLog(text: string): Log {
  const value: unknown = JSON.parse(text);
  expect(isOcel(value), JSON.stringify(isOcel.errors)).toBe(true);
  const log = LOG.parse(value);
  const objects = new Set(log.objects.map(({ id }) => id));
  expect(objects.size).toBe(log.objects.length);
  expect(new Set(log.events.map(({ id }) => id)).size).toBe(log.events.length);
  const dangling = [...log.objects, ...log.events].flatMap(({ id, relationships }) =>
    relationships.filter(({ objectId }) => !objects.has(objectId)).map(({ objectId }) => `${id} → ${objectId}`),
  );
  expect(dangling).toEqual([]);
  for (const [types, things] of [
    [log.objectTypes, log.objects],
    [log.eventTypes, log.events],
  ] as const) {
    const declared = new Map(
      types.map(({ name, attributes }) => [name, new Map(attributes.map((a) => [a.name, a.type]))]),
    );
    for (const { id, type, attributes } of things) {
      for (const { name, value: told } of attributes) {
        const form = declared.get(type)?.get(name);
        expect(form, `${id}: ${type}.${name}`).toBeDefined();
        if (form === 'time') expect(told).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      }
    }
  }
  return log;
}

/** A graph with the samples, and the environment that names it. */
async function samples(): Promise<Record<string, string>> {
  const environment = { SAGSGRAF_DATA: await scratch() };
  expect((await run(['load', SEEDS], environment)).code).toBe(0);
  return environment;
}

function lines(text: string): unknown[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
}

const NODE_LINE = z.strictObject({
  node: z.strictObject({
    key: z.string(),
    labels: z.array(z.string()).min(1),
    properties: z.record(z.string(), z.json()),
  }),
});
const EDGE_LINE = z.strictObject({
  edge: z.strictObject({
    type: z.string(),
    from: z.string(),
    to: z.string(),
    properties: z.record(z.string(), z.json()),
  }),
});

describe('export --ocel', () => {
  test('gives a log that validates, and in it the journey of a case', async () => {
    const { code, stdout, stderr } = await run(['export', '--ocel'], await samples());
    expect([code, stderr]).toEqual([0, '']);
    const log = soundLog(stdout);
    expect(log.events.length).toBeGreaterThan(40);
    expect(log.events.map(({ time, id }) => `${time} ${id}`)).toEqual(
      log.events.map(({ time, id }) => `${time} ${id}`).toSorted((a, b) => (a < b ? -1 : 1)),
    );
    const caseId = 'case:0326:22-008459';
    const steps = log.events.filter(({ relationships }) =>
      relationships.some(({ objectId, qualifier }) => objectId === caseId && qualifier === 'case'),
    );
    const related = (event: Log['events'][number] | undefined, qualifier: string): string[] =>
      (event?.relationships ?? []).filter((one) => one.qualifier === qualifier).map(({ objectId }) => objectId);
    expect(steps.map((step) => [step.time, ...related(step, 'committee')])).toEqual([
      ['2025-10-06T00:00:00Z', 'committee:0326:direktionen'],
      ['2025-11-04T00:00:00Z', 'committee:0326:kultur-og-fritidsudvalget'],
      ['2025-11-06T00:00:00Z', 'committee:0326:socialudvalget'],
      ['2025-12-11T00:00:00Z', 'committee:0326:socialudvalget'],
    ]);
    expect(related(steps[1], 'absent')).toEqual(['person:0326:mustapha-badr']);
    expect(steps.map(({ type }) => type).slice(2)).toEqual(['POSTPONED', 'RECOMMENDED']);
    expect(related(steps[3], 'item')).toEqual(['item:0326:socialudvalget:2025-12-11:3']);
    expect(related(steps[3], 'meeting')).toEqual(['meeting:0326:socialudvalget:2025-12-11']);
    const told = Object.fromEntries((steps[2]?.attributes ?? []).map(({ name, value }) => [name, value]));
    expect(told).toMatchObject({ outcome: 'POSTPONED', timePrecision: 'day' });
    expect(told['evidence']).toMatch(/^kalundborg-socialudvalget-2025-12-11\.txt:\d+-\d+$/);
    const item = log.objects.find(({ id }) => id === 'item:0326:socialudvalget:2025-12-11:3');
    expect(item?.relationships).toContainEqual({ objectId: caseId, qualifier: 'concerns' });
    expect(item?.relationships.map(({ qualifier }) => qualifier)).toContain('planned in');
    const minutes = log.objects.find(({ id }) => id === 'meeting:0326:socialudvalget:2025-12-11')?.relationships ?? [];
    expect(new Set(minutes.map(({ qualifier }) => qualifier))).toEqual(new Set(['held by', 'minutes', 'present']));
  });

  test('the same documents give the same bytes, in any order of loading', async () => {
    const environments = await Promise.all([scratch(), scratch()]);
    const files = readdirSync(SEEDS)
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .map((name) => join(SEEDS, name));
    for (const file of files) await run(['load', file], { SAGSGRAF_DATA: environments[0] ?? '' });
    for (const file of files.toReversed()) await run(['load', file], { SAGSGRAF_DATA: environments[1] ?? '' });
    for (const format of ['--ocel', '--ndjson']) {
      const [forward, backward] = await Promise.all(
        environments.map((data) => run(['export', format], { SAGSGRAF_DATA: data })),
      );
      expect(forward?.stdout.length).toBeGreaterThan(10_000);
      expect(backward?.stdout).toBe(forward?.stdout);
    }
  }, 120_000);

  test('a municipality and a period choose a part that hangs together', async () => {
    const environment = await samples();
    const whole = soundLog((await run(['export', '--ocel'], environment)).stdout);
    const args = ['export', '--ocel', '--municipality', 'Kalundborg', '--from', '2025-11-01', '--to', '2025-11-30'];
    const part = soundLog((await run(args, environment)).stdout);
    const expected = whole.events.filter(
      ({ id, time }) => id.startsWith('handling:0326:') && time >= '2025-11-01' && time < '2025-12-01',
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(part.events).toEqual(expected);
    expect(part.objects.filter(({ id }) => !/^\w+:0326:|^document:/.test(id))).toEqual([]);
    const ids = (log: Log, type: string): string[] =>
      log.objects.filter((one) => one.type === type).map(({ id }) => id);
    expect(ids(part, 'meeting').every((id) => id.includes(':2025-11-'))).toBe(true);
    expect(ids(part, 'case')).toContain('case:0326:22-008459');
    expect(ids(part, 'case').length).toBeLessThan(ids(whole, 'case').length);
    const none = soundLog((await run(['export', '--ocel'], { ...environment, SAGSGRAF_FROM: '2031-01-01' })).stdout);
    expect([none.events, ids(none, 'case'), ids(none, 'meeting'), ids(none, 'item')]).toEqual([[], [], [], []]);
  });
});

describe('export --ndjson', () => {
  test('gives every node and edge once, nodes first, without what the graph keeps for itself', async () => {
    const environment = await samples();
    const { code, stdout, stderr } = await run(['export', '--ndjson'], environment);
    expect([code, stderr]).toEqual([0, '']);
    const check = JSON.parse((await run(['check', '--json'], environment)).stdout);
    const all = lines(stdout);
    const nodes = all.flatMap((line) => NODE_LINE.safeParse(line).data?.node ?? []);
    const edges = all.flatMap((line) => EDGE_LINE.safeParse(line).data?.edge ?? []);
    expect(nodes.length + edges.length).toBe(all.length);
    expect(edges).toHaveLength(check.store.graph.edges);
    expect(nodes.filter(({ labels }) => labels.includes('Case'))).toHaveLength(check.store.graph.cases);
    // Nodes first, and both in order.
    expect(all.slice(0, nodes.length).every((line) => NODE_LINE.safeParse(line).success)).toBe(true);
    const keys = nodes.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => (a < b ? -1 : 1)));
    expect(edges.map(({ from }) => from)).toEqual(edges.map(({ from }) => from).toSorted((a, b) => (a < b ? -1 : 1)));
    const known = new Set(keys);
    expect(edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
    const names = new Set([...nodes, ...edges].flatMap(({ properties }) => Object.keys(properties)));
    for (const own of ['foldedFrom', 'loadedAt', 'key']) expect(names).not.toContain(own);
    const document = nodes.find(
      ({ properties }) => properties['fileName'] === 'kalundborg-socialudvalget-2025-12-11.txt',
    );
    expect(document?.properties['text']).toBe(await readFile(SEED, 'utf8'));
  });

  test('a reader that has enough ends it without an error', async () => {
    const environment = { SAGSGRAF_DATA: await scratch() };
    await run(['load', await manyMinutes(8)], environment);
    for (const served of [false, true]) {
      if (served) await serve(environment.SAGSGRAF_DATA);
      const command = start(['export', '--ndjson'], environment);
      command.process.stdout?.once('data', () => command.process.stdout?.destroy());
      const { code, stdout, stderr } = await command.ended;
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.length).toBeLessThan(400_000);
    }
  });
});

describe('export while a service runs', () => {
  test('gives the same bytes as without one', async () => {
    const environment = await samples();
    const log = await run(['export', '--ocel'], environment);
    const graph = await run(['export', '--ndjson'], environment);
    const service = await serve(environment['SAGSGRAF_DATA'] ?? '');
    expect((await run(['export', '--ocel'], environment)).stdout).toBe(log.stdout);
    expect((await run(['export', '--ndjson'], environment)).stdout).toBe(graph.stdout);
    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });

  test('a slow reader sees one state of the graph, holds nobody up, and may leave', async () => {
    const data = await scratch();
    const environment = { SAGSGRAF_DATA: data };
    await run(['load', await manyMinutes(12)], environment);
    const before = (await run(['export', '--ndjson'], environment)).stdout;
    const service = await serve(data);

    const [reader, leaver] = [await request(data), await request(data)];
    const first = [await piece(reader), await piece(leaver)];
    // Both have stopped reading long before the end; the service loads and answers as ever.
    expect((await run(['load', SEED], environment)).code).toBe(0);
    expect(await ask(service.url, QUERY)).toMatchObject({ data: { case: { journey: {} } } });
    leaver.socket.destroy();
    let text = first[0] ?? '';
    for (let next = await piece(reader); next !== null; next = await piece(reader)) text += next;
    expect(text).toBe(before);
    expect((await run(['export', '--ndjson'], environment)).stdout).not.toBe(before);

    // One that never reads on does not keep the service from ending.
    await piece(await request(data));
    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });

  test('a killed command leaves the service whole', async () => {
    const data = await scratch();
    const environment = { SAGSGRAF_DATA: data };
    await run(['load', await manyMinutes(12)], environment);
    const service = await serve(data);
    const command = start(['export', '--ndjson'], environment);
    await command.printed(/"node"/);
    command.process.kill('SIGKILL');
    expect((await command.ended).code).toBeNull();
    expect(await ask(service.url, QUERY)).toMatchObject({ data: { case: { journey: {} } } });
    const { code } = await run(['load', SEED], environment);
    expect(code).toBe(0);
    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });
});

interface Asked {
  readonly socket: Socket;
  readonly replies: AsyncGenerator<unknown>;
}

/** Asks the service of a folder for the whole graph, as the command does. */
async function request(data: string): Promise<Asked> {
  const socket = connect({ path: join(data, 'sagsgraf.sock') });
  onTestFinished(() => void socket.destroy());
  const given = { format: 'ndjson', filter: { municipality: null, from: null, to: null } };
  socket.write(`${JSON.stringify({ protocol: PROTOCOL, operation: 'export', arguments: given })}\n`);
  return { socket, replies: jsonLines(socket) };
}

/** The next piece of the graph; null at its end. Nothing more is read from the socket before it is asked for. */
async function piece({ replies }: Asked): Promise<string | null> {
  for (;;) {
    const { value } = await replies.next();
    const reply = REPLY.parse(value);
    if (reply.type === 'event') return z.string().parse(reply.event);
    if (reply.type === 'result') expect(reply.result).toMatchObject({ complete: true });
    if (reply.type !== 'accepted') return null;
  }
}

describe('export to a file', () => {
  test('tells what it wrote, in text or as JSON', async () => {
    const environment = await samples();
    const file = join(await scratch(), 'log.json');
    const text = await run(['export', '--ocel', '--out', file], environment);
    expect(text.stdout).toMatch(/^Wrote \d+ events and \d+ objects to .*log\.json\.\n$/);
    const written = await readFile(file, 'utf8');
    const log = soundLog(written);
    const json = await run(['export', '--ocel', '--json'], { ...environment, SAGSGRAF_OUT: file });
    expect(JSON.parse(json.stdout)).toEqual({ file, events: log.events.length, objects: log.objects.length });
    expect(await readFile(file, 'utf8')).toBe(written);
    // Without a file the log itself is the one JSON value.
    expect((await run(['export', '--ocel', '--json'], environment)).stdout).toBe(written);
    const graph = await run(['export', '--ndjson', '--json', '--out', file], environment);
    const { nodes, edges } = JSON.parse(graph.stdout);
    expect(lines(await readFile(file, 'utf8'))).toHaveLength(nodes + edges);
  });

  test('what cannot be written whole leaves what was there', async () => {
    const folder = await scratch();
    const file = join(folder, 'log.json');
    await writeFile(file, 'as it was');
    const environment = { SAGSGRAF_DATA: join(folder, 'none') };
    const { code, stderr } = await run(['export', '--ocel', '--out', file], environment);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Error: There is no graph in /);
    expect(await readFile(file, 'utf8')).toBe('as it was');
    expect(await readdir(folder)).toEqual(['log.json']);
    const nowhere = await run(['export', '--ocel', '--out', join(folder, 'a', 'b.json')], await samples());
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringMatching(/^Error: The file .* cannot be written/)]);
  });

  test('ended by a signal, it says so and leaves no file', async () => {
    const [data, folder] = [await scratch(), await scratch()];
    await run(['load', await manyMinutes(12)], { SAGSGRAF_DATA: data });
    const file = join(folder, 'graph.ndjson');
    const command = start(['export', '--ndjson', '--out', file], { SAGSGRAF_DATA: data });
    while ((await readdir(folder)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    command.process.kill('SIGTERM');
    const { code, stderr } = await command.ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('ended before it was whole')]);
    await expect(access(file)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});

test.each([
  [['export'], /Give one of --ocel .* and --ndjson/],
  [['export', '--ocel', '--ndjson'], /Give one of --ocel .* and --ndjson/],
  [['export', '--ocel', '--from', '2025-02-30'], /--from: “2025-02-30” is no date/],
  [
    ['export', '--ocel', '--from', '2025-02-03', '--to', '2025-02-01'],
    /begins on 2025-02-03, after its end on 2025-02-01/,
  ],
  [['export', '--ndjson', '--municipality', '0326', '--to', '2025-02-01'], /leave out --municipality .*, --to /],
  [['export', '--ndjson', '--json'], /--json is for one JSON value/],
])('%j is wrong usage', async (args, said) => {
  const { code, stdout, stderr } = await run(args, { SAGSGRAF_DATA: await scratch() });
  expect(code).toBe(2);
  expect(stderr).toMatch(said);
  if (args.includes('--json')) expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'BAD_INPUT' } });
  else expect(stdout).toBe('');
});
