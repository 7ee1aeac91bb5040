import type { Item, Span } from '../referat/referat.js';
import { together } from '../referat/spans.js';
import { caseKeyByJournalNumber, caseKeyByTitle, normaliseJournalNumber, slug } from './keys.js';

/** Which case (*sag*) an item concerns, by which rule, and how sure that is. */
export interface CaseIdentity {
  readonly key: string;
  readonly rule: 'journal-number' | 'title';
  readonly confidence: number;
  readonly journalNumber: string | null;
  readonly journalNumberNormalised: string | null;
  /** The lines that show it: those of the title, and of the number where one is printed. */
  readonly span: Span;
}

/** A title is reused from year to year and changed from body to body, which a journal number is not. */
const CONFIDENCE_BY_TITLE = 0.8;

/**
 * A journal number is one case within a municipality, and an item may concern several; without one, a case is its title
 * within the first body of its printed route. Procedural items, and closed ones that print neither, concern no case.
 */
export function casesOf(item: Item, municipality: string, committee: string): readonly CaseIdentity[] {
  if (item.kind === 'PROCEDURAL') return [];
  if (item.journalNumbers.length > 0) {
    const cases = item.journalNumbers.map((journalNumber, index) => {
      const span = together(item.titleSpan, item.numberSpans[index] ?? item.titleSpan);
      return caseByNumber(journalNumber, municipality, span);
    });
    // `24-12996 og 24-012996` are one.
    return [...new Map(cases.map((identity) => [identity.key, identity])).values()];
  }
  if (item.title === null || slug(item.title) === '') return [];
  return [
    {
      key: caseKeyByTitle(municipality, item.plannedRoute[0]?.committee ?? committee, item.title),
      rule: 'title',
      confidence: CONFIDENCE_BY_TITLE,
      journalNumber: null,
      journalNumberNormalised: null,
      span: item.titleSpan,
    },
  ];
}

function caseByNumber(journalNumber: string, municipality: string, span: Span): CaseIdentity {
  return {
    key: caseKeyByJournalNumber(municipality, journalNumber),
    rule: 'journal-number',
    confidence: 1,
    journalNumber,
    journalNumberNormalised: normaliseJournalNumber(journalNumber),
    span,
  };
}
