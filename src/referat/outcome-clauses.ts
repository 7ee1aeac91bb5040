import { isBody } from './committees.js';
import { isParty } from './parties.js';

/** A clause of a decision, and of whom it tells: what came of an amendment and what some members say decide no case. */
export interface Clause {
  readonly clause: string;
  readonly by: 'BODY' | 'AMENDMENT' | 'MEMBERS';
}

/** Sentences, and the parts that `og`, `men` or a semicolon join where each has a verb of its own. */
export function clausesOf(text: string): Clause[] {
  const amending = AMENDING.test(text);
  return (
    withProposalsDecided(withoutRemarks(text))
      .split(
        /(?<=[a-zß-öø-ÿ)”"»][.!;:])(?<!(?:^|[\s(])(?:pkt|nr|stk|jf|kl|ca|punkterne|kap|inkl)\.)\s+(?=[\p{Lu}\d„“"«-])|(?<=(?:pkt\.?|punkt|punkterne) [\d ,–-]{0,12}\d\.)\s+(?=[a-zß-öø-ÿ]{2})|;\s+|,? (?:og|men|samt) (?=(?:(?:udvalget|byrådet|kommunalbestyrelsen|rådet)(?![,.:]| at | om )|sagen|punktet|det|der|sender|sendes|oversendes|anbefaler|anbefales|indstiller|godkender|vedtager|tager|udsætter|udsættes)(?![a-zß-öø-ÿ]))/iu,
      )
      // What a clause with `hvor` or `når` tells lies ahead.
      .map((clause) => clause.replace(/, (?:hvor|når|indtil|såfremt) .*$/u, '').trim())
      .filter((clause) => clause !== '')
      .map((clause) => ({ clause, by: byOf(clause, amending) }))
  );
}

/** `Ændringsforslag fra V blev forkastet`, `Forslag om udsættelse faldt`: nothing is decided of the case itself. */
const OF_AMENDMENT =
  /^(?:(?:et|det|dette|begge|alle) )?(?:(?:under)?ændringsforslag|udsættelsesforslag)|^(?:et )?forslag(?:et)? (?:fra [^.]{1,60} )?om (?:udsættelse|at udsætte)|^(?:et )?(?:alternativt )?forslag(?:et)? (?:fra|stillet af) (?!administration|forvaltning|direktion|borgmester|byråd|kommunalbestyrelse|(?:[a-zß-öø-ÿ-]+ )?[a-zß-öø-ÿ-]*udvalg)|flertal for (?:under)?ændringsforslag/iu;
const AMENDING =
  /ændringsforslag|(?<!\p{L})(?:foreslog|foreslår|(?:stillede|stiller|fremsatte) (?:følgende )?forslag)(?!\p{L})/iu;
/** Behind an amendment this word means it. */
const PROPOSAL =
  /^(?:dette )?forslag(?:et)? (?:er |blev )?(?:herefter |dermed |hermed |derfor )?(?:ikke )?(?:faldt|bortfald|forkastet|vedtaget|godkendt|nedstemt|stemt ned)/iu;

function byOf(clause: string, amending: boolean): Clause['by'] {
  if (isMinority(clause)) return 'MEMBERS';
  return OF_AMENDMENT.test(clause) || (amending && PROPOSAL.test(clause)) ? 'AMENDMENT' : 'BODY';
}

/** A cheap look: few clauses tell what some members say. */
const MINORITY =
  / (?:kan|kunne|stem|tager f|tog f|ønske|undl|støtte|havde|fores|mene|mente|bemærke|(?:anbefal|tiltræd|godkend)\p{L}+ ikke)/u;
const SUBJECT =
  /^(?<subject>[^.:;]{1,160}?) (?:kan|kunne|stemte|stemmer|tager forbehold|tog forbehold|ønsker|ønskede|(?:anbefal|tiltræd|godkend|støtte)(?:er|r|te|ede) ikke|undlod|undlader|støtter|støttede|havde (?:gerne|ønsket)|mener|mente|foreslog|foreslår|bemærker|bemærkede)(?:[,.]| |$)/u;

/** Whether a clause tells what some members say and not the body: `Bo Dam (A) kan ikke anbefale`, `Venstre stemte imod`. */
function isMinority(clause: string): boolean {
  if (!MINORITY.test(clause) || clause.includes(' hvilket ')) return false;
  const subject = SUBJECT.exec(clause)?.groups?.['subject'];
  if (subject === undefined || isBody(subject)) return false;
  if (/^(?:et mindretal|mindretallet|\d{1,2} medlem(?:mer)?)(?!\p{L})/iu.test(subject)) return true;
  if (subject.split(/, | og /u).every((name) => isParty(name.replace(/[()]/gu, '').trim()))) return true;
  const words = subject.split(/[ ,]+/u);
  return words.length > 1 && words.every((word) => /^(?:\(?\p{Lu}[\p{L}.’'-]*\)?|og)$/u.test(word));
}

/** `Formanden foreslog, at sagen oversendes til Byrådet. Dette blev vedtaget.` decides what was proposed, and no more. */
const PROPOSED_AND_DECIDED =
  /(?<=^|[.!?] )\p{Lu}[^.!?:]{2,120}? (?:foreslog|foreslår|stillede forslag om)(?<proposal>,? at [^.!?:]{5,300})\. (?:Dette|Det|Forslaget) (?:blev|er|bliver) (?:herefter |derefter )?(?:enstemmigt )?(?:vedtaget|godkendt|tiltrådt)(?![\p{L}])/gu;

function withProposalsDecided(text: string): string {
  return text.includes(' foresl') || text.includes(' forslag om')
    ? text.replace(PROPOSED_AND_DECIDED, 'Vedtaget$<proposal>')
    : text;
}

/** Words that open what a party wants to be written down beside the decision. */
const REMARKS =
  /(?<=^|[.!?)"”:] )(?:Protokol(?:bemærkning|tilførsel|udtalelse|lat)|Særudtalelse|Mindretalsudtalelse|Særstandpunkt)|(?<=\s)(?:tilført|ført til|til) protokol(?:len|s)?(?!\p{L})[^.]{0,60}:/u;
/** Where the body's own words go on behind such a remark. */
const AGAIN =
  /(?<=[.!?”"] )(?:Herefter |(?:\p{Lu}[\p{Ll}-]+s )?[Ii]ndstilling(?:en|erne)? (?:blev |er |som |vedtag|godkend|tiltr|anbefal)|(?:Udvalget|Byrådet|Kommunalbestyrelsen) (?:godkend|vedt|tiltr|anbefal|tog ))/u;

/** A decision without the remarks of parties that stand in it. */
function withoutRemarks(text: string): string {
  const found = /rotokol|ærs|ærud|indretalsud/u.test(text) ? REMARKS.exec(text) : null;
  if (found === null) return text;
  const behind = text.slice(found.index + found[0].length);
  return `${text.slice(0, found.index)} ${behind.slice(AGAIN.exec(behind)?.index ?? behind.length)}`.trim();
}
