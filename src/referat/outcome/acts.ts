import type { Outcome } from '../referat.js';
import { FORMS } from './verbs.js';

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
  /** Infinitives. */
  readonly verbs?: string;
  readonly participles?: string;
  readonly passives?: string;
  readonly nouns?: string;
}

const PERMISSION = '(?:[a-zå]*tilladelser?|dispensation(?:er)?|tilsagn|tilskud|støtte|midler|lån)';
const NEXT = '(?:et |det )?(?:næste|kommende|senere|førstkommende|følgende) ';
/** `udsat for vold` and `kysten er udsat` put nothing off; `udsat for at …` and `udsat for yderligere belysning` do. */
const EXPOSED =
  /• for (?!at |$|så vidt|n(?:u|ær)værende|en (?:periode|måned)|(?:yderligere|nærmere|videre|fornyet|supplerende|[a-zæøå]*(?:belysning|afklaring|undersøgelse|behandling|drøftelse)))|^ (?!(?:[^ ]+ )?(?:sag|punkt|emne|behandling|beslutning|drøftelse|forslag|indstilling|plan|projekt|møde|det |den |dette |resten))[^,]* (?:er|var) (?:[^ ]+ )?•/u;
const SET_ON_AGENDA = String.raw`(?:på|til) ${NEXT}|på (?:et |en |ny )?(?:dagsorden|mødet (?:i|den))|igen `;

/** What a body does. Of the rows that hold one word, the first whose clause fits counts. */
const ROWS: readonly Row[] = [
  {
    outcome: 'RECOMMENDED',
    denied: 'NOT_RECOMMENDED',
    verbs: 'godkende tiltræde',
    when: /•[^,]* over ?for (?:byråd|kommunalbestyrelse|økonomiudvalg|borgerrepræsentation)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    opens: 'DECIDED',
    verbs: 'godkende vedtage tiltræde beslutte bifalde acceptere',
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    verbs: 'bevilge bevillige imødekomme dispensere',
  },
  {
    outcome: 'APPROVED',
    verbs: 'frigive',
    unless: /(?:beslutning|punkt|referat|dagsorden|sag)(?:en|et)?(?= )[^,]* •|• (?:først|senere)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    opens: 'DECIDED',
    verbs: 'tilslutte',
    unless: /sig (?:debat|drøft)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    verbs: 'følge',
    when: /indstilling|anbefaling|forslag/u,
    unless: /•(?= op)/u,
  },
  {
    outcome: 'APPROVED',
    denied: 'REJECTED',
    verbs: 'give meddele yde udstede',
    when: new RegExp(`${PERMISSION}(?![a-zæøå])`, 'u'),
  },
  {
    outcome: 'REJECTED',
    denied: 'REJECTED',
    nouns: 'dispensation tilladelse landzonetilladelse tilskud',
    when: /^ ikke •/u,
  },
  { outcome: null, denied: 'REJECTED', verbs: 'støtte' },
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
  { outcome: null, opens: 'DECIDED', verbs: 'aftale' },
  {
    outcome: 'APPROVED',
    nouns: 'indstillet anbefalet foreslået indstiller anbefaler',
    when: /^ som [^,]*•|(?:godkend[a-z]*|vedtaget|besluttet|tiltrådt) som •/u,
  },
  {
    outcome: 'APPROVED',
    verbs: 'vælge',
    when: /(?:^| )(?:model|løsning|alternativ|scenari(?:e|um)|variant|mulighed) (?:[a-z]|\d{1,2}) (?:(?:er|blev|bliver) )?•|• (?:model|løsning|alternativ|scenari(?:e|um)|variant|mulighed) (?:[a-z]|\d{1,2})(?![a-zæøå\d])/u,
  },

  {
    outcome: 'REJECTED',
    verbs: 'afvise forkaste nedstemme afslå',
  },
  { outcome: 'REJECTED', participles: 'stemt', passives: 'stemtes stemmes', when: /• ned/u },
  {
    outcome: 'REJECTED',
    nouns: 'afslag afvisning forkastelse',
    when: /^(?: til)? •|(?:indst|anbef)[^,]* til •|(?:beslut|vedt)[a-zæøå]* •|(?:g[ia]v|give[rst]?|meddel[a-z]*) [^,]*•/u,
  },
  {
    outcome: 'REJECTED',
    verbs: 'falde bortfalde',
    when: /(?:forslag|indstilling)[a-zæøå]* [^,]*•|• (?:forslag|indstilling)/u,
  },
  { outcome: null, denied: 'REJECTED', nouns: 'fremme', when: /n[yø]d/u },
  { outcome: null, denied: 'REJECTED', nouns: 'flertal', when: /(?:opnå|fik|får|var|er|saml|fandt)[a-zæøå]* [^,]*•/u },

  {
    outcome: 'RECOMMENDED',
    denied: 'NOT_RECOMMENDED',
    opens: 'RECOMMENDED',
    verbs: 'anbefale indstille tilråde',
    unless:
      /^ som [^,]*•|(?:indstillet|er|var|sig) • på|(?:godkend[a-z]*|vedtaget|besluttet|tiltrådt) som •|det •(?! )/u,
  },
  { outcome: 'NOT_RECOMMENDED', verbs: 'fraråde' },
  { outcome: 'RECOMMENDED', apart: true, nouns: 'anbefaling', when: /(?:med|til) [a-zæøå]*(?: ?• )|med [a-zæøå]+ •/u },

  {
    outcome: 'REFERRED',
    verbs: 'oversende videresende fremsende tilbagesende hjemvise returnere',
  },
  {
    outcome: 'REFERRED',
    verbs: 'henvise',
    when: /(?:sag|punkt|forslag|emn|ansøgning|beslutte|vedt)[^,]*•|• [^,]*til |^ [^,]*•/u,
    unless: /• til (?:bilag|notat|sagsfremstilling|referat|reglerne|lov|§|at )/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'sende',
    when: /•(?: [^, ]+){0,3} (?:videre|tilbage|retur)(?: til| $)|•(?: (?:udvalget|byrådet|sagen|punktet|emnet|forslaget|ansøgningen|den|det))* til /u,
    unless:
      /•(?: [^ ,]+){0,4} (?:i|til) (?:[^ ]* ){0,3}(?:[a-z]*høring|efterretning|orientering|ansøger|borger|nabo|medlem)/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'overgå overføre',
    when: /• til (?:[^ ]+ ){0,2}(?:behandling|afgørelse|[a-zæøå]*budget)/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'gå',
    when: /(?:sag|punkt|forslag)[a-zæøå]* • (?:videre |tilbage |retur )?til/u,
  },
  {
    outcome: 'REFERRED',
    verbs: 'indbringe',
    when: /• for (?:byråd|kommunalbestyrelse)/u,
  },

  {
    outcome: 'HEARING',
    nouns: 'høring partshøring nabohøring naboorientering',
    when: /(?:^| )(?:i|til)(?: (?:\d{1,2}|to|tre|fire|seks|otte|tolv|ugers?|måneders?|offentlig|ekstern|intern|fornyet|supplerende|ny|politisk)){0,4} •/u,
    unless: / (?:været|er|har haft [^ ]+) (?:stadig |nu |fortsat )?(?:i|til) (?:[a-zæøå]+ )?•/u,
  },

  { outcome: 'POSTPONED', verbs: 'udsætte', unless: EXPOSED },
  { outcome: 'POSTPONED', verbs: 'udskyde genoptage' },
  { outcome: 'POSTPONED', nouns: 'udsættelse', when: /^ • $|om •/u },
  { outcome: 'POSTPONED', nouns: 'bero', when: /i •/u },
  {
    outcome: 'POSTPONED',
    verbs: 'behandle drøfte forelægge',
    when: new RegExp(
      `(?:(?:sag|punkt|emn)[a-zæøå]*|det|den|og|^) (?:gen)?•(?: igen)? (?:på|til) ${NEXT}|^ •(?: igen)? på ${NEXT}`,
      'u',
    ),
  },
  {
    outcome: 'POSTPONED',
    verbs: 'genbehandle',
  },
  {
    outcome: 'POSTPONED',
    verbs: 'overføre flytte rykke',
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
    verbs: 'udgå tilbagetrække trække',
  },
  {
    outcome: 'WITHDRAWN',
    verbs: 'bortfalde',
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
  { outcome: 'NOTED', verbs: 'notere' },
  { outcome: 'NOTED', nouns: 'orientering orienteringen', when: /• (?:(?:blev|er) )?(?:givet|taget)/u },
  { outcome: 'NOTED', participles: 'orienteret', when: /^ (?:(?:der|udvalget|byrådet|rådet) )?(?:blev |er )?•/u },

  {
    outcome: 'DISCUSSED',
    verbs: 'drøfte temadrøfte debattere',
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
    verbs: 'ønske foreslå',
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
    for (const verb of row.verbs?.split(' ') ?? []) {
      const [infinitive = '', present = '', past = '', participle = ''] = FORMS.get(verb) ?? [];
      const pasts = past.split('/');
      add(infinitive, 'INFINITIVE');
      add(present, 'PRESENT');
      add(pasts.join(' '), 'PAST');
      add(participle.replace('/', ' '), 'PARTICIPLE');
      add([`${infinitive}s`, ...pasts.map((form) => `${form}${form.endsWith('e') ? 's' : 'es'}`)].join(' '), 'PASSIVE');
    }
    add(row.participles ?? '', 'PARTICIPLE');
    add(row.passives ?? '', 'PASSIVE');
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
