import type { Claim, DocumentFacts, Link, NodeLabel, Properties } from '../../src/linking/facts.js';

const GROUNDS = { rule: 'printed', confidence: 1, startLine: 1, endLine: 2 };

export interface Numbered {
  /** Which of the committee's meetings it is: the 1st, 2nd … */
  readonly meeting: number;
  /** Another version is another text for the same meeting. */
  readonly version?: number;
  readonly items?: number;
}

/**
 * Made-up minutes of a committee's n-th meeting: each item takes up a case, whose handling at the meeting before is
 * restated. Neighbouring documents so speak of the same meetings, cases and handlings.
 */
export function numberedFacts({ meeting, version = 1, items = 3 }: Numbered): DocumentFacts {
  const claims: Claim[] = [];
  const links: Link[] = [];
  const claim = (label: NodeLabel, key: string, properties: Properties): string => {
    const rank = `${9999 - meeting}|${String(claims.length).padStart(4, '0')}`;
    claims.push({ label, key, properties, quote: `Møde ${meeting}, linje ${claims.length}…`, rank, ...GROUNDS });
    return key;
  };
  const link = (type: Link['type'], from: string, to: string, properties: Properties = {}): void => {
    links.push({ type, from, to, properties, ...GROUNDS });
  };
  const municipality = '0326';
  claim('Municipality', 'municipality:0326', { code: municipality, name: 'Kalundborg' });
  const committee = claim('Committee', 'committee:0326:udvalget', { name: 'Udvalget', kind: 'STANDING', municipality });
  const own = claim('Meeting', meetingKey(meeting), { date: dateOf(meeting), loaded: true, municipality });
  const earlier = claim('Meeting', meetingKey(meeting - 1), { date: dateOf(meeting - 1), loaded: false, municipality });
  const person = claim('Person', `person:0326:medlem-${meeting % 3}`, { name: `Medlem ${meeting % 3}`, municipality });
  link('HELD_BY', own, committee);
  link('HELD_BY', earlier, committee);
  link('ATTENDED', person, own);
  for (let number = 1; number <= items; number += 1) {
    const title = `Sag ${number}, ${version}. udgave`;
    const item = claim('AgendaItem', `item:0326:udvalget:${dateOf(meeting)}:${number}`, {
      number,
      title,
      loaded: true,
    });
    const subject = claim('Case', `case:0326:25-00000${number}`, { title, municipality });
    const step = claim('Handling', handlingKey(number, meeting), {
      date: dateOf(meeting),
      outcome: 'APPROVED',
      own: true,
    });
    const before = claim('Handling', handlingKey(number, meeting - 1), {
      date: dateOf(meeting - 1),
      outcome: 'NOTED',
      own: false,
    });
    link('HAS_ITEM', own, item);
    link('CONCERNS', item, subject);
    for (const [handling, at] of [[step, own] as const, [before, earlier] as const]) {
      link('HANDLED_IN', subject, handling);
      link('BY', handling, committee);
      link('AT', handling, at);
    }
    link('PLANNED', item, committee, { position: 1, action: 'godkender', date: null });
  }
  const sha256 = `${meeting.toString(16).padStart(8, '0')}${version.toString(16).padStart(8, '0')}`.repeat(4);
  return {
    document: {
      key: `document:${sha256}`,
      sha256,
      fileName: `møde-${meeting}-${version}.md`,
      text: `Møde ${meeting}\n`.repeat(200),
      lineCount: 200,
      municipality,
      meeting: own,
      day: own,
      date: '2025-01-01',
      stated: true,
      startsAt: null,
      isExtraordinary: false,
      isPlanned: false,
      holds: [],
      parserVersion: '1',
    },
    claims,
    links,
  };
}

function meetingKey(meeting: number): string {
  return `meeting:0326:udvalget:${dateOf(meeting)}`;
}

function handlingKey(number: number, meeting: number): string {
  return `handling:0326:25-00000${number}:udvalget:${dateOf(meeting)}`;
}

function dateOf(meeting: number): string {
  return new Date(Date.UTC(2025, 0, 1 + meeting)).toISOString().slice(0, 10);
}
