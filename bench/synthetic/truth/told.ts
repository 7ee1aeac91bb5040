import { handlingKeyOf } from '../keys.js';
import type { ItemFacts } from '../minutes/draft.js';
import type { Outcome } from '../text/decisions.js';
import type { Days } from './days.js';
import { inTurn } from './turns.js';
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
  readonly sentTo: string | null;
  readonly due: string | null;
}

/** A case with the items that concern it, in order of date. */
export interface ToldCase {
  readonly key: string;
  readonly items: { readonly document: DocumentTruth; readonly item: ItemFacts }[];
  readonly handlings: Map<string, Told[]>;
}

/** Collects by case what the written documents tell. */
export function toldCases(documents: readonly DocumentTruth[], days: Days): Map<string, ToldCase> {
  const cases = new Map<string, ToldCase>();
  for (const document of [...documents].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    for (const item of document.items) {
      for (const key of item.cases) {
        let sag = cases.get(key);
        if (sag === undefined) cases.set(key, (sag = { key, items: [], handlings: new Map() }));
        sag.items.push({ document, item });
        tellItem(sag, document, item, days);
      }
    }
  }
  return cases;
}

function tellItem(sag: ToldCase, document: DocumentTruth, item: ItemFacts, days: Days): void {
  // On the agenda of a meeting that was not held, or is to come, nothing was done yet.
  const bodies = document.status === 'HELD' ? [document.committee, ...document.jointly] : [];
  for (const committee of bodies) {
    const { date, suffix } = document;
    const { sentTo, due, absent } = item;
    const outcome = item.decision?.outcome ?? null;
    tell(sag, `${date}${suffix}`, { document, own: true, date, committee, outcome, absent, sentTo, due });
  }
  for (const { date, committee, outcome, absent, sentTo, due } of item.handlings) {
    if (date === null) continue;
    const told = outcome === 'NONE' ? null : outcome;
    const day = days.meant(document.municipality.code, committee, date, sag.key);
    tell(sag, day, { document, own: false, date, committee, absent, outcome: told, sentTo, due });
  }
}

function tell(sag: ToldCase, day: string, told: Told): void {
  const key = handlingKeyOf(sag.key, told.committee, day);
  const known = sag.handlings.get(key);
  if (known === undefined) sag.handlings.set(key, [told]);
  else known.push(told);
}

export function caseTruth(sag: ToldCase, days: Days): CaseTruth {
  const municipality = sag.items[0]?.document.municipality.code ?? '';
  return {
    key: sag.key,
    municipality,
    titles: [...new Set(sag.items.flatMap(({ item }) => item.title ?? []))].sort(),
    items: sag.items.map(({ item }) => item.key),
    handlings: inTurn(
      sag,
      municipality,
      [...sag.handlings].map(([key, told]) => merged(key, told, days)),
    ),
  };
}

/** Released before not released, own minutes before restatements, then the later meeting. */
function merged(key: string, told: readonly Told[], days: Days): HandlingTruth {
  const order = (one: Told): string =>
    `${one.outcome === 'NOT_RELEASED' ? 0 : 1}${one.own ? 1 : 0}${one.document.date}`;
  const spoken = told.filter(({ outcome }) => outcome !== null).sort((a, b) => (order(a) > order(b) ? -1 : 1));
  const [best, second] = spoken;
  const [any] = told;
  if (any === undefined) throw new RangeError('A step that nobody tells.');
  const own = told.find((one) => one.own);
  const printed = told.flatMap(({ absent }) => absent);
  const inHeader = days
    .heldOn(any.document.municipality.code, any.committee, any.date)
    .filter(({ date, suffix }) => key.endsWith(`:${date}${suffix}`))
    .flatMap(({ absent }) => absent);
  return {
    key,
    date: any.date,
    committee: any.committee,
    outcome: best?.outcome ?? 'NONE',
    absent: [...new Set([...printed, ...inHeader])].sort(),
    own: own !== undefined,
    sentTo: best?.sentTo ?? null,
    due: best?.due ?? null,
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
