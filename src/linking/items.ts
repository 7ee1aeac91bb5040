import type { Item, Span } from '../referat/referat.js';
import { isWithin } from '../referat/spans.js';
import { tellingTitle } from './attachment-title.js';
import { linkCaseReferences } from './case-references.js';
import { casesOf } from './cases.js';
import type { Ground } from './collection.js';
import type { Properties } from './facts.js';
import { featuresOf } from './features.js';
import { searchedWords } from './item-text.js';
import * as keys from './keys.js';
import { linkLaws } from './laws.js';
import { linkMentions } from './mentions.js';
import { linkCitedMeeting, linkCommittee, type Setting } from './named.js';
import { linkDisqualified, linkGuests } from './people.js';
import { linkCase } from './steps.js';

/**
 * The items of the document's own meeting. All of them before anything that refers to one: a document joins two nodes
 * once, and this edge carries what the item is found by.
 */
export function linkAgenda(items: readonly Item[], setting: Setting): void {
  for (const item of items) linkOwnItem(item, setting);
  for (const item of items) linkItem(item, setting);
}

function linkOwnItem(item: Item, setting: Setting): void {
  const { facts, code } = setting;
  const { part, position } = setting.partOf(item);
  const key = keys.itemKey(setting.meeting, part);
  const { titleSpan, decision, decisionSpan } = item;
  const ground: Ground = { rule: 'own-minutes', confidence: 1, span: titleSpan };
  // What stands on other lines than the title is a statement of its own.
  const closedApart = item.closed && item.closedSpan !== null && !isWithin(item.closedSpan, titleSpan);
  const typeApart = item.typeSpan !== null && !isWithin(item.typeSpan, titleSpan);
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
      label: item.label,
      position,
      title: item.title,
      type: typeApart ? null : item.type,
      kind: item.kind,
      closed: closedApart ? null : item.closed,
      outcome: decision === null ? 'NONE' : null,
      loaded: true,
      // What was to come before a meeting that was not held awaits no decision.
      awaited: setting.isHeld ? null : true,
      sections: JSON.stringify(sections),
      date: setting.date,
      municipality: code,
      ...featuresOf(item, setting),
    },
    ground,
    // Whatever else stands above it, the title is what the item is known by.
    { own: true, binding: 0 },
  );
  facts.link('HAS_ITEM', setting.meeting, key, ground, searchedWords(item));
  const own = (rule: string, span: Span, properties: Properties): void =>
    facts.claim('AgendaItem', key, properties, { rule, confidence: 1, span }, { own: true });
  if (decision !== null) {
    own('own-decision', decisionSpan ?? titleSpan, { decision: decision.text, outcome: decision.outcome });
  }
  if (closedApart && item.closedSpan !== null) own('own-closed', item.closedSpan, { closed: true });
  if (typeApart && item.typeSpan !== null) own('own-type', item.typeSpan, { type: item.type });
}

/** What hangs on an item. */
function linkItem(item: Item, setting: Setting): void {
  const { code } = setting;
  const key = keys.itemKey(setting.meeting, setting.partOf(item).part);
  linkRoute(item, key, setting);
  linkAttachments(item, key, setting);
  linkReferences(item, key, setting);
  linkCaseReferences(item, key, setting);
  linkLaws(item, key, setting);
  linkGuests(item.guests, key, setting);
  linkDisqualified(item, key, setting);
  for (const [index, identity] of casesOf(item, code, setting.first).entries()) {
    linkCase(item, key, identity, index + 1, setting);
    linkMentions(item, identity, setting);
  }
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
    const telling = tellingTitle(attachment.title);
    const properties = {
      title: attachment.title,
      position: index + 1,
      municipality: setting.code,
      // Within the municipality, since whole sets of them go round among the municipalities.
      telling: telling === null ? null : `${setting.code}:${keys.indexed(telling)}`,
    };
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
    if (reference.label === null) continue;
    const cited = keys.itemKey(meeting, reference.label.toLowerCase());
    const properties = {
      number: reference.item,
      label: reference.label,
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
