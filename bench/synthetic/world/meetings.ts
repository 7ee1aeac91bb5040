import { addDays, monthAfter, termOf, weekday } from '../dates.js';
import type { Random } from '../random.js';
import type { Body, Meeting, Municipality } from './model.js';
import { inventPeople, type Person } from './people.js';

/** The last month of the world: the first of a new term lie before it. */
export const LAST_MONTH = '2026-03';
const ABSENCE = 0.07;

/** How many meetings with minutes a month brings, all municipalities together; July is free. */
export function meetingsAMonth(municipalities: readonly Municipality[]): number {
  const minuted = municipalities
    .flatMap(({ bodies }) => bodies)
    .filter((body) => isMinuted(body) && body.plan.from === undefined);
  return (minuted.reduce((sum, body) => sum + 1 / body.plan.every, 0) * 11) / 12;
}

export const isMinuted = (body: Body): boolean => body.plan.kind !== 'ADMINISTRATION';

/** Holds all meetings of so many months up to the last one, each with who came and who did not. */
export function holdMeetings(random: Random, municipality: Municipality, months: number): void {
  const seats = new Map<string, ReadonlyMap<Body, readonly Person[]>>();
  const seated = (body: Body, date: string): readonly Person[] => {
    const term = termOf(date);
    let ofTerm = seats.get(term);
    if (ofTerm === undefined) {
      ofTerm = seat(random.fork(term), municipality, [...seats.values()].at(-1));
      seats.set(term, ofTerm);
    }
    return ofTerm.get(body) ?? [];
  };
  for (const [place, body] of municipality.bodies.entries()) {
    for (let month = 0; month < months; month += 1) {
      const name = monthAfter(LAST_MONTH, month - months + 1);
      for (const date of datesIn(random, body, name, place, month)) {
        const people = seated(body, date);
        const absent = people.filter(() => random.chance(ABSENCE)).slice(0, 2);
        const present = people.filter((person) => !absent.includes(person));
        body.meetings.push(meetingOf(body, date, { present, absent }));
      }
    }
    body.meetings.sort((a, b) => (a.date < b.date ? -1 : 1));
  }
}

/** A meeting as most are. */
export const meetingOf = (body: Body, date: string, traits: Partial<Meeting>): Meeting => ({
  body,
  date,
  suffix: '',
  kind: 'ORDINARY',
  status: 'HELD',
  movedTo: null,
  jointly: [],
  startTime: null,
  mistyped: null,
  present: [],
  absent: [],
  entries: [],
  closedSeries: false,
  agendaPublished: false,
  minuted: isMinuted(body),
  written: false,
  ...traits,
});

/** Standing bodies meet early in the month, the finance committee after them, the council last. */
function datesIn(random: Random, body: Body, month: string, place: number, index: number): string[] {
  const first = `${month}-01`;
  if (body.plan.kind === 'ADMINISTRATION') {
    const monday = addDays(first, (8 - weekday(first)) % 7);
    return [0, 7, 14, 21].map((days) => addDays(monday, days));
  }
  if (month.endsWith('-07') || (index + place) % body.plan.every !== 0) return [];
  if (first < (body.plan.from ?? first) || first >= (body.plan.until ?? '9999')) return [];
  const earliest = { ADVISORY: 1, STANDING: 3, FINANCE: 14, COUNCIL: 22 }[body.plan.kind];
  let date = addDays(first, earliest + random.int(0, 5));
  while (weekday(date) === 0 || weekday(date) === 6) date = addDays(date, 1);
  const extraordinary = random.chance(0.03) ? [addDays(date, random.int(1, 2))] : [];
  return [date, ...extraordinary];
}

/** A new council: some stay, others come. A member sits in several bodies. */
function seat(
  random: Random,
  municipality: Municipality,
  before: ReadonlyMap<Body, readonly Person[]> | undefined,
): ReadonlyMap<Body, readonly Person[]> {
  const known = new Map([...(before?.values() ?? [])].flat().map((person) => [person.name, person]));
  const staying = random.sample([...known.values()], 10);
  const coming = inventPeople(random, 26).filter((person) => !known.has(person.name));
  const council = [...staying, ...coming].slice(0, 25);
  return new Map(
    municipality.bodies.map((body) => {
      const seats = { ADVISORY: 8, STANDING: 7, FINANCE: 7, COUNCIL: 19, ADMINISTRATION: 4 }[body.plan.kind];
      return [body, random.sample(council, seats)];
    }),
  );
}

/** The first ordinary meeting of a body, or of what it is called later, on a day or after it; null where the world ends before. */
export function nextMeeting(body: Body, date: string): Meeting | null {
  const next = body.meetings.find(
    (meeting) =>
      meeting.date >= date && meeting.status === 'HELD' && meeting.kind === 'ORDINARY' && meeting.suffix === '',
  );
  return next ?? (body.successor === null ? null : nextMeeting(body.successor, date));
}
