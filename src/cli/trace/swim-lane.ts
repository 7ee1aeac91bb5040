import type { Trace } from '../../service/trace.js';
import { daysBetween } from '../../linking/journey/steps.js';
import { rowsOf, type Row } from './rows.js';
import { cut } from './wrapping.js';

/** Before the lanes: a date and two spaces. */
const MARGIN = 12;
/** Behind them: the longest words that a mark needs. */
const WORDS = 14;
const WIDEST_LANE = 4;
const NARROWEST_LANE = 2;
/** From this width on each row names its body; before, its lane does. */
const ROOMY = 60;
/** Gaps of so many days and more get a row of their own. */
const LONG_GAP = 28;

/** The lanes from left to right, so many characters apart. */
interface Lanes {
  readonly names: readonly string[];
  /** The lane that several bodies share; null where each has its own. */
  readonly shared: number | null;
  readonly pitch: number;
  of(committee: string): number;
}

/**
 * Draws a journey with a lane for each body side by side, time running downwards, so that a long one is as easy to read
 * as a short one.
 * @param width characters a line; fewer lanes than bodies are drawn where it is too narrow.
 */
export function swimLane(trace: Trace, width: number): string[] {
  const rows = rowsOf(trace);
  if (rows.length === 0) return [];
  const lanes = lanesOf(rows, width);
  const lines = heading(lanes, width);
  let before: Row | null = null;
  let since = '';
  for (const row of rows) {
    const gap = since === '' || row.date === '' ? 0 : daysBetween(since, row.date);
    if (gap >= LONG_GAP) lines.push(line('', lanes, new Map(), `${gap} days`, width));
    const from = before !== null && row.visited ? lanes.of(before.committee) : null;
    const named = width >= ROOMY || lanes.of(row.committee) === lanes.shared;
    const words = named ? `${row.words}  ${row.committee}` : row.words;
    lines.push(line(row.date, lanes, way(from, lanes.of(row.committee), row.sign), words, width));
    if (row.visited) before = row;
    if (row.date !== '') since = row.date;
  }
  return lines;
}

/** In the order in which the case came to them. Where there is no room for all, those least visited share the last. */
function lanesOf(rows: readonly Row[], width: number): Lanes {
  const bodies = [...new Set(rows.map(({ committee }) => committee))];
  const room = Math.max(NARROWEST_LANE, width - MARGIN - WORDS);
  const most = Math.max(2, Math.floor(room / NARROWEST_LANE));
  const count = (body: string): number => rows.filter(({ committee }) => committee === body).length;
  const kept = new Set(
    bodies.length <= most ? bodies : [...bodies].sort((a, b) => count(b) - count(a)).slice(0, most - 1),
  );
  const own = bodies.filter((body) => kept.has(body));
  const others = bodies.length - own.length;
  const names = others === 0 ? own : [...own, `${others} other bodies`];
  const pitch = Math.min(WIDEST_LANE, Math.max(NARROWEST_LANE, Math.floor(room / names.length)));
  return {
    names,
    shared: others === 0 ? null : own.length,
    pitch,
    of: (committee) => (kept.has(committee) ? own.indexOf(committee) : names.length - 1),
  };
}

/** The names as a stair: each stands on top of its lane, whatever its length. */
function heading({ names, pitch }: Lanes, width: number): string[] {
  return names.map((name, lane) => {
    const left = names.slice(0, lane).map(() => '│'.padEnd(pitch));
    return cut(`${' '.repeat(MARGIN)}${left.join('')}┌ ${name}`, width);
  });
}

/** The signs of a row by their place: the mark, and the line that leads to it from the lane where the case was. */
function way(from: number | null, to: number, sign: string): Map<number, string> {
  const signs = new Map<number, string>();
  if (from !== null && from !== to) {
    const [left, right] = from < to ? [from, to] : [to, from];
    for (let lane = left; lane <= right; lane += 1) signs.set(lane, '┼');
    signs.set(from, from < to ? '├' : '┤');
  }
  return signs.set(to, sign);
}

function line(
  date: string,
  { names, pitch }: Lanes,
  signs: ReadonlyMap<number, string>,
  words: string,
  width: number,
): string {
  const cells = names.map((_, lane) => {
    const joined = signs.has(lane) && signs.has(lane + 1);
    return (signs.get(lane) ?? '│').padEnd(pitch, joined ? '─' : ' ');
  });
  return cut(`${date.padEnd(MARGIN)}${cells.join('')} ${words}`, width).trimEnd();
}
