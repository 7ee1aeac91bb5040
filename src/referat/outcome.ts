import { isBody } from './committees.js';
import { foldedWords } from './lines.js';
import type { Outcome } from './referat.js';

/**
 * The outcome of a decision: the most binding of what its clauses say, in the order of `BINDING`.
 * A clause in which a body recommends something says only that: `anbefales godkendt` approves nothing.
 */

/** From the most binding to the least. */
export const BINDING: readonly Outcome[] = [
  'APPROVED',
  'REJECTED',
  'RECOMMENDED',
  'REFERRED',
  'HEARING',
  'POSTPONED',
  'WITHDRAWN',
  'NOTED',
  'DISCUSSED',
];

const DECIDED = String.raw`(?:vedtag[a-zß-öø-ÿ]*|vedtog[a-zß-öø-ÿ]*|beslutte[a-zß-öø-ÿ]*|besluttet|beslutning om|godken[a-zß-öø-ÿ]*|enig(?:hed|e|t)? om|tiltr[a-zß-öø-ÿ]*|tilslutte[a-zß-öø-ÿ]*(?: sig)?)`;
/** `Vedtaget at …`: what stands between is short and joins no second act. */
const TO = String.raw`,?(?: i stedet| efter afstemning| enstemmigt| samtidig| derfor| herefter| dermed)? (?:om )?at (?:(?:(?! og )[^.]){0,40}?[^a-zß-öø-ÿ])?`;
const HEARING =
  '(?:i|til)(?: (?:\\d{1,2}|to|tre|fire|seks|otte|tolv|ugers?|måneders?|offentlig|ekstern|intern|fornyet|supplerende|ny|politisk)){0,4} (?:parts|nabo)?høring';
/** `Vedtaget at oversende …` is the sending alone, and so with other acts that are less than an approval. */
const ACT_ALONE: readonly (readonly [Outcome, RegExp])[] = [
  [
    'HEARING',
    new RegExp(
      String.raw`${DECIDED}(?:,? (?:om )?at [^.]{0,120}?(?:send|udsend)[a-zß-öø-ÿ]* [^.]{0,80}?| til (?:udsendelse )?)${HEARING}`,
      'u',
    ),
  ],
  [
    'REFERRED',
    new RegExp(
      `${DECIDED}${TO}(?:oversend|videresend|fremsend|tilbagesend|henvis|hjemvis|sende (?:[a-zß-öø-ÿ]+ )?(?:(?:videre|tilbage) )?til )`,
      'u',
    ),
  ],
  ['POSTPONED', new RegExp(`${DECIDED}${TO}(?:udsæt|udsky|genoptag)`, 'u')],
  ['RECOMMENDED', new RegExp(`${DECIDED}${TO}(?:anbefale|indstille)(?![a-zß-öø-ÿ])`, 'u')],
  ['WITHDRAWN', new RegExp(`${DECIDED}${TO}(?:trække |tage [a-zß-öø-ÿ]+ af )`, 'u')],
  [
    'REJECTED',
    new RegExp(
      `${DECIDED}(?:,? (?:om )?ikke at (?:godken|vedtag|tiltræ|imødekom|bevilg|anbefal|følge|støtte)|,? (?:om )?at (?:[a-zß-öø-ÿ]+ ){1,4}ikke (?:(?:skal|skulle|kan|kunne|bør|burde) )?(?:godkendes|vedtages|tiltrædes|imødekommes|bevilges|bevilliges|anbefales|støttes)|${TO}(?:afvis|afslå|forkast|give afslag))`,
      'u',
    ),
  ],
  ['NOTED', new RegExp(`${DECIDED}${TO}tage (?:[a-zß-öø-ÿ]+ ){1,4}til efterretning`, 'u')],
];

const FINITE =
  '(?:godkend(?:er|es|te)|vedtag(?:er|es)|vedtog|tiltræd(?:er|es|te)|anbefal(?:er|es|ede)|imødekom(?:mer|mes)?|bevill?i?ge(?:r|s|de)|følge[rs]|fulgte|tilslutte(?:r|de) sig)';
const REJECTS = new RegExp(
  String.raw`(?<![a-zß-öø-ÿ])(?:(?:ikke|ej) (?:at )?(?:godken|vedtag|tiltr|tilslut|imødekom|bevilg|bevill?ig|anbefal|fulgt)[a-zß-öø-ÿ]*|${FINITE} ikke(?![a-zß-öø-ÿ])|(?:kan|kunne) ikke (?:[a-zß-öø-ÿ]+ )?(?:godken|tiltr|tilslut|imødekom|anbefal)[a-zß-öø-ÿ]*|afsl(?:ag|å|og)[a-zß-öø-ÿ]*|afvis[a-zß-öø-ÿ]*|forkast[a-zß-öø-ÿ]*|stemt ned|nedstemt|(?:forslaget|indstillingen) (?:er )?fald(?:t|et)(?![a-zß-öø-ÿ]))`,
  'u',
);
const RECOMMENDS =
  /(?<![a-zß-öø-ÿ])(?:(?:tiltræd[a-zß-öø-ÿ]*|tiltrådt|godkendt) anbefalet|(?:anbefal(?:es|er|ede|et|e)|indstiller|indstilles|indstillede)(?![a-zß-öø-ÿ])|indstillet (?:til )?godken|(?:til|med) (?:[a-zß-öø-ÿ]+ )?anbefaling|anbefaling af|(?:tiltræd|tiltråd|godkend)[a-zß-öø-ÿ]* over ?for (?:byråd|kommunalbestyrelse|økonomiudvalg|borgerrepræsentation))/u;
const APPROVES =
  /(?<![a-zß-öø-ÿ])(?:godken(?:dt|des|der|dte)(?![a-zß-öø-ÿ])|vedtag(?:et|es|er)(?![a-zß-öø-ÿ])|vedtog(?![a-zß-öø-ÿ])|tiltr(?:ådt|ædes|æder|ådte)(?![a-zß-öø-ÿ])|bevill?i?ge(?:t|s|r|de)(?![a-zß-öø-ÿ])|tilslut(?:ter|tede) sig(?! (?:ikke|debat|drøft))|tilsluttet(?![a-zß-öø-ÿ])|fulgte (?:indstillingen|anbefalingen|forslaget)|imødekom(?:met|mes|mer)(?![a-zß-öø-ÿ])|(?:indstillingen|indstilling) (?:blev |er )?(?:følges|fulgt|følgt)|følger (?:[a-zß-öø-ÿ-]+ )?(?:indstilling|anbefaling)(?:en|er|erne)?(?![a-zß-öø-ÿ])|som indstillet|beslutte(?:t|r|de|s)(?![a-zß-öø-ÿ]))/u;
const REFERS =
  /(?<![a-zß-öø-ÿ])(?:oversend|videresend|fremsend|tilbagesend|hjemvis)[a-zß-öø-ÿ]*|(?<![a-zß-öø-ÿ])(?:sag(?:en)?|punkt(?:et)?|forslag(?:et)?|emnet) (?:henvises|sendes|går|oversendes) (?:videre |tilbage )?til|(?<![a-zß-öø-ÿ])henvis(?:t|es) til (?:[a-zß-öø-ÿ]+ ){0,6}[a-zß-öø-ÿ]*(?:udvalg|råd|bestyrelse|forvaltning|administration|budget)|(?<![a-zß-öø-ÿ])sendes (?:videre |tilbage )?til (?!høring)|(?<![a-zß-öø-ÿ])(?:sendt|sender|sendte)(?: [a-zß-öø-ÿ]+){0,2} (?:videre|tilbage) til|(?<![a-zß-öø-ÿ])overgår til (?:2\.|anden) ?behandling|(?<![a-zß-öø-ÿ])returnere[st] til|(?<![a-zß-öø-ÿ])(?:overgår|overføres|overført) til (?:[a-zß-öø-ÿ]+ ){0,2}budget/u;
const HEARS = new RegExp(`(?<!været )(?<![a-zß-öø-ÿ])${HEARING}(?![a-zß-öø-ÿ])`, 'u');
const POSTPONES =
  /(?<![a-zß-öø-ÿ])(?:uds(?:at|ættes|ætter|atte|ættelse)|udsky(?:des|der)|udskudt|genoptages)(?![a-zß-öø-ÿ])|(?:^|(?<![a-zß-öø-ÿ])(?:sagen|punktet|emnet|det|den|udgår og|udgik og) )(?:(?:gen)?behandles (?:igen )?på (?:et |det )?(?:næste|kommende|senere|førstkommende) |(?:overføres|overført|flyttes|flyttet|rykkes) til (?:et |det )?(?:næste|kommende|senere) |(?:sættes|tages|optages) (?:på dagsordenen|op) (?:igen|på (?:et |det )?(?:næste|kommende|senere) ))/u;
const WITHDRAWS =
  /(?<![a-zß-öø-ÿ])(?:udgik|udgår|udgået|(?:taget|tages|trukket|trækkes|(?:tog|tager) (?:sagen|punktet)) (?:af|fra) (?:[a-zß-öø-ÿ]+ )?dagsorden(?:en)?|trukket(?: tilbage)?|trækkes(?: tilbage)?|tilbagetrukket|bortfald(?:t|er|et))(?![a-zß-öø-ÿ])|(?<![a-zß-öø-ÿ])taget af\.?$/u;
const NOTES =
  /(?<![a-zß-öø-ÿ])(?:(?:til|i) (?:efterretning|orientering|underretning)(?![a-zß-öø-ÿ])|ad notam|noter(?:et|er|es|ede)(?: sig)?(?![a-zß-öø-ÿ])|orientering(?:en)? (?:(?:blev|er) )?(?:givet|taget))|^(?:udvalget |byrådet |rådet )?(?:blev |er )?orienteret(?![a-zß-öø-ÿ])/u;
const DISCUSSES =
  /(?<![a-zß-öø-ÿ])(?:drøfte(?:t|des|s|r|de)|temadrøftet|behandlet|debatteret|(?:tema)?drøftelse(?:n)? (?:blev )?(?:afholdt|gennemført))(?![a-zß-öø-ÿ])/u;

/** What is said not to be done: `at sagen ikke sendes i høring`, `sagen udsættes ikke`. */
const NOT_DONE =
  /(?<![a-zß-öø-ÿ])(?:(?:ikke|ej) (?:at )?(?:(?:ud|over|videre|frem|tilbage)?send|uds(?:æt|at|ky|ku)|henvis|hjemvis)[a-zß-öø-ÿ]*|(?:(?:ud|over|videre)?sendes|udsættes|udskydes|henvises) ikke(?![a-zß-öø-ÿ]))[^.,;]*/gu;
/** What a remark adds turns nothing down: `Til efterretning med bemærkning om, at udvalget ikke anbefaler …`. */
const REMARK = / med (?:den |de |følgende )?bemærkning/u;

/** A cheap look: few clauses tell what some members say. */
const MINORITY = / (?:kan|kunne|stem|tager f|tog f|ønske|undl)/u;
const SUBJECT =
  /^(?<subject>[^.:;]{1,160}?) (?:kan|kunne|stemte|stemmer|tager forbehold|tog forbehold|ønsker ikke|ønskede ikke|undlod|undlader) /u;

/** Whether a clause tells what some members say and not the body: `Bo Dam (A) kan ikke anbefale`, `Et mindretal stemte imod`. */
function isMinority(clause: string): boolean {
  if (!MINORITY.test(clause)) return false;
  const subject = SUBJECT.exec(clause)?.groups?.['subject'];
  if (subject === undefined || isBody(subject)) return false;
  if (/^(?:et mindretal|mindretallet|\d{1,2} medlem(?:mer)?)(?!\p{L})/iu.test(subject)) return true;
  const words = subject.split(/[ ,]+/u);
  const names = words.every((word) => /^(?:\(?\p{Lu}[\p{L}.’'-]*\)?|og)$/u.test(word));
  return names && (words.length > 1 || /^\(?\p{Lu}{1,2}\)?$/u.test(subject));
}

/** @param notReleased whole decisions, folded, that say that nothing is released. */
export function outcomeOf(text: string | null, notReleased: ReadonlySet<string> = new Set()): Outcome {
  if (text === null || /^[-–—.\s]*$/u.test(text)) return 'NONE';
  if (notReleased.has(foldedWords(text))) return 'NOT_RELEASED';
  // Patterns run on lower case: ignoring case in them would cost a tenth of a second at the first document.
  const parts = clauses(text);
  const whole = parts.filter((clause) => !isMinority(clause));
  const found = new Set((whole.length === 0 ? parts : whole).map((clause) => outcomeOfClause(clause.toLowerCase())));
  return BINDING.find((outcome) => found.has(outcome)) ?? 'OTHER';
}

/** Sentences, and the parts that `og`, `men` or a semicolon join where each has a verb of its own. */
function clauses(text: string): string[] {
  return (
    text
      .split(
        /(?<=[a-zß-öø-ÿ)”"»][.!;:])(?<!(?:^|[\s(])(?:pkt|nr|stk|jf|kl|ca|punkterne|kap|inkl)\.)\s+(?=[\p{Lu}\d„“"«-])|(?<=(?:pkt\.?|punkt|punkterne) [\d ,–-]{0,12}\d\.)\s+(?=[a-zß-öø-ÿ]{2})|;\s+|,? (?:og|men|samt) (?=(?:udvalget|byrådet|kommunalbestyrelsen|rådet|sagen|punktet|det|der|sender|sendes|oversendes|anbefaler|anbefales|indstiller|godkender|vedtager|tager|udsætter|udsættes)(?![a-zß-öø-ÿ]))/iu,
      )
      // What a clause with `hvor` tells lies ahead.
      .map((clause) => clause.replace(/, hvor .*$/u, '').trim())
      .filter((clause) => clause !== '')
  );
}

/** What is taken note of is decided by nobody here: `til efterretning, at sagen er udsat`. */
const WHAT_IS_NOTED = /(?<=til (?:efterretning|orientering)),? at .*$/u;

function outcomeOfClause(printed: string): Outcome {
  const decided = printed.replace(WHAT_IS_NOTED, '');
  const clause = / (?:ikke|ej)(?![a-zß-öø-ÿ])/u.test(decided) ? withoutDenied(decided) : decided;
  for (const [outcome, pattern] of ACT_ALONE) if (pattern.test(clause)) return outcome;
  const recommends = positionOf(RECOMMENDS, clause);
  const rejected = REJECTS.exec(clause);
  // `Kan ikke anbefale` recommends nothing; what follows a recommendation is recommended, not decided.
  const rejects = rejected !== null && rejected.index <= recommends ? rejected : null;
  const own = rejects === null && recommends < clause.length ? clause.slice(0, recommends) : clause;
  const approving = rejects === null ? own : own.replace(rejects[0], ' ');
  const says: Partial<Record<Outcome, boolean>> = {
    APPROVED: APPROVES.test(approving),
    REJECTED: rejects !== null,
    RECOMMENDED: rejects === null && recommends < clause.length,
    REFERRED: REFERS.test(own),
    HEARING: HEARS.test(own),
    POSTPONED: POSTPONES.test(own),
    WITHDRAWN: WITHDRAWS.test(own),
    NOTED: NOTES.test(own),
    DISCUSSED: DISCUSSES.test(own),
  };
  return BINDING.find((outcome) => says[outcome] === true) ?? 'OTHER';
}

function withoutDenied(clause: string): string {
  const remark = REMARK.exec(clause)?.index ?? clause.length;
  const own = REJECTS.test(clause.slice(remark)) ? clause.slice(0, remark) : clause;
  return own.replace(NOT_DONE, ' ');
}

/** Where a pattern matches first; behind the text's end where it does not. */
function positionOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.index ?? text.length;
}
