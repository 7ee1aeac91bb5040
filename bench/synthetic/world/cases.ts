import { addDays, monthName, yearOf } from '../dates.js';
import type { Random } from '../random.js';
import { nearlySameStory } from '../text/stories.js';
import { elsewhere } from '../text/subjects.js';
import { travel } from './journey.js';
import type { Body, Case, Kin, Municipality } from './model.js';
import type { CaseWish, Registry } from './registry.js';
import { bodiesAt, planRoute } from './routes.js';

/** What the cases of the world are, and which of them are alike, or only look so. */
export interface CaseWorld {
  readonly cases: Case[];
  readonly kin: Kin[];
  readonly nearMisses: (readonly [Case, Case])[];
}

/** A word that so many titles share that it relates none. */
const GENERIC = 'budgetopfølgning';
const SERIES = ['udgiftsdrivere', GENERIC, 'økonomitjek', 'sygefraværsstatistik'];

/** Opens the cases of one municipality, month by month, and sends them on their way. */
export class CaseMaker {
  readonly #random: Random;
  readonly #municipality: Municipality;
  readonly #registry: Registry;
  readonly #world: CaseWorld;

  constructor(random: Random, municipality: Municipality, registry: Registry, world: CaseWorld) {
    this.#random = random;
    this.#municipality = municipality;
    this.#registry = registry;
    this.#world = world;
  }

  /** So many new cases from a day on; some of them bring a second one that is like them. */
  openCases(count: number, from: string): void {
    const random = this.#random;
    for (let made = 0; made < count; made += 1) {
      const body = random.pick(this.#standing(from));
      const start = addDays(from, random.int(0, 27));
      if (random.chance(0.2)) this.#withPolicy(body, start);
      else this.#plain(body, start);
    }
  }

  /** The cost figures that each of these bodies takes every quarter, under one title but for the period. */
  openSeries(months: readonly string[]): void {
    const random = this.#random;
    for (const name of SERIES) {
      const taking = random.sample(this.#standing(months[0] ?? ''), 2);
      const quarters = months.filter((month) => /-(?:03|05|08|11)$/.test(month)).slice(0, random.int(4, 8));
      const cases = taking.map((body) => quarters.map((month) => this.#period(name, body, `${month}-02`)));
      for (const ofBody of cases) {
        if (name !== GENERIC) this.#join(ofBody, 'PERIOD');
        else this.#world.nearMisses.push(...pairsOf(ofBody));
      }
      for (const [place, one] of (cases[0] ?? []).entries()) {
        const other = cases[1]?.[place];
        if (other !== undefined) this.#world.nearMisses.push([one, other]);
      }
    }
  }

  /** Nearly the same matter in another municipality. */
  twinOf(other: Case, body: Body, from: string): void {
    const story = nearlySameStory(this.#random, other.story, other.subject, this.#municipality.plan.name);
    const twin = this.#open({ body, from, story, subject: other.subject, stem: other.stem });
    this.#world.kin.push({ a: other, b: twin, kind: 'TWIN' });
  }

  #standing(date: string): Body[] {
    return bodiesAt(this.#municipality, date).filter((body) => body.plan.kind === 'STANDING');
  }

  #open(wish: Omit<CaseWish, 'route'>): Case {
    const route = planRoute(this.#random, this.#municipality, wish.body, wish.from);
    const sag = this.#registry.open({ ...wish, route });
    this.#world.cases.push(sag);
    travel(this.#random, sag, route, wish.from);
    return sag;
  }

  #plain(body: Body, from: string): void {
    const random = this.#random;
    const sag = this.#open({ body, from });
    const later = addDays(from, random.int(60, 240));
    const kind = random.weighted([
      [82, null],
      [6, 'REFERENCE'],
      [3, 'TEXT'],
      [3, 'ATTACHMENT'],
      [6, 'NEAR_MISS'],
    ] as const);
    if (kind === null || sag.closed) return;
    if (kind === 'NEAR_MISS') {
      this.#world.nearMisses.push([sag, this.#open({ body, from: later, subject: elsewhere(random, sag.subject) })]);
    } else if (kind === 'REFERENCE') {
      const next = this.#open({ body, from: later, looksBackTo: [sag] });
      this.#world.kin.push({ a: sag, b: next, kind });
    } else if (kind === 'TEXT') {
      const story = nearlySameStory(random, sag.story, sag.subject, this.#municipality.plan.name);
      const next = this.#open({ body, from: later, story, subject: elsewhere(random, sag.subject) });
      this.#world.kin.push({ a: sag, b: next, kind });
    } else {
      const attachment = this.#registry.attachments.telling(random, sag.subject);
      const pair = [0, 1].map((turn) => this.#open({ body, from: addDays(later, 40 * turn), attachment }));
      this.#join(pair, kind);
    }
  }

  #withPolicy(body: Body, from: string): void {
    const policy = this.#random.pick(this.#municipality.policies);
    const sag = this.#open({ body, from, policy });
    const others = this.#world.cases.filter(
      (other) => other !== sag && other.municipality === this.#municipality && other.policy === policy,
    );
    for (const a of others) this.#world.kin.push({ a, b: sag, kind: 'POLICY' });
  }

  #period(series: string, body: Body, from: string): Case {
    const stem = `${series} for ${monthName(from)} ${yearOf(from)}`;
    const numbered = this.#municipality.plan.house !== 'holbaek';
    const sag = this.#registry.open({
      body,
      route: [body],
      from,
      stem,
      series: `${series}:${body.plan.name}`,
      numbered,
    });
    this.#world.cases.push(sag);
    travel(this.#random, sag, [body], from);
    return sag;
  }

  #join(cases: readonly Case[], kind: Kin['kind']): void {
    for (const [a, b] of pairsOf(cases)) this.#world.kin.push({ a, b, kind });
  }
}

function pairsOf(cases: readonly Case[]): [Case, Case][] {
  return cases.flatMap((a, place) => cases.slice(place + 1).map((b): [Case, Case] => [a, b]));
}
