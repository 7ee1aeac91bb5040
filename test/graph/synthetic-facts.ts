import * as fc from 'fast-check';
import type { Claim, DocumentFacts, Link, LinkType, NodeLabel, Properties } from '../../src/linking/facts.js';

const MEETINGS = ['2025-01-07', '2025-02-04', '2025-03-04', '2025-04-01'].map((date) => `meeting:0326:udvalg:${date}`);

/** Few keys a label, so that documents speak of the same nodes. */
const KEYS: Readonly<Partial<Record<NodeLabel, readonly string[]>>> = {
  Municipality: ['municipality:0326'],
  Committee: ['committee:0326:udvalg', 'committee:0326:byraadet'],
  Meeting: MEETINGS,
  AgendaItem: ['1', '2'].map((number) => `item:0326:udvalg:2025-01-07:${number}`),
  Case: ['case:0326:25-000001', 'case:0326:25-000002'],
  Handling: ['handling:0326:25-000001:udvalg:2025-01-07', 'handling:0326:25-000002:udvalg:2025-02-04'],
  Person: ['person:0326:anna-and', 'person:0326:bo-bi'],
};

const ENDS: readonly (readonly [LinkType, NodeLabel, NodeLabel])[] = [
  ['HELD_BY', 'Meeting', 'Committee'],
  ['HAS_ITEM', 'Meeting', 'AgendaItem'],
  ['CONCERNS', 'AgendaItem', 'Case'],
  ['HANDLED_IN', 'Case', 'Handling'],
  ['BY', 'Handling', 'Committee'],
  ['AT', 'Handling', 'Meeting'],
  ['PLANNED', 'AgendaItem', 'Committee'],
  ['REFERS_TO', 'AgendaItem', 'AgendaItem'],
  ['ATTENDED', 'Person', 'Meeting'],
  ['ABSENT', 'Person', 'Handling'],
];

const grounds = fc.record({
  rule: fc.constantFrom('printed', 'inferred'),
  confidence: fc.constantFrom(1, 0.9, 0.5),
  startLine: fc.integer({ min: 1, max: 5 }),
  endLine: fc.integer({ min: 5, max: 9 }),
});

const properties: fc.Arbitrary<Properties> = fc.record(
  {
    name: fc.constantFrom('Ærø', 'Udvalg', 'udvalg', '', null),
    title: fc.constantFrom('Alpha', 'Beta', null),
    number: fc.constantFrom(0, 1, 12, null),
    loaded: fc.constantFrom(true, false, null),
  },
  { requiredKeys: [] },
);

interface Draft {
  readonly claims: readonly { node: string; weight: number; quote: string; grounds: Ground; properties: Properties }[];
  readonly links: readonly { type: number; from: number; to: number; grounds: Ground; properties: Properties }[];
  readonly fileName: string;
}
type Ground = Pick<Claim, 'rule' | 'confidence' | 'startLine' | 'endLine'>;

const nodes = Object.entries(KEYS).flatMap(([label, keys]) => (keys ?? []).map((key) => `${label} ${key}`));

const draft: fc.Arbitrary<Draft> = fc.record({
  claims: fc.array(
    fc.record({
      node: fc.constantFrom(...nodes),
      weight: fc.nat(3),
      quote: fc.constantFrom('a', 'b…'),
      grounds,
      properties,
    }),
    { minLength: 1, maxLength: 24 },
  ),
  links: fc.array(fc.record({ type: fc.nat(), from: fc.nat(), to: fc.nat(), grounds, properties }), { maxLength: 24 }),
  fileName: fc.constantFrom('a.md', 'b.md'),
});

/** The facts of one version of one meeting's minutes. Versions 0 and 1 are different texts, 2 is the text of 1 read anew. */
function facts({ claims, links, fileName }: Draft, meeting: number, version: number): DocumentFacts {
  const sha256 = `${meeting}${Math.min(version, 1)}`.repeat(32);
  const made = claims.map((claim, index): Claim => {
    const [label, key] = claim.node.split(' ');
    return {
      label: labelled(label),
      key: key ?? '',
      properties: claim.properties,
      quote: claim.quote,
      // Weight first, so that which document's word stands does not hang on the order of the meetings.
      rank: `${claim.weight}|${meeting}|${version}|${String(index).padStart(3, '0')}`,
      ...claim.grounds,
    };
  });
  return {
    document: {
      key: `document:${sha256}`,
      sha256,
      fileName,
      text: `${meeting} ${version}`,
      lineCount: 9,
      municipality: '0326',
      meeting: MEETINGS[meeting] ?? '',
      day: MEETINGS[meeting] ?? '',
      date: '2025-01-01',
      stated: true,
      startsAt: null,
      isExtraordinary: false,
      isPlanned: false,
      holds: [],
      parserVersion: `${version}`,
    },
    claims: made,
    links: links.flatMap((link) => linkBetween(made, link)),
  };
}

function labelled(text: string | undefined): NodeLabel {
  const label = ENDS.flat().find((word) => word === text);
  return label === 'Committee' ||
    label === 'Meeting' ||
    label === 'AgendaItem' ||
    label === 'Case' ||
    label === 'Handling' ||
    label === 'Person'
    ? label
    : 'Municipality';
}

function linkBetween(claims: readonly Claim[], link: Draft['links'][number]): Link[] {
  const [type, fromLabel, toLabel] = ENDS[link.type % ENDS.length] ?? ENDS[0] ?? [];
  const from = claims.filter((claim) => claim.label === fromLabel);
  const to = claims.filter((claim) => claim.label === toLabel);
  const [start, end] = [from[link.from % from.length], to[link.to % to.length]];
  if (type === undefined || start === undefined || end === undefined) return [];
  return [{ type, from: start.key, to: end.key, properties: link.properties, ...link.grounds }];
}

/** A step in the life of a graph: a document is loaded, or what is loaded of a meeting is removed. */
export interface Step {
  readonly action: 'load' | 'remove';
  readonly facts: DocumentFacts;
}

/** Documents of up to four meetings, and a series of steps over them. */
export const lives: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(draft, draft, draft), { minLength: 1, maxLength: MEETINGS.length })
  .chain((drafts) => {
    const documents = drafts.flatMap((versions, meeting) =>
      versions.map((one, version) => facts(one, meeting, version)),
    );
    return fc.array(
      fc.record({
        action: fc.constantFrom('load', 'load', 'load', 'remove'),
        facts: fc.constantFrom(...documents),
      }),
      { minLength: 1, maxLength: 12 },
    );
  });
