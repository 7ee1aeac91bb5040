import { monthAfter } from '../dates.js';
import { Random } from '../random.js';
import { inventPolicy } from '../text/policies.js';
import { closeAgendas } from './agendas.js';
import { AttachmentTitles } from './attachments.js';
import { CaseMaker, type CaseWorld } from './cases.js';
import { Journal } from './journal.js';
import { papersOf } from './entries.js';
import { holdMeetings, LAST_MONTH, meetingsAMonth } from './meetings.js';
import type { Body, Municipality, World } from './model.js';
import { AREAS, MUNICIPALITIES, type MunicipalityPlan } from './municipalities.js';
import { letHappen } from './oddities/oddities.js';
import { Registry } from './registry.js';

/** The share of the meetings whose minutes are written. */
const WRITTEN = 0.88;
const LEAST_MONTHS = 6;
/** How often each thing out of the ordinary happens, all municipalities together. */
const ODD_A_DOCUMENT = 0.045;
const LEAST_ODD = 12;
/** New cases a month and municipality, for each meeting of a month. */
const CASES_A_MEETING = 1.9;
const TWINS_A_MONTH = 0.5;

export type CreatedWorld = World & CaseWorld;

/** A world in which so many meetings get their minutes written. */
export function createWorld(seed: number, documents: number): CreatedWorld {
  const random = new Random(seed);
  const municipalities = MUNICIPALITIES.map((plan) => found(random.fork(plan.name), plan, documents));
  const months = Math.max(LEAST_MONTHS, Math.ceil(documents / WRITTEN / meetingsAMonth(municipalities)));
  const world: CaseWorld = { cases: [], kin: [], nearMisses: [] };
  const attachments = new AttachmentTitles();
  const registries = new Map<Municipality, Registry>();
  const makers = municipalities.map((municipality) => {
    const own = random.fork(`cases ${municipality.plan.name}`);
    holdMeetings(own, municipality, months);
    const journal = new Journal(new Random(seed), municipality.plan.journalForm);
    const registry = new Registry(own, municipality, journal, attachments);
    registries.set(municipality, registry);
    return new CaseMaker(own, municipality, registry, world);
  });
  const names = Array.from({ length: months }, (_, month) => monthAfter(LAST_MONTH, month - months + 1));
  for (const [place, maker] of makers.entries()) if (place < 3) maker.openSeries(names);
  for (const month of names) {
    for (const [place, municipality] of municipalities.entries()) {
      makers[place]?.openCases(Math.ceil(CASES_A_MEETING * meetingsAMonth([municipality])), `${month}-01`);
    }
    if (random.chance(TWINS_A_MONTH)) openTwin(random, world, municipalities, makers, month);
  }
  const odd = [...registries].filter(([{ plan }]) => plan.oddities.length > 0);
  const count = Math.ceil(Math.max(LEAST_ODD, documents * ODD_A_DOCUMENT) / odd.length);
  for (const [municipality, registry] of odd) {
    letHappen({ random: random.fork(`odd ${municipality.plan.name}`), municipality, registry, world, count });
  }
  for (const municipality of municipalities) {
    for (const body of municipality.bodies) closeAgendas(random.fork(`agendas ${body.plan.name}`), body);
  }
  const meetings = municipalities
    .flatMap(({ bodies }) => bodies.flatMap((body) => body.meetings))
    .filter((meeting) => meeting.minuted)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  let left = documents;
  for (const meeting of random.fork('written').shuffle(meetings)) {
    const needed = papersOf(meeting).length;
    if (needed > left) continue;
    meeting.written = true;
    left -= needed;
  }
  return { municipalities, meetings, ...world };
}

function found(random: Random, plan: MunicipalityPlan, documents: number): Municipality {
  const bodies: Body[] = [];
  const policies = Array.from({ length: 12 + Math.ceil(documents / 25) }, () =>
    inventPolicy(random, random.pick(AREAS)),
  );
  const unique = [...new Map(policies.map((policy) => [policy.name, policy])).values()];
  const municipality: Municipality = { plan, bodies, policies: unique };
  for (const body of plan.bodies) {
    const named: Body = { plan: body, municipality, meetings: [], successor: null };
    const before = bodies.at(-1);
    if (body.from !== undefined && before !== undefined) before.successor = named;
    bodies.push(named);
  }
  return municipality;
}

function openTwin(
  random: Random,
  world: CaseWorld,
  municipalities: readonly Municipality[],
  makers: readonly CaseMaker[],
  month: string,
): void {
  const open = world.cases.filter((sag) => !sag.closed && sag.policy === null && sag.series === null).slice(-60);
  if (open.length === 0) return;
  const other = random.pick(open);
  const place = random.pick([0, 1, 2].filter((choice) => municipalities[choice] !== other.municipality));
  const body = municipalities[place]?.bodies.find(
    ({ plan }) => plan.kind === 'STANDING' && plan.area === other.firstBody.plan.area,
  );
  if (body !== undefined) makers[place]?.twinOf(other, body, `${month}-01`);
}
