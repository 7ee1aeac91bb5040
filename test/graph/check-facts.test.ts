import { expect, test } from 'vitest';
import { checkFacts } from '../../src/graph/check-facts.js';
import type { Claim, DocumentFacts, Link } from '../../src/linking/facts.js';
import { numberedFacts } from './numbered-facts.js';

const facts = numberedFacts({ meeting: 1 });

function withClaim(change: Partial<Claim>): DocumentFacts {
  return { ...facts, claims: facts.claims.map((claim, index) => (index === 4 ? { ...claim, ...change } : claim)) };
}

function withLink(change: Partial<Link>): DocumentFacts {
  return { ...facts, links: facts.links.map((link, index) => (index === 0 ? { ...link, ...change } : link)) };
}

test('facts that hang together pass', () => {
  expect(() => checkFacts(facts)).not.toThrow();
});

test.each([
  ['a link from nowhere', withLink({ from: 'meeting:0' }), 'nothing is claimed about meeting:0'],
  ['a link to nowhere', withLink({ to: 'committee:0' }), 'nothing is claimed about committee:0'],
  [
    'a link between hubs',
    withLink({ from: 'person:0326:medlem-1' }),
    'joins two nodes that may have any number of edges',
  ],
  [
    'a key with two labels',
    withClaim({ key: 'municipality:0326' }),
    'municipality:0326 is both Municipality and Person',
  ],
  ['no key', withClaim({ key: '' }), 'has no key'],
  ['a property of the graph', withClaim({ properties: { rank: '1' } }), 'The property name rank is the graph’s own'],
  [
    'a key as a property of an edge',
    withLink({ properties: { document: 'x' } }),
    'The property name document is the graph’s own',
  ],
])('%s is refused', (_, wrong, message) => {
  expect(() => checkFacts(wrong)).toThrow(message);
});

test('two claims of one rank about a node are refused', () => {
  const twice = { ...facts, claims: [...facts.claims, ...facts.claims.slice(0, 1)] };
  expect(() => checkFacts(twice)).toThrow('Two claims about municipality:0326 have the rank');
});
