import { addDays, numeric, weekday, yearOf } from '../../dates.js';
import { routeOf, take } from '../journey.js';
import { nextMeeting } from '../meetings.js';
import type { Body, Meeting, Step } from '../model.js';
import { bodyOfKind, isOfKind, openCase, pickMeeting, walk, type Setting } from './setting.js';

/** Days that are printed by mistake: of a restated step, and of a meeting in one of the two places that print it. */
export function mistyped(setting: Setting): void {
  for (let made = 0; made < setting.count; made += 1) {
    misdateStep(setting);
    misdateMeeting(setting);
  }
}

/** Three bodies have had the case; the council's minutes restate the one between with a day that cannot be. */
function misdateStep(setting: Setting): void {
  const { random } = setting;
  const first = pickMeeting(setting, (meeting) => isOfKind('STANDING')(meeting) && wayFrom(setting, meeting) !== null);
  const way = first === null ? null : wayFrom(setting, first);
  if (first === null || way === null) return;
  const { route, council, last } = way;
  const sag = openCase(setting, { route, from: first.date });
  const printed = routeOf(sag, [...route, council], first.date, false);
  const [, step] = walk(setting, sag, route, first.date, printed);
  if (step === undefined) return;
  const misdates = { step, printed: impossible(setting, step) };
  take(random, sag, last, 'APPROVED', printed, 'Beslutning om', { misdates });
}

/** The body, another one and the finance committee, and the council's meeting behind theirs; null where one does not meet again. */
function wayFrom(setting: Setting, { body, date }: Meeting): { route: Body[]; council: Body; last: Meeting } | null {
  const [finance, council] = (['FINANCE', 'COUNCIL'] as const).map((kind) => bodyOfKind(setting, kind, date));
  const other = setting.municipality.bodies.find(
    (one) => one.plan.kind === 'STANDING' && one !== body && one.successor === null,
  );
  if (finance === undefined || council === undefined || other === undefined) return null;
  let day = date;
  let last: Meeting | null = null;
  for (const next of [other, finance, council]) {
    last = nextMeeting(next, addDays(day, 1));
    if (last === null) return null;
    day = last.date;
  }
  return last === null ? null : { route: [body, other, finance], council, last };
}

/** A day that no calendar has, one that is still to come, or one from long before. */
function impossible({ random }: Setting, { meeting: { date } }: Step): string {
  const year = yearOf(date);
  const exchanged = 2000 + (year % 10) * 10 + Math.floor((year % 100) / 10);
  const inYear = (other: number): string => numeric(date, '/').replace(String(year), String(other));
  return random.pick([
    `31/${random.pick(['02', '04', '06', '09', '11'])}/${year}`,
    inYear(exchanged > year ? exchanged : year + 10),
    inYear(year + 10),
    inYear(year - 20),
  ]);
}

/** Either the opening line or the header is wrong, and the weekday fits the other one. */
function misdateMeeting(setting: Setting): void {
  const { random } = setting;
  const meeting = pickMeeting(setting, (one) => one.mistyped === null && one.body.plan.kind !== 'ADVISORY');
  if (meeting === null) return;
  const { date } = meeting;
  const wrong = [
    addDays(date, 1),
    addDays(date, 10),
    date.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
    date.replace(/^\d{4}/, (year) => String(Number(year) + 27)),
    date.replace(/^\d{4}/, (year) => String(Number(year) - 1)),
  ].filter((day) => weekday(day) !== weekday(date) && !day.endsWith('-02-29'));
  meeting.mistyped = { where: random.pick(['opening', 'header'] as const), date: random.pick(wrong) };
}
