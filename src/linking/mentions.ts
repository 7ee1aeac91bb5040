import type { Item } from '../referat/referat.js';
import type { CaseIdentity } from './cases.js';
import { committeeKind, turnOf } from './committees.js';
import type { Ground } from './collection.js';
import * as keys from './keys.js';
import { linkCitedMeeting, linkCommittee, type Setting } from './named.js';

/**
 * What running text tells of earlier meetings, under the key that the step has where minutes or a restatement tell of it
 * as well. Alone it makes no step: the case is joined to it as mentioned. What it tells has names of its own, so that it
 * never stands for the outcome of a step of which nothing is printed.
 */
export function linkMentions(item: Item, identity: CaseIdentity, setting: Setting): void {
  const { facts, code } = setting;
  for (const { committee, date, outcome, text, confidence, span } of item.mentions) {
    const ground: Ground = { rule: 'mention', confidence, span };
    const key = keys.handlingKey(identity.key, committee, date);
    const turn = turnOf(date, committeeKind(committee));
    const told = { toldOutcome: outcome, toldText: text };
    facts.claim('Handling', key, { date, turn, ...told, municipality: code }, ground, { own: false, told: true });
    facts.link('MENTIONED_IN', identity.key, key, ground);
    facts.link('BY', key, linkCommittee(setting, committee, ground), ground);
    facts.link('AT', key, linkCitedMeeting(setting, committee, date, ground), ground);
  }
}
