import type { Item, NamedPerson } from '../referat/referat.js';
import type { Collection, Ground } from './collection.js';
import { committeeKind } from './committees.js';
import * as keys from './keys.js';
import type { ItemPart } from './parts.js';
import { sortKey } from './sort-key.js';
import { stemSequence } from './stems.js';

/** Where the facts of a document are gathered, and the four-digit code of its municipality. */
export interface Place {
  readonly facts: Collection;
  readonly code: string;
}

/** What every part of linking needs of the document's own meeting. */
export interface Setting extends Place {
  readonly committee: string;
  /** The first of the bodies that hold it together; the same where one holds it alone. A case without a number is known by it. */
  readonly first: string;
  /** All bodies that hold it together; none where one holds it alone. */
  readonly joint: readonly string[];
  readonly date: string;
  /** The day in the keys of its meeting, items and steps: the date, with an ending where the body met twice on it. */
  readonly day: string;
  readonly meeting: string;
  /** The lines that say which body met, and on which day. */
  readonly opening: Ground;
  /** Whether it was held: else its items are no steps. */
  readonly isHeld: boolean;
  /** Whether the document lists the steps of a case with the newest first. */
  readonly newestFirst: boolean;
  /** What an item of the meeting is known by within it. */
  readonly partOf: (item: Item) => ItemPart;
}

/** The day of a body in keys: of the document's own meeting with its ending. */
export function dayOf({ committee: own, date: held, day }: Setting, committee: string, date: string): string {
  return date === held && keys.slug(committee) === keys.slug(own) ? day : date;
}

/** A meeting that the document cites: a stub until its own minutes arrive. */
export function linkCitedMeeting(setting: Setting, committee: string, date: string, ground: Ground): string {
  const { facts, code } = setting;
  const key = keys.meetingKey(code, committee, dayOf(setting, committee, date));
  if (key === setting.meeting) return key;
  const words = meetingWords(committee, date);
  facts.claim('Meeting', key, { date, loaded: false, words, municipality: code }, ground);
  facts.link('HELD_BY', key, linkCommittee(setting, committee, ground), ground);
  return key;
}

/** What a meeting is found by: its body, and its day in the ways in which days are written. */
export function meetingWords(committee: string, date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return stemSequence(committee, `${Number(day)} ${name} ${year}`, `${day} ${month} ${year}`, date);
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** A body is claimed once a document, where it is named first. */
export function linkCommittee({ facts, code }: Place, name: string, ground: Ground): string {
  const key = keys.committeeKey(code, name);
  if (!facts.knows(key))
    facts.claim(
      'Committee',
      key,
      { name, kind: committeeKind(name), words: stemSequence(name), municipality: code },
      { ...ground, rule: 'named' },
    );
  return key;
}

/** A person is claimed once a document. Who sits in a body of the administration is not elected to it. */
export function linkPerson({ facts, code }: Setting, person: NamedPerson, rule: string, committee: string): string {
  const key = keys.personKey(code, person.name);
  const role = committeeKind(committee) === 'ADMINISTRATION' ? null : 'MEMBER';
  if (!facts.knows(key)) {
    const { name, party } = person;
    const words = stemSequence(name);
    const properties = { name, sortKey: sortKey(name), words, party, role, municipality: code };
    facts.claim('Person', key, properties, { rule, confidence: 1, span: person.span }, { own: rule === 'header' });
  }
  return key;
}
