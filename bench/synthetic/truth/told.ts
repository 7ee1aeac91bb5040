import { handlingKeyOf } from '../keys.js';
import type { ItemFacts } from '../minutes/draft.js';
import type { Outcome } from '../text/decisions.js';
import type { CaseTruth, ContradictionTruth, DocumentTruth, HandlingTruth } from './model.js';

/** One document's word on one step of a case. */
interface Told {
  readonly document: DocumentTruth;
  readonly own: boolean;
  readonly date: string;
  readonly committee: string;
  /** Null where nothing is printed. */
  readonly outcome: Outcome | null;
  readonly absent: readonly string[];
}

/** A case with the items that concern it, in order of date. */
export interface ToldCase {
  readonly key: string;
  readonly items: { readonly document: DocumentTruth; readonly item: ItemFacts }[];
  readonly handlings: Map<string, Told[]>;
}

/** Collects by case what the written documents tell. */
export function toldCases(documents: readonly DocumentTruth[]): Map<string, ToldCase> {
  const cases = new Map<string, ToldCase>();
  for (const document of [...documents].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    for (const item of document.items) {
      if (item.case === null) continue;
      let sag = cases.get(item.case);
      if (sag === undefined) cases.set(item.case, (sag = { key: item.case, items: [], handlings: new Map() }));
      sag.items.push({ document, item });
      tell(sag, { document, own: true, ...ownStep(document, item) });
      for (const { date, committee, outcome, absent } of item.handlings) {
        if (date === null) continue;
        tell(sag, { document, own: false, date, committee, absent, outcome: outcome === 'NONE' ? null : outcome });
      }
    }
  }
  return cases;
}

function ownStep({ date, committee }: DocumentTruth, item: ItemFacts): Omit<Told, 'document' | 'own'> {
  return { date, committee, outcome: item.decision?.outcome ?? null, absent: item.absent };
}

function tell(sag: ToldCase, told: Told): void {
  const key = handlingKeyOf(sag.key, told.committee, told.date);
  const known = sag.handlings.get(key);
  if (known === undefined) sag.handlings.set(key, [told]);
  else known.push(told);
}

export function caseTruth(sag: ToldCase, documents: ReadonlyMap<string, DocumentTruth>): CaseTruth {
  const municipality = sag.items[0]?.document.municipality.code ?? '';
  return {
    key: sag.key,
    municipality,
    titles: [...new Set(sag.items.flatMap(({ item }) => item.title ?? []))].sort(),
    items: sag.items.map(({ item }) => item.key),
    handlings: [...sag.handlings]
      .map(([key, told]) => merged(key, told, documents))
      .sort((a, b) => (a.date + a.key < b.date + b.key ? -1 : 1)),
  };
}

/** Released before not released, own minutes before restatements, then the later meeting. */
function merged(key: string, told: readonly Told[], documents: ReadonlyMap<string, DocumentTruth>): HandlingTruth {
  const order = (one: Told): string =>
    `${one.outcome === 'NOT_RELEASED' ? 0 : 1}${one.own ? 1 : 0}${one.document.date}`;
  const spoken = told.filter(({ outcome }) => outcome !== null).sort((a, b) => (order(a) > order(b) ? -1 : 1));
  const [best, second] = spoken;
  const [any] = told;
  if (any === undefined) throw new RangeError('A step that nobody tells.');
  const own = told.find((one) => one.own);
  const printed = told.flatMap(({ absent }) => absent);
  const inHeader = documents.get(`${any.document.municipality.code} ${any.committee} ${any.date}`)?.absent ?? [];
  return {
    key,
    date: any.date,
    committee: any.committee,
    outcome: best?.outcome ?? 'NONE',
    absent: [...new Set([...printed, ...inHeader])].sort(),
    own: own !== undefined,
    undecided:
      best !== undefined && second !== undefined && order(best) === order(second) && best.outcome !== second.outcome,
  };
}

/** Outcomes that disagree; what is not released, or not printed, disagrees with nothing. */
export function contradictionsOf(sag: ToldCase): ContradictionTruth[] {
  return [...sag.handlings].flatMap(([handling, all]) => {
    const told = all.flatMap(({ document, own, outcome }) =>
      outcome === null || outcome === 'NOT_RELEASED' ? [] : [{ file: document.file, own, outcome }],
    );
    return new Set(told.map(({ outcome }) => outcome)).size > 1 ? [{ handling, told }] : [];
  });
}
