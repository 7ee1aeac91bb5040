import { CITED_LABEL, LETTERED } from '../item-label.js';
import type { HouseStyle } from '../style.js';
import { DATED_STEPS } from './patterns.js';
import { PUNKT } from './punkt.js';

/** What the styles below share: the decision may stand under no heading but the body and the day. */
const OTHERS: HouseStyle = { ...PUNKT, steps: [...PUNKT.steps, ...DATED_STEPS] };

/** The words before the number. */
const HEAD = String.raw`^(?:PUNKT|Punkt|PKT\.?|Pkt\.?|Dagsordenspunkt)(?: nr\.?)?`;

/** Items such as `Pkt. 136 Regnskab`, `Punkt 43 Regnskab`, or `Punkt 2.` above the title (Roskilde, Fredericia, Aalborg among others). */
export const PKT: HouseStyle = {
  ...OTHERS,
  name: 'pkt',
  lookedFor: 'items such as "Pkt. 136 Regnskab"',
  item: [
    new RegExp(
      String.raw`${HEAD} (?<number>${CITED_LABEL})(?![\p{L}\d])(?<marker2> ?\([^)]{1,30}\))?(?:[.:]| ?[-–](?= ))? ?(?=[\p{Lu}\d"”«(])(?<title>\S.*)$`,
      'u',
    ),
    new RegExp(
      String.raw`${HEAD} (?<number>${CITED_LABEL})(?![\p{L}\d])(?<marker2> ?\([^)]{1,30}\))?[.:]?(?<title>)$`,
      'u',
    ),
  ],
};

/** Items such as `2 (Åben) Regnskab` (exports that mark each item as public or not). */
export const MARKED: HouseStyle = {
  ...OTHERS,
  name: 'marked',
  lookedFor: 'items such as "2 (Åben) Regnskab"',
  item: [
    new RegExp(
      String.raw`^(?<number>${CITED_LABEL})\.? ?(?<marker>\((?:åben|åbent|lukket|lukket punkt|lukket sag)\)) ?(?<title>.*)$`,
      'iu',
    ),
    new RegExp(
      String.raw`^(?<marker>(?:åbent|lukket)(?: punkt| sag)?) (?<number>${CITED_LABEL})[.:]? (?<title>\p{Lu}.*)$`,
      'iu',
    ),
  ],
};

/** Items that come back to a list of the agenda: `Ad 2: Budget`, `ad. 2` (councils of citizens in many municipalities). */
export const AD: HouseStyle = {
  ...OTHERS,
  name: 'ad',
  lookedFor: 'items such as "Ad 2: Budget" below a list of the agenda',
  item: [
    /^(?:- )?ad\.? ?(?:(?:dagsordens)?punkt(?: nr\.?)? ?|pkt\.? ?)?(?<number>\d{1,2}(?:[A-Za-z](?!\p{L}))?)(?!\d|[.,]\d)[.:)]*(?: ?[-–](?= ))? ?(?<title>.*)$/iu,
  ],
  listed: [
    /^(?:- )?(?:punkt |pkt\.? ?)?(?<number>\d{1,2}[A-Za-z]?)(?:[.:)]| ?[-–](?= ))? ?(?=[\p{Lu}\d"”«(])(?<title>\D.*)$/iu,
  ],
};

/** Items whose number stands below their title: `Sag nr. 24` (Rødovre among others). */
export const SAG: HouseStyle = {
  ...OTHERS,
  name: 'sag',
  lookedFor: 'titles above "Sag nr. 24"',
  item: [],
  numberBelow: [/^sag nr\.? (?<number>\d{1,4})$/iu],
  noJournalNumber: [...PUNKT.noJournalNumber, /^sag nr\.? \d{1,4}$/iu],
};

/** Items such as `Nr. 2 - Regnskab` (Fredensborg among others). */
export const NR: HouseStyle = {
  ...OTHERS,
  name: 'nr',
  lookedFor: 'items such as "Nr. 2 - Regnskab" above a journal number or a heading',
  certain: false,
  item: [
    /^(?:Nr|NR|Sag nr|Sag|Pkt)\.? ?(?<number>\d{1,4}[A-Za-z]?)(?:\.? ?[-–:] ?|\. )(?=[\p{Lu}"”«(§]|\d{1,2}\. )(?<title>\S.*)$/u,
  ],
};

/** Items such as `118. Regnskab`, which lists have as well (the exports of most other systems). */
export const NUMBERED: HouseStyle = {
  ...OTHERS,
  name: 'numbered',
  lookedFor: 'items such as "118. Regnskab" above a journal number or a heading',
  certain: false,
  // `3.4. og 17.4.` at the beginning of a line are days; some pages glue the heading above to the first item.
  item: [
    new RegExp(
      String.raw`^(?:- |Indholdsfortegnelse ?)?(?<number>${LETTERED})\.(?: |(?!\d))(?=[\p{Lu}\d"”«(§])(?!\d{1,3}(?:[.,:]\d|$))(?<title>\S.*)$`,
      'u',
    ),
    /^(?:- )?(?<number>\d{1,4}\.\d{1,2})\.? (?=[\p{Lu}"”«(§])(?<title>\S.*)$/u,
  ],
};

/** Items such as `2) Regnskab` and `2 - Regnskab`. */
export const SIGN: HouseStyle = {
  ...OTHERS,
  name: 'sign',
  lookedFor: 'items such as "2) Regnskab" or "2 - Regnskab" above a journal number or a heading',
  certain: false,
  item: [new RegExp(String.raw`^(?<number>${CITED_LABEL})(?:\) ?| [-–] )(?=[\p{Lu}"”«§])(?<title>\S.*)$`, 'u')],
};

/** Items such as `2 : Regnskab` (Ringkøbing-Skjern among others). */
export const COLON: HouseStyle = {
  ...OTHERS,
  name: 'colon',
  lookedFor: 'items such as "2: Regnskab" above a journal number or a heading',
  certain: false,
  item: [
    new RegExp(String.raw`^(?:- )?(?<number>\d{1,3}(?:\.\d{1,2}|[A-Za-z])?) ?: ?(?=[\p{Lu}"”«§])(?<title>\S.*)$`, 'u'),
  ],
};

/** Items such as `133Regnskab`: pages that put the number and the title together without a sign (Frederikssund among others). */
export const GLUED: HouseStyle = {
  ...OTHERS,
  name: 'glued',
  lookedFor: 'items such as "133Regnskab" above a journal number or a heading',
  certain: false,
  item: [/^(?<number>\d{1,4})(?=\p{Lu}\p{Ll})(?<title>\S.*)$/u],
};

/** Items such as `1 Budget`: a number and a title without a sign between them. */
export const BARE: HouseStyle = {
  ...OTHERS,
  name: 'bare',
  lookedFor: 'items such as "1 Budget" above a journal number or a heading',
  certain: false,
  item: [/^(?:- )?(?<number>\d{1,3}) (?=[\p{Lu}"”«§])(?<title>\S.*)$/u],
  groups: [...PUNKT.groups, /^(?:åbent|(?<closed>lukket)) +punkt$/iu],
};

/** Items such as `24/2024 Budget`, `Emne 2: Budget`, `§ 2. Budget`, `2. Punkt 2: Budget`, which cite laws and cases elsewhere: only where all go on by one. */
export const SERIES: HouseStyle = {
  ...OTHERS,
  name: 'series',
  lookedFor: 'items such as "24/2024 Budget", "Emne 2: Budget" or "§ 2. Budget", each next to the one before',
  certain: false,
  inSeries: true,
  item: [
    /^(?<number>\d{1,4})\/20\d{2}[.:]?(?: [-–])? (?=[\p{Lu}\d"”«(§])(?<title>\S.*)$/u,
    /^(?:EMNE|Emne) (?:nr\.? )?(?<number>\d{1,3}) ?[:.–-] ?(?=[\p{Lu}\d"”«(§])(?<title>\S.*)$/u,
    /^§ ?(?<number>\d{1,4})[.:] (?=[\p{Lu}\d"”«(])(?<title>\S.*)$/u,
    // A converter may have made a list of `Punkt 1: Budget`, with its own numbers.
    /^(?<own>\d{1,4})[.)] (?:PUNKT|Punkt) (?<number>\k<own>) ?: ?(?=[\p{Lu}\d"”«(§])(?<title>\S.*)$/u,
  ],
};
