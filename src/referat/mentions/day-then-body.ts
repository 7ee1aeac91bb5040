import type { Body } from './bodies.js';
import { outcomeWith, type Deed } from './deeds.js';
import { AT_BODY, EACH, HAS_DONE, is, MEETING, UP_TO_DAY, WEEKDAY } from './phrases.js';
import { behind, hasPast, isAhead, plain, type Context, type Told } from './sentence.js';

/** Before a day on which nothing was decided. */
const NOT_ON = new RegExp(
  String.raw`(?<!\p{L})(?:fra|mellem|til|inden|senest|efter|siden|pr|virkning|indtil|før|med|gældende|dateret|af|frist|fristen)\.? ${WEEKDAY}?(?:(?:den|d\.|dato) ?)?$`,
  'u',
);
const DAY_THEN_DEED = is(',? ');
const WAS = is(String.raw` (?:blev|er|var)(?<what> [^.,;:]{0,80})? `);
/** `Forslaget blev den D`, before what was done. */
const WAS_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:blev|er|var)(?: [\p{L}]+){0,3}? (?:${MEETING},? )?${EACH}?${WEEKDAY}?(?:den|d\.) ?$`,
  'u',
);
const OF_BODY = is(String.raw` (?:i|af|for)(?: (?:det|den))? `);

/** `Den D afviste Byrådet`, `Den D blev sagen behandlet i Byrådet`, `godkendt den D af Byrådet`, `Den D har Byrådet godkendt`. */
export function dayBody(
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
    const was =
      WAS.test(upToDeed) ||
      (HAS_DONE.test(upToDeed) && WAS_BEFORE.test(lowered.slice(Math.max(0, day.start - 80), day.start)));
    if (!behindDay.finite && was && AT_BODY.test(upToBody))
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
