import { describe, expect, it } from 'vitest';
import { DocumentRefused } from '../../src/errors.js';
import { parseReferat } from '../../src/referat/parse.js';
import { printedReferat } from '../../src/referat/printed.js';
import { FIXTURE_FILES, fixturesIn } from './fixture-files.js';

function factsOf(text: string): Record<string, unknown> {
  try {
    const printed = printedReferat(parseReferat(text), { fileName: 'fixture.txt', sha256: '0'.repeat(64) });
    return { ...printed, warnings: printed.warnings.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { refused: error.message };
    throw error;
  }
}

describe.each(FIXTURE_FILES)('%s', (file) => {
  it.each(fixturesIn(file).map((fixture) => [fixture.title, fixture] as const))('%s', (_, { document, expected }) => {
    const facts = factsOf(document);
    const whole = ['meeting', 'items', 'warnings', 'refused'].some((name) => name in expected);
    const items: unknown = facts['items'];
    expect(whole ? facts : Array.isArray(items) ? items[0] : facts).toMatchObject(expected);
  });
});
