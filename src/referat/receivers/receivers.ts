import { actorOf } from '../outcome/actors.js';
import { clausesOf } from '../outcome/clauses.js';
import { sentencesOf } from '../outcome/sentences.js';
import type { Receiver } from '../referat.js';
import {
  ACTS,
  BACK,
  BY_BODY,
  DECIDES_NOTHING,
  NOT_SO,
  NOT_SO_WITHIN,
  OTHER_THINGS,
  type Act,
  type ActKind,
} from './acts.js';
import { dateAhead } from './days-ahead.js';
import { bodyMeant } from './known.js';
import { clauseOf, marked, type Marked, type ReceiverContext } from './marked.js';

/**
 * Whom a decision names as the next to have the case, in the order in which it names them, each once. Read sentence by
 * sentence: who sends what to whom; what some members wish, what was before, and what is only possible names nobody.
 */
export function receiversIn(text: string | null, context: ReceiverContext): Receiver[] {
  if (text === null || !MAY_NAME.test(text)) return [];
  const decision = marked(text, context);
  const found = sentencesOf(decision.text)
    .filter(saysBody)
    .flatMap((sentence) => receiversOf(clauseOf(sentence, decision), context));
  return inShort(found, context);
}

/** Whether a sentence tells what the body does: not what some members wish, nor what came of an amendment. */
function saysBody(sentence: string): boolean {
  const main = clausesOf(sentence).find(({ kind }) => kind === 'MAIN');
  const actor = main === undefined ? 'BODY' : actorOf(main, false, 'BODY');
  return actor === 'BODY' || actor === 'EARLIER';
}

/** A cheap look: most decisions are a word or two. */
const MAY_NAME =
  /dvalg|[rR]åd|estyrelse|irektion|møde|orvaltning|dministration|mbedsværk|jemvis|dsæt|dsat|dskyd|dskudt|nævn|agistrat|epræsentation|agsorden|enoptag|\p{Lu}{2}/u;

interface Found extends Receiver {
  readonly at: number;
  readonly said: boolean; // whether more than that the body has the case: a day, `igen`
}

function receiversOf(said: Marked, context: ReceiverContext): Found[] {
  if (DECIDES_NOTHING.test(said.text)) return [];
  const found = [...ACTS, ...BY_BODY].flatMap((act) =>
    [...said.text.matchAll(act.pattern)].flatMap(({ index, 0: words }) => {
      if (isTakenBack(said.text, index, words)) return [];
      return act.kind === 'MEETS' ? meetingAt(said, index, words, context) : bodiesAt(said, act, index, words, context);
    }),
  );
  if (found.length === 0 && SENT_BACK.test(said.text) && !isTakenBack(said.text, said.text.search(SENT_BACK), ''))
    return [{ committee: null, date: null, how: 'SENT', back: true, at: 0, said: true }];
  return found.sort((a, b) => a.at - b.at);
}

const SENT_BACK = /(?<![\p{L}])hjemvis(?:es|er|te|t)(?![\p{L}])/u;

/** Whether the words before an act, in its part of the sentence, or within it say that it is not so, or of another thing. */
function isTakenBack(text: string, index: number, words: string): boolean {
  const before = text.slice(0, index);
  const part = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(' men ')) + 1,
  );
  const recommends = /^(?:anbefal|indstil)/u.test(words);
  if (!recommends && (NOT_SO.test(part) || NOT_SO_WITHIN.test(words))) return true;
  if (/^(?:\S+ )?ikke(?![\p{L}])/u.test(text.slice(index + words.length)) && !recommends) return true;
  return OTHER_THINGS.test(part) && !/(?:sagen|punktet|forslaget)/u.test(part);
}

/** `{0}, {1} og {2} den [0]`: the bodies that stand behind an act, each with the day behind it. */
function bodiesAt(said: Marked, act: Act, index: number, words: string, context: ReceiverContext): Found[] {
  const found: Found[] = [];
  const back = BACK.test(words) || BACK.test(said.text.slice(index + words.length, index + words.length + 60));
  const isSubject = act.pattern.source.startsWith(String.raw`\{`);
  let at = isSubject ? index : index + words.length;
  for (;;) {
    const body = BODY.exec(said.text.slice(at));
    if (body === null) break;
    const named = said.bodies[Number(body.groups?.['body'])];
    at += body[0].length;
    const when = dayAt(said, at, context.date, isSubject);
    at += when.length;
    // A day that has passed tells of what was.
    if (named === undefined || when.date === undefined) break;
    const committee = bodyMeant(named, back, context);
    if (committee !== undefined)
      found.push({
        committee,
        date: when.date,
        how: howOf(act.kind),
        back: back || committee === null,
        at,
        said: back || when.date !== null,
      });
    const next = AND.exec(said.text.slice(at));
    if (next === null) break;
    at += next[0].length;
  }
  return found;
}

const howOf = (kind: ActKind): Receiver['how'] => (kind === 'RECOMMENDS' ? 'RECOMMENDED' : 'SENT');

const BODY =
  /^\{(?<body>\d+)\}(?:s(?= (?:\S+ ){0,3}(?:møde|behandling|godkendelse|afgørelse|stillingtagen|udtalelse|drøftelse)))?(?![\p{L}-])/u;
const AND =
  /^(?:,? (?:og|samt|derefter|herefter|efterfølgende)|,)(?: (?:derefter|herefter|efterfølgende|dernæst|senere|endelig))?(?: (?:til|i|hos|for|over for|videre til|behandling i))*(?: (?:det|den))? (?=\{)/u;

const DAY_OF_BODY =
  /^(?:s? behandling)?(?: igen| på ny)?(?:,? (?:(?:på|til|ved) (?:(?:sit|deres|dets|det|et|næste|kommende|førstkommende|ekstraordinært|ekstraordinære|ordinært|ordinære) ){0,3}møde(?:t)?|møde(?:t)?|(?:\S+ ){0,2}møde))?,?(?: (?:man|tirs|ons|tors|fre|lør|søn)dag,?)?(?: den)? \[(?<day>\d+)\]/u;

/** Behind a body that is to do something. */
const DAY_BEHIND = /^ [^.;{[]{0,80}?(?<!til |inden |senest |frist )(?:den )?\[(?<day>\d+)\]/u;

/** The day behind a body; `undefined` where it has passed. */
function dayAt(
  said: Marked,
  at: number,
  meeting: string,
  isSubject: boolean,
): { readonly date: string | null | undefined; readonly length: number } {
  const found = (isSubject ? DAY_BEHIND : DAY_OF_BODY).exec(said.text.slice(at));
  const day = said.days[Number(found?.groups?.['day'])];
  if (found === null || day === undefined) return { date: null, length: 0 };
  return { date: dateAhead(day, meeting) ?? undefined, length: found[0].length };
}

/** `på {0}s møde den [0]`, `til næste møde`, `til det ekstraordinære møde i {0} den [0]`: the body itself where none is named. */
function meetingAt(said: Marked, index: number, words: string, context: ReceiverContext): Found[] {
  const at = index + words.length;
  const rest = said.text.slice(at);
  const meeting = MEETING.exec(rest);
  const ahead = meeting?.[0] ?? DAY.exec(rest)?.[0] ?? '';
  const day = said.days[Number(/\[(\d+)\]/u.exec(ahead)?.[1])];
  const date = day === undefined ? null : dateAhead(day, context.date);
  if (day !== undefined && date === null) return [];
  const body = said.bodies[Number(/\{(\d+)\}/u.exec(ahead)?.[1])];
  const committee = body === undefined ? context.committee : bodyMeant(body, true, context);
  if (committee === undefined) return [];
  return [{ committee, date, how: 'SENT', back: committee === context.committee, at, said: true }];
}

const MEETING =
  /^(?:[^\s.;:]+ ){0,5}?(?:\S*møde(?:t|r)?|dagsorden(?:en)?)(?:,? (?:i|for) (?:det |den )?\{\d+\})?(?:,?(?: (?:man|tirs|ons|tors|fre|lør|søn)dag,?)?(?: den)? \[\d+\])?(?: i (?:det |den )?\{\d+\})?/u;
const DAY = /^\[\d+\](?: i (?:det |den )?\{\d+\})?/u;

/** Each body once, with the day that is named for it; who decides is no receiver unless the case comes back to it. */
function inShort(found: readonly Found[], { committee: own }: ReceiverContext): Receiver[] {
  const receivers = new Map<string | null, Found>();
  for (const one of found) {
    if (one.committee === own && (!one.said || one.how === 'RECOMMENDED')) continue;
    const known = receivers.get(one.committee);
    if (known === undefined) receivers.set(one.committee, one);
    else
      receivers.set(one.committee, {
        ...known,
        date: known.date ?? one.date,
        how: known.how === 'SENT' ? 'SENT' : one.how,
        back: known.back || one.back,
      });
  }
  return [...receivers.values()].map(({ committee, date, how, back }) => ({ committee, date, how, back }));
}
