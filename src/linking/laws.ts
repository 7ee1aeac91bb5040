import type { Item } from '../referat/referat.js';
import type { Ground } from './collection.js';
import * as keys from './keys.js';
import type { Setting } from './named.js';
import { stemSequence } from './stems.js';

/** The laws that an item cites. A law is one for all municipalities; a document claims it once. */
export function linkLaws(item: Item, key: string, { facts }: Setting): void {
  for (const { name, section, eli, span } of item.laws) {
    const ground: Ground = { rule: 'law-citation', confidence: 1, span };
    const law = keys.lawKey(name, section);
    if (!facts.knows(law)) facts.claim('Law', law, { name, section, eli, words: stemSequence(name, section) }, ground);
    facts.link('CITES', key, law, ground);
  }
}
