import { describe, expect, it } from 'vitest';
import { relationsOf, type SharedFeatures } from '../../src/linking/matters.js';
import { wordingOf } from '../../src/linking/shingles.js';

interface Named {
  readonly id: string;
  readonly municipality: string;
}
const named = (id: string, municipality = '0326'): Named => ({ id, municipality });
const NOTHING: SharedFeatures<Named> = {
  municipality: '0326',
  policies: [],
  referring: [],
  cited: [],
  attachments: [],
  periods: [],
  signatures: [],
  texts: [],
};
const relations = (features: Partial<SharedFeatures<Named>>) => relationsOf({ ...NOTHING, ...features });
const word = (index: number): string => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const signature = (from: number): string =>
  wordingOf([Array.from({ length: 200 }, (_, index) => word(from + index)).join(' ')])?.signature ?? '';

describe('Related cases', () => {
  it('are none without a reason', () => {
    expect(relations({})).toEqual([]);
  });

  it('have one reason of a kind, the strongest, and a score of all reasons together', () => {
    const other = named('case:0326:2');
    const [relation, ...rest] = relations({
      policies: [
        { found: other, policy: 'Trafikpolitik' },
        { found: other, policy: 'Ungestrategi' },
      ],
      referring: [{ found: other }],
    });
    expect(rest).toEqual([]);
    expect(relation?.score).toBeCloseTo(1 - 0.4 * 0.3, 3);
    expect(relation?.reasons).toEqual([
      { kind: 'REFERENCE', text: 'An item of one case refers to an item of the other.' },
      { kind: 'POLICY', text: 'Both titles name “Trafikpolitik”.' },
    ]);
  });

  it('stand by score, then by key', () => {
    const [one, two, three] = ['1', '2', '3'].map((number) => named(`case:0326:${number}`));
    if (one === undefined || two === undefined || three === undefined) throw new Error('Three cases are needed');
    const found = relations({
      referring: [{ found: three }],
      periods: [
        { found: two, title: 'B' },
        { found: one, title: 'A' },
      ],
    });
    expect(found.map((relation) => relation.case)).toEqual([three, one, two]);
  });

  it('of nearly the same text are twins where they are of two municipalities', () => {
    const texts = [
      { found: named('case:0326:2'), signature: signature(20) },
      { found: named('case:0370:2', '0370'), signature: signature(0) },
      { found: named('case:0326:3'), signature: signature(170) },
    ];
    const found = relations({ signatures: [signature(0)], texts }).map((relation) => [
      relation.case.id,
      relation.reasons[0],
    ]);
    expect(found).toEqual([
      [
        'case:0370:2',
        { kind: 'TWIN', text: 'The texts, of two municipalities, share about 100 % of their wording.', share: 1 },
      ],
      [
        'case:0326:2',
        {
          kind: 'TEXT',
          text: expect.stringMatching(/^The texts share about [89]\d % of their wording\.$/),
          share: expect.closeTo(0.9, 1),
        },
      ],
    ]);
  });

  it.each([
    [5, 5],
    [6, 0],
  ])('share an attachment with few others: of %i, %i are related', (sharing, related) => {
    const attachments = Array.from({ length: sharing }, (_, index) => ({
      found: named(`case:0326:${index + 2}`),
      telling: '0326:plan-havnen',
      title: 'Plan for havnen',
    }));
    expect(relations({ attachments })).toHaveLength(related);
  });
});
