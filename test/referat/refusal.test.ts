import { describe, expect, it } from 'vitest';
import { DocumentRefused } from '../../src/errors.js';
import { parseReferat } from '../../src/referat/parse.js';

const MB = 2 ** 20;

function refusalOf(text: string): DocumentRefused {
  try {
    parseReferat(text, { fileName: 'x.txt' });
  } catch (error) {
    if (error instanceof DocumentRefused) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('What is no referat is refused', () => {
  it.each([
    ['an empty file', '', /is empty/u],
    ['blank lines', '\n'.repeat(1_000_000), /is empty/u],
    ['spaces', ' '.repeat(10 * MB), /is empty/u],
    ['a PDF', `%PDF-1.7\n%\u00e2\u00e3\n${'\u0000\ufffd obj'.repeat(100_000)}`, /a PDF itself/u],
    ['JSON', JSON.stringify({ referat: [1, 2, 3] }), /are not minutes/u],
    ['a novel', 'Det var en mørk og stormfuld nat.\nHan læste et referat.\n'.repeat(100_000), /are not minutes/u],
    ['one letter', 'a'.repeat(50 * MB), /are not minutes/u],
    ['an agenda without items', '# DAGSORDEN Socialudvalget d. 11-12-2025\n\nLokale 3\n', /is an agenda/u],
    ['an agenda whose title wraps', 'DAGSORDEN Socialudvalget\nd. 11-12-2025\n\nLokale 3\n', /is an agenda/u],
    ['an opening line alone', 'REFERAT Socialudvalget d. 11-12-2025\n\nMødested Lokale 3\n', /no item was found/u],
  ])('%s', (_, text, message) => {
    const refusal = refusalOf(text);
    expect(refusal.code).toBe('NOT_A_REFERAT');
    expect(refusal.message).toMatch(message);
    expect(refusal.place?.file).toBe('x.txt');
    expect(refusal.remedy).not.toBeNull();
  });

  it('says where an agenda opens', () => {
    expect(refusalOf('\n\nKalundborg Kommune\n\nDAGSORDEN Byrådet d. 11-12-2025\n').place?.line).toBe(5);
  });
});
