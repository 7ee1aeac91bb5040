import type { Outcome } from '../referat.js';

/** How a word for an act stands in a sentence. */
export type Form = 'INFINITIVE' | 'PRESENT' | 'PAST' | 'PASSIVE' | 'PARTICIPLE' | 'NOUN';

/** A row of the table of acts: what a body does with a case, and the words for it. */
export interface Act {
  /** What it comes to, and what its denial does; null where that decides nothing. */
  readonly outcome: Outcome | null;
  readonly denied: Outcome | null;
  /** Whether what is said with `at` behind it is decided, recommended or only wished. */
  readonly opens: 'DECIDED' | 'RECOMMENDED' | 'WISHED' | null;
  /** What the clause must say, and must not, in lower case and with `•` for the act's own word. */
  readonly when: RegExp | null;
  readonly unless: RegExp | null;
  /** Only of its own: in what is decided or recommended it is a part of that, `godkendt, at sagen tages op igen`. */
  readonly apart: boolean;
}

interface Row extends Partial<Act> {
  /** Infinitive, present, past and participle, each row a verb; the passives follow from them. */
  readonly verbs?: string;
  readonly participles?: string;
  readonly passives?: string;
  readonly pasts?: string;
  readonly nouns?: string;
}

const PERMISSION = '(?:[a-zå]*tilladelser?|dispensation(?:er)?|tilsagn|tilskud|støtte|midler|lån)';
const NEXT = '(?:et |det )?(?:næste|kommende|senere|førstkommende|følgende) ';
/** `udsat for vold` and `kysten er udsat` put nothing off; `udsat for at …` and `udsat for yderligere belysning` do. */
const EXPOSED =
  /• for (?!at |$|så vidt|n(?:u|ær)værende|en (?:periode|måned)|(?:yderligere|nærmere|videre|fornyet|supplerende|[a-zæøå]*(?:belysning|afklaring|undersøgelse|behandling|drøftelse)))|^ (?!(?:[^ ]+ )?(?:sag|punkt|emne|behandling|beslutning|drøftelse|forslag|indstilling|plan|projekt|møde|det |den |dette |resten))[^,]* (?:er|var) (?:[^ ]+ )?•/u;
const SET_ON_AGENDA = String.raw`(?:på|til) ${NEXT}|på (?:et |en |ny )?(?:dagsorden|mødet (?:i|den))|igen `;

/** What a body does, in no order: the most binding act of a decision is its outcome. */
const ROWS: readonly Row[] = [
  {
    outcome: 'RECOMMENDED',
    denied: 'NOT_RECOMMENDED',
    verbs: 'godkende godkender godkendte godkendt, tiltræde tiltræder tiltrådte tiltrådt',
    pasts: 'tiltråd',
    when: /•[^,]* over ?for (?:byråd|kommunalbestyrelse|økonomiudvalg|borgerrepræsentation)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    opens: 'DECIDED',
    verbs:
      'godkende godkender godkendte godkendt, vedtage vedtager vedtog vedtaget, tiltræde tiltræder tiltrådte tiltrådt, beslutte beslutter besluttede besluttet, bifalde bifalder bifaldt bifaldet, acceptere accepterer accepterede accepteret',
    pasts: 'tiltråd',
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    verbs:
      'bevilge bevilger bevilgede bevilget, bevillige bevilliger bevilligede bevilliget, imødekomme imødekommer imødekom imødekommet, dispensere dispenserer dispenserede dispenseret',
  },
  {
    outcome: 'APPROVED',
    verbs: 'frigive frigiver frigav frigivet',
    unless: /(?:beslutning|punkt|referat|dagsorden|sag)(?:en|et)?(?= )[^,]* •|• (?:først|senere)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    opens: 'DECIDED',
    verbs: 'tilslutte tilslutter tilsluttede tilsluttet',
    unless: /sig (?:debat|drøft)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    verbs: 'følge følger fulgte fulgt',
    participles: 'følgt',
    when: /indstilling|anbefaling|forslag/u,
    unless: /•(?= op)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    verbs:
      'give giver gav givet, meddele meddeler meddelte meddelt, yde yder ydede ydet, udstede udsteder udstedte udstedt',
    when: new RegExp(`${PERMISSION}(?![a-zæøå])`, 'u'),
  },
  {
    outcome: 'REJECTED',
    denied: 'REJECTED',
    nouns: 'dispensation tilladelse landzonetilladelse tilskud',
    when: /^ ikke •/u,
  },
  { outcome: null, denied: 'REJECTED', verbs: 'støtte støtter støttede støttet' },
  { outcome: 'APPROVED', nouns: 'følge', when: /tage[ts]? [^,]*til •|toges til •/u },
  {
    outcome: 'APPROVED',
    opens: 'DECIDED',
    nouns: 'enig enige enigt',
    when: /^[^,]{0,40}• (?:$|,|i [a-zæøå ]*(?:indstilling|forslag)|om )|(?:var|er) •(?: om| i [a-zæøå ]*(?:indstilling|forslag))/u,
  },
  { outcome: null, opens: 'DECIDED', nouns: 'enighed', when: /• om/u },
  {
    outcome: 'APPROVED',
    denied: null,
    opens: 'DECIDED',
    nouns: 'beslutning',
    when: /(?:traf|træffer|truffet) [^,]*• om/u,
  },
  { outcome: null, opens: 'DECIDED', verbs: 'aftale aftaler aftalte aftalt' },
  {
    outcome: 'APPROVED',
    nouns: 'indstillet anbefalet foreslået indstiller anbefaler',
    when: /^ som [^,]*•|(?:godkend[a-z]*|vedtaget|besluttet|tiltrådt) som •/u,
  },
  {
    outcome: 'APPROVED',
    verbs: 'vælge vælger valgte valgt',
    when: /(?:^| )(?:model|løsning|alternativ|scenari(?:e|um)|variant|mulighed) (?:[a-z]|\d{1,2}) (?:(?:er|blev|bliver) )?•|• (?:model|løsning|alternativ|scenari(?:e|um)|variant|mulighed) (?:[a-z]|\d{1,2})(?![a-zæøå\d])/u,
  },

  {
    outcome: 'REJECTED',
    verbs:
      'afvise afviser afviste afvist, forkaste forkaster forkastede forkastet, nedstemme nedstemmer nedstemte nedstemt, afslå afslår afslog afslået',
  },
  { outcome: 'REJECTED', participles: 'stemt', passives: 'stemtes stemmes', when: /• ned/u },
  {
    outcome: 'REJECTED',
    nouns: 'afslag afvisning forkastelse',
    when: /^(?: til)? •|(?:indst|anbef)[^,]* til •|(?:beslut|vedt)[a-zæøå]* •|(?:g[ia]v|give[rst]?|meddel[a-z]*) [^,]*•/u,
  },
  {
    outcome: 'REJECTED',
    verbs: 'falde falder faldt faldet, bortfalde bortfalder bortfaldt bortfaldet',
    when: /(?:forslag|indstilling)[a-zæøå]* [^,]*•|• (?:forslag|indstilling)/u,
  },
  { outcome: null, denied: 'REJECTED', nouns: 'fremme', when: /n[yø]d/u },
  { outcome: null, denied: 'REJECTED', nouns: 'flertal', when: /(?:opnå|fik|får|var|er|saml|fandt)[a-zæøå]* [^,]*•/u },

  {
    outcome: 'RECOMMENDED',
    denied: 'NOT_RECOMMENDED',
    opens: 'RECOMMENDED',
    verbs:
      'anbefale anbefaler anbefalede anbefalet, indstille indstiller indstillede indstillet, tilråde tilråder tilrådede tilrådet',
    unless:
      /^ som [^,]*•|(?:indstillet|er|var|sig) • på|(?:godkend[a-z]*|vedtaget|besluttet|tiltrådt) som •|det •(?! )/u,
  },
  { outcome: 'NOT_RECOMMENDED', verbs: 'fraråde fraråder frarådede frarådet' },
  { outcome: 'RECOMMENDED', apart: true, nouns: 'anbefaling', when: /(?:med|til) [a-zæøå]*(?: ?• )|med [a-zæøå]+ •/u },

  {
    outcome: 'REFERRED',
    verbs:
      'oversende oversender oversendte oversendt, videresende videresender videresendte videresendt, fremsende fremsender fremsendte fremsendt, tilbagesende tilbagesender tilbagesendte tilbagesendt, hjemvise hjemviser hjemviste hjemvist, returnere returnerer returnerede returneret',
  },
  {
    outcome: 'REFERRED',
    verbs: 'henvise henviser henviste henvist',
    when: /(?:sag|punkt|forslag|emn|ansøgning|beslutte|vedt)[^,]*•|• [^,]*til |^ [^,]*•/u,
    unless: /• til (?:bilag|notat|sagsfremstilling|referat|reglerne|lov|§|at )/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'sende sender sendte sendt',
    when: /•(?: [^, ]+){0,3} (?:videre|tilbage|retur)(?: til| $)|•(?: (?:udvalget|byrådet|sagen|punktet|emnet|forslaget|ansøgningen|den|det))* til /u,
    unless:
      /•(?: [^ ,]+){0,4} (?:i|til) (?:[^ ]* ){0,3}(?:[a-z]*høring|efterretning|orientering|ansøger|borger|nabo|medlem)/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'overgå overgår overgik overgået, overføre overfører overførte overført',
    when: /• til (?:[^ ]+ ){0,2}(?:behandling|afgørelse|[a-zæøå]*budget)/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'gå går gik gået',
    when: /(?:sag|punkt|forslag)[a-zæøå]* • (?:videre |tilbage |retur )?til/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'indbringe indbringer indbragte indbragt',
    when: /• for (?:byråd|kommunalbestyrelse)/u,
  },

  {
    outcome: 'HEARING',
    nouns: 'høring partshøring nabohøring naboorientering',
    when: /(?:^| )(?:i|til)(?: (?:\d{1,2}|to|tre|fire|seks|otte|tolv|ugers?|måneders?|offentlig|ekstern|intern|fornyet|supplerende|ny|politisk)){0,4} •/u,
    unless: / (?:været|er|har haft [^ ]+) (?:stadig |nu |fortsat )?(?:i|til) (?:[a-zæøå]+ )?•/u,
  },

  { outcome: 'POSTPONED', verbs: 'udsætte udsætter udsatte udsat', unless: EXPOSED },
  { outcome: 'POSTPONED', verbs: 'udskyde udskyder udskød udskudt, genoptage genoptager genoptog genoptaget' },
  { outcome: 'POSTPONED', nouns: 'udsættelse', when: /^ • $|om •/u },
  { outcome: 'POSTPONED', nouns: 'bero', when: /i •/u },
  {
    outcome: 'POSTPONED',
    verbs:
      'behandle behandler behandlede behandlet, drøfte drøfter drøftede drøftet, forelægge forelægger forelagde forelagt',
    when: new RegExp(
      `(?:(?:sag|punkt|emn)[a-zæøå]*|det|den|og|^) (?:gen)?•(?: igen)? (?:på|til) ${NEXT}|^ •(?: igen)? på ${NEXT}`,
      'u',
    ),
  },
  {
    outcome: 'POSTPONED',
    verbs: 'genbehandle genbehandler genbehandlede genbehandlet',
  },
  {
    outcome: 'POSTPONED',
    verbs: 'overføre overfører overførte overført, flytte flytter flyttede flyttet, rykke rykker rykkede rykket',
    when: new RegExp(`(?:(?:sag|punkt|emn)[a-zæøå]*|det|den|og|^)(?: er| blev)? •(?: [^ ]+)? til ${NEXT}`, 'u'),
  },
  {
    outcome: 'POSTPONED',
    apart: true,
    passives: 'sættes tages optages',
    when: new RegExp(`(?:(?:sag|punkt|emn)[a-zæøå]*|det|den|og|^) •(?: op)? (?:${SET_ON_AGENDA})`, 'u'),
  },

  {
    outcome: 'WITHDRAWN',
    verbs:
      'udgå udgår udgik udgået, tilbagetrække tilbagetrækker tilbagetrak tilbagetrukket, trække trækker trak trukket',
  },
  {
    outcome: 'WITHDRAWN',
    verbs: 'bortfalde bortfalder bortfaldt bortfaldet',
    unless: /(?:forslag|indstilling)[a-zæøå]* [^,]*•|• (?:forslag|indstilling)/u,
  },
  {
    outcome: 'WITHDRAWN',
    nouns: 'dagsorden dagsordenen',
    when: /(?:tag|tog|fjern|træk|truk|strøg|stryg)[^,]* (?:af|fra) (?:[a-zæøå]+ )?•/u,
  },
  { outcome: 'WITHDRAWN', participles: 'taget', passives: 'tages toges', when: /• af $/u },

  { outcome: 'NOTED', nouns: 'efterretning', when: /(?:til|i) •|^ • $/u },
  { outcome: 'NOTED', nouns: 'orientering underretning', when: /(?:til|i) •/u, unless: /sag til •/u },
  { outcome: 'NOTED', nouns: 'notam', when: /ad •/u },
  { outcome: 'NOTED', verbs: 'notere noterer noterede noteret' },
  { outcome: 'NOTED', nouns: 'orientering orienteringen', when: /• (?:(?:blev|er) )?(?:givet|taget)/u },
  { outcome: 'NOTED', participles: 'orienteret', when: /^ (?:(?:der|udvalget|byrådet|rådet) )?(?:blev |er )?•/u },

  {
    outcome: 'DISCUSSED',
    verbs:
      'drøfte drøfter drøftede drøftet, temadrøfte temadrøfter temadrøftede temadrøftet, debattere debatterer debatterede debatteret',
    unless: new RegExp(`• (?:igen|på ${NEXT})`, 'u'),
  },
  { outcome: 'DISCUSSED', participles: 'behandlet' },
  {
    outcome: 'DISCUSSED',
    nouns: 'drøftelse drøftelsen temadrøftelse temadrøftelsen',
    when: /(?:havde|var) (?:en )?(?:[a-zæøå]+ )?•|• (?:blev )?(?:afholdt|gennemført)/u,
  },

  {
    outcome: null,
    denied: null,
    opens: 'WISHED',
    verbs: 'ønske ønsker ønskede ønsket, foreslå foreslår foreslog foreslået',
  },
];

/** An act that a word may stand for, in the form that the word has. */
export interface Reading {
  readonly act: Act;
  readonly form: Form;
}

/** All words of the table, each with what it may stand for. */
export const ACTS: ReadonlyMap<string, readonly Reading[]> = readingsOf(ROWS);

function readingsOf(rows: readonly Row[]): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const row of rows) {
    const { outcome = null, denied = null, opens = null, when = null, unless = null, apart = false } = row;
    const act: Act = { outcome, denied, opens, when, unless, apart };
    const add = (words: string, form: Form): void => {
      for (const word of words.split(' '))
        if (word !== '') readings.set(word, [...(readings.get(word) ?? []), { act, form }]);
    };
    for (const verb of row.verbs?.split(', ') ?? []) {
      const [infinitive = '', present = '', past = '', participle = ''] = verb.split(' ');
      add(infinitive, 'INFINITIVE');
      add(present, 'PRESENT');
      add(past, 'PAST');
      add(participle, 'PARTICIPLE');
      add(`${infinitive}s ${past}${past.endsWith('e') ? 's' : 'es'}`, 'PASSIVE');
    }
    add(row.participles ?? '', 'PARTICIPLE');
    add(row.passives ?? '', 'PASSIVE');
    add(row.pasts ?? '', 'PAST');
    add(row.nouns ?? '', 'NOUN');
  }
  return readings;
}

/** Whether a word is a verb for an act. */
export const isAct = (word: string): boolean => ACTS.get(word)?.some(({ form }) => form !== 'NOUN') === true;

/** Whether what is said with `at` behind a word is decided, recommended or wished by it. */
export const opensClause = (word: string): boolean => ACTS.get(word)?.some(({ act }) => act.opens !== null) === true;

/** A cheap look: most lines of a document hold no word for an act. */
export const tellsAct = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^a-zæøåé]+/u)
    .some((word) => ACTS.has(word));
