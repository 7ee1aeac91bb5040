import type { Guest, Item } from '../referat/referat.js';
import type { Ground } from './collection.js';
import * as keys from './keys.js';
import { linkPerson, type Setting } from './named.js';
import { sortKey } from './sort-key.js';
import { stemSequence } from './stems.js';

/**
 * Who took part as a guest: in the meeting or the item whose key is given. Somebody who is a member anywhere in the
 * municipality stays one.
 */
export function linkGuests(guests: readonly Guest[], key: string, { facts, code }: Setting): void {
  for (const { name, title, span } of guests) {
    const ground: Ground = { rule: 'guest', confidence: 1, span };
    const person = keys.personKey(code, name);
    if (!facts.knows(person)) {
      const words = stemSequence(name);
      const properties = { name, sortKey: sortKey(name), words, role: 'GUEST', municipality: code };
      facts.claim('Person', person, properties, ground, { own: false, told: true });
    }
    facts.link('GUEST_AT', person, key, ground, { title });
  }
}

/** Who took no part in an item because they were disqualified. */
export function linkDisqualified(item: Item, key: string, setting: Setting): void {
  for (const person of item.disqualified) {
    const ground: Ground = { rule: 'disqualified', confidence: person.confidence ?? 1, span: person.span };
    setting.facts.link('DISQUALIFIED', linkPerson(setting, person, 'disqualified', setting.committee), key, ground);
  }
}
