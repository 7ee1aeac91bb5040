import type { Outcome } from '../referat.js';
import type { Body } from './bodies.js';
import type { Day } from './days.js';
import { bodiesOfList, dayListAt, isToldOfAll, type DayList } from './day-lists.js';
import { DEED_NOUN, outcomeOfNoun, outcomeWith, type Deed } from './deeds.js';

/** What a sentence tells: which body did what on which day. */
export interface Told {
  readonly body: Body;
  readonly day: Day;
  readonly outcome: Outcome;
  /** How plainly it is told, from 0 to 1. */
  readonly plainness: number;
  /** Whether it tells of the past by its verb: then a day without a year lies behind. */
  readonly past: boolean;
}

/** What a sentence names, each in order. */
export interface Named {
  /** The sentence in lower case. */
  readonly lowered: string;
  readonly bodies: readonly Body[];
  readonly days: readonly Day[];
  readonly deeds: readonly Deed[];
}

const ADVERBS = String.raw`(?:(?:også|tidligere|senest|efterfølgende|derfor|herefter|dermed|samtidig|samtidigt|enstemmigt|således|ligeledes|desuden|derudover|endvidere|igen|endeligt?|nu|allerede|første gang|i enighed|blandt andet|bl\.a\.|i forbindelse med [\p{L}\d -]{1,40}) )`;
const KINDS = String.raw`(?:(?:sit|sine|deres|et|det|dets|dens|sidste|seneste|forrige|første|samme|ekstraordinære?t?|ordinære?t?|fælles|konstituerende|lukkede?t?|åbne?t?|fysiske?|virtuelle?|for) )`;
const MEETING = String.raw`(?:på|ved|i|under) ${KINDS}{0,4}[\p{L}-]{0,20}møde(?:t|r|rne)?`;
const WEEKDAY = '(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag),? )';
const EACH = String.raw`(?:(?:hhv\.|henholdsvis) )`;
const ON = String.raw`(?:afholdt )?(?:i \p{L}{3,9}, )?${EACH}?${WEEKDAY}?(?:(?:den|d\.|dato|pr\. dato) ?)?`;
const AT = String.raw`,? ?${ADVERBS}{0,2}(?:${MEETING},? ?)?${ON}`;

const is = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u');
/** Between a body or its deed and the day: `på deres møde den`. */
const UP_TO_DAY = is(AT);
const WITH_OBJECT = is(String.raw` (?<object>[^.,;:()]{3,80}?) (?:${MEETING} )?${EACH}?(?:den|d\.) ?${WEEKDAY}?`);
/** Words after which a day is not that of the deed. */
const OTHER_DAY =
  /(?<!\p{L})(?:fra|mellem|til og med|inden|senest|efter|siden|indtil|gældende|virkning|kraft|frist|fristen|offentliggjort|dateret|modtaget|fremsendt|indsendt|underskrevet|indgået|udløb|udløber|afholdes|møde|mødet|møder|mødedato|træder|starter|periode|perioden|referat|referatet|dagsorden|dagsordenen|af)(?!\p{L})/u;
const HAS = is(String.raw`(?:,? (?:der|som|og))? (?:har|havde)(?: ${ADVERBS}{0,2}| )(?:${MEETING},? ?)?${ON}`);
const HAS_DONE = is(String.raw`,?(?: ${MEETING})?(?: ${ADVERBS}{0,2}| )(?:\([^()]{1,40}\) )?`);
const HAS_DEED = is(String.raw`(?:,? (?:der|som|og))?(?: (?<has>har|havde))?(?: ${ADVERBS}{0,2}| )`);
const ANY_VERB = is(
  String.raw`(?: (?:har|havde))? (?!\p{L}+r )(?<verb>\p{L}{2,20}(?:ede|te|et|t|g|k|v|d)) ${ADVERBS}?${MEETING},? ?${ON}`,
);
/** The deed stands last: `som Byrådet den D godkendte`. */
const SUBORDINATE = /(?<!\p{L})(?:som|at|da|hvor|hvilket|idet|eftersom|efter at|siden) $/u;
const BY_BODY = /(?<!\p{L})(?:blev|er|var|blevet)(?: \p{L}+){0,3} (?:af|i) (?:det |den )?$/u;
const WAS_ON = is(String.raw` (?:blev|er blevet|var) ${ADVERBS}{0,2}(?:${MEETING},? ?)?${ON}`);
const DAY_THEN_DEED = is(',? ');
const WAS = is(String.raw`,? (?:blev|er|var)(?<what> [^.,;:]{0,80})? `);
const AT_BODY = is(
  String.raw`(?: (?<between>[^.,;:]{1,70}))?? (?:i|af|for|på|ved|hos|under|${MEETING} (?:i|af|for))(?: (?:det|den))? `,
);
const OF_BODY = is(String.raw` (?:i|af|for)(?: (?:det|den))? `);
const MEETING_OF = is(String.raw` ${KINDS}{0,2}(?:[\p{L}-]{0,20}møde(?:t)?|møder) ${ON}`);
const MEETING_IN = /(?<!\p{L})[\p{L}-]{0,20}møde(?:t)? (?:i|af) (?:det |den )?$/u;
const NOUN_BEHIND = is(
  String.raw` (?<noun>${DEED_NOUN})(?: (?:om|af|vedr\.|vedrørende) (?!\d)[^.,;:]{1,60}?)? (?:af|fra|(?:fra |${MEETING},? )?(?:${WEEKDAY}?(?:den|d\.))) ?`,
);
const NOUN_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?<noun>${DEED_NOUN})(?: af| i| ${MEETING} i) (?:det |den )?$`,
  'u',
);
/** Before a day on which nothing was decided. */
const NOT_ON = new RegExp(
  String.raw`(?<!\p{L})(?:fra|mellem|til|inden|senest|efter|siden|pr|virkning|indtil|før|med|gældende|dateret|af|frist|fristen)\.? ${WEEKDAY}?(?:(?:den|d\.|dato) ?)?$`,
  'u',
);
const AND_THEN = is(String.raw`,? (?:og|samt)(?: ${ADVERBS})?(?: (?:i|af|på(?: et)? møde(?:t)? i))(?: (?:det|den))? `);
/** `… i Børneudvalget den 4. november og Socialudvalget den 5. november`, which another deed would make a sentence of its own. */
const AND = is(',? (?:og|samt) ');
/** What lies ahead, or has not happened. */
const AHEAD =
  /(?<!\p{L})(?:vil|skal|skulle|kan|kunne|forventes|ventes|forventer|planlægges|planlagt|agtes|bliver|behandles|forelægges|fremlægges|sendes|oversendes|indstilles|foreslås|søges|kommer|flyttes|udsættes|drøftes|godkendes|vedtages|besluttes|afgøres|afholdes|præsenteres|inden|frist|senest)(?!\p{L})/u;
const PAST = /(?<!\p{L})(?:blev|blevet|var|havde|har|fik|[\p{L}]{4,}(?:ede|tog|viste))(?!\p{L})/u;
const NO_DEED_BEFORE =
  /(?<!\p{L})(?:referat(?:et)?|dagsorden(?:en)?|protokol(?:len)?|dagsordenspunkt(?:et)?|punkt(?:et)?)(?: \p{L}+){0,2} (?:fra|til|for|af|på)(?: \p{L}+)? $/u;

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

function stretchOf(index: number, count: number, { days, lowered }: Named): Stretch {
  return { from: days[index - 1]?.end ?? 0, to: days[index + count]?.start ?? lowered.length };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
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

interface Context {
  readonly day: Day;
  readonly to: number;
  readonly named: Named;
}

/** `Handicaprådet godkendte på deres møde den D`, `Byrådet har godkendt … den D`. */
function bodyDeedDay(body: Body, deed: Deed, { day, to, named }: Context): Told | null {
  const { lowered } = named;
  const has = HAS_DEED.exec(lowered.slice(body.end, deed.start));
  if (has === null || body.genitive || (has.groups?.['has'] !== undefined) === deed.finite) return null;
  const upToDay = lowered.slice(deed.end, day.start);
  if (UP_TO_DAY.test(upToDay)) {
    return {
      body,
      day,
      outcome: outcomeWith(deed, behind(day.end, to, lowered)),
      plainness: plain(day, upToDay),
      past: true,
    };
  }
  const object = WITH_OBJECT.exec(upToDay)?.groups?.['object'];
  if (object === undefined || OTHER_DAY.test(object)) return null;
  return {
    body,
    day,
    outcome: outcomeWith(deed, `${object} ${behind(day.end, to, lowered)}`),
    plainness: 0.85,
    past: true,
  };
}

/** `vedtog Kommunalbestyrelsen den D`, `blev behandlet i Økonomiudvalget d. D`, `godkendt af Byrådet D`. */
function deedBodyDay(deed: Deed, body: Body, context: Context): Told | null {
  const { day, to, named } = context;
  const { lowered } = named;
  const upToBody = lowered.slice(deed.end, body.start);
  const upToDay = lowered.slice(body.end, day.start);
  const at = body.genitive ? MEETING_OF.test(upToDay) : UP_TO_DAY.test(upToDay);
  if (!at) return null;
  if (deed.finite) {
    if (upToBody !== ' ' || body.genitive) return null;
    return {
      body,
      day,
      outcome: outcomeWith(deed, behind(day.end, to, lowered)),
      plainness: plain(day, upToDay),
      past: true,
    };
  }
  const between = AT_BODY.exec(upToBody);
  if (
    between === null ||
    OTHER_DAY.test((between.groups?.['between'] ?? '').replace(/(?<!\p{L})(?:af|møde|mødet)(?!\p{L})/gu, ''))
  )
    return null;
  if (isAhead(deed, lowered)) return null;
  const rest = `${between.groups?.['between'] ?? ''} ${behind(day.end, to, lowered)}`;
  return { body, day, outcome: outcomeWith(deed, rest), plainness: plain(day, upToDay), past: hasPast(deed, lowered) };
}

/** `Byrådet har den D godkendt`, `Socialudvalget ønskede på sit møde D`, `besluttede Byrådet, der den D …`. */
function bodyDay(body: Body, deed: Deed | undefined, { day, to, named }: Context): Told | null {
  if (body.genitive) return null;
  const { lowered } = named;
  const upToDay = lowered.slice(body.end, day.start);
  const inverted =
    /(?<!\p{L})(?:har|havde) $/u.test(lowered.slice(Math.max(0, body.start - 8), body.start)) &&
    UP_TO_DAY.test(upToDay);
  if (deed !== undefined && !deed.finite && (HAS.test(upToDay) || inverted)) {
    const upToDeed = lowered.slice(day.end, deed.start);
    if (HAS_DONE.test(upToDeed) || /^ [^.,;:]{1,60} $/u.test(upToDeed)) {
      const rest = `${upToDeed.trim()} ${behind(deed.end, to, lowered).trim()}`.trim();
      return {
        body,
        day,
        outcome: outcomeWith(deed, ` ${rest}`.trimStart()),
        plainness: HAS_DONE.test(upToDeed) ? 1 : 0.85,
        past: true,
      };
    }
  }
  const ahead = lowered.slice(Math.max(0, body.start - 40), body.start);
  if (deed?.finite === true && (SUBORDINATE.test(ahead) || /^,? (?:der|som) /u.test(upToDay))) {
    const isOn = UP_TO_DAY.test(upToDay.replace(/^,? (?:der|som)/u, ''));
    if (isOn && HAS_DONE.test(lowered.slice(day.end, deed.start)))
      return { body, day, outcome: outcomeWith(deed, behind(deed.end, to, lowered)), plainness: 1, past: true };
  }
  if (deed?.finite === false) {
    const isPassive = BY_BODY.test(ahead) && UP_TO_DAY.test(upToDay);
    const isTold = /^(?:orienteret|præsenteret|forelagt|bedt|anmodet)$/u.test(deed.word) && WAS_ON.test(upToDay);
    if ((isPassive || isTold) && HAS_DONE.test(lowered.slice(day.end, deed.start)))
      return { body, day, outcome: outcomeWith(deed, behind(deed.end, to, lowered)), plainness: 1, past: true };
  }
  const verb = ANY_VERB.exec(upToDay)?.groups?.['verb'];
  return verb === undefined ? null : { body, day, outcome: 'OTHER', plainness: plain(day, upToDay), past: true };
}

/** `på Socialudvalgets møde den D`, `på mødet i Socialudvalget den D`, `Byrådets beslutning af D`, `beslutning i Byrådet den D`. */
function meetingOf(body: Body, deed: Deed | undefined, { day, to, named }: Context): Told | null {
  const { lowered } = named;
  const upToDay = lowered.slice(body.end, day.start);
  const ahead = lowered.slice(0, body.start);
  const noun = body.genitive
    ? NOUN_BEHIND.exec(upToDay)?.groups?.['noun']
    : UP_TO_DAY.test(upToDay)
      ? NOUN_BEFORE.exec(ahead)?.groups?.['noun']
      : undefined;
  const clear = !AHEAD.test(lowered);
  if (noun !== undefined) {
    return { body, day, outcome: outcomeOfNoun(noun), plainness: 0.8, past: clear && PAST.test(lowered) };
  }
  const isMeeting = body.genitive ? MEETING_OF.test(upToDay) : MEETING_IN.test(ahead) && UP_TO_DAY.test(upToDay);
  if (!isMeeting || NO_DEED_BEFORE.test(ahead.replace(MEETING_IN, ''))) return null;
  const upToDeed = deed === undefined ? '' : lowered.slice(day.end, deed.start);
  const done =
    deed !== undefined &&
    (deed.finite
      ? /^,? (?:(?:og )?\p{L}+ )?$/u.test(upToDeed)
      : /(?<!\p{L})(?:blev|har|er|var)(?!\p{L})/u.test(upToDeed)) &&
    !AHEAD.test(upToDeed);
  if (deed !== undefined && done) {
    const rest = behind(deed.end, to, lowered);
    return { body, day, outcome: outcomeWith(deed, rest), plainness: 1, past: true };
  }
  return { body, day, outcome: 'OTHER', plainness: 0.8, past: clear && PAST.test(lowered) };
}

/** `Den D afviste Byrådet`, `Den D blev sagen behandlet i Byrådet`, `godkendt den D af Byrådet`, `Den D har Byrådet godkendt`. */
function dayBody(
  body: Body,
  before: Deed | undefined,
  behindDay: Deed | undefined,
  { day, to, named }: Context,
): Told | null {
  const { lowered } = named;
  if (body.genitive || NOT_ON.test(lowered.slice(Math.max(0, day.start - 40), day.start))) return null;
  if (behindDay !== undefined && behindDay.end <= body.start) {
    const upToDeed = lowered.slice(day.end, behindDay.start);
    const upToBody = lowered.slice(behindDay.end, body.start);
    if (behindDay.finite && DAY_THEN_DEED.test(upToDeed) && upToBody === ' ')
      return { body, day, outcome: outcomeWith(behindDay, behind(body.end, to, lowered)), plainness: 1, past: true };
    if (!behindDay.finite && WAS.test(upToDeed) && AT_BODY.test(upToBody))
      return { body, day, outcome: outcomeWith(behindDay, behind(body.end, to, lowered)), plainness: 1, past: true };
  }
  if (behindDay !== undefined && body.end <= behindDay.start && !behindDay.finite) {
    if (
      /^,? har $/u.test(lowered.slice(day.end, body.start)) &&
      HAS_DONE.test(lowered.slice(body.end, behindDay.start))
    )
      return {
        body,
        day,
        outcome: outcomeWith(behindDay, behind(behindDay.end, to, lowered)),
        plainness: 1,
        past: true,
      };
  }
  if (
    before !== undefined &&
    !before.finite &&
    OF_BODY.test(lowered.slice(day.end, body.start)) &&
    !isAhead(before, lowered)
  ) {
    const upToDay = lowered.slice(before.end, day.start);
    if (UP_TO_DAY.test(upToDay))
      return {
        body,
        day,
        outcome: outcomeWith(before, behind(body.end, to, lowered)),
        plainness: plain(day, upToDay),
        past: hasPast(before, lowered),
      };
  }
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

function behind(from: number, to: number, lowered: string): string {
  return lowered.slice(from, Math.min(to, from + 200)).replace(/^ /u, '');
}

/** A day written as `18/6` may be a fraction unless something says that it is a day. */
function plain(day: Day, upToDay: string): number {
  return day.bare && !/(?:den|d\.|møde|mødet) ?$/u.test(upToDay) ? 0.6 : 1;
}

/** Whether a participle tells of what is to be: `forventes godkendt af Byrådet den`. */
function isAhead(deed: Deed, lowered: string): boolean {
  const clause = lowered.slice(Math.max(0, deed.start - 60), deed.start).replace(/^.*[,;:(]/u, '');
  return AHEAD.test(clause);
}

function hasPast(deed: Deed, lowered: string): boolean {
  const clause = lowered.slice(Math.max(0, deed.start - 120), deed.start);
  return /(?<!\p{L})(?:blev|blevet|var|havde|har|er|været)(?!\p{L})/u.test(clause) || !AHEAD.test(lowered);
}
