import { DATE, SHORT_DATE } from '../dates.js';
import { CITED_LABEL, LABEL } from '../item-label.js';
import type { HouseStyle } from '../style.js';
import { CONTENTS, HEADINGS, LOOSE_DECISION_HEADINGS, LOOSE_ROUTE_HEADINGS } from './headings.js';
import { ABSENCE, ATTENDANCE, LABELS } from './labels.js';
import {
  BRACKETED_NUMBERS,
  CASE_NUMBERS,
  DECIDING_STEPS,
  FRONT_PAGE,
  GROUPS,
  NO_CASE_NUMBERS,
  NUMBERED_STEPS,
  OWN_DECISION,
} from './patterns.js';
import { PROCEDURAL } from './procedural.js';

const BODY = String.raw`(?<committee>[\p{Lu}§][^.:;]{2,100}?)`;
const MEETING_WORDS = String.raw`(?: (?:(?:ordinært |ekstraordinært )?møde(?:t)? )?(?:i |for |fra |af )?)?`;
/** What stands behind the word Referat: the body, with its term, and the date of the meeting. */
const MEETING_AND_DATE = String.raw`(?: \((?:åbent?|lukket)\))?(?: (?:tillægs(?:dagsorden|referat|punkt(?:er)?)|tillæg|temamøde)(?= ))?(?: (?:fra|af|for|til|i))?(?: det(?= (?:ordinær|ekstraordinær|konstituer)))?(?: (?:(?:ordinær[te]|ekstraordinær[te]|konstituerende)(?: møde(?:t)? (?:i|for))?|møde(?:t)? (?:i|for)))?[:]? (?<committee>.{3,140}?)(?:(?:,| [-–])? \(?(?:(?:ekstraordinært|ordinært|konstituerende)(?: møde)?|lukket|åbent?)\)?)?,? (?:(?:d\.?|den|–|-) ?)?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? (?:d\.?|den)? ?)?(?<date>${DATE}|${SHORT_DATE}$)(?:[ ,].{0,40})?$`;
/** The word for minutes, with what may stand before it. */
const MINUTES = String.raw`(?:(?:åbent|lukket|offentligt|godkendt|udkast til) )?(?:tillægs|møde|beslutnings)?(?:referat|r e f e r a t|protokol)`;

/**
 * The export that heads its items `Punkt 3: title` and its minutes `REFERAT Socialudvalget d. 11-12-2025`
 * (Kalundborg, Holbæk, Næstved among others).
 */
export const PUNKT: HouseStyle = {
  name: 'punkt',
  lookedFor:
    'a first line such as "REFERAT Socialudvalget d. 11-12-2025" and items such as "Punkt 1: Godkendelse af dagsorden"',
  openingBegins: new RegExp(`^${MINUTES}(?:[ :]|$)`, 'iu'),
  opening: [new RegExp(`^${MINUTES}${MEETING_AND_DATE}`, 'iu')],
  agenda: [new RegExp(`^(?:(?:åben|lukket|offentlig|foreløbig|tillægs) ?)?dagsorden${MEETING_AND_DATE}`, 'iu')],
  front: FRONT_PAGE,
  certain: true,
  inSeries: false,
  numberBelow: [],
  listed: [],
  groups: GROUPS,
  inlineHeadings: ['DECISION', 'RECOMMENDATION', 'ROUTE'],
  ownDecision: OWN_DECISION,
  labels: LABELS,
  contents: CONTENTS,
  item: [
    new RegExp(
      String.raw`^(?<marker>(?:lukket|åbent|closed)(?: item)? )?punkt ?(?<number>${LABEL})(?<marker2> ?\([^)]{1,30}\))? ?[:：] ?(?<title>.*)$`,
      'iu',
    ),
    new RegExp(
      String.raw`^(?<marker>(?:lukket|åbent|closed)(?: punkt| item)?)(?: ?:| [-–]) ?punkt (?<number>${LABEL}) ?: ?(?<title>.*)$`,
      'iu',
    ),
  ],
  repeatedTitle: [new RegExp(String.raw`^(?<number>${LABEL})(?:\.(?: |(?!\d))|(?<=\.\d{1,2}) )(?<title>.+)$`, 'u')],
  journalNumber: [
    /^(?:(?:sags?|journal)(?:snummer|snr|nummer|nr)?\.?(?: nr\.?)? ?:? ?)?(?<journalNumber>(?:\d{2}\.\d{2}(?:\.\d{2}|[A-ZÆØÅ]\d{2}) ?- ?(?:[A-ZÆØÅ]\d{2} ?- ?)?)?(?:\d{4} ?[/-] ?\d{3,7}|\d{2} ?[/-] ?\d{3,7})(?:-\d{1,3})?)(?:[ ,;]+dok(?:ument)?(?:ent)?\.?(?:nr|nummer)?\.? ?:? ?[\w/-]+)?$/iu,
    /^(?:(?:sags?|journal)(?:snummer|snr|nummer|nr)?\.?(?: nr\.?)? ?:? ?)?(?<journalNumber>\d{2}\.\d{2}\.\d{2} ?- ?[A-ZÆØÅ]\d{2} ?- ?\d{1,6} ?- ?\d{2}(?:\d{2})?)(?:[ ,;]+dok\.?(?:nr|nummer)?\.? ?:? ?[\w/-]+)?$/iu,
    /^(?:(?:sags?|journal)(?:snummer|snr|nummer|nr)?\.?(?: nr\.?)? ?:? ?)?(?<journalNumber>\d{3}-\d{4}-\d{2,7}|[A-ZÆØÅ]{1,5}-?\d{4}-\d{2,7})(?:[ ,;]+dok\.?(?:nr|nummer)?\.? ?:? ?[\w/-]+)?$/iu,
    ...CASE_NUMBERS,
    /^(?:sags(?:nummer|nr\.?|[ -]?id\.?)|journal(?:nummer|nr\.?)|sag nr\.?) ?:? ?(?<journalNumber>[\p{L}\d][\p{L}\d./-]{1,30}\d)(?:[ ,;]+dok\.?(?:nr|nummer)?\.? ?:? ?[\w/-]+)?$/iu,
  ],
  bracketedNumber: BRACKETED_NUMBERS,
  noJournalNumber: [
    ...NO_CASE_NUMBERS,
    // Two years, such as the end of a title that wraps.
    /^(?:19|20)\d{2} ?[-–/] ?(?:19|20)\d{2}$/u,
    /^(?:(?:kle|emne|emnekode|journalplan|j\. ?|journal)(?:nr|nummer)?\.? ?:? ?)?\d{2}\.\d{2}(?:\.\d{2}|[A-ZÆØÅ]\d{2})(?: ?-? ?[A-ZÆØÅ]\d{2})?$/iu,
    /^dok(?:ument)?(?:ent)?\.? ?(?:nr|nummer)?\.? ?:? ?[\w/.-]+$/iu,
  ],
  sections: HEADINGS,
  looseRouteHeadings: LOOSE_ROUTE_HEADINGS,
  looseDecisionHeadings: LOOSE_DECISION_HEADINGS,
  restated: [
    new RegExp(
      String.raw`^(?:- )?(?<date>${DATE})[ :,–-]+(?:\(?(?:20)?\d{2} ?[-–] ?(?:20)?\d{2}\)? )?(?<committee>[\p{Lu}§].{2,110}?)(?:[ ,(–-]+(?:(?<closed>lukket) )?(?:pkt|punkt|sag|dagsordenspunkt)\.?(?: nr\.?)? ?(?<item>${CITED_LABEL})\)?)?[ .:]*$`,
      'iu',
    ),
    new RegExp(
      String.raw`^(?:- )?(?:beslutning(?:er)? (?:i |fra |af )?)?${BODY},?(?: d\.?| den)? ?(?<date>${DATE})(?:[ ,(–-]+(?:(?<closed>lukket) )?(?:pkt|punkt|sag|dagsordenspunkt)\.?(?: nr\.?)? ?(?<item>${CITED_LABEL})\)?)?[ .:]*$`,
      'iu',
    ),
    new RegExp(
      String.raw`^(?:- )?(?<date>${SHORT_DATE})[ :,–-]+(?<committee>[\p{Lu}§].{2,110}?)(?:[ ,(–-]+(?:(?<closed>lukket) )?(?:pkt|punkt|sag|dagsordenspunkt)\.?(?: nr\.?)? ?(?<item>${CITED_LABEL})\)?)?[ .:]*$`,
      'iu',
    ),
  ],
  steps: [...DECIDING_STEPS, ...NUMBERED_STEPS],
  attribution: [
    new RegExp(
      String.raw`^(?:- )?(?:beslutning(?:er)? (?:i |fra |af )?)?${BODY}(?:,${MEETING_WORDS}| ?,? d\.?| ?,? den)? ?(?<date>${DATE})[ .:]*$`,
      'iu',
    ),
  ],
  absence: ABSENCE,
  attendance: ATTENDANCE,
  notReleased: [
    'Beslutning ikke frigivet',
    'Beslutningen er ikke frigivet',
    'Ikke frigivet',
    'Beslutningen er endnu ikke frigivet',
    'Beslutning endnu ikke frigivet',
  ],
  procedural: PROCEDURAL,
};
