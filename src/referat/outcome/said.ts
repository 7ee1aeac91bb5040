import type { Outcome } from '../referat.js';
import { ACTS, type Act, type Form } from './acts.js';
import { BODY, wordSet, type Clause } from './clauses.js';

/** An act as a clause tells it. */
interface Told {
  readonly act: Act;
  readonly form: Form;
  readonly place: number;
  readonly denied: boolean;
  readonly earlier: boolean;
}

const NOT = wordSet('ikke ej aldrig hverken');
const NONE = wordSet('ingen intet');
const CAN = wordSet('kan kunne må måtte');
/** What lies ahead, or should be. */
const WILL = wordSet('vil ville bør burde skulle forventes forventer ventes håber');
const BE = wordSet('er var blev bliver blevet være');
const STOPS = wordSet(', og men samt eller');
/** Behind one of these `ikke` denies something else. */
const PREPOSITIONS = wordSet('med for af i på til');
/** Before a participle they make it a part of a noun's words: `de udsatte`, `til godkendte budgetter`, `socialt udsat`. */
const BEFORE_NOUN = wordSet(
  'det den de et en nogle flere andre mange alle for til af med om hos mod blandt mellem fra på i ved særligt særlig socialt psykisk fysisk økonomisk mest mere meget ekstra',
);
const BEFORE_VERB = wordSet(
  'herefter derefter derfor dermed hermed efterfølgende enstemmigt samtidig desuden også dog man vi hun han',
);
const SUBJECT = /(?:udvalg|råd|nævn|flertal|mindretal|forum|medlemmer)$|.{3}(?:en|et|ne)$/u;
const EARLIER = /(?:^| )(?:tidligere|allerede|oprindelig|oprindeligt|dengang|sidste (?:år|møde|uge))(?: |$)/u;
const ON_A_DAY =
  / (?:i|den|d) (?:(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) )?\d/u;
/** Decide for nobody but themselves. */
const OTHERS =
  /^(?:.*(?:forvaltning|administration|ministeri|styrelse)(?:en|et)|kommunen|regionen|staten|ansøger|.*kommune|region)$/u;
const BY_OTHERS =
  / • af (?:forvaltning|administration|stat|region|kommunen|ministeri|[a-zæøå]*styrelsen|klagenævn|[a-zæøå]*klagenævn)/u;

/** What the clauses of a sentence come to, from what the one at a place says. */
export function saidBy(clauses: readonly Clause[], place: number): { outcome: Outcome; earlier: boolean }[] {
  const clause = clauses[place];
  if (clause === undefined || clause.kind === 'ASIDE') return [];
  const told = actsIn(clause);
  const said: { outcome: Outcome; earlier: boolean }[] = [];
  for (const [index, one] of told.entries()) {
    const { act, denied, earlier } = one;
    const next = told[index + 1];
    const below =
      act.opens !== null && !told.slice(index + 1).some((other) => other.act.opens !== null)
        ? belowOf(clauses, place)
        : [];
    const add = (outcomes: readonly (Outcome | null)[]): void => {
      for (const outcome of outcomes) if (outcome !== null) said.push({ outcome, earlier });
    };
    if (act.opens === 'RECOMMENDED') {
      const rest = told.slice(index + 1).flatMap((other) => outcomeIn(other) ?? []);
      add([denied || turnedDown([...rest, ...below.flat()]) ? 'NOT_RECOMMENDED' : 'RECOMMENDED']);
      return said;
    }
    if (act.opens === 'DECIDED' && below.length > 0) add(decided(one, below));
    else if (act.opens === 'WISHED')
      add(denied ? refused(clauses, place) : below.flat().filter((outcome) => WISHES.has(outcome)));
    else if (act.opens !== 'DECIDED' || next === undefined || !isAlone(clause, one, next)) add([outcomeIn(one)]);
  }
  const purpose = clauses[place + 1];
  // `fandt ikke grundlag for at imødekomme`
  if (
    told.length === 0 &&
    purpose?.kind === 'ASIDE' &&
    clause.words.some((word) => NOT.has(word)) &&
    clause.words.at(-1) !== ','
  )
    if (isGranting(purpose)) said.push({ outcome: 'REJECTED', earlier: false });
  return said;
}

const outcomeIn = ({ act, denied }: Told): Outcome | null => (denied ? act.denied : act.outcome);

const AGAINST: ReadonlySet<Outcome> = new Set<Outcome>(['REJECTED', 'NOT_RECOMMENDED']);
const turnedDown = (outcomes: readonly Outcome[]): boolean =>
  outcomes.length > 0 && outcomes.every((outcome) => AGAINST.has(outcome));

/** What the clauses with `at` behind a clause say, each apart. */
export function belowOf(clauses: readonly Clause[], place: number | null): Outcome[][] {
  return clauses.flatMap(({ kind, of }, index) =>
    kind === 'AT' && of === place ? [saidBy(clauses, index).map(({ outcome }) => outcome)] : [],
  );
}

/** `Vedtaget at oversende …` is the sending alone; `besluttet, at borgmesteren skriver …` is a decision. */
function decided(one: Told, below: readonly Outcome[][]): (Outcome | null)[] {
  const [first = []] = below;
  const [act] = first;
  if (!one.denied) return act === undefined ? [one.act.outcome] : below.flat();
  if (act === 'RECOMMENDED') return ['NOT_RECOMMENDED'];
  return act === undefined || act === 'APPROVED' ? ['REJECTED'] : [];
}

const WISHES: ReadonlySet<Outcome> = new Set<Outcome>(['POSTPONED', 'REFERRED', 'HEARING', 'WITHDRAWN']);

/** `Udvalget ønsker ikke at støtte arrangementet` */
const refused = (clauses: readonly Clause[], place: number): Outcome[] =>
  clauses.some((clause) => clause.of === place && isGranting(clause)) ? ['REJECTED'] : [];

/** Whether a clause tells of an act that, denied, turns a case down. */
const isGranting = (clause: Clause): boolean =>
  actsIn({ ...clause, kind: 'AT' }).some(({ act, denied }) => act.denied === 'REJECTED' && !denied);

/** `Godkendt til udsendelse i høring`, `besluttet udsat`: what is decided is less than an approval, and nothing else. */
function isAlone({ words }: Clause, one: Told, next: Told): boolean {
  if (one.denied || next.act.outcome === null || next.act.outcome === 'APPROVED' || next.act.outcome === 'DISCUSSED')
    return false;
  const between = words.slice(one.place + 1, next.place);
  return !between.some((word) => STOPS.has(word) && !(word === ',' && between[0] === 'af'));
}

function actsIn(clause: Clause): Told[] {
  const { words } = clause;
  const told: Told[] = [];
  for (const [place, word] of words.entries()) {
    const readings = ACTS.get(word);
    if (readings === undefined) continue;
    const before = told.at(-1);
    const text = ` ${words.slice(0, place).join(' ')}${place === 0 ? '' : ' '}• ${words.slice(place + 1).join(' ')}${place === words.length - 1 ? '' : ' '}`;
    const found = readings.find(
      ({ act, form }) =>
        act.when?.test(text) !== false && act.unless?.test(text) !== true && isDone(form, clause, place, before),
    );
    if (found === undefined) continue;
    const denied = isDenied(words, place, before);
    const { act, form } = found;
    if (clause.kind === 'AT' ? act.apart : !isMeant(act, form, denied, words.slice((before?.place ?? -1) + 1, place)))
      continue;
    if (act.outcome !== 'WITHDRAWN' && isOfOthers(form, words.slice(0, place), text)) continue;
    const past = form === 'PAST' || words.slice(0, place).some((one) => BE.has(one));
    told.push({
      act,
      form,
      place,
      denied,
      earlier: clause.kind === 'MAIN' && past && (EARLIER.test(text) || ON_A_DAY.test(text.slice(text.indexOf('•')))),
    });
  }
  return told;
}

/** Whether a form is a verb where it stands, and no word that belongs to a noun. */
function isDone(form: Form, { kind, words, printed }: Clause, place: number, earlier: Told | undefined): boolean {
  const before = words[place - 1];
  if (form === 'NOUN' || form === 'PASSIVE' || form === 'PRESENT') return true;
  if (form === 'INFINITIVE' && before !== undefined)
    return kind === 'AT' || words.slice(0, place).some((word) => CAN.has(word) || WILL.has(word) || word === 'skal');
  if (before !== undefined && BEFORE_NOUN.has(before)) return BE.has(words[place - 2] ?? '');
  const word = words[place] ?? '';
  if (form === 'PARTICIPLE' || !/(?:te|ede)$/u.test(word)) return true;
  const next = words[place + 1];
  if (before === undefined || before === ',') return next === undefined || /(?:^,|en|et|sig|ne)$/u.test(next);
  // `Derefter udsatte udvalget sagen`
  if (next !== undefined && BODY.test(next)) return true;
  // `… udtrykte bekymring og godkendte planen`
  if (STOPS.has(before))
    return earlier?.form === 'PAST' || (/(?:en|et|ne)$/u.test(next ?? '') && words.some((one) => BODY.test(one)));
  return BEFORE_VERB.has(before) || SUBJECT.test(before) || /^\p{Lu}/u.test(printed[place - 1] ?? '');
}

/** Whether a body does what it says: it may be able to, it may be to come. */
function isMeant(act: Act, form: Form, denied: boolean, before: readonly string[]): boolean {
  if (before.some((word) => WILL.has(word))) return false;
  if (before.some((word) => CAN.has(word)))
    return denied ? act.denied !== null : act.outcome === 'APPROVED' || act.outcome === 'RECOMMENDED';
  return !before.includes('skal') || (act.outcome !== 'APPROVED' && act.outcome !== 'DISCUSSED') || form === 'NOUN';
}

function isOfOthers(form: Form, before: readonly string[], text: string): boolean {
  if (BY_OTHERS.test(text)) return true;
  const passive = form === 'PASSIVE' || before.some((word) => BE.has(word));
  const has = before.some((word) => word === 'har' || word === 'havde');
  return (
    !passive &&
    (form !== 'PARTICIPLE' || has) &&
    before.some((word) => OTHERS.test(word)) &&
    !before.some((word) => BODY.test(word))
  );
}

function isDenied(words: readonly string[], place: number, before: Told | undefined): boolean {
  if (words.some((word) => NONE.has(word)) && !words.includes(',')) return true;
  for (let at = place - 1; at > (before?.place ?? -1); at -= 1) {
    const word = words[at] ?? '';
    if (NOT.has(word)) return !/^(?:kun|blot|alene|mindst)$/u.test(words[at + 1] ?? '');
    if (STOPS.has(word)) break;
  }
  for (const word of words.slice(place + 1)) {
    if (NOT.has(word)) return true;
    if (STOPS.has(word) || PREPOSITIONS.has(word) || ACTS.has(word)) return false;
  }
  return false;
}
