import { foldedWords } from './lines.js';
import { clausesOf, type Clause } from './outcome-clauses.js';
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
      String.raw`${DECIDED}(?:,? (?:om )?at [^.]{0,120}?(?:send|udsend)[a-zß-öø-ÿ]* [^.]{0,80}?| til udsendelse | (?:ud)?sendt | (?=til ))${HEARING}`,
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
  ['POSTPONED', new RegExp(`besluttet (?:udsat|udskudt)|${DECIDED}${TO}(?:udsæt|udsky|genoptag)`, 'u')],
  [
    'POSTPONED',
    /(?:udsættelsesforslag(?:et)?|forslag(?:et)? (?:fra [^.]{1,60} )?om (?:udsættelse|at udsætte)[^.]{0,60}?) (?:er |blev )?(?:enstemmigt )?(?:vedtaget|godkendt|tiltrådt)/u,
  ],
  ['RECOMMENDED', new RegExp(`${DECIDED}${TO}(?:anbefale|indstille)(?![a-zß-öø-ÿ])`, 'u')],
  ['WITHDRAWN', new RegExp(`${DECIDED}${TO}(?:trække |tage [a-zß-öø-ÿ]+ af )`, 'u')],
  [
    'REJECTED',
    new RegExp(
      `${DECIDED}(?:,? (?:om )?ikke at (?:godken|vedtag|tiltræ|imødekom|bevilg|anbefal|følge|støtte)|,? (?:om )?at (?:[a-zß-öø-ÿ]+ ){1,4}ikke (?:(?:skal|skulle|kan|kunne|bør|burde) )?(?:godkendes|vedtages|tiltrædes|imødekommes|bevilges|bevilliges|anbefales|støttes)|${TO}(?:afvis|afslå|forkast|give afslag))`,
      'u',
    ),
  ],
  [
    'NOTED',
    new RegExp(
      `${DECIDED}${TO}tage (?:[a-zß-öø-ÿ]+ ){1,4}til efterretning|${DECIDED},? at (?:(?!og )[a-zß-öø-ÿ]+ ){1,4}tages til efterretning`,
      'u',
    ),
  ],
];

const FINITE =
  '(?:godkend(?:er|es|tes?)|vedtag(?:er|es)|vedtog(?:es)?|tiltr(?:æd(?:er|es|te)|ådtes)|anbefal(?:er|es|edes?)|imødekom(?:mer|mes)?|bevill?i?ge(?:r|s|des?)|følge[rs]|fulgte|tilslutte(?:r|de) sig)';
const GIVES =
  '(?:giver|gives|gav|givet|meddeler|meddeles|meddelte|meddelt|yder|ydes|ydede|ydet|bevilges|bevilger|udstedes|imødekommes)';
const PERMISSION = '(?:tilladelse|dispensation|landzonetilladelse|byggetilladelse|tilsagn)';
const REJECTS = new RegExp(
  `(?<![a-zß-öø-ÿ])(?:${[
    '(?:ikke|ej) (?:at )?(?:godken|vedtag|tiltr|tilslut|imødekom|bevilg|bevill?ig|anbefal|fulgt)[a-zß-öø-ÿ]*',
    `${FINITE} ikke(?![a-zß-öø-ÿ])`,
    '(?:kan|kunne) ikke (?:[a-zß-öø-ÿ]+ )?(?:godken|tiltr|tilslut|imødekom|anbefal)[a-zß-öø-ÿ]*',
    'afsl(?:ag|å|og)[a-zß-öø-ÿ]*',
    '(?:afvis|forkast)[a-zß-öø-ÿ]*',
    // What a project does not need, and what there is none of, is refused by nobody.
    `(?:${GIVES}(?: [a-zß-öø-ÿ]+){0,2}|^) ?ikke (?:[a-zß-öø-ÿ]+ )?(?:${PERMISSION}|tilskud)(?![a-zß-öø-ÿ])`,
    '(?:ønsker|ønskede) ikke at (?:give|yde|imødekomme|støtte|meddele|bevill?ige)',
    '(?:kan|kunne) ikke støtte(?![a-zß-öø-ÿ])',
    'dispenseres ikke',
    'indstilling(?:en)? bortfald(?:t|er)',
    '(?:nyder|nød) ikke fremme',
    'stemt ned|nedstemt',
    '(?:forslaget|indstillingen) (?:er )?fald(?:t|et)(?![a-zß-öø-ÿ])',
    'forslag(?:et)? (?:er |blev )?(?:dermed |hermed |herefter |derfor )?bortfald|bortfald(?:er|t) forslaget',
    'ikke (?:[a-zß-öø-ÿ]+ )?flertal(?![a-zß-öø-ÿ])',
  ].join('|')})`,
  'u',
);
const RECOMMENDS =
  /(?<![a-zß-öø-ÿ])(?:(?:tiltræd[a-zß-öø-ÿ]*|tiltrådt|godkendt) anbefalet|(?:anbefal(?:es|er|edes?|et|e)|indstiller|indstilles|indstilledes|(?<!det )indstillede)(?![a-zß-öø-ÿ])|indstillet (?:til )?(?:godken|vedtag)|indstillet til (?:byråd|kommunalbestyrelse|økonomiudvalg)|(?:til|med) (?:[a-zß-öø-ÿ]+ )?anbefaling|anbefaling af|(?:tiltræd|tiltråd|godkend)[a-zß-öø-ÿ]* (?:indstillingen )?over ?for (?:byråd|kommunalbestyrelse|økonomiudvalg|borgerrepræsentation))/u;
const APPROVES =
  /(?<![a-zß-öø-ÿ])(?:godken(?:dt|des|der|dtes?)(?![a-zß-öø-ÿ])|vedtag(?:et|es|er)(?![a-zß-öø-ÿ])|vedtog(?:es)?(?![a-zß-öø-ÿ])|tiltr(?:ådt|ædes|æder|ådtes?)(?![a-zß-öø-ÿ])|bevill?i?ge(?:t|s|r|des?)(?![a-zß-öø-ÿ])|tilslut(?:ter|tede) sig(?! (?:ikke|debat|drøft))|tilsluttet(?![a-zß-öø-ÿ])|fulgte (?:indstillingen|anbefalingen|forslaget)|imødekom(?:met|mes|mer)(?![a-zß-öø-ÿ])|(?:indstillingen|indstilling) (?:blev |er )?(?:følges|fulgt|følgt)|følger (?:[a-zß-öø-ÿ-]+ )?(?:indstilling|anbefaling)(?:en|er|erne)?(?![a-zß-öø-ÿ])|som indstillet|(?:tage[ts]|toges) til følge|(?<!(?:forvaltningen|administrationen|kommunen|styrelsen|staten|regionen) )(?:giver|gives|gav|meddeler|meddeles|meddelte) (?:[a-zß-öø-ÿ]+ )?(?:tilladelse|dispensation|landzonetilladelse|byggetilladelse|tilsagn)(?![a-zß-öø-ÿ])|(?:yder|ydes|ydede) (?:[a-zß-öø-ÿ]+ ){0,2}tilskud|(?<!(?:ikke|(?:beslutning|punkt|referat|dagsorden|sag)(?:en|et)?(?: [a-zß-öø-ÿ]+){0,2}) )frigiv(?:es|et|er)(?! (?:først|ikke|senere)|[a-zß-öø-ÿ])|dispenseres(?! ikke)|(?:er|var) enige? i (?:[a-zß-öø-ÿ]+ )?indstilling|traf beslutning om|beslutte(?:t|r|de|s)(?![a-zß-öø-ÿ]))/u;
/** `Enig.`, `Accepteret.`, `Model 2 valgt`: whole clauses that take what was proposed. */
const AGREES =
  /^(?:udvalget|rådet|byrådet|kommunalbestyrelsen) kan (?:enstemmigt )?(?:tilslutte sig|tiltræde)(?= [a-zß-öø-ÿ]*(?:forslag|indstilling|anbefaling|standard|planen)|\.?$)|^(?:(?:udvalget|rådet|byrådet|kommunalbestyrelsen) (?:er|var) )?enige?(?: i (?:[a-zß-öø-ÿ]+ )?(?:indstilling|forslag)(?:en|et|erne)?)?\.?$|^(?:indstillingen |forslaget )?(?:blev |er )?accepter(?:et|es)(?![a-zß-öø-ÿ])|^(?:model|løsning|alternativ|scenarie|scenarium|variant|mulighed) (?:[a-z]|\d{1,2}) (?:(?:er|blev|bliver) )?(?:valgt|vælges)\.?$|^(?:udvalget |rådet |byrådet |kommunalbestyrelsen |der )?(?:valgte|valgt|vælger|vælges) (?:model|løsning|alternativ|scenarie|scenarium|variant|mulighed) (?:[a-z]|\d{1,2})(?![a-zß-öø-ÿ\d])/u;
const REFERS =
  /(?<![a-zß-öø-ÿ])(?:oversend|videresend|fremsend|tilbagesend|hjemvis)[a-zß-öø-ÿ]*|(?<![a-zß-öø-ÿ])(?:sag(?:en)?|punkt(?:et)?|forslag(?:et)?|emnet) (?:henvises|sendes|går|oversendes) (?:videre |tilbage |retur )?til|(?<![a-zß-öø-ÿ])henvis(?:t|es) til (?:[a-zß-öø-ÿ]+ ){0,6}[a-zß-öø-ÿ]*(?:udvalg|råd|bestyrelse|forvaltning|administration|budget)|(?<![a-zß-öø-ÿ])(?:sendes (?:videre |tilbage |retur )?til (?!høring)|sendt til (?:fornyet |videre )?behandling i )|(?<![a-zß-öø-ÿ])(?:sendt|sender|sendte)(?: [a-zß-öø-ÿ]+){0,2} (?:videre|tilbage) til|(?<![a-zß-öø-ÿ])overgår til (?:2\.|anden) ?behandling|(?<![a-zß-öø-ÿ])returnere[st] til|(?<![a-zß-öø-ÿ])(?:overgår|overføres|overført) til (?:[a-zß-öø-ÿ]+ ){0,2}(?:budget|afgørelse)|^(?:sagen (?:blev |er )?)?sendt til (?!høring|efterretning|orientering)(?:[a-zß-öø-ÿ]+ ){0,3}[a-zß-öø-ÿ-]*(?:udvalg|råd|magistrat|forvaltning|administration)|(?<![a-zß-öø-ÿ])indbringes for (?:byråd|kommunalbestyrelse)/u;
const HEARS = new RegExp(`(?<!været )(?<![a-zß-öø-ÿ])${HEARING}(?![a-zß-öø-ÿ])`, 'u');
const POSTPONES =
  /(?<![a-zß-öø-ÿ])(?:uds(?:at|ættes|ætter|attes?|ættelse)|udsky(?:des|der)|udskudt|genoptages)(?![a-zß-öø-ÿ])|(?<![a-zß-öø-ÿ])(?:stilles|sættes|stillet|sat) i bero(?![a-zß-öø-ÿ])|(?:^|(?<![a-zß-öø-ÿ])(?:sagen|punktet|emnet|det|den|udgår og|udgik og) )(?:(?:gen)?behandles (?:igen )?på (?:et |det )?(?:næste|kommende|senere|førstkommende) |(?:overføres|overført|flyttes|flyttet|rykkes) til (?:et |det )?(?:næste|kommende|senere) |(?:sættes|tages|optages) (?:på dagsordenen|op|på) (?:igen|på (?:et |det )?(?:næste|kommende|senere) ))/u;
const WITHDRAWS =
  /(?<![a-zß-öø-ÿ])(?:udgik|udgår|udgået|(?:taget|tages|trukket|trækkes|(?:tog|tager) (?:sagen|punktet)) (?:af|fra) (?:[a-zß-öø-ÿ]+ )?dagsorden(?:en)?|trukket(?: tilbage)?|trækkes(?: tilbage)?|tilbagetrukket|bortfald(?:t|er|et)|trak (?:forslaget|sagen|punktet|sit forslag)(?: tilbage)?)(?![a-zß-öø-ÿ])|(?<![a-zß-öø-ÿ])taget af\.?$/u;
const NOTES =
  /(?<![a-zß-öø-ÿ])(?:(?:til|i) (?:efterretning|orientering|underretning)(?![a-zß-öø-ÿ])|ad notam|noter(?:et|er|es|ede)(?: sig)?(?![a-zß-öø-ÿ])|orientering(?:en)? (?:(?:blev|er) )?(?:givet|taget))|^efterretning\.?$|^(?:der |udvalget |byrådet |rådet )?(?:blev |er )?orienteret(?![a-zß-öø-ÿ])/u;
const DISCUSSES =
  /(?<![a-zß-öø-ÿ])(?:drøfte(?:t|des|s|r|de)|temadrøftet|(?<!ikke )behandlet|debatteret|(?:havde|der var) (?:en )?(?:[a-zß-öø-ÿ]+ )?drøftelse|(?:tema)?drøftelse(?:n)? (?:blev )?(?:afholdt|gennemført))(?![a-zß-öø-ÿ])/u;

/** What is said not to be done: `at sagen ikke sendes i høring`, `sagen udsættes ikke`. */
const NOT_DONE =
  /(?<![a-zß-öø-ÿ])(?:(?:ikke|ej) (?:at )?(?:(?:ud|over|videre|frem|tilbage)?send|uds(?:æt|at|ky|ku)|henvis|hjemvis)[a-zß-öø-ÿ]*|(?:(?:ud|over|videre)?sendes|udsættes|udskydes|henvises) ikke(?![a-zß-öø-ÿ]))[^.,;]*/gu;
/** What a remark adds turns nothing down: `Til efterretning med bemærkning om, at udvalget ikke anbefaler …`. */
const REMARK = / med (?:den |de |følgende )?bemærkning/u;

/** @param notReleased whole decisions, folded, that say that nothing is released. */
export function outcomeOf(text: string | null, notReleased: ReadonlySet<string> = new Set()): Outcome {
  if (text === null || /^[-–—.\s]*$/u.test(text)) return 'NONE';
  if (notReleased.has(foldedWords(text))) return 'NOT_RELEASED';
  // Patterns run on lower case: ignoring case in them would cost a tenth of a second at the first document.
  const said = clausesOf(text).map(({ clause, by }) => ({ by, outcome: outcomeOfClause(clause.toLowerCase()) }));
  const most = (who: Clause['by']): Outcome | undefined => {
    const found = new Set(said.filter(({ by }) => by === who).map(({ outcome }) => outcome));
    return BINDING.find((outcome) => found.has(outcome));
  };
  const ofBody = most('BODY');
  // That it was discussed is said of amendments as well.
  const found = ofBody === undefined || ofBody === 'DISCUSSED' ? (most('AMENDMENT') ?? ofBody) : ofBody;
  if (found !== undefined) return found;
  return (said.some(({ by }) => by === 'BODY') ? undefined : most('MEMBERS')) ?? 'OTHER';
}

/** What is taken note of is decided by nobody here: `til efterretning, at sagen er udsat`. */
const WHAT_IS_NOTED =
  /(?<=til (?:efterretning|orientering)),? (?:at|(?:idet|og) (?:det|udvalget|rådet|byrådet) (?:bemærke(?:s|r|de)|notere(?:s|r|de)))[ ,].*$/u;
/** What is asked decides nothing: `Vejtræer: hvem har besluttet fældningen`. */
const ASKED = new RegExp(
  [
    '(?<![a-zß-öø-ÿ])(?:(?:hvem|hvordan|hvornår)',
    // `…, hvorfor sagen udsættes` and `…, hvad udvalget tiltrådte` ask nothing, but behind such a verb they do.
    '(?:(?<!, )|(?<=(?:drøft|spør|spurg|undr|redegør|orienter|afklar|undersøg)[a-zß-öø-ÿ]*(?: [a-zß-öø-ÿ]+){0,4}, ))',
  ].join('|') + '(?:hvad(?! angår)|hvorfor)) [^,.;]*',
  'gu',
);

function outcomeOfClause(printed: string): Outcome {
  const decided = printed.replace(WHAT_IS_NOTED, '').replace(ASKED, '');
  const clause = / (?:ikke|ej)(?![a-zß-öø-ÿ])/u.test(decided) ? withoutDenied(decided) : decided;
  for (const [outcome, pattern] of ACT_ALONE) if (pattern.test(clause)) return outcome;
  const recommends = positionOf(RECOMMENDS, clause);
  const rejected = REJECTS.exec(clause);
  // `Kan ikke anbefale` recommends nothing; what follows a recommendation is recommended, not decided.
  const rejects = rejected !== null && rejected.index <= recommends ? rejected : null;
  const own = rejects === null && recommends < clause.length ? clause.slice(0, recommends) : clause;
  const approving = rejects === null ? own : own.replace(rejects[0], ' ');
  const says: Partial<Record<Outcome, boolean>> = {
    APPROVED: APPROVES.test(approving) || AGREES.test(clause),
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
