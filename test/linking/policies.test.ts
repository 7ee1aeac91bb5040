import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { policyKey } from '../../src/linking/keys.js';
import { linkReferat } from '../../src/linking/link.js';
import { slugsAskedFor } from '../../src/linking/policy-name.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';

const OPENING = 'REFERAT Byrådet d. 09-12-2025\n\nMødedato Tirsdag d. 9. december 2025\n\n';

function factsOf(items: string): DocumentFacts {
  const text = OPENING + items;
  const referat = parseReferat(text, { municipality: municipalityBy('0326') });
  const sha256 = createHash('sha256').update(text).digest('hex');
  return linkReferat(referat, { fileName: 'byraadet.txt', sha256, text });
}

const abouts = (facts: DocumentFacts) =>
  facts.links
    .filter(({ type }) => type === 'ABOUT')
    .map(({ from, to, properties, startLine }) => ({ from, to, ...properties, startLine }));

describe('policies of cases', () => {
  it('are claimed with the lines that name them', () => {
    const facts = factsOf(
      'Punkt 1: Godkendelse af naturpolitik\n\n25-000001\n\nSagsfremstilling\n\nSe *Strategi for rent vand*.\n',
    );
    const claims = facts.claims.filter(({ label }) => label === 'Policy');
    expect(claims.map(({ key, properties, quote, rule }) => ({ key, name: properties['name'], quote, rule }))).toEqual([
      {
        key: 'policy:0326:naturpolitik',
        name: 'Naturpolitik',
        quote: 'Punkt 1: Godkendelse af naturpolitik',
        rule: 'policy-in-title',
      },
      {
        key: 'policy:0326:strategi-for-rent-vand',
        name: 'Strategi for rent vand',
        quote: 'Se *Strategi for rent vand*.',
        rule: 'policy-in-text',
      },
    ]);
  });

  it('have one link a case, which says the most that its items say', () => {
    const text = 'Sagsfremstilling\n\nUdvalget ser på naturpolitikken.\n\n';
    const items = [
      `Punkt 1: Et hegn\n\n25-000001\n\n${text}`,
      `Punkt 2: Orientering om naturpolitik\n\n25-000001\n\n${text}`,
      `Punkt 3: Godkendelse af naturpolitik\n\n25-000001\n\n${text}`,
      `Punkt 4: Et andet hegn\n\n25-000002\n\n${text}`,
    ];
    const facts = factsOf(items.join(''));
    const to = 'policy:0326:naturpolitik';
    expect(abouts(facts)).toEqual([
      { from: 'case:0326:25-000001', to, where: 'TITLE', role: 'DECIDES', startLine: 21 },
      { from: 'case:0326:25-000002', to, where: 'TEXT', role: 'MENTIONS', startLine: 35 },
    ]);
  });

  it('are none of an item that concerns no case', () => {
    const facts = factsOf(
      'Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nNaturpolitikken udgik. Godkendt.\n\nPunkt 2: Et hegn\n',
    );
    expect(facts.claims.filter(({ label }) => label === 'Policy')).toEqual([]);
    expect(abouts(facts)).toEqual([]);
  });
});

describe('keys of policies', () => {
  it.each([
    ['Fællesskaber for alle', 'policy:0326:faellesskaber-for-alle'],
    ['Børn- og ungepolitik', 'policy:0326:boern-og-ungepolitik'],
    ['Kvalitetsstandarder for rengøring', 'policy:0326:kvalitetsstandard-for-rengoering'],
    ['Kvalitetsstandard for rengøring', 'policy:0326:kvalitetsstandard-for-rengoering'],
    ['Vedtægter for Ældrerådet', 'policy:0326:vedtaegt-for-aeldreraadet'],
  ])('%s', (name, key) => {
    expect(policyKey('0326', name)).toBe(key);
  });
});

describe('names that are asked for', () => {
  it.each([
    ['hjemløsestrategiens', 'hjemloesestrategi'],
    ['Hjemløsestrategi 2026-2029', 'hjemloesestrategi'],
    ['Egense Kommunes hjemløsestrategi', 'hjemloesestrategi'],
    ['strategien for rent vand', 'strategi-for-rent-vand'],
    ['”Fællesskaber for alle”', 'faellesskaber-for-alle'],
    ['samarbejdsaftalen omkring havnen', 'samarbejdsaftale-om-havnen'],
    ['strategien ”Rent vand”', 'strategi-for-rent-vand'],
    ['ensomhed', 'handlingsplan-mod-ensomhed'],
    ['handlingsplanen mod ensomhed', 'handlingsplan-mod-ensomhed'],
  ])('%s', (asked, slug) => {
    expect(slugsAskedFor(asked)).toContain(slug);
  });

  it('are none without a letter', () => {
    expect(slugsAskedFor(' “…” ')).toEqual([]);
  });
});
