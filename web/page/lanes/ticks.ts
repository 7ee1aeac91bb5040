import { monthAndYear, monthOf, shortDate } from '../danish/dates.js';

export interface Tick {
  readonly x: number;
  readonly text: string;
}

const DAY = 86_400_000;
/** From one tick to the next, so that their texts stay apart, in pixels. */
const APART = 50;
/** In so many months at a time, the finest that has room. */
const STRIDES = [1, 3, 12] as const;

/**
 * The beginnings of months, quarters or years, whichever have room; single ones without room are left out. Where no month
 * begins in between, the first day and, if it stands apart, the last.
 */
export function ticksOf(days: readonly number[], at: (day: number) => number): Tick[] {
  if (days.length === 0) return [];
  const ticks = beginnings(days, at);
  if (ticks.length > 0) return ticks;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const ends = at(last) - at(first) < 3 * APART ? [first] : [first, last];
  return ends.map((day) => ({ x: at(day), text: shortDate(isoOf(day)) }));
}

const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

function beginnings(days: readonly number[], at: (day: number) => number): Tick[] {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const aMonth = ((at(last) - at(first)) / Math.max(1, last - first)) * 30;
  const stride = STRIDES.find((months) => months * aMonth >= APART) ?? 12;
  const begin = new Date(first * DAY);
  const ticks: Tick[] = [];
  let year = '';
  for (let months = -(begin.getUTCMonth() % stride); ; months += stride) {
    const date = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + months, 1));
    const day = date.getTime() / DAY;
    if (day > last) return ticks;
    const x = at(day);
    const iso = date.toISOString().slice(0, 10);
    if (day < first || x - (ticks.at(-1)?.x ?? -APART) < APART) continue;
    ticks.push({ x, text: textOf(iso, stride, iso.slice(0, 4) !== year) });
    year = iso.slice(0, 4);
  }
}

/** The year stands with the first tick of it only, which leaves room for more of them. */
function textOf(iso: string, stride: number, isNewYear: boolean): string {
  if (stride === 12 || (stride === 3 && iso.slice(5, 7) === '01')) return iso.slice(0, 4);
  return isNewYear ? monthAndYear(iso) : monthOf(iso);
}
