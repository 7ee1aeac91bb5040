import type { ItemFacts } from '../minutes/draft.js';
import type { DocumentTruth } from '../truth/model.js';
import type { Measures } from './measure.js';

/** What a program printed of one document, in the shape of `sagsgraf parse`, as schema/referat.schema.json describes it. */
export interface PrintedDocument {
  readonly meeting: {
    readonly municipality: { readonly name: string; readonly code: string } | null;
    readonly committee: string;
    readonly term: string | null;
    readonly date: string;
    readonly startTime: string | null;
    readonly place: string | null;
    readonly present: readonly string[];
    readonly absent: readonly string[];
  };
  readonly items: readonly PrintedItem[];
}

export interface PrintedItem {
  readonly number: number;
  readonly title: string | null;
  readonly journalNumbers: readonly string[];
  readonly kind: string;
  readonly closed: boolean;
  readonly type: string | null;
  readonly decision: { readonly text: string; readonly outcome: string } | null;
  readonly plannedRoute: readonly { committee: string; action: string | null; date: string | null }[];
  readonly handlings: readonly {
    date: string | null;
    committee: string;
    item: number | null;
    outcome: string;
    text: string | null;
    absent: readonly string[];
  }[];
  readonly references: readonly { committee: string; date: string | null; item: number | null; title: string | null }[];
  readonly attachments: readonly string[];
  readonly laws: readonly { name: string; section: string | null }[];
  readonly mentions: readonly { committee: string; date: string; yearInferred: boolean; outcome: string }[];
  readonly sections: readonly { kind: string; heading: string | null; startLine: number }[];
}

/** Compares what was printed of a document with what is true of it, fact by fact. */
export function compareDocument(measures: Measures, printed: PrintedDocument, truth: DocumentTruth): void {
  const where = truth.file;
  for (const name of ['committee', 'date', 'term', 'startTime', 'place'] as const) {
    measures.of('header').compare(said(name, printed.meeting[name]), said(name, truth[name]), where);
  }
  const municipality = said('municipality', printed.meeting.municipality?.code ?? null);
  measures.of('municipality').compare(municipality, said('municipality', truth.municipality.code), where);
  if (truth.isMistyped) {
    measures.of('dates that disagree').compare(said('date', printed.meeting.date), said('date', truth.date), where);
  }
  for (const name of ['present', 'absent'] as const) {
    measures.of('people of the header').compare(printed.meeting[name], truth[name], `${where} ${name}`);
  }
  const facts = (item: PrintedItem): string => `${item.number} ${item.title ?? ''}`;
  measures.of('items').compare(printed.items.map(facts), truth.items.map(facts), where);
  for (const item of truth.items) {
    const found = printed.items.find(({ number }) => number === item.number);
    if (found !== undefined) compareItem(measures, found, item, `${where} item ${item.number}`);
  }
}

function compareItem(measures: Measures, found: PrintedItem, truth: ItemFacts, where: string): void {
  const compare = (name: string, facts: (item: PrintedItem) => readonly string[]): void =>
    measures.of(name).compare(facts(found), facts(truth), where);
  compare('journal numbers', (item) => item.journalNumbers);
  compare('kind, closed, type', (item) => [item.kind, String(item.closed), item.type ?? '-']);
  compare('decision texts', (item) => said('text', item.decision?.text ?? null));
  compare('decision outcomes', (item) => said('outcome', item.decision?.outcome ?? null));
  compare('planned routes', (item) =>
    item.plannedRoute.map(({ committee, action, date }, place) => JSON.stringify([place, committee, action, date])),
  );
  compare('restated steps', (item) =>
    item.handlings.map(({ date, committee, item: number, outcome, text, absent }) =>
      JSON.stringify([date, committee, number, outcome, text, absent]),
    ),
  );
  compare('printed references', (item) =>
    item.references.map(({ committee, date, item: number, title }) => JSON.stringify([committee, date, number, title])),
  );
  compare('attachments', (item) => item.attachments);
  compare('laws', (item) => [...new Set(item.laws.map(({ name, section }) => `${name} ${section ?? ''}`))]);
  compare('mentions', (item) =>
    item.mentions.map(({ committee, date, yearInferred, outcome }) =>
      JSON.stringify([committee, date, yearInferred, outcome]),
    ),
  );
  compare('sections', (item) =>
    item.sections.flatMap(({ kind, heading, startLine }) =>
      heading === null ? [] : [`${kind} "${heading}" on line ${startLine}`],
    ),
  );
}

const said = (name: string, value: string | null): string[] => (value === null ? [] : [`${name}: ${value}`]);
