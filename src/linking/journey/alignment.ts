import { areOneBody, byDate, type ActualStep, type RouteEntry } from './steps.js';

/** A planned step with the actual steps that were taken for it, in order of date; the last one counts. */
export interface Slot<Step extends ActualStep, Entry extends RouteEntry> {
  readonly entry: Entry;
  readonly steps: readonly Step[];
}

/**
 * Lays actual steps beside a route. A body that stands once in it takes all its steps there. One that stands twice
 * is aligned in order: it goes on to its next place when the present one has its step, a postponed one excepted, or
 * when a body that is planned between the two places has had the case.
 */
export function align<Step extends ActualStep, Entry extends RouteEntry>(
  entries: readonly Entry[],
  steps: readonly Step[],
): { readonly slots: readonly Slot<Step, Entry>[]; readonly unplanned: readonly Step[] } {
  const slots: { readonly entry: Entry; readonly steps: Step[] }[] = entries.map((entry) => ({ entry, steps: [] }));
  const placeOf = new Map<string, number>();
  const strangers: Step[] = [];
  for (const step of byDate(steps)) {
    const body = step.committee.id;
    const from = placeOf.get(body) ?? nextPlace(slots, step, 0);
    const place = from === null ? null : advanced(slots, step, from);
    if (place === null) strangers.push(step);
    else {
      placeOf.set(body, place);
      slots[place]?.steps.push(step);
    }
  }
  for (const slot of slots) if (slot.steps.length === 0) slot.steps.push(...stepsUnderOtherNames(slot.entry, slots));
  const repeated = slots.flatMap((slot) => slot.steps.slice(0, -1));
  return { slots, unplanned: byDate([...strangers, ...repeated.filter((step) => !lastOnes(slots).has(step))]) };
}

function lastOnes<Step extends ActualStep>(slots: readonly Slot<Step, RouteEntry>[]): ReadonlySet<Step> {
  return new Set(slots.flatMap(({ steps }) => steps.slice(-1)));
}

/** Of two bodies of the route that one body has succeeded, both are done by its step. */
function stepsUnderOtherNames<Step extends ActualStep>(
  entry: RouteEntry,
  slots: readonly Slot<Step, RouteEntry>[],
): readonly Step[] {
  const other = slots.find((slot) => {
    const step = slot.steps.at(-1);
    return slot.entry.committee.id !== entry.committee.id && step !== undefined && areOneBody(entry, step);
  });
  return other?.steps.slice(-1) ?? [];
}

type Slots = readonly Slot<ActualStep, RouteEntry>[];

/** The first place of a body at or after another place; null where there is none. */
function nextPlace(slots: Slots, body: ActualStep, from: number): number | null {
  const place = slots.findIndex(({ entry }, index) => index >= from && areOneBody(entry, body));
  return place < 0 ? null : place;
}

/** Where the next step of a body belongs that has come as far as `place`. */
function advanced(slots: Slots, body: ActualStep, place: number): number {
  const next = nextPlace(slots, body, place + 1);
  if (next === null) return place;
  const latest = slots[place]?.steps.at(-1);
  const since = slots
    .slice(place + 1, next)
    .some(({ steps }) => steps.some(({ date }) => latest === undefined || date > latest.date));
  const taken = latest !== undefined && latest.outcome !== 'POSTPONED';
  return since || taken ? advanced(slots, body, next) : place;
}
