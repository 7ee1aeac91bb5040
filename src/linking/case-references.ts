import type { Item } from '../referat/referat.js';
import { casesOf } from './cases.js';
import type { Ground } from './collection.js';
import * as keys from './keys.js';
import type { Setting } from './named.js';

/** What prose says of another case is told less plainly than a list of references. */
const CONFIDENCE = 0.9;

/**
 * The cases that an item's running text names by their numbers. What is cited is a number: a case is there once minutes
 * have one with it, in whatever order they are loaded.
 */
export function linkCaseReferences(item: Item, key: string, { facts, code, committee }: Setting): void {
  const own = new Set(casesOf(item, code, committee).map((identity) => identity.key));
  for (const { journalNumber, relation, span } of item.caseReferences) {
    const itsCase = keys.caseKeyByJournalNumber(code, journalNumber);
    if (own.has(itsCase)) continue;
    const ground: Ground = { rule: 'case-reference', confidence: CONFIDENCE, span };
    const number = keys.caseNumberKey(code, journalNumber);
    facts.claim('CaseNumber', number, { journalNumber, case: itsCase, municipality: code }, ground);
    facts.link('CITES_CASE', key, number, ground, { relation });
  }
}
