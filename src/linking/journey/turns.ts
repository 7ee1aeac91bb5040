import type { Item, Outcome, SectionKind } from '../../referat/referat.js';
import { committeeKind, levelOf, NO_PLACE, turnAt } from '../committees.js';

/** A body's step of one day, as an item prints it. */
interface PrintedStep {
  readonly committee: string;
  readonly date: string;
  readonly outcome: Outcome | null;
}

/** What an item prints of the order in which bodies took its case on one day. Null where it prints none. */
export interface PrintedTurn {
  /** What orders the step, by the place in which steps of that day are printed. */
  readonly listed: string | null;
  /** The same by the place of its body in the printed route. */
  readonly planned: string | null;
  /** The body that has the case directly behind it, by the list or the route, where the step leaves the decision to it. */
  readonly passesTo: string | null;
}

/** The body and the day of the item's own meeting, and whether its document prints lists with the newest first. */
interface Own {
  readonly committee: string;
  readonly date: string;
  readonly newestFirst: boolean;
}

/**
 * The order that an item prints of steps of one day. Kept with each step, it is the same in whatever order documents are
 * loaded: bodies keep the level of their kind, which a printed order only raises, so that what is not printed finds its
 * place as well.
 */
export function printedTurns(item: Item, own: Own): (step: PrintedStep) => PrintedTurn {
  const lists = listsOf(item, own);
  const route = item.plannedRoute.map(({ committee }) => committee);
  const isRoute = new Set(route).size > 1;
  return ({ committee, date, outcome }) => {
    const list = lists.get(date) ?? { bodies: [], printed: false };
    const place = list.bodies.indexOf(committee);
    const planned = isRoute && isOnce(route, committee) ? route.indexOf(committee) : -1;
    const next = outcome !== null && LEAVES_IT.has(outcome) ? [list.bodies[place + 1], route[planned + 1]] : [];
    return {
      listed: list.printed && place >= 0 ? raised(list.bodies, place, date) : null,
      planned: planned >= 0 ? raised(route, planned, date) : null,
      passesTo:
        next.find((body, way) => body !== undefined && [place, planned][way] !== -1 && isAbove(body, committee)) ??
        null,
    };
  };
}

/** Whether lists of steps stand with the newest first, as most of their days do. */
export function isNewestFirst(items: readonly Item[]): boolean {
  let later = 0;
  for (const { handlings } of items) {
    const dates = handlings.flatMap(({ date }) => date ?? []);
    for (const [place, date] of dates.slice(1).entries()) {
      const before = dates[place] ?? date;
      later += Number(date > before) - Number(date < before);
    }
  }
  return later < 0;
}

/** Outcomes that leave the decision to the body that has the case next. */
const LEAVES_IT: ReadonlySet<string> = new Set(['RECOMMENDED', 'NOT_RECOMMENDED', 'REFERRED']);

/** Whether a body decides on what another one recommends: the council, and before it the committee for the economy. */
const isAbove = (body: string, other: string): boolean =>
  ['FINANCE', 'COUNCIL'].includes(committeeKind(body)) && levelOf(committeeKind(body)) > levelOf(committeeKind(other));

const isOnce = (bodies: readonly string[], body: string): boolean =>
  bodies.includes(body) && bodies.indexOf(body) === bodies.lastIndexOf(body);

/** A body's turn by its place among others: never before one that is printed before it. */
function raised(bodies: readonly string[], place: number, date: string): string {
  const levels = bodies.slice(0, place + 1).map((body) => levelOf(committeeKind(body)));
  return turnAt(date, Math.max(...levels), Math.min(place + 1, NO_PLACE - 1));
}

interface DayList {
  readonly bodies: readonly string[];
  /** Whether the order is printed; else kinds decide where the meeting's own body stands. */
  readonly printed: boolean;
}

/** The bodies of each day, in order. */
function listsOf(item: Item, own: Own): ReadonlyMap<string, DayList> {
  const lists = new Map<string, DayList>();
  for (const date of new Set(item.handlings.flatMap((step) => step.date ?? []))) {
    const steps = item.handlings
      .filter((step) => step.date === date && step.committee !== '')
      .toSorted((a, b) => a.span.start - b.span.start);
    const isBeside = date === own.date && steps.every(({ committee }) => committee !== own.committee);
    const beside = isBeside ? item.decisionSpan : null;
    const blocks =
      beside !== null && steps.some(({ span }) => sectionAt(item, span.start) === 'DECISION')
        ? [...steps, { committee: own.committee, span: beside }].toSorted((a, b) => a.span.start - b.span.start)
        : null;
    const printed = [...new Set((blocks ?? steps).map(({ committee }) => committee))];
    if (own.newestFirst) printed.reverse();
    const bodies = beside !== null && blocks === null ? withOwn(printed, own.committee) : printed;
    lists.set(date, { bodies, printed: printed.length > 1 });
  }
  return lists;
}

/** A list of what came before leaves the meeting's own step out: behind those that prepare a case for it. */
function withOwn(bodies: readonly string[], own: string): string[] {
  const level = levelOf(committeeKind(own));
  const place = bodies.findLastIndex((body) => levelOf(committeeKind(body)) <= level) + 1;
  return [...bodies.slice(0, place), own, ...bodies.slice(place)];
}

function sectionAt({ sections }: Item, line: number): SectionKind | null {
  return sections.findLast(({ span }) => span.start <= line && line <= span.end)?.kind ?? null;
}
