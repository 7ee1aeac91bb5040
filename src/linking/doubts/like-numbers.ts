import type { Outcome } from '../../referat/referat.js';
import { recurringTitle } from '../title-stem.js';
import { bodiesOf, share, type Appearance, type CaseDoubt, type NumberedCase } from './doubt.js';
import { tellingWords } from './one-number.js';

/** What comes again each year has another number each year. */
const LONGEST_BETWEEN = 200;
const FEWEST_FIGURES = 4;
/** After which a body has done with a case. */
const FINAL: ReadonlySet<Outcome> = new Set(['APPROVED', 'REJECTED', 'NOTED', 'WITHDRAWN']);

/**
 * Whether two cases under one title may be one whose number is mistyped: the numbers differ in one figure or by two
 * neighbours exchanged, one of them is seen once, and both are of the same bodies within months. What a title names anew
 * each time is none: a budget's follow-up, a title that three cases bear, two items of one meeting, two cases that one
 * body has each ended.
 */
export function likeNumbers(cases: readonly NumberedCase[]): CaseDoubt | null {
  const [one, other, ...others] = cases;
  if (one === undefined || other === undefined || others.length > 0 || !areLike(one.number, other.number)) return null;
  if (one.items.length !== 1 && other.items.length !== 1) return null;
  const titles = [...one.items, ...other.items].map(({ title }) => title ?? '');
  if (titles.some((title) => tellingWords(title).length === 0 || recurringTitle(title) !== null)) return null;
  const pairs = one.items.flatMap((item) => other.items.map((its) => [item, its] as const));
  if (pairs.some(([item, its]) => item.meeting === its.meeting)) return null;
  const fits = pairs.some(
    ([item, its]) => share(bodiesOf(item), bodiesOf(its)) && daysBetween(item.date, its.date) <= LONGEST_BETWEEN,
  );
  const [last, itsLast] = [one.items.at(-1), other.items.at(-1)];
  if (!fits || last === undefined || itsLast === undefined) return null;
  if (last.committee === itsLast.committee && hasEnded(last) && hasEnded(itsLast)) return null;
  return {
    because: 'LIKE_NUMBERS',
    cases: [one, other],
    sides: [
      { about: one.id, of: last },
      { about: other.id, of: itsLast },
    ],
  };
}

/** Whether two numbers of one registry differ in one figure, or by two neighbours exchanged, behind the year. */
function areLike(one: string, other: string): boolean {
  const places = [...one].flatMap((sign, place) => (sign === other.charAt(place) ? [] : [place]));
  const [first = 0, second] = places;
  const counted = one.length - (/\d+$/u.exec(one)?.[0].length ?? 0);
  if (one.length !== other.length || places.length === 0 || first < counted) return false;
  if (one.length - counted < FEWEST_FIGURES || !/^\d+$/u.test(other.slice(counted))) return false;
  if (second === undefined) return true;
  const isExchanged = one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
  return places.length === 2 && second === first + 1 && isExchanged;
}

/** Whether a body ends what its route gives to it. */
function hasEnded({ outcome, planned, bodies, committee }: Appearance): boolean {
  return FINAL.has(outcome) && (!planned || bodies.at(-1) === committee);
}

const DAY = 24 * 60 * 60 * 1000;

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(`${one}T00:00:00Z`) - Date.parse(`${other}T00:00:00Z`)) / DAY;
}
