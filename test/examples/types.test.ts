import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FOLDERS, typesFor } from '../../tools/write-types.js';

test.each(FOLDERS)(
  'The types of the operations in %s are those of the schema; `npm run types:write` writes them',
  async (folder) => {
    const written = await readFile(new URL(`../../${folder}/operations.ts`, import.meta.url), 'utf8');
    expect(await typesFor(folder)).toBe(written);
  },
);
