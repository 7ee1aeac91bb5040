/**
 * The words in which a decision says where a case goes, over the marks of `marked.ts`. Each pattern ends where the body
 * or the meeting stands, so that the rest is read in one way.
 */

/** How a body is named: as the one that gets the case, as the one to which something is recommended, or as the meeting's. */
export type ActKind = 'SENDS' | 'TREATS' | 'RECOMMENDS' | 'MEETS';

export interface Act {
  readonly kind: ActKind;
  readonly pattern: RegExp;
}

const words = (most: number): string => String.raw`(?: (?:den )?[^\s{}.;:]+){0,${most}}?`;
/** What a body is to do with it. */
const PURPOSE = String.raw`(?:behandling|genbehandling|viderebehandling|sagsbehandling|drøftelse|temadrøftelse|genovervejelse|afgørelse|beslutning|godkendelse|vedtagelse|stillingtagen|orientering|efterretning|udtalelse|høring|partshøring|vurdering|kommentering|bemærkninger|indstilling|anbefaling|prioritering|forberedelse|kvalificering)`;
const THE = String.raw`(?: (?:det|den|de|nye|kommende|både|dels|henholdsvis))*`;
/** `til`, `til fornyet behandling i`, `i høring hos`, `med henblik på behandling i`, `på møde i` */
const TOWARDS = String.raw`(?: (?:til|retur til|for|over ?for)| ${PURPOSE}(?: og ${PURPOSE})?${words(2)} (?:i|hos|af|ved|fra|blandt)| (?:på|til) (?:et |det )?(?:\S+ )?møde i|(?<=tilbage|retur) i)`;
const TO_BODY = String.raw`${TOWARDS}${THE} (?=\{)`;

const SEND = String.raw`(?:(?:over|videre|frem|tilbage|hjem|ud)?send(?:es|er|e|te|t)|(?:ud|over|frem|videre)sendelse|henvis(?:es|er|e|te|t)|hjemvis(?:es|er|e|te|t)|(?:over|tilbage|videre)giv(?:es|er|e|et)|(?:over|tilbage)før(?:es|er|e|te|t)|overdrag(?:es|er|e|et)|overlad(?:es|er|e|t)|return(?:eres|erer|ere|erede|eret)|vis(?:es|t) tilbage|bring(?:es|e)|(?:ind|videre)bring(?:es|e|er)|(?:ind|videre)bragt|flyt(?:tes|te|tet)|går|gå|kommer|skal|udsæt(?:tes|ter|te)|udsat|genfremsend(?:es|e)|indgå(?:r|s)?|overgår|afgiv(?:es|et)|tilbagevis(?:es|t)|vend(?:er|e) tilbage)`;
const TREAT = String.raw`(?:bring(?:es|e) op|rejses|(?:gen|vidre|videre)?behandl(?:es|e)|genoptag(?:es|e)|genoverveje?s?|drøft(?:es|e)|forelæg(?:ges|ge|ger)|fremlæg(?:ges|ge|ger)|præsenter(?:es|e)|afgør(?:es|e)|optag(?:es|e)|tag(?:es|e) (?:op|med)|sæt(?:tes|te)(?: \S+)? på(?: \S+)?|medtag(?:es|e)|færdigbehandl(?:es|e)|beslut(?:tes))`;
const RECOMMEND = String.raw`(?:anbefal(?:es|er|e|ede)?|anbefaling|indstil(?:les|ler|le|lede|ling)?)`;
const DECIDES = String.raw`(?:godkend|vedt|beslut|bevil|afslå|afvis|tager|tilslut|tiltræd|meddel|giver|frigiv|træf|udpeg|vælg|optag|fastsæt|drøft|behandl|giv)\S*`;
const PUT_OFF = String.raw`(?:udsæt(?:tes|ter|te)|udsættelse|udsat|udskyd(?:es|er|e)|udskudt|genoptag(?:es|er|e)|(?:gen|videre|færdig)?behandl(?:es|er|e)|flyt(?:tes|ter|te|tet)|overfør(?:es|t)|ryk(?:kes|ket)|optag(?:es|er|e)|sæt(?:tes|te)|tag(?:es|er|e)|drøft(?:es|er|e)|forelæg(?:ges|ge|ger)|fremlæg(?:ges|ge)|afgør(?:es)|vend(?:er|e)|kommer|indkald(?:es|er)|beslut(?:tes)|genfremlæg(?:ges)|besluttes|behandling)`;
/** `på det ordinære møde`, `til {0}s næste møde`, `på mødet i {0}`, with or without its day. */
const KINDS = String.raw`(?:et|det|den|de|sit|deres|dets|vores|næste|næstkommende|kommende|førstkommende|følgende|efterfølgende|senere|nyt|nye|første|ekstraordinært|ekstraordinære|ordinært|ordinære|særskilt|særligt|andet|fælles|\{\d+\}s|\[\d+\]|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)`;
const MEETING = String.raw`(?:til|på|ved|i|under)(?: behandling på)? (?:(?=(?:${KINDS},? )*(?:møde(?:t|r)?|\S*møde)(?![\p{L}]))|(?=(?:en|den|næste|kommende|ny|senere) (?:\S+ )?dagsorden))`;
const A_DAY = String.raw`(?:til |på )?(?:behandling )?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?(?:den )?(?=\[)`;
const A_MONTH = String.raw`(?:til|i) (?=(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?![\p{L}]))`;

const act = (kind: ActKind, source: string): Act => ({ kind, pattern: new RegExp(`(?<![\\p{L}])${source}`, 'gu') });
const first = (kind: ActKind, source: string): Act => ({
  kind,
  pattern: new RegExp(`^(?:- |ad \\S+ |\\d+\\. )?${source}`, 'gu'),
});

export const ACTS: readonly Act[] = [
  act('SENDS', SEND + words(12) + TO_BODY),
  act('SENDS', String.raw`(?:tilbage|retur|videre) til${THE} (?=\{)`),
  first(
    'SENDS',
    String.raw`(?:(?:sagen|punktet|forslaget|planen) )?(?:til |i )?(?:(?:fornyet|ny|politisk|videre) )?(?:${PURPOSE}(?: og ${PURPOSE})? )?(?:i|hos|til|ved)${THE} (?=\{)`,
  ),
  act('SENDS', String.raw`(?:indhent(?:es|er|e)|indhentning af)${words(6)} (?:fra|hos|i)${THE} (?=\{)`),
  act('TREATS', TREAT + words(10) + String.raw` (?:i|af|for|hos|til)${THE} (?=\{)`),
  act(
    'TREATS',
    String.raw`(?:forelæg(?:ges|ge|ger)|fremlæg(?:ges|ge))(?: sagen| punktet| den| det)?(?: igen| på ny| herefter)*${THE} (?=\{)`,
  ),
  act(
    'TREATS',
    String.raw`(?:ønsk|anmod|bed)\S*${words(6)} (?:forelagt|behandlet i|drøftet (?:i|med)|sendt${words(3)} (?:til|i)|oversendt til|taget op i)(?: for)?${THE} (?=\{)`,
  ),
  act('RECOMMENDS', String.raw`(?:anbefal|indstil)\S*${words(6)} (?:over ?for|til)${THE} (?=\{)`),
  act(
    'RECOMMENDS',
    RECOMMEND +
      String.raw`${words(2)} (?:godkendt|vedtaget|tiltrådt|bevilget|godkendelse|vedtagelse) (?:af|i|for)${THE} (?=\{)`,
  ),
  act('RECOMMENDS', RECOMMEND + String.raw`${words(3)},?(?: at)?${THE} (?=\{\d+\},? (?:at|${DECIDES})(?![\p{L}]))`),
  act('RECOMMENDS', RECOMMEND + String.raw` (?=\{\d+\}(?:[.,]| at|$))`),
  act(
    'MEETS',
    String.raw`(?:ønsk|anmod|bed)\S*${words(5)} (?:gen)?(?:optaget|behandlet|drøftet|forelagt)${words(4)} ${MEETING}`,
  ),
  act('MEETS', PUT_OFF + words(9) + ` ${MEETING}`),
  act(
    'MEETS',
    String.raw`(?:udsæt(?:tes|ter|te)|udsat|udskyd(?:es|er|e)|udskudt|flyt(?:tes|tet)|genoptag(?:es|er)|genbehandles|behandles)${words(4)} ${A_DAY}`,
  ),
  act(
    'MEETS',
    String.raw`(?:udsæt(?:tes|ter|te)|udsat|udskyd(?:es|er|e)|udskudt|genoptages|genbehandles|behandles igen)${words(4)} ${A_MONTH}`,
  ),
  first('MEETS', String.raw`(?:næste|kommende|førstkommende) møde(?:t)?(?![\p{L}])`),
];

/** A body that is said to take it: `{0} behandler sagen igen på mødet den [0]`, `{0} høres`. */
export const BY_BODY: readonly Act[] = [
  {
    kind: 'TREATS',
    pattern:
      /\{\d+\} (?=(?:gen)?(?:behandler|genoptager|optager|drøfter|tager|får|træffer|afgør|genovervejer|vender tilbage til|genbehandler) (?:endelig )?(?:sagen|punktet|forslaget|den|det|stilling|beslutning|afgørelse)(?:[^.;{]{0,60})? (?:igen|på ny|på sit næste møde|på (?:sit|det) møde|(?:på (?:møde|mødet|sit møde|det ekstraordinære møde) )?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?den \[))/gu,
  },
  {
    kind: 'TREATS',
    pattern:
      /\{\d+\} (?=(?:skal|vil|bedes|anmodes om at|får lejlighed til at) (?:herefter |igen |også )?(?:behandle|drøfte|tage stilling|genbehandle|have sagen|udtale sig|høres|genoptage|afgive|træffe))/gu,
  },
  {
    kind: 'SENDS',
    pattern: /\{\d+\}(?:(?:,| og| samt) \{\d+\})* (?=(?:kan |skal |bør |bliver )?(?:hørt|høres)(?![\p{L}]))/gu,
  },
];

/** What stands before an act in its part of the sentence and takes it back, or puts it in another time. */
export const NOT_SO =
  /(?<![\p{L}])(?:ikke|ej|hverken|hvis|såfremt|medmindre|inden|før|når|efter at|førend|eventuelt|evt\.|kunne|overveje[rs]?|overvejet|mulighed(?:en)? for|tidligere|har|havde|været|allerede|der henvises|henviser i øvrigt|som (?:blev|er|var)|da|fordi|siden|mens|hvornår|om hvorvidt|undlade|imod at|fremfor at|frem for at|i stedet for at)(?![\p{L}])/u;
/** What stands within it and takes it back. */
export const NOT_SO_WITHIN =
  /^henviser (?:i øvrigt )?til|(?<![\p{L}])(?:ikke|ej|inden|før|hvis|såfremt|efter (?:\S+ ){0,3}(?:i|hos|af|fra)|efter (?:\S+ )?(?:høring|behandling|drøftelse)|om der|jf|jævnfør|medlemmer(?:ne)? af|formand(?:en)? for|afgjort|fra høring|svar til)(?![\p{L}])/u;
/** What is sent and is not the case. */
/** A clause that decides nothing of this: a condition, or a proposal that was not carried. */
export const DECIDES_NOTHING =
  /^(?:hvis|såfremt|medmindre|i det tilfælde)(?![\p{L}])|^(?:(?:et|det|dette|\S+) )?(?:ændrings)?forslag(?:et)? .*(?:faldt|bortfald|forkastet|stemt ned|nedstemt|ikke (?:vedtaget|godkendt|flertal|imødekommet))/u;
export const OTHER_THINGS =
  /(?<![\p{L}])(?:kopi|materiale(?:t|r)?|svar(?:et)?|brev(?:et)?|henvendelse(?:n)?|notat(?:et)?|referat(?:et)?|protokol(?:len)?|bilag(?:et)?|invitation(?:en)?|besked|hilsen|mail(?:en)?|link|tak|regning(?:en)?|beløbet|midler(?:ne)?|ros|spørgsmål(?:et)?|høringssvar(?:et|ene)?|nyhedsbrev(?:et)?|kvittering|orientering om|opgaven|ansvaret|kompetence(?:n)?|bemyndigelse(?:n)?|mandat(?:et)?|valget|posten|pladsen)(?![\p{L}])/u;
/** What says that a case goes where it was before. */
export const BACK = /tilbage|retur|hjemvis|fornyet|genbehandl|genoverve|igen|på ny|genoptag/u;
