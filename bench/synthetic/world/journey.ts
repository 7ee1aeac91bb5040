import { addDays } from '../dates.js';
import type { Random } from '../random.js';
import { decisionAddition, decisionWords, type Outcome } from '../text/decisions.js';
import { caseEntry } from './entries.js';
import { nextMeeting } from './meetings.js';
import type { Body, Case, Meeting, Planned, Step } from './model.js';
import { anotherBody } from './routes.js';

const LEADS = ['Beslutning om', 'Drøftelse af', 'Orientering om', 'Godkendelse af'];

/** How often what is not according to plan happens. */
const ODDS = {
  skipped: 0.04,
  postponed: 0.07,
  withdrawn: 0.015,
  changed: 0.07,
  returned: 0.06,
  beyond: 0.05,
  silent: 0.012,
};

/** Sends a case on its way: every step gets an item in the meeting that takes it. */
export function travel(random: Random, sag: Case, plan: readonly Body[], from: string): void {
  let route = [...plan];
  const briefing = random.chance(0.3);
  let printed = routeOf(sag, route, from, briefing);
  let day = from;
  const lead = (): string => (briefing ? 'Orientering om' : random.pick(LEADS));
  const opening = lead();
  const visit = (body: Body, outcome: Outcome): boolean => {
    const meeting = nextMeeting(body, day);
    if (meeting === null) return false;
    take(random, sag, meeting, outcome, printed, random.chance(0.7) ? opening : lead());
    day = addDays(meeting.date, 1);
    return true;
  };
  for (let place = 0; place < route.length; place += 1) {
    const [body] = route.slice(place);
    const last = place === route.length - 1;
    if (body === undefined) return;
    if (place > 0 && !last && random.chance(ODDS.skipped)) continue;
    // A case without a number is known by the first body of its route, so its route stands.
    if (place > 0 && sag.journalNumber !== null && random.chance(ODDS.changed)) {
      const inserted = anotherBody(random, sag.municipality, route, day);
      // A route that is printed anew names what lies ahead.
      route = [...route.slice(0, place + 1), ...(inserted === null ? [] : [inserted]), ...route.slice(place + 1)];
      printed = routeOf(sag, route.slice(place), day, briefing);
    }
    const administration = body.plan.kind === 'ADMINISTRATION';
    if (!administration && random.chance(ODDS.postponed) && !visit(body, 'POSTPONED')) return;
    if (!administration && random.chance(ODDS.withdrawn)) {
      visit(body, 'WITHDRAWN');
      return;
    }
    if (!visit(body, outcomeAt(random, briefing, place === route.length - 1))) return;
  }
  const first = route.find((body) => body.plan.kind !== 'ADMINISTRATION');
  if (route.length > 1 && first !== undefined && random.chance(ODDS.returned)) visit(first, 'APPROVED');
  const further = anotherBody(random, sag.municipality, route, day);
  if (further !== null && random.chance(ODDS.beyond)) visit(further, 'NOTED');
}

function outcomeAt(random: Random, briefing: boolean, last: boolean): Outcome {
  if (random.chance(ODDS.silent)) return 'NONE';
  if (briefing)
    return random.weighted<Outcome>([
      [8, 'NOTED'],
      [1, 'DISCUSSED'],
      [1, 'APPROVED'],
    ]);
  return last
    ? random.weighted<Outcome>([
        [12, 'APPROVED'],
        [2, 'DISCUSSED'],
        [1, 'REJECTED'],
        [1, 'HEARING'],
        [1, 'OTHER'],
      ])
    : random.weighted<Outcome>([
        [12, 'RECOMMENDED'],
        [3, 'APPROVED'],
        [2, 'REFERRED'],
        [2, 'DISCUSSED'],
        [1, 'OTHER'],
      ]);
}

/** The plan as this house prints it: with acts and dates where it has them. */
export function routeOf(sag: Case, route: readonly Body[], from: string, briefing: boolean): Planned[] {
  const dated = sag.municipality.plan.house === 'naestved';
  let day = from;
  return route.map((body, place) => {
    const meeting = nextMeeting(body, day);
    if (meeting !== null) day = addDays(meeting.date, 1);
    const act = place === route.length - 1 ? 'godkender' : 'anbefaler';
    return {
      body,
      date: dated ? (meeting?.date ?? null) : null,
      action: dated ? (briefing ? 'til efterretning' : act) : null,
    };
  });
}

/** Takes a step at a meeting, as an item of it. What is given by name stands instead of what would be invented. */
export function take(
  random: Random,
  sag: Case,
  meeting: Meeting,
  outcome: Outcome,
  route: readonly Planned[],
  lead: string,
  traits: Partial<Step> = {},
): Step {
  const otherBody = anotherBody(random, sag.municipality, [meeting.body], meeting.date);
  const other = otherBody?.plan.name ?? 'Byrådet';
  const [member] = meeting.present;
  const words = outcome === 'NONE' ? null : decisionWords(random, outcome, other);
  const adds = words !== null && outcome !== 'POSTPONED' && outcome !== 'WITHDRAWN' && random.chance(0.25);
  const step = {
    case: sag,
    meeting,
    outcome,
    words,
    addition: adds && member !== undefined ? decisionAddition(random, `${member.name} (${member.party})`) : null,
    // Some items print no route at all.
    route: sag.journalNumber !== null && random.chance(0.05) ? [] : route,
    lead,
    matter: null,
    sentTo: outcome === 'REFERRED' ? otherBody : words?.includes('næste møde') === true ? meeting.body : null,
    due: null,
    misdates: null,
    ...traits,
  };
  sag.steps.push(step);
  meeting.entries.push(caseEntry(meeting, step));
  return step;
}
