import { bodyDay, bodyDeedDay, deedBodyDay } from './body-then-day.js';
import { bodiesOfList, dayListAt, isToldOfAll, type DayList } from './day-lists.js';
import { dayBody } from './day-then-body.js';
import type { Day } from './days.js';
import { meetingOf } from './meeting-of-body.js';
import { ADVERBS, is, UP_TO_DAY } from './phrases.js';
import type { Named, Told } from './sentence.js';

const AND_THEN = is(String.raw`,? (?:og|samt)(?: ${ADVERBS})?(?: (?:i|af|på(?: et)? møde(?:t)? i))(?: (?:det|den))? `);
/** `… i Børneudvalget den 4. november og Socialudvalget den 5. november`, which another deed would make a sentence of its own. */
const AND = is(',? (?:og|samt) ');

/** What a sentence tells of bodies and days. Only what stands beside each other is read together. */
export function toldIn(named: Named): Told[] {
  const told: Told[] = [];
  for (let index = 0; index < named.days.length;) {
    const list = dayListAt(named.days, index, named.lowered);
    const listed = list.days.length > 1 ? toldOfList(list, stretchOf(index, list.days.length, named), named) : [];
    for (const one of listed) told.push(one);
    if (listed.length === 0) tellDay(index, named, told);
    index += Math.max(1, listed.length);
  }
  return told;
}

/** Adds what is told of one day alone. */
function tellDay(index: number, named: Named, told: Told[]): void {
  const day = named.days[index];
  if (day === undefined) return;
  const found = toldOf(day, stretchOf(index, 1, named), named);
  if (found !== null) told.push(found);
  else {
    const last = told.at(-1);
    const next = last !== undefined && last.day === named.days[index - 1] ? goesOn(last, day, named) : null;
    if (next !== null) told.push(next);
  }
}

/** What is told of several days at once: each of them alike, or the days shared out to as many bodies. */
function toldOfList(list: DayList, stretch: Stretch, named: Named): Told[] {
  const { days } = list;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const shared = bodiesOfList(list, named.bodies, named.lowered);
  const [opening, closing] = [shared?.[0], shared?.at(-1)];
  const bodies =
    opening === undefined || closing === undefined
      ? named.bodies
      : named.bodies.flatMap((body) =>
          body === opening ? { ...body, end: closing.end } : shared?.includes(body) ? [] : body,
        );
  const found = toldOf({ ...first, end: last.end }, stretch, { ...named, bodies });
  if (found === null || (found.body.end <= first.start && !isToldOfAll(list, named.lowered))) return [];
  return days.map((day, place) => ({ ...found, day, body: shared?.[place] ?? found.body }));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchOf(index: number, count: number, { days, lowered }: Named): Stretch {
  return { from: days[index - 1]?.end ?? 0, to: days[index + count]?.start ?? lowered.length };
}

/** What is told of one day: the words of it stand between the day before and the day behind. */
function toldOf(day: Day, { from, to }: Stretch, named: Named): Told | null {
  const bodies = named.bodies.filter(({ start, end }) => start >= from && end <= to);
  const deeds = named.deeds.filter(({ start, end }) => start >= from && end <= to);
  const [bodyBefore, bodyBehind] = beside(bodies, day);
  const [deedBefore, deedBehind] = beside(deeds, day);
  const context = { day, to, named };
  if (bodyBefore !== undefined && deedBefore !== undefined) {
    const found =
      bodyBefore.end <= deedBefore.start
        ? bodyDeedDay(bodyBefore, deedBefore, context)
        : deedBodyDay(deedBefore, bodyBefore, context);
    if (found !== null) return found;
  }
  if (bodyBefore !== undefined) {
    const found = bodyDay(bodyBefore, deedBehind, context) ?? meetingOf(bodyBefore, deedBehind, context);
    if (found !== null) return found;
  }
  if (bodyBehind !== undefined && (deedBehind !== undefined || deedBefore !== undefined))
    return dayBody(bodyBehind, deedBefore, deedBehind, context);
  return null;
}

/** `… i Socialudvalget den 2. juni og i Byrådet den 24. juni`: the deed goes on. */
function goesOn(last: Told, day: Day, { lowered, bodies, deeds }: Named): Told | null {
  const body = bodies.find(({ start, end }) => start >= last.day.end && end <= day.start);
  if (body === undefined || body.genitive) return null;
  const joint = lowered.slice(last.day.end, body.start);
  const isJoined = AND_THEN.test(joint) || (AND.test(joint) && !deeds.some(({ start }) => start >= last.day.end));
  if (!isJoined || !UP_TO_DAY.test(lowered.slice(body.end, day.start))) return null;
  return { ...last, body, day };
}

/** The last one before a day and the first one behind it. */
function beside<T extends { readonly start: number; readonly end: number }>(
  named: readonly T[],
  day: Day,
): [T | undefined, T | undefined] {
  return [named.findLast(({ end }) => end <= day.start), named.find(({ start }) => start >= day.end)];
}
