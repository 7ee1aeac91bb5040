import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { LOADING, loadSeeds, serveApi, type TestApi } from '../graphql/api.js';
import { describeEngines } from './engines.js';

const FOLDER = fileURLToPath(new URL('queries/', import.meta.url));

interface Operation {
  readonly name: string;
  readonly text: string;
  /** The variable that takes the cursor of the page before; null where all is asked for at once. */
  readonly cursor: 'after' | 'before' | null;
}

const operations = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .flatMap((name) => operationsOf(readFileSync(`${FOLDER}${name}`, 'utf8')));

/** Each operation of a file as a document of its own, with the file's fragments that it uses. */
function operationsOf(file: string): Operation[] {
  const { definitions } = parse(file);
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const text = print(definition);
    const fragments = definitions.filter(
      (other) => other.kind === Kind.FRAGMENT_DEFINITION && text.includes(`...${other.name.value}`),
    );
    return [
      {
        name: definition.name?.value ?? '',
        text: [text, ...fragments.map(print)].join('\n'),
        cursor: cursorOf(definition),
      },
    ];
  });
}

function cursorOf({ variableDefinitions = [] }: OperationDefinitionNode): Operation['cursor'] {
  const names = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  return names.has('after') ? 'after' : names.has('before') ? 'before' : null;
}

const ANSWER = z.object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.array(z.unknown()).optional() });
const CONNECTION = z.object({
  pageInfo: z.object({
    hasNextPage: z.boolean().optional(),
    hasPreviousPage: z.boolean().optional(),
    startCursor: z.string().nullish(),
    endCursor: z.string().nullish(),
  }),
});

/** The bodies of all answers to an operation: one, or one a page. */
async function ask({ url }: TestApi, { text, cursor }: Operation): Promise<string[]> {
  const bodies: string[] = [];
  for (let position: string | null | undefined = null; position !== undefined && bodies.length < 50;) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables: cursor === null ? {} : { [cursor]: position } }),
    });
    const body = await response.text();
    bodies.push(body);
    position = cursor === null ? undefined : nextPosition(body, cursor);
  }
  return bodies;
}

/** Undefined where the page was the last one. */
function nextPosition(body: string, cursor: 'after' | 'before'): string | undefined {
  const [connection] = Object.values(ANSWER.parse(JSON.parse(body)).data ?? {});
  const { pageInfo } = CONNECTION.parse(connection);
  const goesOn = cursor === 'after' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
  return goesOn === true ? ((cursor === 'after' ? pageInfo.endCursor : pageInfo.startCursor) ?? undefined) : undefined;
}

/** Whether an answer holds anything beyond null, 0, false and empty lists. */
function findsSomething(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(findsSomething);
  return value !== null && value !== 0 && value !== false;
}

test('there are at least 40 queries, each with a name of its own', () => {
  expect(operations.length).toBeGreaterThanOrEqual(40);
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
});

describeEngines('Answers, equal to the byte', (open) => {
  let reference: TestApi;
  let subject: TestApi;
  beforeAll(async () => {
    const store = await openEmbedded({ path: null });
    await ensureSchema(store);
    await loadSeeds(store);
    reference = await serveApi(store);
    // The other way round, since the order of loading is to make no difference either.
    const other = await open();
    await loadSeeds(other, 'backward');
    subject = await serveApi(other);
  }, LOADING);

  test.each(operations)('$name', async (operation) => {
    const bodies = await ask(subject, operation);
    expect(bodies).toEqual(await ask(reference, operation));
    const answers = bodies.map((body) => ANSWER.parse(JSON.parse(body)));
    if (operation.name.startsWith('Refused')) {
      expect(answers).toEqual([expect.objectContaining({ errors: [expect.anything()] })]);
      return;
    }
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    if (operation.cursor !== null) expect(bodies.length).toBeGreaterThan(1);
    for (const { data } of answers) expect(findsSomething(data)).toBe(!operation.name.startsWith('Nothing'));
  });
});
