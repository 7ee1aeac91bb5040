import { dayNumber } from '../danish/dates.js';
import type { Outcome, PlanStatus } from '../graphql/operations.js';
import { stretchedScale } from './scale.js';

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
  readonly outcome: Outcome | null;
  readonly status: PlanStatus | null;
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

export interface Tick {
  readonly x: number;
  readonly text: string;
}

export interface Layout {
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
  /** Hand-overs: from one step to the next, in order of date. */
  readonly links: readonly { readonly from: Mark; readonly to: Mark }[];
  readonly ticks: readonly Tick[];
  /** Where the day stands from which the journey is looked at; null where it is not known. */
  readonly now: number | null;
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
}

const LANE = 44;
const FOLDED_LANE = 24;
const HEAD = 28;
const GAP = 26;
/** From one planned step without a day to the next. */
const OPEN_GAP = 36;
const EDGE = 22;

/** Places everything: a lane for each body in the order in which the bodies first had the case. */
export function layOut(marked: readonly Marked[], { width, asOf, folded, whole }: Wishes): Layout {
  const ordered = datedOrder(marked);
  const lanes = lanesOf(ordered, folded);
  const known = ordered.flatMap(({ date }) => (date === null ? [] : [dayNumber(date)]));
  const now = asOf === null ? null : dayNumber(asOf);
  const days = now === null ? known : [...known, now];
  const open = ordered.filter(({ date }) => date === null).length;
  const room = Math.max(0, width - 2 * EDGE - open * OPEN_GAP);
  const gap = whole ? Math.min(GAP, room / Math.max(1, new Set(days).size - 1)) : GAP;
  const scale = stretchedScale(days, room, gap);
  const marks = placed(ordered, lanes, (day) => EDGE + scale(day), now);
  const steps = marks.filter(({ kind }) => kind === 'step');
  const right = Math.max(EDGE, ...marks.map(({ x }) => x), now === null ? 0 : EDGE + scale(now));
  const lowest = lanes.at(-1);
  return {
    lanes,
    marks,
    links: steps.slice(1).flatMap((to, index) => {
      const from = steps[index];
      return from === undefined ? [] : [{ from, to }];
    }),
    ticks: ticksOf(days, (day) => EDGE + scale(day)),
    now: now === null ? null : EDGE + scale(now),
    width: Math.max(width, right + EDGE),
    height: (lowest === undefined ? HEAD : lowest.y + lowest.height) + 4,
  };
}

/** By date; a planned step without one stands behind the one that it follows in the plan. */
function datedOrder(marked: readonly Marked[]): Marked[] {
  const dated = marked.filter(({ kind, date }) => kind !== 'planned' || date !== null);
  const open = marked.filter(({ kind, date }) => kind === 'planned' && date === null);
  const byDate = [...dated].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : a.date === b.date ? 0 : 1));
  return [...byDate, ...open];
}

function lanesOf(marked: readonly Marked[], folded: ReadonlySet<string>): Lane[] {
  const bodies = new Map(marked.map(({ body }) => [body.id, body]));
  let y = HEAD;
  return [...bodies.values()].map((body) => {
    const isFolded = folded.has(body.id);
    const height = isFolded ? FOLDED_LANE : Math.max(LANE, GAP * mostOfOneDay(marked, body) + 8);
    const lane = { body, y, height, folded: isFolded };
    y += lane.height;
    return lane;
  });
}

/** How many marks of a body share a day; they stand below one another. */
function mostOfOneDay(marked: readonly Marked[], body: Body): number {
  const counts = new Map<string, number>();
  for (const mark of marked)
    if (mark.body.id === body.id && mark.date !== null) counts.set(mark.date, (counts.get(mark.date) ?? 0) + 1);
  return Math.max(1, ...counts.values());
}

const placeOf = ({ body, date }: Marked): string => `${body.id} ${date ?? ''}`;

function placed(marked: readonly Marked[], lanes: readonly Lane[], at: (day: number) => number, now: number | null) {
  const laneOf = new Map(lanes.map((lane) => [lane.body.id, lane]));
  const sharing = new Map<string, number>();
  for (const mark of marked) sharing.set(placeOf(mark), (sharing.get(placeOf(mark)) ?? 0) + 1);
  // What was planned without a day stands in the order of the plan, behind all that has happened.
  let behind = Math.max(
    now === null ? 0 : at(now),
    ...marked.map(({ date }) => (date === null ? 0 : at(dayNumber(date)))),
  );
  const taken = new Map<string, number>();
  return marked.map((mark) => {
    const lane = laneOf.get(mark.body.id);
    const middle = lane === undefined ? 0 : lane.y + lane.height / 2;
    const small = lane?.folded ?? false;
    if (mark.date === null) return { ...mark, x: (behind += OPEN_GAP), y: middle, small };
    // Several on one day in one lane stand below one another.
    const place = placeOf(mark);
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    const down = small ? 0 : (before - ((sharing.get(place) ?? 1) - 1) / 2) * GAP;
    return { ...mark, x: at(dayNumber(mark.date)), y: middle + down, small };
  });
}

/** The beginnings of years, or of months where all lies within two years; those without room are left out. */
function ticksOf(days: readonly number[], at: (day: number) => number): Tick[] {
  if (days.length === 0) return [];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const begin = new Date(first * 86_400_000);
  const byMonth = last - first < 730;
  const ticks: Tick[] = [];
  for (let count = 0; count < 400; count += 1) {
    const month = byMonth ? begin.getUTCMonth() + count : 12 * count;
    const day = Math.round(Date.UTC(begin.getUTCFullYear(), month, 1) / 86_400_000);
    if (day > last) break;
    if (day < first) continue;
    const date = new Date(day * 86_400_000);
    const year = String(date.getUTCFullYear());
    const text = byMonth ? `${date.getUTCMonth() + 1}/${year.slice(2)}` : year;
    const x = at(day);
    if (x - (ticks.at(-1)?.x ?? -100) >= 44) ticks.push({ x, text });
  }
  return ticks;
}
