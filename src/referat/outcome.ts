import { foldedWords } from './lines.js';
import type { Outcome } from './referat.js';

/**
 * The outcome of a decision (design section 4): the most binding of what its clauses say, in the order of `BINDING`.
 * A clause in which a body recommends something says only that: `anbefales godkendt` approves nothing.
 */

const BINDING: readonly Outcome[] = [
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

const DECIDED = String.raw`(?:vedtag[a-zß-öø-ÿ]*|vedtog[a-zß-öø-ÿ]*|beslutte[a-zß-öø-ÿ]*|besluttet|beslutning om|godken[a-zß-öø-ÿ]*|enig(?:hed|e|t)? om|tiltr[a-zß-öø-ÿ]*)`;
/** `Vedtaget at oversende …` is the sending alone. */
const ACT_ALONE: readonly (readonly [Outcome, RegExp])[] = [
  [
    'HEARING',
    new RegExp(
      String.raw`${DECIDED}(?:,? (?:om )?at [^.]{0,120}?(?:send|udsend)[a-zß-öø-ÿ]* [^.]{0,80}?(?:i|til)| til(?: udsendelse i)?) (?:(?:offentlig|ekstern|intern|fornyet) )?(?:parts)?høring`,
      'iu',
    ),
  ],
  [
    'REFERRED',
    new RegExp(
      String.raw`${DECIDED},? (?:om )?at (?:[^.]{0,40}?[^a-zß-öø-ÿ])?(?:oversend|videresend|fremsend|tilbagesend|henvis|hjemvis|sende [a-zß-öø-ÿ]+ (?:videre )?til)`,
      'iu',
    ),
  ],
  [
    'POSTPONED',
    new RegExp(String.raw`${DECIDED},? (?:om )?at (?:[^.]{0,40}?[^a-zß-öø-ÿ])?(?:udsæt|udsky|udskyd)`, 'u'),
  ],
];

const REJECTS =
  /(?<![a-zß-öø-ÿ])(?:(?:ikke|ej) (?:at )?(?:godken|vedtag|tiltr|imødekom|bevilg|anbefal)[a-zß-öø-ÿ]*|(?:kan|kunne) ikke (?:[a-zß-öø-ÿ]+ )?(?:godken|tiltr|imødekom|anbefal)[a-zß-öø-ÿ]*|afsl(?:ag|å|og)[a-zß-öø-ÿ]*|afvis[a-zß-öø-ÿ]*|forkast[a-zß-öø-ÿ]*|stemt ned|bortfald[a-zß-öø-ÿ]*)/u;
const RECOMMENDS =
  /(?<![a-zß-öø-ÿ])(?:(?:anbefal(?:es|er|ede|et|e)|indstiller|indstilles|indstillede)(?![a-zß-öø-ÿ])|indstillet (?:til )?godken|(?:til|med) (?:[a-zß-öø-ÿ]+ )?anbefaling|anbefaling af)/u;
const APPROVES =
  /(?<![a-zß-öø-ÿ])(?:godken(?:dt|des|der|dte)(?![a-zß-öø-ÿ])|vedtag(?:et|es|er)(?![a-zß-öø-ÿ])|vedtog(?![a-zß-öø-ÿ])|tiltr(?:ådt|ædes|æder|ådte)(?![a-zß-öø-ÿ])|bevilge(?:t|s|r|de)(?![a-zß-öø-ÿ])|imødekom(?:met|mes|mer)(?![a-zß-öø-ÿ])|(?:indstillingen|indstilling) (?:blev |er )?(?:følges|fulgt|følgt)|følger indstillingen|som indstillet|beslutte(?:t|r|de|s)(?![a-zß-öø-ÿ]))/u;
const REFERS =
  /(?<![a-zß-öø-ÿ])(?:oversend|videresend|fremsend|tilbagesend|hjemvis)[a-zß-öø-ÿ]*|(?<![a-zß-öø-ÿ])(?:sag(?:en)?|punkt(?:et)?|forslag(?:et)?|emn?et) (?:henvises|sendes|går|oversendes) (?:videre |tilbage )?til|(?<![a-zß-öø-ÿ])henvis(?:t|es) til (?:[a-zß-öø-ÿ]+ )*[a-zß-öø-ÿ]*(?:udvalg|råd|bestyrelse|forvaltning|administration)|sendes (?:videre |tilbage )?til (?!høring)/u;
const HEARS =
  /(?<![a-zß-öø-ÿ])(?:i|til) (?:(?:offentlig|ekstern|intern|fornyet) )?(?:høring|partshøring)(?![a-zß-öø-ÿ])/u;
const POSTPONES = /(?<![a-zß-öø-ÿ])(?:uds(?:at|ættes|ætter|atte|ættelse)|udsky(?:des|der)|udskudt)(?![a-zß-öø-ÿ])/u;
const WITHDRAWS =
  /(?<![a-zß-öø-ÿ])(?:udgik|udgår|udgået|(?:taget|tages|trukket|trækkes) (?:af|fra) (?:[a-zß-öø-ÿ]+ )?dagsorden(?:en)?|trukket(?: tilbage)?|trækkes(?: tilbage)?|tilbagetrukket|bortfaldt)(?![a-zß-öø-ÿ])/u;
const NOTES =
  /(?<![a-zß-öø-ÿ])(?:(?:til|i) (?:efterretning|orientering|underretning)(?![a-zß-öø-ÿ])|orientering(?:en)? (?:blev )?(?:givet|taget))/u;
const DISCUSSES = /(?<![a-zß-öø-ÿ])(?:drøfte(?:t|des|s|r|de)|temadrøftet|behandlet|debatteret)(?![a-zß-öø-ÿ])/u;

/** @param notReleased whole decisions, folded, that say that nothing is released. */
export function outcomeOf(text: string | null, notReleased: ReadonlySet<string> = new Set()): Outcome {
  if (text === null || /^[-–.\s]*$/u.test(text)) return 'NONE';
  if (notReleased.has(foldedWords(text))) return 'NOT_RELEASED';
  // Patterns run on lower case: ignoring case in them would cost a tenth of a second at the first document.
  const found = new Set(clauses(text).map((clause) => outcomeOfClause(clause.toLowerCase())));
  return BINDING.find((outcome) => found.has(outcome)) ?? 'OTHER';
}

/** Sentences, and the parts that `og`, `men` or a semicolon join where each has a verb of its own. */
function clauses(text: string): string[] {
  return text
    .split(
      /(?<=[a-zß-öø-ÿ)”"»][.!;:])\s+(?=[\p{Lu}\d„“"«-])|;\s+|,? (?:og|men|samt) (?=(?:udvalget|byrådet|kommunalbestyrelsen|rådet|sagen|punktet|det|der|sender|sendes|oversendes|anbefaler|anbefales|indstiller|godkender|vedtager|tager|udsætter|udsættes)(?![a-zß-öø-ÿ]))/iu,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function outcomeOfClause(clause: string): Outcome {
  for (const [outcome, pattern] of ACT_ALONE) if (pattern.test(clause)) return outcome;
  const recommends = positionOf(RECOMMENDS, clause);
  // What follows a recommendation is what is recommended: nothing in it has been decided.
  const own = recommends === -1 ? clause : clause.slice(0, recommends);
  const rejects = REJECTS.exec(own);
  const approving = rejects === null ? own : own.replace(rejects[0], ' ');
  const says: Partial<Record<Outcome, boolean>> = {
    APPROVED: APPROVES.test(approving),
    REJECTED: rejects !== null,
    RECOMMENDED: recommends !== -1,
    REFERRED: REFERS.test(own),
    HEARING: HEARS.test(own),
    POSTPONED: POSTPONES.test(own),
    WITHDRAWN: WITHDRAWS.test(own),
    NOTED: NOTES.test(own),
    DISCUSSED: DISCUSSES.test(own),
  };
  return BINDING.find((outcome) => says[outcome] === true) ?? 'OTHER';
}

function positionOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.index ?? -1;
}
