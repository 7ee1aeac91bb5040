import { itemKeyOf } from '../keys.js';
import { partOf } from '../world/entries.js';
import type { Entry, Paper, Procedure } from '../world/model.js';
import type { DraftItem } from './draft.js';

/** Words and facts of an item that concerns no case: the agenda, messages, signatures, and a closed one that says nothing. */
export function draftProcedure(entry: Entry, procedure: Procedure, paper: Paper): DraftItem {
  const { body, date, suffix } = entry.meeting;
  const { plan } = body.municipality;
  const { title, words, outcome, lines, coming } = procedure;
  const typeWord = typeWordOf(plan.house, title);
  const isDecided = words !== null && paper !== 'AGENDA' && entry.meeting.status === 'HELD';
  const route = typeWord === null ? [] : [{ body, date: null, action: null }];
  return {
    entry,
    titleLine: title ?? 'Lukket punkt',
    journalLine: null,
    decision: isDecided ? [words] : [],
    awaits: paper === 'AGENDA' || entry.meeting.status !== 'HELD',
    absence: null,
    recommendation: [],
    summary: null,
    story: lines,
    table: [],
    route,
    typeWord,
    references: [],
    history: [],
    attachments: [],
    lawNames: [],
    economy: null,
    coming,
    facts: {
      key: itemKeyOf(plan.code, body.plan.name, `${date}${suffix}`, partOf(entry)),
      case: null,
      cases: [],
      number: entry.number,
      label: entry.label,
      title,
      journalNumbers: [],
      kind: title === null ? 'CASE' : 'PROCEDURAL',
      closed: title === null,
      type: typeWord === null ? null : typeWord === 'Orientering' ? 'BRIEFING' : 'DECISION',
      decision: isDecided ? { text: words, outcome } : null,
      plannedRoute: route.map(() => ({ committee: body.plan.name, action: null, date: null })),
      handlings: [],
      references: [],
      attachments: [],
      laws: [],
      sections: [],
      mentions: [],
      policies: [],
      absent: [],
      sentTo: null,
      due: null,
      cites: [],
    },
  };
}

/** Holbæk prints a kind of case for these items too. */
function typeWordOf(house: string, title: string | null): string | null {
  if (house !== 'holbaek' || title === null || title === 'Underskriftsark') return null;
  return title.startsWith('Godkendelse') ? 'Beslutningssag' : 'Orientering';
}
