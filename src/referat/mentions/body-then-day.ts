import type { Body } from './bodies.js';
import { outcomeWith, type Deed } from './deeds.js';
import {
  ADVERBS,
  AT_BODY,
  EACH,
  HAS_DONE,
  is,
  MEETING,
  MEETING_OF,
  ON,
  OTHER_DAY,
  UP_TO_DAY,
  WEEKDAY,
} from './phrases.js';
import { behind, hasPast, isAhead, plain, type Context, type Told } from './sentence.js';

const HAS_DEED = is(String.raw`(?:,? (?:der|som|og))?(?: (?<has>har|havde))?(?: ${ADVERBS}{0,2}| )`);
const WITH_OBJECT = is(String.raw` (?<object>[^.,;:()]{3,80}?) (?:${MEETING} )?${EACH}?(?:den|d\.) ?${WEEKDAY}?`);
const HAS = is(String.raw`(?:,? (?:der|som|og))? (?:har|havde)(?: ${ADVERBS}{0,2}| )(?:${MEETING},? ?)?${ON}`);
/** The deed stands last: `som Byrådet den D godkendte`. */
const SUBORDINATE = /(?<!\p{L})(?:som|at|da|hvor|hvilket|idet|eftersom|efter at|siden) $/u;
const BY_BODY = /(?<!\p{L})(?:blev|er|var|blevet)(?: \p{L}+){0,3} (?:af|i) (?:det |den )?$/u;
const WAS_ON = is(String.raw` (?:blev|er blevet|var) ${ADVERBS}{0,2}(?:${MEETING},? ?)?${ON}`);
const ANY_VERB = is(
  String.raw`(?: (?:har|havde))? (?!\p{L}+r )(?<verb>\p{L}{2,20}(?:ede|te|et|t|g|k|v|d)) ${ADVERBS}?${MEETING},? ?${ON}`,
);

/** `Handicaprådet godkendte på deres møde den D`, `Byrådet har godkendt … den D`. */
export function bodyDeedDay(body: Body, deed: Deed, { day, to, named }: Context): Told | null {
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
export function deedBodyDay(deed: Deed, body: Body, context: Context): Told | null {
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
export function bodyDay(body: Body, deed: Deed | undefined, { day, to, named }: Context): Told | null {
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
