import { slug } from '../../src/linking/keys.js';
import type { Claim, DocumentFacts, Link, Properties, PropertyValue } from '../../src/linking/facts.js';
import {
  tellsBody,
  tellsDay,
  tellsLaw,
  tellsName,
  tellsNumber,
  tellsSection,
  tellsText,
  tellsTime,
  tellsType,
} from './tells.js';

/** One thing that a document is said to print, and whether the cited lines do. */
interface Said {
  readonly what: string;
  readonly held: boolean;
}

/** Looks whether some lines print a value, given all that is stated with it. */
type Look = (value: string, lines: string, stated: Properties) => boolean;

const text: Look = (value, lines) => tellsText(value, lines);
const day: Look = (value, lines) => tellsDay(value, lines);
const number: Look = (value, lines) => tellsNumber(value, lines);
const name: Look = (value, lines) => tellsName(value, lines);
/** It is read from words that are stated with it, which are looked for themselves. */
const outcome: Look = (value, _lines, stated) =>
  value === 'NONE' || typeof (stated['text'] ?? stated['decision']) === 'string';

/**
 * What is printed of each kind of node, and how it is looked for. What a document says of its own meeting's day stands in
 * the opening, which that meeting's claim and the edges BY and AT cite, so that its own items and steps need not.
 */
const OF_CLAIM: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  Municipality: { name },
  Committee: { name: (value, lines) => tellsBody(value, lines) },
  Meeting: {
    date: day,
    startsAt: (value, lines) => tellsTime(value, lines),
    place: text,
    movedTo: day,
    status: (value, lines) => value === 'HELD' || value === 'PLANNED' || /afly|flyt|udsat|udskudt|udgår/iu.test(lines),
    term: (value, lines) => value.split('-').every((year) => lines.includes(year.slice(2))),
  },
  AgendaItem: {
    number,
    title: text,
    decision: text,
    outcome,
    closed: (value, lines) => value !== 'true' || /lukke|fortrolig|closed|ikke offentlig|\(L\)/iu.test(lines),
    type: (value, lines) => tellsType(value, lines),
    undatedStepBy: (value, lines) => tellsName(value.replace(/^.*:/u, ''), slug(lines)),
    date: (value, lines, stated) => stated['loaded'] === true || tellsDay(value, lines),
  },
  Case: { journalNumber: text, title: text },
  Handling: {
    text,
    toldText: text,
    date: (value, lines, stated) => stated['own'] === true || tellsDay(value, lines),
    itemNumber: (value, lines, stated) => stated['own'] === true || tellsNumber(value, lines),
    outcome,
  },
  Person: { name, party: text },
  Policy: { name },
  Law: { name: (value, lines) => tellsLaw(value, lines), section: (value, lines) => tellsSection(value, lines) },
  Attachment: { title: text },
  CaseNumber: { journalNumber: text },
};

/** What a link says beside its ends, and which of its ends it prints. */
const OF_LINK: Readonly<Record<Link['type'], { from?: true; to?: true } & Readonly<Record<string, Look | true>>>> = {
  HELD_BY: { from: true, to: true },
  HAS_ITEM: { to: true },
  CONCERNS: { to: true },
  HANDLED_IN: { to: true },
  MENTIONED_IN: { to: true },
  BY: { to: true },
  AT: { to: true },
  RECEIVED_BY: { to: true, date: day },
  PLANNED: { to: true, action: text, date: day },
  REFERS_TO: { to: true },
  CITES_CASE: { to: true },
  ATTENDED: { from: true },
  ABSENT: { from: true },
  GUEST_AT: { from: true, title: text },
  DISQUALIFIED: { from: true },
  ABOUT: { to: true },
  CITES: { to: true },
  HAS_ATTACHMENT: { to: true },
};

/** Properties by which a link names the node at its end; what more that bears, its own claims cite. */
const NAMED_BY: Readonly<Record<Claim['label'], readonly string[]>> = {
  Municipality: ['name'],
  Committee: ['name'],
  Meeting: ['date'],
  AgendaItem: ['number'],
  Case: ['journalNumber', 'title'],
  Handling: ['date'],
  Person: ['name'],
  Policy: ['name'],
  Law: ['name', 'section'],
  Attachment: ['title'],
  CaseNumber: ['journalNumber'],
};

/** Whatever the claims and links of a document state that does not stand in the lines that they cite. */
export function notHeld(facts: DocumentFacts): string[] {
  const raw = facts.document.text.split('\n');
  const linesOf = ({ startLine, endLine }: Claim | Link): string => raw.slice(startLine - 1, endLine).join('\n');
  const faults: string[] = [];
  const tell = ({ rule, startLine, endLine }: Claim | Link, about: string, said: readonly Said[]): void => {
    for (const { what, held } of said) {
      if (!held) faults.push(`${about} by ${rule} in ${facts.document.fileName}:${startLine}-${endLine}: ${what}`);
    }
  };
  for (const claim of facts.claims) tell(claim, claim.key, saidIn(claim, linesOf(claim)));
  for (const link of facts.links) {
    tell(link, `${link.from} ${link.type} ${link.to}`, [
      ...propertiesOf(link, linesOf(link)),
      ...endsOf(link, facts).flatMap((claim) => saidOfEnd(claim, link, linesOf(link))),
    ]);
  }
  return faults;
}

function saidIn({ label, rule, properties }: Claim, lines: string): Said[] {
  // The caller said so; no line does, and the rule tells.
  if (rule === 'municipality-stated') return [];
  return looked(OF_CLAIM[label] ?? {}, properties, lines);
}

function propertiesOf({ type, properties }: Link, lines: string): Said[] {
  const looks = Object.entries(OF_LINK[type]).filter((entry): entry is [string, Look] => entry[1] !== true);
  return looked(Object.fromEntries(looks), properties, lines);
}

function looked(looks: Readonly<Record<string, Look>>, properties: Properties, lines: string): Said[] {
  return Object.entries(properties).flatMap(([property, value]) => {
    const look = looks[property];
    if (look === undefined || value === null) return [];
    return [{ what: `${property} ${value}`, held: look(String(value), lines, properties) }];
  });
}

/** The claims about the ends that a link prints. */
function endsOf({ type, from, to }: Link, facts: DocumentFacts): Claim[] {
  const printed = OF_LINK[type];
  // What is put off stays with the body that has it, without a name.
  const stays = facts.links.some((link) => link.type === 'BY' && link.from === from && link.to === to);
  if (type === 'RECEIVED_BY' && stays) return [];
  return facts.claims.filter(
    ({ key }) => (printed.from === true && key === from) || (printed.to === true && key === to),
  );
}

/** What a link says of a node at its end, as the claim names it. */
function saidOfEnd(claim: Claim, link: Link, lines: string): Said[] {
  const named = Object.fromEntries(
    NAMED_BY[claim.label].map((property): [string, PropertyValue] => [property, claim.properties[property] ?? null]),
  );
  // A case that has a number is known by it alone.
  if (claim.label === 'Case' && named['journalNumber'] !== null) named['title'] = null;
  // The day of an own step stands in the opening, as its edge to the meeting cites.
  if (link.type === 'HANDLED_IN' && link.rule === 'own-minutes') return [];
  // `rammeaftalens` in a title stands for the one agreement of the item, and is less sure.
  if (link.type === 'ABOUT' && link.rule === 'policy-in-title' && link.confidence < 0.9) {
    named['name'] = String(named['name']).split(' ')[0] ?? null;
  }
  return looked(OF_CLAIM[claim.label] ?? {}, named, lines);
}
