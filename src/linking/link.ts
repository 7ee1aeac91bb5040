import { DocumentRefused } from '../errors.js';
import { PARSER_VERSION } from '../referat/parse.js';
import type { Item, Referat, Span } from '../referat/referat.js';
import { casesOf } from './cases.js';
import { Collection, type Ground } from './collection.js';
import { CONFIDENCE_IN_DOUBT } from './doubts/doubt.js';
import { endingAlone } from './days.js';
import type { DocumentFacts } from './facts.js';
import { hashOf } from './hash.js';
import { linkAgenda } from './items.js';
import { isNewestFirst } from './journey/turns.js';
import * as keys from './keys.js';
import { linkGuests } from './people.js';
import { linkCommittee, linkPerson, meetingWords, type Setting } from './named.js';
import { linkNamesakes } from './namesakes.js';
import { partsOf, type ItemPart } from './parts.js';
import { linkPolicies } from './policies.js';
import { linkSuccessions } from './successions.js';
import { linkToldMeetings } from './told-meetings.js';

/** The file that a referat was read from. */
export interface SourceDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
}

/**
 * Turns what a document says into facts of the graph: nodes under the keys that they have in every document, with the
 * lines each fact stands on. Meetings and items that are only cited become stubs under the keys that they will have
 * when their own minutes arrive.
 * @param ending tells its meeting from others of the day (`days.ts`)
 * @throws DocumentRefused where the municipality is not known, since no key can be made without it.
 */
export function linkReferat(
  referat: Referat,
  document: SourceDocument,
  ending: string = endingAlone(referat.meeting),
): DocumentFacts {
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
  const day = `${meeting.date}${ending}`;
  const key = keys.meetingKey(code, meeting.committee, day);
  const facts = new Collection(document.text, key, meeting.date);
  const opening: Ground = { rule: 'opening-line', confidence: 1, span: meeting.openingSpan };
  const setting: Setting = {
    facts,
    code,
    committee: meeting.committee,
    first: meeting.committee,
    joint: meeting.joint ?? [],
    date: meeting.date,
    day,
    meeting: key,
    opening,
    isHeld: meeting.status === 'HELD',
    newestFirst: isNewestFirst(referat.items),
    partOf: partsIn(referat.items),
  };
  facts.claim(
    'Municipality',
    keys.municipalityKey(code),
    { code, name },
    {
      // What the caller stated no line need print: the rule says so, and the lines are those of the opening.
      rule: meeting.municipalitySpan === null ? 'municipality-stated' : 'municipality-inferred',
      confidence: meeting.municipalityConfidence,
      span: meeting.municipalitySpan ?? opening.span,
    },
  );
  for (const held of settingsOf(setting)) {
    linkMeeting(referat, held);
    linkAgenda(referat.items, held);
    // Behind the items, where an item prints a guest's title.
    linkGuests(meeting.guests, held.meeting, held);
  }
  linkPolicies(referat.items, setting);
  linkSuccessions(referat.successions ?? [], setting);
  linkToldMeetings(referat.toldMeetings ?? [], setting);
  return {
    document: {
      key: keys.documentKey(document.sha256),
      sha256: document.sha256,
      fileName: document.fileName,
      text: document.text,
      lineCount: referat.lineCount,
      municipality: code,
      meeting: key,
      day: keys.meetingKey(code, meeting.committee, meeting.date),
      date: meeting.date,
      stated: meeting.municipalityConfidence === 1,
      startsAt: meeting.startTime,
      isExtraordinary: meeting.kind === 'EXTRAORDINARY',
      isPlanned: meeting.status === 'PLANNED',
      holds: heldBy(referat.items),
      parserVersion: PARSER_VERSION,
    },
    claims: facts.claims,
    links: facts.links,
  };
}

/**
 * A meeting that several bodies hold together (*fællesmøde*) is one of each, with the same items: so each has its step, and a
 * citation of either body leads to the item, whichever document is loaded first.
 */
function settingsOf(setting: Setting): readonly Setting[] {
  const others = setting.joint.filter((committee) => committee !== setting.committee);
  return [
    setting,
    ...others.map((committee) => ({
      ...setting,
      committee,
      meeting: keys.meetingKey(setting.code, committee, setting.day),
    })),
  ];
}

/** What tells the items of a document from those of another: their journal numbers, and their labels with titles. */
function heldBy(items: readonly Item[]): readonly string[] {
  const cases = items.filter(({ kind }) => kind === 'CASE');
  const numbers = cases.flatMap(({ journalNumbers }) => journalNumbers.map(keys.normaliseJournalNumber));
  const titles = cases.flatMap(({ label, title }) => (title === null ? [] : [`${label} ${keys.titleSlug(title)}`]));
  return [...new Set([...numbers, ...titles])].sort();
}

/** Each item with its part, whichever way it is asked for. */
function partsIn(items: readonly Item[]): (item: Item) => ItemPart {
  const parts = new Map(partsOf(items).map((part, index) => [items[index], part]));
  return (item) => {
    const part = parts.get(item);
    if (part === undefined) throw new Error(`Item ${item.label} is none of the document’s`);
    return part;
  };
}

/** Whether the minutes tell neither title nor number of a closed item, so that it may be any case. */
function isNameless(item: Item, { code, first }: Setting): boolean {
  return item.closed && item.kind === 'CASE' && casesOf(item, code, first).length === 0;
}

/** What a document says of its own meeting, each part with its own lines. */
function linkMeeting({ meeting, items }: Referat, setting: Setting): void {
  const { facts, code, opening } = setting;
  const inHeader = (rule: string, span: Span): Ground => ({ rule, confidence: 1, span });
  const properties = {
    date: meeting.date,
    dateDoubtful: meeting.dateDoubtful ? true : null,
    term: meeting.term,
    loaded: true,
    kind: setting.joint.length > 1 ? 'JOINT' : meeting.kind,
    // Whose minutes they are, for the other bodies of a joint meeting.
    jointWith: setting.committee === setting.first ? null : keys.meetingKey(code, setting.first, setting.day),
    // An agenda says only what is to come: whoever tells more is believed.
    status: meeting.status === 'HELD' ? meeting.status : null,
    nameless: items.some((item) => isNameless(item, setting)) ? true : null,
    words: meetingWords(setting.committee, meeting.date),
    // In no order that means anything: from the first of them it is told which wording is common in the municipality.
    lot: hashOf(setting.meeting),
    municipality: code,
  };
  facts.claim('Meeting', setting.meeting, properties, opening, { own: true, binding: 0 });
  if (meeting.status === 'PLANNED') {
    const agenda: Ground = { ...opening, rule: 'agenda' };
    facts.claim('Meeting', setting.meeting, { status: meeting.status }, agenda, { own: true, told: true });
  }
  const { status, movedTo, statusSpan, startTime: startsAt, startSpan, place, placeSpan } = meeting;
  if (statusSpan !== null) {
    facts.claim('Meeting', setting.meeting, { status, movedTo }, inHeader('meeting-status', statusSpan), { own: true });
  }
  if (startSpan !== null) {
    facts.claim('Meeting', setting.meeting, { startsAt }, inHeader('header-start', startSpan), { own: true });
  }
  if (placeSpan !== null) {
    facts.claim('Meeting', setting.meeting, { place }, inHeader('header-place', placeSpan), { own: true });
  }
  facts.link('HELD_BY', setting.meeting, linkCommittee(setting, setting.committee, opening), opening);
  const doubtful = linkNamesakes(meeting, setting);
  for (const [type, people] of [
    ['ATTENDED', meeting.present],
    ['ABSENT', meeting.absent],
  ] as const) {
    for (const person of people) {
      const key = linkPerson(setting, person, 'header', meeting.committee);
      const confidence = doubtful.has(person.name) ? CONFIDENCE_IN_DOUBT : 1;
      facts.link(type, key, setting.meeting, { ...inHeader('header', person.span), confidence });
    }
  }
}
