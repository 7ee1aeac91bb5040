import { dayNumber } from '../danish/dates.js';
import type { Outcome, PlanStatus } from '../graphql/operations.js';
import { stretchedScale } from './scale.js';
import { ticksOf, type Tick } from './ticks.js';

/** A body, as a lane shows it. */
export interface Body {
  readonly id: string;
  readonly name: string;
}

/** What a step, a mention or a planned step has in common for the picture. */
export interface Marked {
  readonly id: string;
  readonly kind: 'step' | 'mention' | 'planned';
  readonly body: Body;
  /** Null for a planned step without a printed day. */
  readonly date: string | null;
  /** The day by which such a step stands, between those of the plan that have one; null where none comes after it. */
  readonly about: number | null;
  readonly outcome: Outcome | null;
  readonly status: PlanStatus | null;
  /** The case whose step it is: a hand-over leads from one step of a case to its next, never to another case. */
  readonly ofCase: string;
}

export interface Lane {
  readonly body: Body;
  readonly y: number;
  readonly height: number;
  readonly folded: boolean;
}

export interface Mark extends Marked {
  readonly x: number;
  readonly y: number;
  /** Whether it stands in a folded lane and so must be drawn small. */
  readonly small: boolean;
}

export interface Layout {
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
  /** Hand-overs: from one step of a case to its next, in order of date. */
  readonly links: readonly { readonly from: Mark; readonly to: Mark }[];
  readonly ticks: readonly Tick[];
  /** Where the day stands from which the journey is looked at; null where it is not known. */
  readonly now: number | null;
  /** Whether a day is wider in one place than in another, so that distances compare only roughly. */
  readonly stretched: boolean;
  readonly width: number;
  readonly height: number;
}

export interface Wishes {
  /** Room for the time axis, in pixels. */
  readonly width: number;
  readonly asOf: string | null;
  /** Lanes that are folded, by the body's id. */
  readonly folded: ReadonlySet<string>;
  /** Whether all must fit the width, however near the marks then stand to one another. */
  readonly whole: boolean;
  /** How many lines the name of a body takes in its lane. */
  readonly rows: (body: Body) => number;
}

const LANE = 44;
const FOLDED_LANE = 24;
/** From one line of a name to the next. */
export const NAME_LINE = 16;
const HEAD = 28;
const GAP = 26;
/** From one planned step without a day to the next. */
const OPEN_GAP = 32;
const EDGE = 22;

/** Places everything: a lane for each body in the order in which the bodies first had the case. */
export function layOut(marked: readonly Marked[], { width, asOf, folded, whole, rows }: Wishes): Layout {
  const ordered = inOrder(marked);
  const lanes = lanesOf(ordered, folded, rows);
  const known = ordered.flatMap((mark) => dayOf(mark) ?? []);
  const now = asOf === null ? null : dayNumber(asOf);
  const days = now === null ? known : [...known, now];
  const open = ordered.length - known.length;
  const room = Math.max(0, width - 2 * EDGE - open * OPEN_GAP);
  const gap = whole ? Math.min(GAP, room / Math.max(1, new Set(days).size - 1)) : GAP;
  const scale = stretchedScale(days, room, gap);
  const at = (day: number): number => EDGE + scale(day);
  const marks = placed(ordered, lanes, at, now);
  const right = Math.max(EDGE, ...marks.map(({ x }) => x), now === null ? 0 : at(now));
  const lowest = lanes.at(-1);
  return {
    lanes,
    marks,
    links: linksOf(marks),
    ticks: ticksOf(days, at),
    now: now === null ? null : at(now),
    stretched: isStretched(days, at),
    width: Math.max(width, right + EDGE),
    height: (lowest === undefined ? HEAD : lowest.y + lowest.height) + 4,
  };
}

function linksOf(marks: readonly Mark[]): Layout['links'] {
  const latest = new Map<string, Mark>();
  return marks.flatMap((to) => {
    if (to.kind !== 'step') return [];
    const from = latest.get(to.ofCase);
    latest.set(to.ofCase, to);
    return from === undefined ? [] : [{ from, to }];
  });
}

function isStretched(days: readonly number[], at: (day: number) => number): boolean {
  const stops = [...new Set(days)].sort((a, b) => a - b);
  const widths = stops.slice(1).map((day, index) => (at(day) - at(stops[index] ?? 0)) / (day - (stops[index] ?? 0)));
  return Math.max(...widths) > 1.2 * Math.min(...widths);
}

const dayOf = ({ date, about }: Marked): number | null => (date === null ? about : dayNumber(date));

/** By day; planned steps that nothing came after stand behind all others, in the order of the plan. */
function inOrder(marked: readonly Marked[]): Marked[] {
  const placeable = marked.filter((mark) => dayOf(mark) !== null);
  const open = marked.filter((mark) => dayOf(mark) === null);
  return [...placeable.sort((a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0)), ...open];
}

function lanesOf(marked: readonly Marked[], folded: ReadonlySet<string>, rows: Wishes['rows']): Lane[] {
  const bodies = new Map(marked.map(({ body }) => [body.id, body]));
  let y = HEAD;
  return [...bodies.values()].map((body) => {
    const isFolded = folded.has(body.id);
    const open = Math.max(LANE, GAP * mostOfOneDay(marked, body) + 8, NAME_LINE * rows(body) + 10);
    const lane = { body, y, height: isFolded ? FOLDED_LANE : open, folded: isFolded };
    y += lane.height;
    return lane;
  });
}

/** How many marks of a body share a day; they stand below one another. */
function mostOfOneDay(marked: readonly Marked[], body: Body): number {
  const counts = new Map<number, number>();
  for (const mark of marked) {
    const day = dayOf(mark);
    if (mark.body.id === body.id && day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}

const placeOf = (mark: Marked): string => `${mark.body.id} ${dayOf(mark) ?? ''}`;

function placed(marked: readonly Marked[], lanes: readonly Lane[], at: (day: number) => number, now: number | null) {
  const laneOf = new Map(lanes.map((lane) => [lane.body.id, lane]));
  const sharing = new Map<string, number>();
  for (const mark of marked) sharing.set(placeOf(mark), (sharing.get(placeOf(mark)) ?? 0) + 1);
  // What was planned without a day stands in the order of the plan, behind all that has happened.
  const known = marked.flatMap((mark) => dayOf(mark) ?? []);
  let behind = Math.max(now === null ? 0 : at(now), ...known.map(at));
  const taken = new Map<string, number>();
  return marked.map((mark) => {
    const lane = laneOf.get(mark.body.id);
    const middle = lane === undefined ? 0 : lane.y + lane.height / 2;
    const small = lane?.folded ?? false;
    const day = dayOf(mark);
    if (day === null) return { ...mark, x: (behind += OPEN_GAP), y: middle, small };
    // Several on one day in one lane stand below one another.
    const place = placeOf(mark);
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    const down = small ? 0 : (before - ((sharing.get(place) ?? 1) - 1) / 2) * GAP;
    return { ...mark, x: at(day), y: middle + down, small };
  });
}
