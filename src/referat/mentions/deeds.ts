import { outcomeOf } from '../outcome.js';
import type { Outcome } from '../referat.js';

/** A word for what a body did. */
export interface Deed {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly outcome: Outcome;
  /** `godkendte` against `godkendt`, which stands behind `har` or `blev`. */
  readonly finite: boolean;
}

const FINITE: Readonly<Record<string, Outcome>> = {
  godkendte: 'APPROVED',
  vedtog: 'APPROVED',
  besluttede: 'APPROVED',
  tiltrådte: 'APPROVED',
  bevilgede: 'APPROVED',
  bevilligede: 'APPROVED',
  frigav: 'APPROVED',
  anbefalede: 'RECOMMENDED',
  indstillede: 'RECOMMENDED',
  drøftede: 'DISCUSSED',
  temadrøftede: 'DISCUSSED',
  debatterede: 'DISCUSSED',
  tog: 'NOTED',
  oversendte: 'REFERRED',
  videresendte: 'REFERRED',
  fremsendte: 'REFERRED',
  hjemviste: 'REFERRED',
  henviste: 'REFERRED',
  tilbagesendte: 'REFERRED',
  sendte: 'HEARING',
  udsendte: 'HEARING',
  udsatte: 'POSTPONED',
  udskød: 'POSTPONED',
  afviste: 'REJECTED',
  afslog: 'REJECTED',
  forkastede: 'REJECTED',
  behandlede: 'OTHER',
  ønskede: 'OTHER',
  bad: 'OTHER',
  anmodede: 'OTHER',
  nedsatte: 'OTHER',
  afsatte: 'OTHER',
  udpegede: 'OTHER',
  valgte: 'OTHER',
  igangsatte: 'OTHER',
  fastlagde: 'OTHER',
  prioriterede: 'OTHER',
  gennemgik: 'OTHER',
  efterspurgte: 'OTHER',
  evaluerede: 'OTHER',
  pegede: 'OTHER',
  gav: 'OTHER',
  fik: 'OTHER',
  modtog: 'OTHER',
  traf: 'OTHER',
};
const PARTICIPLES: Readonly<Record<string, Outcome>> = {
  godkendt: 'APPROVED',
  vedtaget: 'APPROVED',
  besluttet: 'APPROVED',
  tiltrådt: 'APPROVED',
  bevilget: 'APPROVED',
  bevilliget: 'APPROVED',
  frigivet: 'APPROVED',
  anbefalet: 'RECOMMENDED',
  indstillet: 'RECOMMENDED',
  drøftet: 'DISCUSSED',
  temadrøftet: 'DISCUSSED',
  debatteret: 'DISCUSSED',
  taget: 'NOTED',
  orienteret: 'NOTED',
  oversendt: 'REFERRED',
  videresendt: 'REFERRED',
  fremsendt: 'REFERRED',
  hjemvist: 'REFERRED',
  henvist: 'REFERRED',
  sendt: 'HEARING',
  udsendt: 'HEARING',
  udsat: 'POSTPONED',
  udskudt: 'POSTPONED',
  afvist: 'REJECTED',
  forkastet: 'REJECTED',
  behandlet: 'OTHER',
  forelagt: 'OTHER',
  fremlagt: 'OTHER',
  præsenteret: 'OTHER',
  ønsket: 'OTHER',
  bedt: 'OTHER',
  anmodet: 'OTHER',
  nedsat: 'OTHER',
  afsat: 'OTHER',
  udpeget: 'OTHER',
  valgt: 'OTHER',
  igangsat: 'OTHER',
  fastlagt: 'OTHER',
  gennemgået: 'OTHER',
  givet: 'OTHER',
  truffet: 'OTHER',
};
const NOUNS: Readonly<Record<string, Outcome>> = {
  godkendelse: 'APPROVED',
  vedtagelse: 'APPROVED',
  anbefaling: 'RECOMMENDED',
  indstilling: 'RECOMMENDED',
  drøftelse: 'DISCUSSED',
  afvisning: 'REJECTED',
  beslutning: 'OTHER',
  behandling: 'OTHER',
  afgørelse: 'OTHER',
};

/** A noun for what a body did, behind its genitive or before `i` and the body; no groups. */
export const DEED_NOUN = `(?:${Object.keys(NOUNS).join('|')})`;

const DEED = new RegExp(
  `(?<![a-zß-öø-ÿ-])(?<finite>${Object.keys(FINITE).join('|')})(?![a-zß-öø-ÿ-])|(?<![a-zß-öø-ÿ-])(?<participle>${Object.keys(PARTICIPLES).join('|')})(?![a-zß-öø-ÿ-])`,
  'gu',
);

/** The words of a sentence for what a body did, in order. @param lowered the sentence in lower case */
export function deedsIn(lowered: string): Deed[] {
  const deeds: Deed[] = [];
  for (const { groups, index: start, 0: word } of lowered.matchAll(DEED)) {
    const finite = groups?.['finite'] !== undefined;
    deeds.push({
      start,
      end: start + word.length,
      word,
      finite,
      outcome: (finite ? FINITE : PARTICIPLES)[word] ?? 'OTHER',
    });
  }
  return deeds;
}

/** `blev behandlet i Økonomiudvalget den 12. maj, hvor sagen blev udsat` */
const DONE_THERE = new RegExp(
  `^[ ,]*hvor (?:[a-zß-öø-ÿ]+ ){0,3}blev (?:[a-zß-öø-ÿ]+ )?(?<done>${Object.entries(PARTICIPLES)
    .flatMap(([word, outcome]) => (outcome === 'OTHER' || outcome === 'NOTED' || outcome === 'HEARING' ? [] : [word]))
    .join('|')})(?![a-zß-öø-ÿ])`,
  'u',
);

/** What a noun for a deed says. */
export function outcomeOfNoun(noun: string): Outcome {
  return NOUNS[noun] ?? 'OTHER';
}

const DENIED: Partial<Record<Outcome, Outcome>> = { APPROVED: 'REJECTED', RECOMMENDED: 'NOT_RECOMMENDED' };

/**
 * What a deed comes to with what the sentence says behind it, the date and the meeting left out: `besluttede at oversende`
 * is the sending alone, `sendte` is a hearing only with the word.
 */
export function outcomeWith(deed: Deed, rest: string): Outcome {
  const behind = rest.slice(0, 160);
  const denied = /^,? ?ikke(?![a-zß-öø-ÿ])/u.test(behind) ? DENIED[deed.outcome] : undefined;
  if (denied !== undefined) return denied;
  const there = deed.outcome === 'OTHER' || deed.outcome === 'DISCUSSED' ? DONE_THERE.exec(behind) : null;
  // `hvor forslaget ikke blev vedtaget`
  if (there !== null) return outcomeOf(`${/ ikke /.test(there[0]) ? 'ikke ' : ''}${there.groups?.['done'] ?? ''}`);
  if (/^(?:tog|taget)$/u.test(deed.word)) {
    if (/til efterretning|til orientering/u.test(behind)) return 'NOTED';
    return /(?:af|fra) (?:[a-zß-öø-ÿ]+ )?dagsorden/u.test(behind) ? 'WITHDRAWN' : 'OTHER';
  }
  if (/^(?:ud)?send(?:te|t)$/u.test(deed.word)) {
    if (/ (?:i|til) (?:[a-zß-öø-ÿ0-9]+ ){0,3}(?:parts|nabo)?høring/u.test(` ${behind}`)) return 'HEARING';
    return / (?:videre |tilbage )?til /u.test(` ${behind}`) ? 'REFERRED' : 'OTHER';
  }
  if (/^(?:traf|truffet)$/u.test(deed.word)) return /^ ?(?:endelig )?beslutning/u.test(behind) ? 'APPROVED' : 'OTHER';
  const act = /^,? ?(?:(?:om )?at|ikke at) [^.;]*/u.exec(behind)?.[0];
  if (deed.outcome !== 'APPROVED' || act === undefined) return deed.outcome;
  const acted = outcomeOf(`${deed.word}${act.startsWith(',') ? '' : ' '}${act.trim()}`);
  return acted === 'OTHER' || acted === 'DISCUSSED' ? deed.outcome : acted;
}
