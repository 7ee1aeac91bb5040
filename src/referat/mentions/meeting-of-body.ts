import type { Body } from './bodies.js';
import { DEED_NOUN, outcomeOfNoun, outcomeWith, type Deed } from './deeds.js';
import { is, MEETING, MEETING_OF, UP_TO_DAY, WEEKDAY } from './phrases.js';
import { AHEAD, behind, type Context, type Told } from './sentence.js';

const NOUN_BEHIND = is(
  String.raw` (?<noun>${DEED_NOUN})(?: (?:om|af|vedr\.|vedrørende) (?!\d)[^.,;:]{1,60}?)? (?:af|fra|(?:fra |${MEETING},? )?(?:${WEEKDAY}?(?:den|d\.))) ?`,
);
const NOUN_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?<noun>${DEED_NOUN})(?: af| i| ${MEETING} i) (?:det |den )?$`,
  'u',
);
const MEETING_IN = /(?<!\p{L})[\p{L}-]{0,20}møde(?:t)? (?:i|af) (?:det |den )?$/u;
/** Before a decision that is there already: `i henhold til Byrådets beslutning`. */
const BASED_ON =
  /(?<!\p{L})(?:i henhold til|i overensstemmelse med|i forlængelse af|i medfør af|på baggrund af|på grundlag af|som følge af|jf\.|ifølge|efter|siden)(?: (?:det|den))? (?:\p{L}{4,12} (?:i|af) (?:det |den )?)?$/u;
const NO_DEED_BEFORE =
  /(?<!\p{L})(?:referat(?:et)?|dagsorden(?:en)?|protokol(?:len)?|dagsordenspunkt(?:et)?|punkt(?:et)?)(?: \p{L}+){0,2} (?:fra|til|for|af|på)(?: \p{L}+)? $/u;
const PAST = /(?<!\p{L})(?:blev|blevet|var|havde|har|fik|[\p{L}]{4,}(?:ede|tog|viste))(?!\p{L})/u;

/** `på Socialudvalgets møde den D`, `på mødet i Socialudvalget den D`, `Byrådets beslutning af D`, `beslutning i Byrådet den D`. */
export function meetingOf(body: Body, deed: Deed | undefined, { day, to, named }: Context): Told | null {
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
    const past = clear && (PAST.test(lowered) || BASED_ON.test(ahead.slice(-40)));
    return { body, day, outcome: outcomeOfNoun(noun), plainness: 0.8, past };
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
