import type { Receiver } from '../referat/referat.js';
import type { Ground } from './collection.js';
import { committeeKind, levelOf, turnAt, turnOf } from './committees.js';
import * as keys from './keys.js';
import { linkCommittee, type Setting } from './named.js';
import { sentToText } from './sent-to.js';

/** Decisions are prose: who sends what to whom is read from the sentence. */
const READ_IN_DECISION = 0.95;

/** The bodies that a decision names as the next to have the case, each with the day that is named for it. */
export function linkReceivers(
  receivers: readonly Receiver[],
  handling: string,
  setting: Setting,
  { span }: Ground,
): void {
  for (const { committee, date, how } of receivers) {
    if (committee === null) continue;
    const ground: Ground = { rule: 'named-receiver', confidence: READ_IN_DECISION, span };
    setting.facts.link('RECEIVED_BY', handling, linkCommittee(setting, committee, ground), ground, { date, how });
  }
}

/** The same as one property of the step, so that of several documents one tells all of it; null where nobody is named. */
export function sentToOf(receivers: readonly Receiver[], code: string): string | null {
  return sentToText(
    receivers.map(({ committee, date, how }) => ({
      committee: committee === null ? null : { id: keys.committeeKey(code, committee) },
      date,
      how,
    })),
  );
}

/**
 * What orders a step by itself: its day and the kind of its body. One that sends the case on to a body that prepares as it
 * does comes before that body, who could not have had it else.
 */
export function turnOfStep(step: {
  readonly committee: string;
  readonly date: string;
  readonly receivers: readonly Receiver[];
}): string {
  const { committee, date, receivers } = step;
  const own = levelOf(committeeKind(committee));
  const preparing = levelOf('STANDING');
  const sent = receivers.flatMap((receiver) => {
    if (receiver.committee === null || receiver.back || receiver.how === 'RECOMMENDED') return [];
    const level = levelOf(committeeKind(receiver.committee));
    return receiver.committee === committee || level > preparing ? [] : [level];
  });
  if (own > preparing || sent.length === 0) return turnOf(date, committeeKind(committee));
  return turnAt(date, Math.min(own, ...sent), 0);
}
