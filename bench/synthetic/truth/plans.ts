import type { Days } from './days.js';
import type { CaseTruth, DocumentTruth, HandlingTruth, PlanStatus, PlanTruth } from './model.js';
import type { Names } from './names.js';
import type { ToldCase } from './told.js';

/** The meetings that the documents know of, by municipality and body: date, and whether minutes of it name all its items. */
export type KnownMeetings = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** Meetings with minutes, and those that a restated step, a reference or running text cites. */
export function knownMeetings(documents: readonly DocumentTruth[], names: Names, days: Days): KnownMeetings {
  const known = new Map<string, Map<string, boolean>>();
  const know = (code: string, committee: string, date: string, shown: boolean): void => {
    const body = names.now(code, committee);
    const dates = known.get(body) ?? new Map<string, boolean>();
    known.set(body, dates.set(date, shown || (dates.get(date) ?? false)));
  };
  for (const { municipality, committee, jointly, date, suffix, status, items } of documents) {
    const { code } = municipality;
    // A closed item of which nothing is printed may be any case.
    const shown = days
      .heldOn(code, committee, date)
      .filter((document) => document.suffix === suffix)
      .every((document) => !document.items.some(({ closed, title }) => closed && title === null));
    for (const body of status === 'HELD' ? [committee, ...jointly] : []) know(code, body, `${date}${suffix}`, shown);
    const cite = (body: string, day: string, sag: string | null): void =>
      know(code, body, days.meant(code, body, day, sag), false);
    for (const item of items) {
      for (const step of item.case === null ? [] : item.handlings) {
        if (step.date !== null) cite(step.committee, step.date, item.case);
      }
      for (const mention of item.case === null ? [] : item.mentions) cite(mention.committee, mention.date, item.case);
      for (const reference of item.references) cite(reference.committee, reference.date, reference.case);
    }
  }
  return known;
}

/** The latest printed route beside the steps that were taken under it; null where no route is printed. */
export function planOf(
  sag: ToldCase,
  { key, municipality, handlings }: CaseTruth,
  known: KnownMeetings,
  names: Names,
): PlanTruth | null {
  const isOf =
    (one: string) =>
    ({ committee }: { readonly committee: string }): boolean =>
      names.now(municipality, committee) === names.now(municipality, one);
  const printed = sag.items.filter(({ item }) => item.plannedRoute.length > 0);
  const route = printed.at(-1)?.item.plannedRoute;
  if (route === undefined) return null;
  const words = JSON.stringify(route);
  const older = printed.findLast(({ item }) => JSON.stringify(item.plannedRoute) !== words);
  const since = older?.document.date ?? '';
  const steps = handlings.filter(({ date }) => date > since);
  const taken = route.map(({ committee }) => steps.findLast(isOf(committee)) ?? null);
  const stepsOf = (part: typeof route): HandlingTruth[] => steps.filter((step) => part.some(isOf(step.committee)));
  const matched = new Set(taken);
  const rest = steps.filter((step) => !matched.has(step));
  const [first] = stepsOf(route);
  const told = sag.items
    .flatMap(({ item }) => item.mentions)
    .filter(({ date }) => first === undefined || date >= first.date);
  const maySkip = (committee: string): boolean => !told.some(isOf(committee));
  const isPlanned = (step: HandlingTruth): boolean => route.some(isOf(step.committee));
  return {
    case: key,
    steps: route.map(({ committee, date }, place) => ({
      committee,
      date,
      status: statusOf(
        taken[place] ?? null,
        stepsOf(route.slice(0, place)),
        stepsOf(route.slice(place + 1)),
        known.get(names.now(municipality, committee)),
        date,
        maySkip(committee),
      ),
      handling: taken[place]?.key ?? null,
    })),
    beyond: rest.filter((step) => !isPlanned(step)).map((step) => step.key),
    repeated: rest.filter(isPlanned).map((step) => step.key),
  };
}

/** Steps of bodies that the plan does not name say nothing of what the plan holds next. */
function statusOf(
  step: HandlingTruth | null,
  earlier: readonly HandlingTruth[],
  later: readonly HandlingTruth[],
  meetings: ReadonlyMap<string, boolean> | undefined,
  planned: string | null,
  maySkip: boolean,
): PlanStatus {
  if (step !== null) return step.outcome === 'POSTPONED' ? 'POSTPONED' : 'DONE';
  const [to] = later;
  if (to === undefined) return 'PENDING';
  const from = earlier.findLast(({ date }) => date < to.date);
  if (from === undefined) return 'NOT_SEEN';
  // A meeting on one of the two days may have come before or after the step: it proves nothing, but may hide the case.
  const known = [...(meetings ?? [])]
    .map(([day, shown]): [string, boolean] => [day.slice(0, 10), shown])
    .filter(([date]) => date >= from.date && date <= to.date);
  const between = known.filter(([date]) => date > from.date && date < to.date);
  // So may the printed day where no minutes of it are known.
  if (planned !== null && !known.some(([date]) => date === planned)) return 'NOT_SEEN';
  return maySkip && between.length > 0 && known.every(([, shown]) => shown) ? 'SKIPPED' : 'NOT_SEEN';
}
