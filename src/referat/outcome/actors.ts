import { isBody } from '../committees.js';
import { isParty } from '../parties.js';
import { ACTS } from './acts.js';
import { wordSet, type Clause } from './clauses.js';

/**
 * Of whom a clause tells. What comes of an amendment (*ændringsforslag*), what some members say, what others did and
 * what was done earlier decide nothing as long as the body's own words do.
 */
export type Actor = 'BODY' | 'AMENDMENT' | 'MEMBERS' | 'EARLIER';

const AMENDMENT =
  /^(?:(?:et|det|dette|begge|alle) )?(?:[a-zæøå]+ )?(?:under)?ændringsforslag|^udsættelsesforslag|^(?:et )?forslag(?:et)? (?:fra [^,]{1,60} )?om(?: udsættelse| blev| er| var)|^(?:et )?(?:alternativt )?forslag(?:et)? (?:fra|stillet af) (?!administration|forvaltning|direktion|borgmester|byråd|kommunalbestyrelse|(?:[a-zæøå-]+ )?[a-zæøå-]*udvalg)|flertal for (?:under)?ændringsforslag/u;
/** Behind a proposal these words mean it. */
const PROPOSAL = wordSet('dette det forslaget hvilket');

/** The words before the first verb of a clause. */
function subjectOf({ words, printed }: Clause): string[] {
  const end = words.findIndex((word) => FINITE.has(word) || isFinite(word));
  return (end < 0 ? [] : printed.slice(0, end)).filter((word) => word !== ',' || end > 2);
}

const FINITE = wordSet(
  'kan kunne stemte stemmer stemt tager tog ønsker ønskede undlod undlader støtter støttede havde har mener mente foreslog foreslår bemærker bemærkede var er blev vil finder fandt',
);
const isFinite = (word: string): boolean =>
  ACTS.get(word)?.some(({ form }) => form === 'PRESENT' || form === 'PAST') === true;

const SOME =
  /^(?:et mindretal|mindretallet|(?:\d{1,2}|to|tre|fire|fem|flere|enkelte|nogle) (?:af )?medlemmer(?:ne)?|(?:et|1) medlem)(?!\p{L})/iu;

/** `Bo Dam kan ikke anbefale`, `Venstre stemte imod`, `Et mindretal, V og O, kunne ikke …` */
function isOfMembers(subject: readonly string[]): boolean {
  const text = subject.join(' ').replace(/ ,/gu, ',').trim();
  if (text === '' || isBody(text)) return false;
  if (SOME.test(text)) return true;
  const names = text.split(/, | og /u);
  if (names.every(isParty)) return true;
  const words = text.split(/,? /u);
  return words.length > 1 && !names.some(isBody) && words.every((word) => /^(?:\p{Lu}[\p{L}.’'-]*|og)$/u.test(word));
}

/**
 * @param proposed whether somebody has proposed something before.
 * @param before who spoke in the sentence's clause before: a clause that begins with its verb goes on for them.
 */
export function actorOf(clause: Clause, proposed: boolean, before: Actor): Actor {
  const [first = ''] = clause.words;
  const text = clause.words.join(' ').replace(/ ,/gu, ',');
  if (AMENDMENT.test(text)) return 'AMENDMENT';
  if (proposed && PROPOSAL.has(first) && clause.words.length <= LONGEST_ANSWER) return 'AMENDMENT';
  if (FINITE.has(first) || isFinite(first)) return before === 'MEMBERS' ? before : 'BODY';
  return isOfMembers(subjectOf(clause)) ? 'MEMBERS' : 'BODY';
}

/** `Forslaget er dermed ikke vedtaget` */
const LONGEST_ANSWER = 7;
