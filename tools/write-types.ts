// `npm run types:write`: writes the types of the GraphQL operations in the folders below from the printed schema, each
// operation as a text that carries the types of its answer and its variables.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as documentPlugin from '@graphql-codegen/typed-document-node';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { format, resolveConfig } from 'prettier';

const project = fileURLToPath(new URL('../', import.meta.url));

/** Where operations stand that programs of this project ask, each folder with its `operations.ts`. */
export const FOLDERS = ['web/page/graphql', 'examples/dashboard'];

/** The types for the operations of a folder, as they stand in its `operations.ts`. */
export async function typesFor(folder: string): Promise<string> {
  const files = readdirSync(join(project, folder))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const text = await codegen({
    filename: 'operations.ts',
    schema: parse(readFileSync(join(project, 'schema/schema.graphql'), 'utf8')),
    documents: files.map((name) => ({
      location: name,
      document: parse(readFileSync(join(project, folder, name), 'utf8')),
    })),
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      immutableTypes: true,
      dedupeFragments: true,
      skipTypename: true,
      useTypeImports: true,
      avoidOptionals: { field: true },
      scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
      strictScalars: false,
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationsPlugin, documents: documentPlugin },
  });
  const note =
    '// Written by `npm run types:write` from the .graphql files beside it: do not edit.\n/* oxlint-disable */\n';
  const options = await resolveConfig(join(project, folder, 'operations.ts'));
  return format(note + text, { ...options, parser: 'typescript' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const folder of FOLDERS) writeFileSync(join(project, folder, 'operations.ts'), await typesFor(folder));
}
