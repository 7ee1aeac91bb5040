/** Words at which a name that runs on in a sentence ends. Danish has its verb second, so what follows a name often is one. */

const VERBS =
  'er|var|været|bliver|blev|blevet|har|havde|haft|skal|skulle|kan|kunne|vil|ville|må|måtte|bør|burde|får|fik|går|gik|gælder|gjaldt|løber|løb|udløber|udløb|bygger|byggede|beskriver|indeholder|sætter|satte|omfatter|lægger|lagde|giver|gav|viser|viste|består|danner|dannede|træder|trådte|udgør|skaber|styrker|bidrager|bidrog|fastlægger|fastsætter|understøtter|tager|tog|peger|fungerer|omhandler|handler|medfører|kræver|rummer|følger|sikrer|dækker|retter|erstatter|afløser|angiver|definerer|forventes|foreslås|forelægges|fremlægges|godkendes|vedtages|vedtog|godkendte|sendes|drøftes|udarbejdes|revideres|evalueres|opdateres|ajourføres|implementeres|udmøntes|gennemføres|behandles|præsenteres|forlænges|afsluttes|igangsættes|understøttes|indarbejdes|indgår|indgik|indgås|ligger|lå|kommer|kom|begynder|starter|startede|slutter|skitserer|formulerer|forankres|finansieres|tilrettes|tiltrædes|anvendes|bruges|oplyses|fremgår|hører|støtter|anbefaler|indstiller|hjælper|gør|gjorde|findes|fandt|finder|omsættes|udfoldes|afholdes|undersøger|søger|arbejder|samler|afprøver|udvikler|fremmer|forebygger|sætter|forankrer|forpligter|vedrører|afspejler|lever|beslutter|udstikker|stiller|binder|betyder|tilbyder|evaluerer';
const JOINTS =
  'at|der|som|når|hvor|hvis|fordi|så|men|mens|samt|hvorefter|hvordan|hvilket|hvilke|ved|via|under|efter|inden|siden|blandt|herunder|gennem|hos|fra|jf|jf.|pr|pr.|ift.|ift|ifm.|ifm|hhv.|hhv|incl.|inkl.|incl|inkl|mv.|m.v.|mm.|m.m.|bl.a.|f.eks.|fx|ca.|nr.|bilag|punkt|pkt.|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|udkast|uden|trods|ifølge|eller|foreligger|vedlagt|vedlægges|gældende';
/** Ends a title that is a sentence: `Vedtægter for Handicaprådet besluttet`. */
const DONE =
  'besluttet|godkendt|vedtaget|revideret|tiltrådt|drøftet|ændret|ophævet|forelagt|fremlagt|fremsendt|udsat|evalueret|opdateret|ajourført|justeret|fornyet|forlænget|udarbejdet|anbefalet|indstillet|forkastet|afvist|præsenteret|behandlet|underskrevet|offentliggjort|trykt|færdig';
/** Adverbs of the whole sentence: the word before one is its verb. */
const ADVERBS =
  'ikke|også|nu|derfor|således|dermed|fortsat|desuden|endvidere|blot|kun|endnu|allerede|igen|netop|sig|derudover|efterfølgende|løbende';

const words = (list: string): ReadonlySet<string> => new Set(list.split('|'));
export const STOPS: ReadonlySet<string> = new Set([...words(VERBS), ...words(JOINTS)]);
/** Words for what was done, which end a name where no noun follows them: `for udsatte`, `for godkendt opdræt` go on. */
export const ENDS_DONE = words(DONE);
export const SENTENCE_ADVERBS = words(ADVERBS);

/** What a preposition inside a name is never followed by. */
const OUTSIDE: ReadonlyMap<string, RegExp> = new Map([
  [
    'i',
    /^(?:\p{Lu}|\d|et |en |den |det |forbindelse|perioden|samarbejde|henhold|form |alt |dag |år|hele |forhold|stedet|overensstemmelse|forlængelse|forbindelsen|høring|tråd|kraft|drift|gang|praksis|løbet|medfør|udvalget|byrådet|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kommunen|organisationen)/u,
  ],
  ['på', /^(?:baggrund|møde|vegne|sit |deres |dagsorden|side|samme|grund|at |denne |dette |kommunens|\d|tværs|vej)/u],
  [
    'til',
    /^(?:høring|godkendelse|efterretning|orientering|drøftelse|udvalg|byråd|kommunalbestyr|politisk|at |\d|brug|vedtagelse|den |det |ca|rådighed)/u,
  ],
  ['for', /^(?:at |perioden|\d|åre|kommunen|\p{Lu}\p{L}+ Kommune)/u],
  [
    'med',
    /^(?:henblik|udgangspunkt|virkning|afsæt|fokus|bilag|i alt|de |den |det |ovenstående|følgende|tilhørende|hensyn|undtagelse|en |et |at |særlig fokus|særligt fokus|start)/u,
  ],
  ['om', /^(?:at )/u],
  ['af', /^(?:den \d|d\. |\d|at |hensyn|denne|byråd|kommunalbestyr|udvalg)/u],
]);

/** Whether a preposition goes on a sentence and not the name before it; `rest` follows the preposition. */
export function leadsOut(preposition: string, rest: string): boolean {
  return OUTSIDE.get(preposition)?.test(rest) ?? false;
}

/**
 * Whether `og` joins another matter and not a part of the name: a thing of its own (`og skolen ved …`, `og skolen
 * Lindvang`), an act (`og etablering af …`), a name, a verb.
 */
const OTHER_MATTER =
  /^(?:(?:det|den|de) [\p{Ll}-]+|[\p{Ll}-]+(?:en|et|ene|erne) (?:ved|i|på|for|med|af|til|hos|\p{Lu})|(?:status|opfølgning|orientering|høring|forslag|ny|nye|nyt|en|et|\p{Lu}))(?: |$|\p{L})/u;

/** An act, which is another matter unless an act stands before it: `forebyggelse og behandling af …`. */
const ACT = /^[\p{Ll}-]+(?:ing|else|ation) (?:af|om|på|til|for|i|ved) /u;

export function joinsOther(rest: string, before: string): boolean {
  if (ACT.test(rest) && !/(?:ing|else|ation|hed)$/u.test(before)) return true;
  const next = /^[^\s,.;:]+/u.exec(rest)?.[0].toLowerCase() ?? '';
  return OTHER_MATTER.test(rest) || STOPS.has(next);
}

/** Words that a name does not end in. */
export const LOOSE_ENDS = /(?: (?:§{1,2}|og|i|på|til|for|om|af|den|det|de|en|et|sin|dens|dets|deres))+$/u;

/** What `politik for` and the like are followed by where nothing is named: one person, the work itself, a clause. */
export const NAMES_NOTHING =
  /^(?:(?:den|det|de) (?:enkelte|videre|kommende|næste|unge$|ældre$|fremtidige|samlede|nye|ansatte|øvrige)|arbejdet|indsatsen|processen|området|kommunen|borgeren|borgerne|barnet|børnene|eleven|familien|patienten|beboeren|sagen|projektet|dette|denne|disse|hvordan|hvad|hvem|hvornår|at|alle|sin|sit|fremtiden|udvalget|\p{L}*(?:udvalgets|rådets|bestyrelsens)|byrådet|opgaven|forløbet|realisering|implementering(?:en)?|udmøntning(?:en)?|hele|mere|øget)(?: |$)/iu;

/** What no name begins with: bodies, pronouns, words that open a sentence. */
export const NO_NAME =
  /^(?:Vi|De|Det|Den|Der|I|Som|På|Ved|For|Til|Hvis|Når|Da|Dette|Denne|Disse|Her|Hvor|Og|Men|Efter|Under|Socialudvalg|Administration|Forvaltning|Direktion|Kommunalbestyrelse|Byråd|Økonomiudvalg|Udvalg|Kommune|Region|Bilag|Januar|Februar|Marts|April|Maj|Juni|Juli|August|September|Oktober|November|December|Budget|Status|Beslutning|Indstilling|Formål|Kr)(?:\p{Ll}*)(?: |$)|Kommunes?$|Kommunes? |^\p{L}+(?:udvalget|rådet|bestyrelsen|styrelsen|ministeriet)(?: |$)/u;

/** A title that is printed all in capitals, as a sentence is written. */
export function asSentence(title: string): string {
  if (title.length < 8 || title !== title.toUpperCase() || title === title.toLowerCase()) return title;
  return title.charAt(0) + title.slice(1).toLowerCase();
}
