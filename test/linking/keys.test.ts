import { describe, expect, it } from 'vitest';
import * as keys from '../../src/linking/keys.js';

describe('Keys', () => {
  it.each([
    ['Fællesskaber for alle', 'faellesskaber-for-alle'],
    ['Børn- og Familieudvalget', 'boern-og-familieudvalget'],
    ['Søren Åkjær', 'soeren-aakjaer'],
    ['Süleyman Yücel', 'suleyman-yucel'],
    ['  Ældre- & Sundhedsudvalget. ', 'aeldre-sundhedsudvalget'],
    ['Ha\u030Andva\u030Ard', 'haandvaard'],
  ])('spell "%s" as %s', (text, slug) => {
    expect(keys.slug(text)).toBe(slug);
  });

  it('are those of the design', () => {
    expect(keys.municipalityKey('0326')).toBe('municipality:0326');
    expect(keys.committeeKey('0326', 'Socialudvalget')).toBe('committee:0326:socialudvalget');
    expect(keys.meetingKey('0326', 'Socialudvalget', '2025-12-11')).toBe('meeting:0326:socialudvalget:2025-12-11');
    expect(keys.itemKey('meeting:0326:socialudvalget:2025-12-11', '3a')).toBe('item:0326:socialudvalget:2025-12-11:3a');
    expect(keys.personKey('0326', 'Mustapha Badr')).toBe('person:0326:mustapha-badr');
    const byNumber = keys.caseKeyByJournalNumber('0326', '22-008459');
    expect(byNumber).toBe('case:0326:22-008459');
    expect(keys.handlingKey(byNumber, 'Socialudvalget', '2025-11-06')).toBe(
      'handling:0326:22-008459:socialudvalget:2025-11-06',
    );
    expect(keys.caseKeyByTitle('0316', 'Socialudvalget', 'Drøftelse af udgiftsdrivere for maj 2025')).toBe(
      'case:0316:~socialudvalget:udgiftsdrivere-for-maj-2025',
    );
    expect(keys.attachmentKey('item:0326:socialudvalget:2025-12-11:3', 'Udkast til strategi')).toBe(
      'attachment:0326:socialudvalget:2025-12-11:3:udkast-til-strategi',
    );
  });

  it('stay short enough for an index, and apart, where running text stands in the place of a title', () => {
    const [one, other] = ['første', 'anden'].map((end) => `Notat ${'om dette og hint '.repeat(5000)} ${end}`);
    const all = [one, other].flatMap((text = '') => [
      keys.committeeKey('0326', text),
      keys.personKey('0326', text),
      keys.policyKey('0326', text),
      keys.attachmentKey(keys.itemKey(keys.meetingKey('0326', text, '2025-12-11'), '3'), text),
      keys.handlingKey(keys.caseKeyByTitle('0326', text, text), text, '2025-12-11'),
    ]);
    expect(new Set(all).size).toBe(10);
    for (const key of all) expect(key.length).toBeLessThan(2000);
    expect(keys.personKey('0326', 'x'.repeat(400))).toBe(`person:0326:${'x'.repeat(400)}`);
  });

  it.each([
    ['24-012996', '24-012996'],
    ['25/26257', '25-26257'],
    [' 25 / 26257 ', '25-26257'],
    ['85.02.02-G01-1-17', '85.02.02-G01-1-17'],
    ['18.00Ø00 - 2014/06569', '2014-06569'],
    ['330-2019-48812', '330-2019-48812'],
    ['emn-2025-01234', 'EMN-2025-01234'],
  ])('normalise the journal number "%s" to %s', (printed, normal) => {
    expect(keys.normaliseJournalNumber(printed)).toBe(normal);
  });
});
