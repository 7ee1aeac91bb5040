import { describe, expect, test } from 'vitest';
import { releaseOf } from '../../tools/neo4j/releases.js';

describe('releaseOf', () => {
  test.each([
    ['5.26', /^5\.26\.\d+$/, 17],
    ['2026', /^2026\.\d\d\.\d+$/, 21],
    ['5.26.12', /^5\.26\.12$/, 17],
    ['2025.10.1', /^2025\.10\.1$/, 21],
  ])('%s', (wanted, version, minimumJava) => {
    expect(releaseOf(wanted)).toEqual({ version: expect.stringMatching(version), minimumJava });
  });

  test.each(['', '4.4.10', '5', '27', 'latest', '5.26.x', '../5.26.1'])('%j is refused', (wanted) => {
    expect(() => releaseOf(wanted)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
