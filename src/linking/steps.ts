import { BINDING } from '../referat/outcome.js';
import type { Item, NamedPerson, Outcome, Receiver, RestatedHandling, Span } from '../referat/referat.js';
import type { CaseIdentity } from './cases.js';
import type { Ground } from './collection.js';
import { searchedNumbers } from './item-text.js';
import { printedTurns } from './journey/turns.js';
import * as keys from './keys.js';
import { dayOf, linkCitedMeeting, linkCommittee, linkPerson, type Setting } from './named.js';
import { linkReceivers, sentToOf, turnOfStep } from './receivers.js';
import { sortKey } from './sort-key.js';
import { stemSequence } from './stems.js';

/**
 * A case that an item concerns, with the steps (*sagstrin*) that the item tells: its own, and those it restates.
 * @param position its place among the cases of the item, from 1
 */
export function linkCase(item: Item, key: string, identity: CaseIdentity, position: number, setting: Setting): void {
  const { facts, code } = setting;
  const { rule, confidence, journalNumber, journalNumberNormalised, span } = identity;
  const ground: Ground = { rule, confidence, span };
  const properties = {
    journalNumber,
    journalNumberNormalised,
    title: item.title,
    sortKey: item.title === null ? null : sortKey(item.title),
    identityRule: rule,
    municipality: code,
  };
  // A title over several cases says less of each than one of its own.
  facts.claim('Case', identity.key, properties, ground, { own: item.journalNumbers.length < 2 });
  // On the edge, so that a case is found by the titles of all its items.
  const words = stemSequence(item.title, ...searchedNumbers(journalNumber === null ? [] : [journalNumber]));
  facts.link('CONCERNS', key, identity.key, ground, { words, position });
  const turns = printedTurns(item, setting);
  if (setting.isHeld) linkOwnStep(item, identity, turns, setting);
  for (const step of item.handlings) {
    if (step.committee === '') continue;
    if (step.date === null) {
      linkUndatedStep(key, setting, step);
      continue;
    }
    const { committee, date, item: itemNumber, text, receivers, absent, span: lines } = step;
    // As above: a step restated without a word leaves its outcome to another document.
    const outcome = step.outcome === 'NONE' ? null : step.outcome;
    linkStep(identity, setting, turns, {
      committee,
      date,
      itemNumber,
      outcome,
      text,
      receivers,
      absent,
      // A joint meeting that is restated is a step of each of its bodies, told by the same lines.
      together: item.handlings.filter((other) => other.span.start === lines.start).map((other) => other.committee),
      own: false,
      span: lines,
    });
  }
}

/** What this meeting did with the case; one that was not held did nothing. */
function linkOwnStep(
  item: Item,
  identity: CaseIdentity,
  turns: ReturnType<typeof printedTurns>,
  setting: Setting,
): void {
  linkStep(identity, setting, turns, {
    committee: setting.committee,
    date: setting.date,
    itemNumber: item.number,
    // Minutes that print no decision leave it to a restatement to tell it.
    outcome: item.decision?.outcome ?? null,
    text: item.decision?.text ?? null,
    receivers: item.receivers,
    absent: item.absent,
    together: setting.joint,
    own: true,
    span: item.decisionSpan ?? item.titleSpan,
  });
}

/**
 * A step restated without a date, or with one that it cannot have, is no step of the case: the item is known to tell of
 * one, and by which body.
 */
function linkUndatedStep(item: string, setting: Setting, { committee, impossibleDate, span }: RestatedHandling): void {
  const rule = impossibleDate === undefined ? 'undated-step' : 'impossible-date';
  const ground: Ground = { rule, confidence: 1, span };
  const body = linkCommittee(setting, committee, ground);
  const properties =
    impossibleDate === undefined
      ? { undatedStepBy: body }
      : { impossibleStepBy: body, impossibleDate: impossibleDate.printed, impossibleBecause: impossibleDate.why };
  setting.facts.claim('AgendaItem', item, properties, ground, { own: true });
}

/** A step as its own minutes or another meeting's tell it. */
interface ToldStep {
  readonly committee: string;
  readonly date: string;
  readonly itemNumber: number | null;
  readonly outcome: Outcome | null;
  readonly text: string | null;
  readonly receivers: readonly Receiver[];
  readonly absent: readonly NamedPerson[];
  /** The bodies that took it together: none passes the case to another. */
  readonly together: readonly string[];
  readonly own: boolean;
  readonly span: Span;
}

function linkStep(
  identity: CaseIdentity,
  setting: Setting,
  turns: ReturnType<typeof printedTurns>,
  step: ToldStep,
): void {
  const { facts, code } = setting;
  const ground: Ground = { rule: step.own ? 'own-minutes' : 'restated-step', confidence: 1, span: step.span };
  const released = step.outcome !== 'NOT_RELEASED';
  const key = keys.handlingKey(identity.key, step.committee, dayOf(setting, step.committee, step.date));
  const { date, outcome, text, itemNumber, own } = step;
  const { listed, planned, passesTo: next } = turns(step);
  const passesTo = next !== null && step.together.includes(next) ? null : next;
  const properties = {
    date,
    turn: turnOfStep(step),
    turnListed: listed,
    turnPlanned: planned,
    passesTo: passesTo === null ? null : keys.committeeKey(code, passesTo),
    sentTo: sentToOf(step.receivers, code),
    outcome,
    text,
    released,
    itemNumber,
    own,
    municipality: code,
  };
  facts.claim('Handling', key, properties, ground, {
    own,
    released,
    // A body may take a case under two items of one meeting: the two decisions are as one that is compound.
    binding: outcome !== null && BINDING.includes(outcome) ? BINDING.indexOf(outcome) : BINDING.length,
  });
  const meeting = step.own ? setting.meeting : linkCitedMeeting(setting, step.committee, step.date, ground);
  facts.link('HANDLED_IN', identity.key, key, { ...ground, confidence: identity.confidence });
  // The opening says by whom and on which day the document's own steps were taken.
  const place = step.own ? setting.opening : ground;
  facts.link('BY', key, linkCommittee(setting, step.committee, place), place);
  facts.link('AT', key, meeting, place);
  linkReceivers(step.receivers, key, setting, ground);
  for (const person of step.absent) {
    const away: Ground = { rule: 'absence', confidence: person.confidence ?? 1, span: person.span };
    facts.link('ABSENT', linkPerson(setting, person, 'absence', step.committee), key, away);
  }
}
