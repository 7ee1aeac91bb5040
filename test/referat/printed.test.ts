import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReferat } from '../../src/referat/parse.js';
import { printedReferat, printedReferatJsonSchema, printedReferatSchema } from '../../src/referat/printed.js';

const SEEDS = new URL('../../seeds/', import.meta.url);

describe('The printed form of a referat', () => {
  it('has the JSON Schema that schema/referat.schema.json holds; `npm run schema` writes it', () => {
    const committed = readFileSync(new URL('../../schema/referat.schema.json', import.meta.url), 'utf8');
    expect(printedReferatJsonSchema()).toBe(committed);
  });

  it.each(readdirSync(SEEDS))('is kept by %s', (name) => {
    const referat = parseReferat(readFileSync(new URL(name, SEEDS), 'utf8'));
    const printed = printedReferat(referat, { fileName: name, sha256: '0'.repeat(64) });
    expect(() => printedReferatSchema.parse(printed)).not.toThrow();
  });
});
