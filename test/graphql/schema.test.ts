import { readFile } from 'node:fs/promises';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildApiSchema, printApiSchema } from '../../src/api/schema.js';

describe('The schema', () => {
  test('is the one that schema/schema.graphql holds; `npm run schema` writes it', async () => {
    const printed = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(printApiSchema()).toBe(printed);
  });

  test('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const check = (name: string, { description }: { readonly description?: string | null | undefined }) => {
      if (!description) bare.push(name);
    };
    for (const type of Object.values(buildApiSchema().getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      check(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field);
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
        }
      }
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
      }
    }
    expect(bare).toEqual([]);
  });
});
