import type { PolicyKind } from '../referat.js';
import { headsIn, mayName, prefixStrength, type Head } from './heads.js';
import { capitalised, identityOf, PERIOD, periodLength, phraseName, properName, markedName, type Cut } from './name.js';

/** What looks like a policy's name at one place of a text. */
export interface Candidate {
  readonly name: string;
  readonly identity: string;
  readonly kind: PolicyKind;
  /** Its head as a word, in its basic form: `politik`, `rammeaftale`; empty where the word alone never stands for it. */
  readonly head: string;
  /** The name stands alone, without a head of its own: `Fællesskaber for alle`. */
  readonly proper: boolean;
  /** Whether it names something by itself; else only where the name is known from elsewhere in the document. */
  readonly sure: boolean;
  /** Whether something printed ends the name. */
  readonly firm: boolean;
  readonly at: number;
  readonly behind: number;
}

/** Where a text stands: in a title a word is a name that in a sentence would only speak of its kind. */
export type Place = 'TITLE' | 'TEXT';

/**
 * All candidates of a text, in order.
 * @param italics what the document sets in italics there: behind a head that is a name, as in quotation marks
 */
export function candidatesIn(text: string, place: Place, italics: readonly string[] = []): Candidate[] {
  if (!mayName(text)) return [];
  const heads = headsIn(text);
  return heads.flatMap((head, index) => {
    const named = candidateAt(text, head, { place, italics });
    const found = named !== null && isOfOthers(text, head) ? null : named;
    // `Handleplan for Politik for …`: what the plan serves is the policy, and it stands for itself.
    const next = heads[index + 1];
    const stands = found !== null && (next === undefined || found.proper || next.at >= found.behind);
    return [quotedBefore(text, head), stands ? found : null].filter((candidate) => candidate !== null);
  });
}

const NAMED_FIRST =
  /["”“„»«](?<name>\p{Lu}[^"”“„»«.!?;]{2,98})["”“„»«] ?[–—:-] (?:(?:en|ny|kommunens|vores|\p{Lu}[\p{L}-]+ Kommunes) ){0,2}$/u;
const MAY_BE_NAMED_FIRST: ReadonlySet<PolicyKind> = new Set(['POLICY', 'STRATEGY', 'ACTION_PLAN']);

/** `»Et godt liv« – ældrepolitik`: the name of its own that stands before a head; the head may name it too. */
function quotedBefore(text: string, head: Head): Candidate | null {
  if (head.genitive || head.definite || !MAY_BE_NAMED_FIRST.has(head.kind)) return null;
  const from = Math.max(0, head.at - 150);
  const found = NAMED_FIRST.exec(text.slice(from, head.at));
  const name = found?.groups?.['name']?.replace(PERIOD, '').trim();
  if (found === null || name === undefined || headsIn(name).length > 0) return null;
  return {
    name,
    identity: identityOf(name),
    kind: head.kind,
    head: head.basic,
    proper: true,
    sure: true,
    firm: true,
    at: from + found.index,
    behind: head.at,
  };
}

interface Around {
  readonly place: Place;
  readonly italics: readonly string[];
}

function candidateAt(text: string, head: Head, { place, italics }: Around): Candidate | null {
  const rest = text.slice(head.behind, head.behind + 260);
  const cut = (name: string, end: number, marks: Partial<Candidate>): Candidate => ({
    name,
    identity: identityOf(name),
    kind: head.kind,
    head: head.prefix.toLowerCase() + head.basic,
    proper: false,
    sure: true,
    firm: true,
    at: head.at,
    behind: head.behind + end,
    ...marks,
  });
  if (head.kind === 'PROJECT') {
    const name = head.genitive ? null : (markedName(rest, italics) ?? behindSpace(rest));
    return name === null ? null : properCandidate(name, head, cut);
  }
  const compound = head.prefix !== '';
  const quoted = compound || head.genitive ? null : markedName(rest, italics);
  if (quoted !== null) return properCandidate(quoted, head, cut);
  const ownName = COMPOUND_NAME.test(head.basic) || (compound && !NEEDS_MORE.has(head.kind));
  const period = periodLength(rest);
  const phrase = compound && ownName ? null : phraseBehind(rest.slice(period), head, italics);
  if (phrase !== null) {
    const name = `${capitalised(head.prefix + head.basic)} ${phrase.name}`;
    const sure = place === 'TITLE' || period > 0 || isNamedBy(text, head) || (phrase.named && !isOthers(text, head));
    return cut(name, period + phrase.behind, { sure, firm: phrase.firm });
  }
  if (ownName) {
    const sure = isSureCompound(text, head, place, period);
    return sure === null ? null : cut(capitalised(head.prefix + head.basic), period, { sure });
  }
  if (compound) return null;
  const proper =
    head.genitive || !(head.definite || place === 'TITLE' || head.kind === 'AGREEMENT') ? null : behindSpace(rest);
  if (proper !== null && !/^\p{Lu}\p{L}+ Kommune/u.test(proper.text)) {
    if (head.kind === 'POLICY' || head.kind === 'STRATEGY' || head.kind === 'ACTION_PLAN')
      return properCandidate(proper, head, cut);
    // `Rammeaftale Sjælland` is the whole name.
    const names = CAPITALS.exec(proper.text)?.[0];
    if (head.kind === 'AGREEMENT' && !head.definite && names !== undefined) {
      return cut(`${capitalised(head.basic)} ${names}`, 1 + names.length, { head: '' });
    }
  }
  // `Rammeaftale 2025-26` and `kvalitetsstandarder 2026`: an edition of what has no other name.
  if (period > 0 && EDITIONS.has(head.kind)) return cut(capitalised(head.basic), period, {});
  return null;
}

const CAPITALS = /^\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/u;

type CutOut = (name: string, end: number, marks: Partial<Candidate>) => Candidate;

function properCandidate(name: Cut, head: Head, cut: CutOut): Candidate {
  const { text, behind, firm } = name;
  // A quoted name may hold a head itself: strategien ”Sundhedspolitik 2025”.
  return cut(capitalised(text), behind, { proper: headsIn(text).length === 0, firm, head: head.basic });
}

/** Names by themselves, whatever stands before them. */
const COMPOUND_NAME = /^sundhedsaftale$/u;
/** Kinds of which the first part of the word says no more than what kind it is: `styrelsesvedtægt` aside. */
const NEEDS_MORE: ReadonlySet<string> = new Set(['STANDARD', 'AGREEMENT']);
const EDITIONS: ReadonlySet<string> = new Set(['STANDARD', 'AGREEMENT']);

function behindSpace(rest: string): Cut | null {
  const name = rest.startsWith(' ') ? properName(rest.slice(1)) : null;
  return name === null ? null : { ...name, behind: name.behind + 1 };
}

const FOR = /^ (for|om|omkring|vedrørende|vedr\.|på|med|mod) (?!,)/u;
const PREPOSITIONS: ReadonlyMap<string, RegExp> = new Map([
  ['STANDARD', /^(?:for|om|på|vedrørende|vedr\.)$/u],
  ['AGREEMENT', /^(?:for|om|omkring|på|vedrørende|vedr\.|med)$/u],
]);

/** `for børn, unge og voksne`, `mod ensomhed`, with the preposition in the form that all spellings share. */
function phraseBehind(
  rest: string,
  head: Head,
  italics: readonly string[],
): { name: string; behind: number; firm: boolean; named: boolean } | null {
  const found = head.genitive ? null : FOR.exec(rest);
  const preposition = found?.[1] ?? '';
  if (found === null || !(PREPOSITIONS.get(head.kind) ?? /^(?:for|mod)$/u).test(preposition)) return null;
  const behind = rest.slice(found[0].length);
  const party = preposition === 'med';
  const quoted = markedName(behind, italics);
  const phrase = quoted ?? (party ? properName(behind) : phraseName(behind, head.kind === 'AGREEMENT'));
  if (phrase === null || (head.kind === 'ACTION_PLAN' && ONE_PERSON.test(phrase.text))) return null;
  const shared =
    party || preposition === 'mod'
      ? preposition
      : head.kind === 'STANDARD' || preposition === 'for' || preposition === 'på'
        ? 'for'
        : 'om';
  // `en strategi for ”Den levende by”` names it by the marks.
  const named = quoted !== null && /^\p{Lu}.* /u.test(quoted.text);
  return { name: `${shared} ${phrase.text}`, behind: found[0].length + phrase.behind, firm: phrase.firm, named };
}

/** A plan of action is also what one citizen has. */
const ONE_PERSON =
  /^(?:(?:den|det) (?:unge|ældre|pågældende)|\p{Ll}*(?:borger|barn|ung|elev|patient|beboer|familie|forælder|kvinde|mand)(?:en|et|n)?)(?: |$)/u;

const ACT =
  /(?:(?:godkendelse|vedtagelse|høring|revision|revidering|evaluering|midtvejsevaluering|implementering|udmøntning|ajourføring|opdatering|fornyelse|forlængelse|realisering|drøftelse) af|(?:forslag|udkast|oplæg) til|(?:status|opfølgning) på|(?:orientering|beslutning|høring) om) (?:(?:en |et )?(?:ny|nye|nyt|revideret|reviderede|fælles|opdateret|opdaterede|samlet|kommunens|den|det) |en |et )?$/iu;
const OWNER = /(?:kommunens|Kommunes|byens|rådets|(?:den|vores|kommunens|Kommunes) [\p{Ll}]+e) $/u;
/** Whose policies are not the municipality's; what says more of them may stand between. */
const OTHERS =
  /(?<!\p{L})(?:(?:[Rr]egeringen|[Ss]taten|Folketinget|[Rr]egionen|[Dd]anske? [Rr]egioner|Danmark|[Ll]andet|\p{L}*styrelsen|\p{L}*ministeriet|partiet|Kommunernes Landsforening|andre kommuner)s|(?:EU|KL|FN|KKR|OECD|WHO)[’']?s|Region \p{L}+s|[Dd]en (?:europæiske|statslige|regionale)|[Nn]ationale?|[Ss]tatslige?|[Rr]egionale?|[Ee]uropæiske|enhver|ingen|deres egen) (?:(?:ny|nye|fælles|kommende|nationale|reviderede|seneste|samlede|[a-zæøå]+ige) ){0,3}$/u;
/** Behind a name: `strategi for pleje fra regeringen`. */
const FROM_OTHERS =
  /^[^.,;]{0,60}? fra (?:regeringen|staten|regionen|Region \p{Lu}|KL(?!\p{L})|EU(?!\p{L})|Folketinget|\p{L}*(?:styrelsen|ministeriet))/u;
/** What a region or the state and a municipality agree on is of both. */
const SHARED: ReadonlySet<PolicyKind> = new Set(['AGREEMENT', 'PROJECT', 'BYLAWS']);
const ARTICLE = /(?:^|[ (])(?:en|et|enhver|ingen|sådan en|hvilken|form for) (?:\p{Ll}+ ){0,2}$/u;

function isOthers(text: string, head: Head): boolean {
  return OTHERS.test(text.slice(Math.max(0, head.at - 60), head.at));
}

/** Whether the state, a region or an association has the policy, and not the municipality. */
function isOfOthers(text: string, head: Head): boolean {
  if (SHARED.has(head.kind)) return false;
  return isOthers(text, head) || FROM_OTHERS.test(text.slice(head.behind, head.behind + 120));
}

/** Whether a head with `for …` behind it names something in a sentence: definite, with a capital, or acted upon. */
function isNamedBy(text: string, head: Head): boolean {
  const before = text.slice(Math.max(0, head.at - 60), head.at);
  if (ACT.test(before)) return true;
  if (ARTICLE.test(before) || OTHERS.test(before)) return false;
  return head.definite || /^\p{Lu}/u.test(text.slice(head.at)) || OWNER.test(before);
}

/** Whether a compound names something: null where it never does. */
function isSureCompound(text: string, head: Head, place: Place, period: number): boolean | null {
  const strength = head.prefix === '' ? 'NAME' : prefixStrength(head);
  const before = text.slice(Math.max(0, head.at - 60), head.at);
  if (strength === 'NONE' || OTHERS.test(before)) return null;
  if (place === 'TITLE' || period > 0 || ACT.test(before)) return true;
  if (ARTICLE.test(before)) return false;
  if (OWNER.test(before)) return true;
  const inside = /[\p{L},] $/u.test(before) && /^\p{Lu}\p{Ll}/u.test(text.slice(head.at));
  return strength === 'NAME' && (head.definite || inside);
}
