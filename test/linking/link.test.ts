import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentRefused } from '../../src/errors.js';
import type { Claim, DocumentFacts } from '../../src/linking/facts.js';
import { linkReferat } from '../../src/linking/link.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';
import { RENDERINGS } from '../referat/renderings.js';

const KALUNDBORG = municipalityBy('Kalundborg');

function linked(text: string, sha256 = 'a'.repeat(64)): DocumentFacts {
  return linkReferat(parseReferat(text, { municipality: KALUNDBORG }), { fileName: 'x.txt', sha256, text });
}

function seed(name: string): string {
  return readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
}

const claimsOf = (facts: DocumentFacts, key: string): Claim[] => facts.claims.filter((claim) => claim.key === key);

/** A property of a node as the store folds it: the claim of the smallest rank that says anything. */
function valueOf(documents: readonly DocumentFacts[], key: string, property: string): unknown {
  const claims = documents.flatMap((facts) => claimsOf(facts, key)).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return claims.find((claim) => (claim.properties[property] ?? null) !== null)?.properties[property] ?? null;
}

const minutes = (committee: string, date: string, body: string): string =>
  `REFERAT ${committee} d. ${date}\n\nPunkt 1: Beslutning om broen\n\n25-000001\n\n${body}\n`;

it.each([
  ['Udsat.', 'Anbefales godkendt.', 'RECOMMENDED'],
  ['Anbefales godkendt.', 'Udsat.', 'RECOMMENDED'],
  ['Taget til efterretning.', 'Godkendt.', 'APPROVED'],
])('A case under two items of one meeting, %s and %s, is %s there', (first, second, outcome) => {
  const item = (number: number, decision: string): string =>
    `Punkt ${number}: Broen over åen\n\n25-000001\n\nBeslutning\n\n${decision}\n\n`;
  const facts = linked(`REFERAT Socialudvalget d. 11-12-2025\n\n${item(1, first)}${item(2, second)}`);
  const key = 'handling:0326:25-000001:socialudvalget:2025-12-11';
  expect(claimsOf(facts, key)).toHaveLength(2);
  expect(valueOf([facts], key, 'outcome')).toBe(outcome);
});

describe('The facts of a document', () => {
  const facts = linked(seed('kalundborg-socialudvalget-2025-12-11.txt'));

  it('stand under the keys of the design', () => {
    const keys = new Set(facts.claims.map((claim) => claim.key));
    for (const key of [
      'municipality:0326',
      'committee:0326:socialudvalget',
      'meeting:0326:socialudvalget:2025-12-11',
      'item:0326:socialudvalget:2025-12-11:3',
      'case:0326:22-008459',
      'handling:0326:22-008459:socialudvalget:2025-11-06',
      'person:0326:mustapha-badr',
    ])
      expect(keys).toContain(key);
  });

  it('give each claim about a node a rank of its own, and lines that are in the document', () => {
    const ranks = new Set(facts.claims.map((claim) => `${claim.key} ${claim.rank}`));
    expect(ranks.size).toBe(facts.claims.length);
    for (const { startLine, endLine, quote } of facts.claims) {
      expect(startLine).toBeGreaterThan(0);
      expect(endLine).toBeGreaterThanOrEqual(startLine);
      expect(endLine).toBeLessThanOrEqual(facts.document.lineCount);
      expect(quote.length).toBeGreaterThan(0);
      expect(quote.length).toBeLessThanOrEqual(400);
    }
  });

  it('join only nodes that the document states', () => {
    const keys = new Set(facts.claims.map((claim) => claim.key));
    for (const link of facts.links.filter(({ type }) => type !== 'CITES')) {
      expect(keys).toContain(link.from);
      expect(keys).toContain(link.to);
    }
  });

  it('concern no case where an item is procedural', () => {
    const concerned = facts.links.filter(({ type }) => type === 'CONCERNS').map(({ from }) => from);
    expect(concerned).toContain('item:0326:socialudvalget:2025-12-11:3');
    expect(concerned).not.toContain('item:0326:socialudvalget:2025-12-11:1');
    expect(concerned).not.toContain('item:0326:socialudvalget:2025-12-11:11');
  });
});

describe('A case', () => {
  const itemOf = (text: string): string[] =>
    linked(`REFERAT Socialudvalget d. 11-12-2025\n\n${text}\n`).claims.flatMap(({ label, key }) =>
      label === 'Case' ? [key] : [],
    );

  it.each([
    ['Punkt 1: Broen\n\n25-000001', 'case:0326:25-000001'],
    ['Punkt 1: Broen\n\n25/26257', 'case:0326:25-26257'],
    ['Punkt 1: Drøftelse af broen', 'case:0326:~socialudvalget:broen'],
    ['Punkt 1: Orientering om broen\n\nBehandling\n\nDirektionen, Socialudvalget', 'case:0326:~direktionen:broen'],
    ['Punkt 1: Lukket punkt: Broen', 'case:0326:~socialudvalget:broen'],
  ])('%j is %s', (text, key) => {
    expect(itemOf(text)).toEqual([key]);
  });

  it.each(['Punkt 1: Godkendelse af dagsorden\n\n25-000001', 'Punkt 1: Lukket punkt', 'Punkt 1: Underskriftsark'])(
    '%j concerns none',
    (text) => {
      expect(itemOf(text)).toEqual([]);
    },
  );

  it('is less certain by its title than by its number', () => {
    const caseIn = (text: string): Claim | undefined => linked(text).claims.find(({ label }) => label === 'Case');
    const byTitle = caseIn('REFERAT Byrådet d. 11-12-2025\n\nPunkt 1: Broen\n');
    const byNumber = caseIn(minutes('Byrådet', '11-12-2025', ''));
    expect(byTitle?.properties['identityRule']).toBe('title');
    expect(byTitle?.confidence).toBeLessThan(1);
    expect(byNumber?.properties['identityRule']).toBe('journal-number');
    expect(byNumber?.confidence).toBe(1);
  });
});

describe('A step that several documents tell', () => {
  const key = 'handling:0326:25-000001:oekonomiudvalget:2025-12-10';
  const own = linked(minutes('Økonomiudvalget', '10-12-2025', 'Beslutning\n\nGodkendt.'));
  const restated = linked(
    minutes('Byrådet', '17-12-2025', 'Sagens forløb\n\n10/12/2025 Økonomiudvalget\n\nAnbefales.\n\nAfbud: Carl Eg'),
  );
  const withheld = linked(
    minutes('Socialudvalget', '16-12-2025', 'Sagens forløb\n\n10/12/2025 Økonomiudvalget\n\nBeslutning ikke frigivet'),
  );
  const terse = linked(minutes('Direktionen', '18-12-2025', 'Sagens forløb\n\n10/12/2025 Økonomiudvalget'));

  it('is one step, and its own minutes win', () => {
    expect(valueOf([restated, own, withheld], key, 'outcome')).toBe('APPROVED');
    expect(valueOf([own, restated], key, 'own')).toBe(true);
  });

  it('is what a released restatement says rather than a withheld one', () => {
    expect(valueOf([withheld, restated], key, 'outcome')).toBe('RECOMMENDED');
    expect(valueOf([withheld], key, 'outcome')).toBe('NOT_RELEASED');
  });

  it('is told by the words of another where one is without', () => {
    expect(valueOf([terse, restated], key, 'outcome')).toBe('RECOMMENDED');
    expect(valueOf([terse], key, 'outcome')).toBeNull();
  });

  it('makes a stub of a meeting that only others tell of', () => {
    const meeting = 'meeting:0326:oekonomiudvalget:2025-12-10';
    expect(valueOf([restated], meeting, 'loaded')).toBe(false);
    expect(valueOf([restated, own], meeting, 'loaded')).toBe(true);
  });

  it('keeps who was absent from it', () => {
    const absent = restated.links.filter(({ type, to }) => type === 'ABSENT' && to === key);
    expect(absent.map(({ from }) => from)).toEqual(['person:0326:carl-eg']);
  });

  it('is none without a date', () => {
    const undated = linked(minutes('Byrådet', '17-12-2025', 'Sagens forløb\n\nDirektionen\n\nAnbefales.'));
    const steps = undated.claims.filter(({ label }) => label === 'Handling').map(({ key: step }) => step);
    expect(steps).toEqual(['handling:0326:25-000001:byraadet:2025-12-17']);
  });
});

describe('A reference', () => {
  const text = `Sagshistorik, henvisninger\n\nByrådet den 1. april 2025: Pkt.32 Broen\n\nDirektionen den 2. april 2025`;
  const facts = linked(minutes('Socialudvalget', '11-12-2025', text));

  it('makes a stub of the item, and of the meeting alone where no number is printed', () => {
    expect(valueOf([facts], 'item:0326:byraadet:2025-04-01:32', 'loaded')).toBe(false);
    expect(valueOf([facts], 'item:0326:byraadet:2025-04-01:32', 'title')).toBe('Broen');
    expect(valueOf([facts], 'meeting:0326:direktionen:2025-04-02', 'loaded')).toBe(false);
    expect(facts.links.filter(({ type }) => type === 'REFERS_TO')).toMatchObject([
      { from: 'item:0326:socialudvalget:2025-12-11:1', to: 'item:0326:byraadet:2025-04-01:32' },
    ]);
  });
});

it('refuses a document whose municipality is not known', () => {
  const text = 'REFERAT Byrådet d. 11-12-2025\n\nPunkt 1: Broen\n';
  const link = (): unknown => linkReferat(parseReferat(text), { fileName: 'x.txt', sha256: 'a'.repeat(64), text });
  expect(link).toThrow(DocumentRefused);
  expect(link).toThrow(/which municipality/u);
});

describe.each(['holbaek-socialudvalget-2025-08-12.md', 'naestved-socialudvalget-2025-08-25.txt'])('%s', (name) => {
  // Where lines are parted by other signs than line feeds, or headings are spelled otherwise, evidence differs by nature.
  const other = /carriage|separators|capitals|colon|feet|heads/u;
  const facts = (text: string): unknown => {
    const { claims, links } = linked(text);
    return {
      claims: claims.map(({ label, key, properties, rule, confidence }) => [
        label,
        key,
        { ...properties, sections: null },
        rule,
        confidence,
      ]),
      links: links.map(({ type, from, to, properties, rule }) => [type, from, to, properties, rule]),
    };
  };
  const original = facts(seed(name));

  it.each(Object.entries(RENDERINGS).filter(([rendering]) => !other.test(rendering)))(
    'states the same with %s',
    (_, render) => {
      expect(facts(render(seed(name)))).toEqual(original);
    },
  );
});
