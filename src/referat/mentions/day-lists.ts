import type { Body } from './bodies.js';
import type { Day } from './days.js';

/** Days that a sentence names one behind the other: `hhv. den 3. marts og den 7. april 2025`. */
export interface DayList {
  readonly days: readonly Day[];
  /** Whether `hhv.` says that what is told belongs to each of them. */
  readonly each: boolean;
}

const WEEKDAY = '(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag),? )?';
const JOINT = new RegExp(String.raw`^(?:,|,? (?:og|samt)(?: igen)?) ${WEEKDAY}(?:(?:den|d\.) ?)?$`, 'u');
const EACH = new RegExp(String.raw`(?<!\p{L})(?:hhv\.|henholdsvis) ${WEEKDAY}(?:(?:den|d\.) ?)?$`, 'u');
/** A verb behind the last day: with it a clause of its own begins. */
const VERB_BEHIND =
  /^,? (?:er|blev|var|bliver|har|havde|vil|skal|kan|får|fik|kom|kommer|holdt|\p{Ll}{2,}(?:ede|edes|es|eres|ndte|gte|lte|rte))(?!\p{L})/u;

/** The list of days that begins at one of a sentence's days; of one day where no other is joined to it. */
export function dayListAt(days: readonly Day[], index: number, lowered: string): DayList {
  const list = days.slice(index, index + 1);
  for (const next of days.slice(index + 1)) {
    const last = list.at(-1);
    if (last === undefined || !JOINT.test(lowered.slice(last.end, next.start))) break;
    list.push(next);
  }
  const start = list[0]?.start ?? 0;
  return { days: list, each: EACH.test(lowered.slice(Math.max(0, start - 40), start)) };
}

/** Whether what stands before a list tells of all its days: without `hhv.` a verb behind the last takes that for itself. */
export function isToldOfAll({ days, each }: DayList, lowered: string): boolean {
  return each || !VERB_BEHIND.test(lowered.slice(days.at(-1)?.end ?? 0));
}

/** The bodies that `hhv.` shares the days out to, in order: `Kulturudvalget og Byrådet hhv. den … og den …`; null for none. */
export function bodiesOfList(list: DayList, bodies: readonly Body[], lowered: string): readonly Body[] | null {
  const start = list.days[0]?.start ?? 0;
  const named = bodies.filter(({ end }) => end <= start).slice(-list.days.length);
  if (!list.each || named.length < list.days.length) return null;
  const areJoined = named.every((body, place) => {
    const next = named[place + 1];
    return next === undefined || /^(?:,|,? (?:og|samt)(?: i| af)?) $/u.test(lowered.slice(body.end, next.start));
  });
  return areJoined ? named : null;
}
