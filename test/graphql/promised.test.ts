import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, type GraphQLSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildApiSchema } from '../../src/api/schema.js';

const promised = buildSchema(readFileSync(new URL('../../schema/promised.graphql', import.meta.url), 'utf8'));

const broken = (schema: GraphQLSchema) => findBreakingChanges(promised, schema).map(({ description }) => description);

describe('The schema promised to clients', () => {
  test('is kept: what they ask is answered in the same form; docs/clients.md tells how it is changed', () => {
    expect(broken(buildApiSchema())).toEqual([]);
  });

  test('would name what breaks it', () => {
    const printed = readFileSync(new URL('../../schema/promised.graphql', import.meta.url), 'utf8');
    const without = buildSchema(printed.replace(/^ {2}journalNumber: String$/m, '  number: String'));
    expect(broken(without)).toEqual(['Case.journalNumber was removed.']);
  });
});
