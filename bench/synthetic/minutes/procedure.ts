import { itemKeyOf } from '../keys.js';
import type { Entry, Procedure } from '../world/model.js';
import type { DraftItem } from './draft.js';

/** Words and facts of an item that concerns no case: the agenda, messages, signatures, and a closed one that says nothing. */
export function draftProcedure(entry: Entry, procedure: Procedure): DraftItem {
  const { body, date } = entry.meeting;
  const { plan } = body.municipality;
  const { title, words, outcome, lines, coming } = procedure;
  const typeWord = typeWordOf(plan.house, title);
  const route = typeWord === null ? [] : [{ body, date: null, action: null }];
  return {
    entry,
    titleLine: title ?? 'Lukket punkt',
    journalLine: null,
    decision: words === null ? [] : [words],
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
      key: itemKeyOf(plan.code, body.plan.name, date, entry.number),
      case: null,
      number: entry.number,
      title,
      journalNumber: null,
      kind: title === null ? 'CASE' : 'PROCEDURAL',
      closed: title === null,
      type: typeWord === null ? null : typeWord === 'Orientering' ? 'BRIEFING' : 'DECISION',
      decision: words === null ? null : { text: words, outcome },
      plannedRoute: route.map(() => ({ committee: body.plan.name, action: null, date: null })),
      handlings: [],
      references: [],
      attachments: [],
      laws: [],
      sections: [],
      mentions: [],
      policies: [],
      absent: [],
    },
  };
}

/** Holbæk prints a kind of case for these items too. */
function typeWordOf(house: string, title: string | null): string | null {
  if (house !== 'holbaek' || title === null || title === 'Underskriftsark') return null;
  return title.startsWith('Godkendelse') ? 'Beslutningssag' : 'Orientering';
}
