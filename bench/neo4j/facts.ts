import type { DocumentFacts } from '../../src/linking/facts.js';
import { Statements, TEXT_LINE } from './statements.js';

const COMMITTEES = 8;
const ITEMS = 12;
const MEMBERS = 9;

/**
 * Facts of the `index`-th of many minutes, made by counting: in each municipality the committees meet in turn; each
 * meeting takes up twelve items, of which two thirds go on with a case of the committee's meeting before. The same
 * index gives the same facts.
 */
export function minutesFacts(index: number): DocumentFacts {
  const municipality = String(101 + 2 * (index % 40)).padStart(4, '0');
  const round = Math.floor(index / 40);
  const [committee, month] = [round % COMMITTEES, Math.floor(round / COMMITTEES)];
  const said = new Statements(round);
  const date = dateOf(month, committee);
  said.claim('Municipality', `municipality:${municipality}`, { code: municipality, name: `Kommune ${municipality}` });
  const bodies = [committee, (committee + 1) % COMMITTEES, (committee + 2) % COMMITTEES].map((body) => {
    const key = said.claim('Committee', committeeKey(municipality, body), {
      name: `Udvalg ${body}`,
      kind: 'STANDING',
      municipality,
    });
    return { body, key };
  });
  const meeting = meetingOf(said, municipality, committee, month, true);
  for (let member = 0; member < MEMBERS; member += 1) {
    const name = `Medlem ${committee} ${member}`;
    const person = said.claim('Person', `person:${municipality}:medlem-${committee}-${member}`, {
      name,
      municipality,
      role: 'MEMBER',
    });
    said.link(member === month % MEMBERS ? 'ABSENT' : 'ATTENDED', person, meeting);
  }
  for (let number = 1; number <= ITEMS; number += 1) {
    // Every third item begins a case; the others carry on the one that had their number the month before.
    const begun = number % 3 === 0 ? month : month - (month % 4);
    const journalNumber = `25-${String((committee * 1000 + begun) * 20 + number).padStart(6, '0')}`;
    const title = `Sag nr. ${number} af måned ${begun} om drift, anlæg og tilsyn`;
    const item = said.claim('AgendaItem', `item:${municipality}:udvalg-${committee}:${date}:${number}`, {
      number,
      title,
      kind: 'CASE',
      type: 'DECISION',
      decision: `Godkendt som indstillet. ${TEXT_LINE.trim()}`,
      outcome: 'APPROVED',
      loaded: true,
      date,
      municipality,
    });
    const subject = said.claim('Case', `case:${municipality}:${journalNumber}`, {
      journalNumber,
      journalNumberNormalised: journalNumber,
      title,
      identityRule: 'journal-number',
      municipality,
    });
    said.link('HAS_ITEM', meeting, item, { number });
    said.link('CONCERNS', item, subject);
    bodies.forEach(({ body, key }, position) => {
      // Its own step, and those of two other bodies that it restates.
      const at = position === 0 ? meeting : meetingOf(said, municipality, body, month - 1, false);
      const day = position === 0 ? date : dateOf(month - 1, body);
      const handling = said.claim('Handling', `handling:${municipality}:${journalNumber}:udvalg-${body}:${day}`, {
        date: day,
        outcome: position === 0 ? 'APPROVED' : 'RECOMMENDED',
        text: `Udvalg ${body}: ${TEXT_LINE.trim()}`,
        released: true,
        own: position === 0,
        municipality,
      });
      said.link('HANDLED_IN', subject, handling);
      said.link('BY', handling, key);
      said.link('AT', handling, at);
      said.link('PLANNED', item, key, { position: position + 1, action: 'godkender' });
    });
    for (let position = 1; position <= 2; position += 1) {
      const attachment = `attachment:${municipality}:udvalg-${committee}:${date}:${number}:bilag-${position}`;
      said.claim('Attachment', attachment, { title: `Bilag ${position}`, position, municipality });
      said.link('HAS_ATTACHMENT', item, attachment, { position });
    }
  }
  return said.factsOf(index, municipality, meeting);
}

function meetingOf(said: Statements, municipality: string, committee: number, month: number, loaded: boolean): string {
  const date = dateOf(month, committee);
  const key = `meeting:${municipality}:udvalg-${committee}:${date}`;
  const stated = said.claims.length;
  said.claim('Meeting', key, {
    date,
    loaded,
    municipality,
    ...(loaded ? { startsAt: '17:00', place: 'Mødelokale 8' } : {}),
  });
  if (said.claims.length > stated) said.link('HELD_BY', key, committeeKey(municipality, committee));
  return key;
}

function committeeKey(municipality: string, committee: number): string {
  return `committee:${municipality}:udvalg-${committee}`;
}

/** Each committee meets on a day of the month of its own. */
function dateOf(month: number, committee: number): string {
  return new Date(Date.UTC(2015, month, 1 + committee)).toISOString().slice(0, 10);
}
