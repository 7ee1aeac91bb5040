export interface Tick {
  readonly x: number;
  readonly text: string;
}

const DAY = 86_400_000;
/** From one tick to the next, so that their texts stay apart, in pixels. */
const APART = 44;
/** In so many months at a time, the finest that has room. */
const STRIDES = [1, 3, 12] as const;

/** The beginnings of months, quarters or years, whichever have room; single ones without room are left out. */
export function ticksOf(days: readonly number[], at: (day: number) => number): Tick[] {
  if (days.length === 0) return [];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const aMonth = ((at(last) - at(first)) / Math.max(1, last - first)) * 30;
  const stride = STRIDES.find((months) => months * aMonth >= APART) ?? 12;
  const begin = new Date(first * DAY);
  const ticks: Tick[] = [];
  for (let months = -(begin.getUTCMonth() % stride); ; months += stride) {
    const date = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + months, 1));
    const day = date.getTime() / DAY;
    if (day > last) return ticks;
    const x = at(day);
    if (day >= first && x - (ticks.at(-1)?.x ?? -APART) >= APART) ticks.push({ x, text: textOf(date, stride) });
  }
}

function textOf(date: Date, stride: number): string {
  const year = String(date.getUTCFullYear());
  if (stride === 12 || (stride === 3 && date.getUTCMonth() === 0)) return year;
  return `${date.getUTCMonth() + 1}/${year.slice(2)}`;
}
