import { createHash } from 'node:crypto';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { linkReferat } from '../../src/linking/link.js';
import type { Item, NamedPerson, Outcome, Receiver, Span } from '../../src/referat/referat.js';
import { municipalityBy } from '../../src/referat/municipalities.js';

/** Whom a decision names as the next: a committee, with its day where one is named. */
type SentTo = string | { readonly committee: string | null; readonly date?: string; readonly back?: boolean };

/** A step that minutes restate. */
export interface ToldStep {
  readonly sentTo?: readonly SentTo[];
  readonly committee: string;
  readonly date: string;
  readonly outcome?: Outcome;
  readonly absent?: readonly string[];
}

export interface WrittenItem {
  readonly title: string;
  readonly journalNumber?: string;
  readonly outcome?: Outcome;
  readonly sentTo?: readonly SentTo[];
  readonly steps?: readonly ToldStep[];
  /** The printed route: committees, each with its planned day where one is printed. */
  readonly route?: readonly (string | { readonly committee: string; readonly date: string })[];
  readonly refersTo?: readonly { readonly committee: string; readonly date: string; readonly item: number }[];
}

export interface Minutes {
  /** Four-digit code. */
  readonly municipality: string;
  readonly committee: string;
  readonly date: string;
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly items: readonly WrittenItem[];
}

const span: Span = { start: 1, end: 1 };
const person = (name: string): NamedPerson => ({ name, party: null, span });

function receiver(named: SentTo): Receiver {
  const { committee, date = null, back = false } = typeof named === 'string' ? { committee: named } : named;
  return { committee, date, how: 'SENT', back };
}

/** The facts of minutes that nobody wrote, each of their lines numbered. */
export function minutes(written: Minutes): DocumentFacts {
  const { committee, date, present = [], absent = [], items } = written;
  const text = `${JSON.stringify(written, null, 1)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const fileName = `${committee}-${date}.txt`;
  return linkReferat(
    {
      style: 'written',
      meeting: {
        municipality: municipalityBy(written.municipality),
        municipalityConfidence: 1,
        committee,
        term: null,
        date,
        dateDoubtful: false,
        kind: 'ORDINARY',
        status: 'HELD',
        movedTo: null,
        statusSpan: null,
        startTime: null,
        place: null,
        present: present.map(person),
        absent: absent.map(person),
        guests: [],
        span,
        openingSpan: span,
        startSpan: null,
        placeSpan: null,
        municipalitySpan: null,
      },
      items: items.map(item),
      warnings: [],
      lineCount: text.split('\n').length,
    },
    { fileName, sha256, text },
  );
}

function item(written: WrittenItem, index: number): Item {
  const itemSpan = { start: index + 2, end: index + 2 };
  return {
    number: index + 1,
    label: String(index + 1),
    series: 1,
    title: written.title,
    journalNumber: written.journalNumber ?? null,
    journalNumbers: written.journalNumber === undefined ? [] : [written.journalNumber],
    numberSpans: written.journalNumber === undefined ? [] : [itemSpan],
    kind: 'CASE',
    closed: false,
    type: null,
    decision: { text: 'Som indstillet.', outcome: written.outcome ?? 'APPROVED' },
    receivers: (written.sentTo ?? []).map(receiver),
    absent: [],
    plannedRoute: (written.route ?? []).map((entry) => ({
      committee: typeof entry === 'string' ? entry : entry.committee,
      action: null,
      date: typeof entry === 'string' ? null : entry.date,
      span: itemSpan,
    })),
    handlings: (written.steps ?? []).map((step) => ({
      date: step.date,
      committee: step.committee,
      item: null,
      label: null,
      outcome: step.outcome ?? 'APPROVED',
      text: null,
      receivers: (step.sentTo ?? []).map(receiver),
      absent: (step.absent ?? []).map(person),
      span: itemSpan,
    })),
    references: (written.refersTo ?? []).map((reference) => ({
      ...reference,
      label: String(reference.item),
      title: null,
      span: itemSpan,
    })),
    caseReferences: [],
    attachments: [],
    laws: [],
    mentions: [],
    guests: [],
    disqualified: [],
    policies: [],
    sections: [],
    span: itemSpan,
    titleSpan: itemSpan,
    decisionSpan: itemSpan,
    closedSpan: null,
    typeSpan: null,
  };
}

/** Two meetings of two municipalities, for tests that ask how something is answered and not what. */
export const TWO_MEETINGS: readonly DocumentFacts[] = [
  minutes({
    municipality: '0326',
    committee: 'Socialudvalget',
    date: '2025-11-06',
    absent: ['Bo Ek'],
    items: [{ title: 'Et hus', journalNumber: '25-1', steps: [{ committee: 'Direktionen', date: '2025-10-06' }] }],
  }),
  minutes({ municipality: '0316', committee: 'Byrådet', date: '2025-12-01', items: [{ title: 'En vej' }] }),
];
