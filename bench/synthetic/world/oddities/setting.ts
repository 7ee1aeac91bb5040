import { addDays, weekday } from '../../dates.js';
import type { Random } from '../../random.js';
import type { Outcome } from '../../text/decisions.js';
import type { CaseWorld } from '../cases.js';
import { routeOf, take } from '../journey.js';
import { meetingOf, nextMeeting } from '../meetings.js';
import type { Body, Case, Meeting, Municipality, Planned, Step } from '../model.js';
import type { CaseWish, Registry } from '../registry.js';

/** Where something out of the ordinary happens. */
export interface Setting {
  readonly random: Random;
  readonly municipality: Municipality;
  readonly registry: Registry;
  readonly world: CaseWorld;
  /** How many times. */
  readonly count: number;
}

/** An ordinary meeting that minutes are kept of; null where none is fit for it. */
export function pickMeeting({ random, municipality }: Setting, isFit: (meeting: Meeting) => boolean): Meeting | null {
  const fit = municipality.bodies
    .flatMap(({ meetings }) => meetings)
    .filter((meeting) => isOrdinary(meeting) && isFit(meeting));
  return fit.length === 0 ? null : random.pick(fit);
}

const isOrdinary = ({ minuted, status, kind, suffix }: Meeting): boolean =>
  minuted && status === 'HELD' && kind === 'ORDINARY' && suffix === '';

export const isOfKind =
  (...kinds: readonly Body['plan']['kind'][]) =>
  ({ body }: Meeting): boolean =>
    kinds.includes(body.plan.kind);

/** Opens a case with a number that nobody keeps closed. */
export function openCase({ registry, world }: Setting, wish: Omit<CaseWish, 'body'> & { readonly body?: Body }): Case {
  const [body] = wish.route;
  if (body === undefined) throw new RangeError('A case starts with a body.');
  const sag = registry.open({ body, numbered: true, closed: false, ...wish });
  world.cases.push(sag);
  return sag;
}

/** Lets the first meetings of these bodies from a day on take the case, and gives the steps that were taken. */
export function walk(
  { random }: Setting,
  sag: Case,
  bodies: readonly Body[],
  from: string,
  route: readonly Planned[] = routeOf(sag, bodies, from, false),
): Step[] {
  const steps: Step[] = [];
  let day = from;
  for (const [place, body] of bodies.entries()) {
    const meeting = nextMeeting(body, day);
    if (meeting === null) break;
    const outcome: Outcome = place === bodies.length - 1 ? 'APPROVED' : 'RECOMMENDED';
    steps.push(take(random, sag, meeting, outcome, route, 'Beslutning om'));
    day = addDays(meeting.date, 1);
  }
  return steps;
}

/** Holds another meeting, with the people of one that was held near it. */
export function hold(body: Body, date: string, like: Meeting, traits: Partial<Meeting>): Meeting {
  const { present, absent } = like;
  const meeting = meetingOf(body, date, { present, absent, ...traits });
  body.meetings.push(meeting);
  body.meetings.sort((a, b) => (a.date + a.suffix < b.date + b.suffix ? -1 : 1));
  return meeting;
}

/** The first working day from a day on on which the body does not meet already. */
export function freeDay(body: Body, from: string): string {
  let date = from;
  while (weekday(date) % 6 === 0 || body.meetings.some((meeting) => meeting.date === date)) date = addDays(date, 1);
  return date;
}

export const bodyOfKind = ({ municipality }: Setting, kind: Body['plan']['kind'], date: string): Body | undefined =>
  municipality.bodies.find(
    ({ plan }) => plan.kind === kind && date >= (plan.from ?? '') && date < (plan.until ?? '9999'),
  );
