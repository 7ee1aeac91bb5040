import type { DocumentFacts } from '../../src/linking/facts.js';
import { Statements, TEXT_LINE } from '../neo4j/statements.js';

const MUNICIPALITY = '0326';
const COMMITTEES = 4;
/** Beside the long case, each meeting takes up so many others, which pass from committee to committee. */
const OTHERS = 8;
const MEMBERS = 9;
/** The handling of a step is restated by the minutes of so many meetings after it. */
const RESTATED = 2;

/** The case that every meeting takes up. */
export const LONG_CASE = `case:${MUNICIPALITY}:25-000001`;

/** A committee of these minutes. */
export function committeeKey(index: number): string {
  return `committee:${MUNICIPALITY}:udvalg-${index}`;
}

/** The day of the `index`-th meeting. */
export function meetingDate(index: number): string {
  return new Date(Date.UTC(2010, 0, 4 + 14 * index)).toISOString().slice(0, 10);
}

/** The case that the `index`-th meeting takes up as its `number`-th item. */
export function caseOf(index: number, number: number): string {
  return number === 1
    ? LONG_CASE
    : `case:${MUNICIPALITY}:25-${String((Math.floor(index / COMMITTEES) + 1) * 100 + number).padStart(6, '0')}`;
}

function meetingKey(index: number): string {
  return `meeting:${MUNICIPALITY}:udvalg-${index % COMMITTEES}:${meetingDate(index)}`;
}

function itemKey(index: number, number: number): string {
  return `item:${MUNICIPALITY}:udvalg-${index % COMMITTEES}:${meetingDate(index)}:${number}`;
}

function personKey(committee: number, member: number): string {
  return `person:${MUNICIPALITY}:medlem-${committee}-${member}`;
}

/**
 * Facts of the `index`-th of many minutes, made by counting: four committees meet in turn, and every meeting takes up one
 * long case, a step of which so has absentees by its own minutes and by those that restate it, and evidence in three
 * documents. The other cases pass each committee once. Each item refers to the one before it.
 */
export function journeyFacts(index: number): DocumentFacts {
  const said = new Statements(index);
  said.claim('Municipality', `municipality:${MUNICIPALITY}`, { code: MUNICIPALITY, name: 'Kalundborg' });
  stateMeeting(said, index, true);
  for (let member = 0; member < MEMBERS; member += 1) {
    const person = statePerson(said, index % COMMITTEES, member);
    said.link(member === index % MEMBERS ? 'ABSENT' : 'ATTENDED', person, meetingKey(index));
  }
  for (let number = 1; number <= 1 + OTHERS; number += 1) {
    const item = itemKey(index, number);
    const itsCase = caseOf(index, number);
    const journalNumber = itsCase.slice(`case:${MUNICIPALITY}:`.length);
    const title = `Sag ${journalNumber} om drift, anlæg og tilsyn`;
    said.claim('AgendaItem', item, itemOf(index, number, title, true));
    said.claim('Case', itsCase, {
      journalNumber,
      journalNumberNormalised: journalNumber,
      title,
      identityRule: 'journal-number',
      municipality: MUNICIPALITY,
    });
    said.link('HAS_ITEM', meetingKey(index), item, { number });
    said.link('CONCERNS', item, itsCase);
    said.link('PLANNED', item, committeeKey(index % COMMITTEES), { position: 1, action: 'godkender' });
    const before = index - 1;
    if (before >= 0 && caseOf(before, number) === itsCase) {
      said.claim('AgendaItem', itemKey(before, number), itemOf(before, number, title, false));
      said.link('REFERS_TO', item, itemKey(before, number));
    }
    for (let at = index; at >= Math.max(0, index - RESTATED); at -= 1) {
      if (caseOf(at, number) !== itsCase) continue;
      stateMeeting(said, at, at === index);
      const handling = said.claim('Handling', `handling:${journalNumber}:${meetingKey(at)}`, {
        date: meetingDate(at),
        outcome: at % 5 === 0 ? 'POSTPONED' : 'RECOMMENDED',
        text: `Møde ${at}: ${TEXT_LINE.trim()}`,
        released: true,
        own: at === index,
        municipality: MUNICIPALITY,
      });
      said.link('HANDLED_IN', itsCase, handling);
      said.link('BY', handling, committeeKey(at % COMMITTEES));
      said.link('AT', handling, meetingKey(at));
      if (at < index) said.link('ABSENT', statePerson(said, at % COMMITTEES, (at + 3) % MEMBERS), handling);
    }
  }
  return said.factsOf(index, MUNICIPALITY, meetingKey(index));
}

function stateMeeting(said: Statements, index: number, loaded: boolean): void {
  const committee = index % COMMITTEES;
  const properties = { date: meetingDate(index), loaded, municipality: MUNICIPALITY };
  said.claim('Meeting', meetingKey(index), properties);
  said.claim('Committee', committeeKey(committee), {
    name: `Udvalg ${committee}`,
    kind: 'STANDING',
    municipality: MUNICIPALITY,
  });
  if (!said.links.some(({ type, from }) => type === 'HELD_BY' && from === meetingKey(index))) {
    said.link('HELD_BY', meetingKey(index), committeeKey(committee));
  }
}

function statePerson(said: Statements, committee: number, member: number): string {
  return said.claim('Person', personKey(committee, member), {
    name: `Medlem ${committee} ${member}`,
    municipality: MUNICIPALITY,
    role: 'MEMBER',
  });
}

function itemOf(index: number, number: number, title: string, loaded: boolean) {
  return {
    number,
    title,
    kind: 'CASE',
    type: 'DECISION',
    outcome: 'APPROVED',
    loaded,
    date: meetingDate(index),
    municipality: MUNICIPALITY,
    ...(loaded ? { decision: `Godkendt som indstillet. ${TEXT_LINE.trim()}` } : {}),
  };
}
