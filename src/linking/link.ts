import { DocumentRefused } from '../errors.js';
import { PARSER_VERSION } from '../referat/parse.js';
import type { Item, NamedPerson, Outcome, Referat, Span } from '../referat/referat.js';
import { caseOf, type CaseIdentity } from './cases.js';
import { Collection, type Ground } from './collection.js';
import { committeeKind } from './committees.js';
import type { DocumentFacts } from './facts.js';
import * as keys from './keys.js';
import { sortKey } from './sort-key.js';

/** The file that a referat was read from. */
export interface SourceDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
}

/** What every part of linking needs of the document's own meeting. */
interface Setting {
  readonly facts: Collection;
  /** Four-digit code. */
  readonly code: string;
  readonly committee: string;
  readonly date: string;
  readonly meeting: string;
}

/**
 * Turns what a document says into facts of the graph: nodes under the keys that they have in every document, with the
 * lines each fact stands on. Meetings and items that are only cited become stubs under the keys that they will have
 * when their own minutes arrive.
 * @throws DocumentRefused where the municipality is not known, since no key can be made without it.
 */
export function linkReferat(referat: Referat, document: SourceDocument): DocumentFacts {
  const { meeting } = referat;
  if (meeting.municipality === null) {
    throw new DocumentRefused(
      'NO_MUNICIPALITY',
      'It cannot be told which municipality these minutes belong to: none is named more than the others.',
      {
        place: { file: document.fileName, line: meeting.span.start },
        remedy: 'State it: --municipality Kalundborg (a name or a four-digit code).',
      },
    );
  }
  const { code, name } = meeting.municipality;
  const key = keys.meetingKey(code, meeting.committee, meeting.date);
  const facts = new Collection(document.text, key, meeting.date);
  const setting: Setting = { facts, code, committee: meeting.committee, date: meeting.date, meeting: key };
  const stated = meeting.municipalityConfidence === 1;
  const opening: Ground = {
    rule: 'opening-line',
    confidence: 1,
    span: { start: meeting.span.start, end: meeting.span.start },
  };
  facts.claim(
    'Municipality',
    keys.municipalityKey(code),
    { code, name },
    {
      rule: stated ? 'municipality-stated' : 'municipality-inferred',
      confidence: meeting.municipalityConfidence,
      span: opening.span,
    },
  );
  linkMeeting(referat, setting, opening);
  for (const item of referat.items) linkItem(item, setting);
  return {
    document: {
      key: keys.documentKey(document.sha256),
      sha256: document.sha256,
      fileName: document.fileName,
      text: document.text,
      lineCount: referat.lineCount,
      municipality: code,
      meeting: key,
      parserVersion: PARSER_VERSION,
    },
    claims: facts.claims,
    links: facts.links,
  };
}

function linkMeeting({ meeting }: Referat, setting: Setting, opening: Ground): void {
  const { facts, code } = setting;
  const header: Ground = { rule: 'header', confidence: 1, span: meeting.span };
  const properties = {
    date: meeting.date,
    startsAt: meeting.startTime,
    place: meeting.place,
    term: meeting.term,
    loaded: true,
    municipality: code,
  };
  facts.claim('Meeting', setting.meeting, properties, header, { own: true });
  facts.link('HELD_BY', setting.meeting, linkCommittee(setting, meeting.committee, opening), opening);
  for (const person of meeting.present) {
    facts.link('ATTENDED', linkPerson(setting, person, 'header', meeting.committee), setting.meeting, {
      ...header,
      span: person.span,
    });
  }
  for (const person of meeting.absent) {
    facts.link('ABSENT', linkPerson(setting, person, 'header', meeting.committee), setting.meeting, {
      ...header,
      span: person.span,
    });
  }
}

function linkItem(item: Item, setting: Setting): void {
  const { facts, code } = setting;
  const key = keys.itemKey(code, setting.committee, setting.date, item.number);
  const ground: Ground = { rule: 'own-minutes', confidence: 1, span: item.titleSpan };
  const sections = item.sections.map(({ kind, heading, span }) => ({
    kind,
    heading,
    startLine: span.start,
    endLine: span.end,
  }));
  facts.claim(
    'AgendaItem',
    key,
    {
      number: item.number,
      title: item.title,
      type: item.type,
      kind: item.kind,
      closed: item.closed,
      decision: item.decision?.text ?? null,
      outcome: item.decision?.outcome ?? 'NONE',
      loaded: true,
      sections: JSON.stringify(sections),
      date: setting.date,
      municipality: code,
    },
    ground,
    { own: true },
  );
  facts.link('HAS_ITEM', setting.meeting, key, ground);
  linkRoute(item, key, setting);
  linkAttachments(item, key, setting);
  linkReferences(item, key, setting);
  const identity = caseOf(item, code, setting.committee);
  if (identity !== null) linkCase(item, key, identity, setting);
}

function linkRoute(item: Item, key: string, setting: Setting): void {
  for (const [index, step] of item.plannedRoute.entries()) {
    const ground: Ground = { rule: 'printed-route', confidence: 1, span: step.span };
    const committee = linkCommittee(setting, step.committee, ground);
    setting.facts.link('PLANNED', key, committee, ground, {
      position: index + 1,
      action: step.action,
      date: step.date,
    });
  }
}

function linkAttachments(item: Item, key: string, setting: Setting): void {
  for (const [index, attachment] of item.attachments.entries()) {
    const ground: Ground = { rule: 'attachment-list', confidence: 1, span: attachment.span };
    const attachmentKey = keys.attachmentKey(key, attachment.title);
    const properties = { title: attachment.title, position: index + 1, municipality: setting.code };
    setting.facts.claim('Attachment', attachmentKey, properties, ground, { own: true });
    setting.facts.link('HAS_ATTACHMENT', key, attachmentKey, ground, { position: index + 1 });
  }
}

/** The items that an item points to. Where no number is printed, the meeting alone is known. */
function linkReferences(item: Item, key: string, setting: Setting): void {
  const { facts, code } = setting;
  for (const reference of item.references) {
    if (reference.date === null) continue;
    const ground: Ground = { rule: 'reference', confidence: 1, span: reference.span };
    const meeting = linkCitedMeeting(setting, reference.committee, reference.date, ground);
    if (reference.item === null) continue;
    const cited = keys.itemKey(code, reference.committee, reference.date, reference.item);
    const properties = {
      number: reference.item,
      title: reference.title,
      loaded: false,
      date: reference.date,
      municipality: code,
    };
    facts.claim('AgendaItem', cited, properties, ground);
    facts.link('HAS_ITEM', meeting, cited, ground);
    facts.link('REFERS_TO', key, cited, ground);
  }
}

function linkCase(item: Item, key: string, identity: CaseIdentity, setting: Setting): void {
  const { facts, code } = setting;
  const { rule, confidence, journalNumber, journalNumberNormalised } = identity;
  const ground: Ground = { rule, confidence, span: item.titleSpan };
  const properties = {
    journalNumber,
    journalNumberNormalised,
    title: item.title,
    sortKey: item.title === null ? null : sortKey(item.title),
    identityRule: rule,
    municipality: code,
  };
  facts.claim('Case', identity.key, properties, ground, { own: true });
  facts.link('CONCERNS', key, identity.key, ground);
  linkStep(identity, setting, {
    committee: setting.committee,
    date: setting.date,
    itemNumber: item.number,
    // Minutes that print no decision leave it to a restatement to tell it.
    outcome: item.decision?.outcome ?? null,
    text: item.decision?.text ?? null,
    absent: item.absent,
    own: true,
    span: item.decisionSpan ?? item.titleSpan,
  });
  for (const step of item.handlings) {
    if (step.date === null || step.committee === '') continue;
    const { committee, date, item: itemNumber, text, absent, span } = step;
    // As above: a step restated without a word leaves its outcome to another document.
    const outcome = step.outcome === 'NONE' ? null : step.outcome;
    linkStep(identity, setting, { committee, date, itemNumber, outcome, text, absent, own: false, span });
  }
}

/** A step as its own minutes or another meeting's tell it. */
interface ToldStep {
  readonly committee: string;
  readonly date: string;
  readonly itemNumber: number | null;
  readonly outcome: Outcome | null;
  readonly text: string | null;
  readonly absent: readonly NamedPerson[];
  readonly own: boolean;
  readonly span: Span;
}

function linkStep(identity: CaseIdentity, setting: Setting, step: ToldStep): void {
  const { facts, code } = setting;
  const ground: Ground = { rule: step.own ? 'own-minutes' : 'restated-step', confidence: 1, span: step.span };
  const released = step.outcome !== 'NOT_RELEASED';
  const key = keys.handlingKey(identity.key, step.committee, step.date);
  const { date, outcome, text, itemNumber, own } = step;
  facts.claim('Handling', key, { date, outcome, text, released, itemNumber, own, municipality: code }, ground, {
    own,
    released,
  });
  const meeting = step.own ? setting.meeting : linkCitedMeeting(setting, step.committee, step.date, ground);
  facts.link('HANDLED_IN', identity.key, key, { ...ground, confidence: identity.confidence });
  facts.link('BY', key, linkCommittee(setting, step.committee, ground), ground);
  facts.link('AT', key, meeting, ground);
  for (const person of step.absent) {
    const away: Ground = { rule: 'absence', confidence: 1, span: person.span };
    facts.link('ABSENT', linkPerson(setting, person, 'absence', step.committee), key, away);
  }
}

/** A meeting that the document cites: a stub until its own minutes arrive. */
function linkCitedMeeting(setting: Setting, committee: string, date: string, ground: Ground): string {
  const { facts, code } = setting;
  const key = keys.meetingKey(code, committee, date);
  if (key === setting.meeting) return key;
  facts.claim('Meeting', key, { date, loaded: false, municipality: code }, ground);
  facts.link('HELD_BY', key, linkCommittee(setting, committee, ground), ground);
  return key;
}

/** A body is claimed once a document, where it is named first. */
function linkCommittee({ facts, code }: Setting, name: string, ground: Ground): string {
  const key = keys.committeeKey(code, name);
  if (!facts.knows(key))
    facts.claim(
      'Committee',
      key,
      { name, kind: committeeKind(name), municipality: code },
      { ...ground, rule: 'named' },
    );
  return key;
}

/** A person is claimed once a document. Who sits in a body of the administration is not elected to it. */
function linkPerson({ facts, code }: Setting, person: NamedPerson, rule: string, committee: string): string {
  const key = keys.personKey(code, person.name);
  const role = committeeKind(committee) === 'ADMINISTRATION' ? null : 'MEMBER';
  if (!facts.knows(key)) {
    const { name, party } = person;
    const properties = { name, sortKey: sortKey(name), party, role, municipality: code };
    facts.claim('Person', key, properties, { rule, confidence: 1, span: person.span }, { own: rule === 'header' });
  }
  return key;
}
