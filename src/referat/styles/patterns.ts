import { DATE } from '../dates.js';
import { CITED_LABEL } from '../item-label.js';
import type { FrontPage } from '../style.js';

/** What several styles share: first pages, steps that stand anywhere, numbers of cases. */

/** `Referat`, the body and the day, on lines of their own or together. */
export const FRONT_PAGE: FrontPage = {
  minutes:
    /(?<!\p{L})(?:(?:beslutnings|møde|udvalgs|tillægs|(?:åbent|offentligt|godkendt|lukket) )?referat|dagsorden med beslutninger|(?:beslutnings|møde|udvalgs|byråds)?protokol)(?!\p{L})/iu,
  agenda: /(?<!\p{L})(?:dagsorden|mødeindkaldelse)(?!\p{L})/iu,
  bodyLabels: ['Udvalg', 'Udvalgets navn'],
  looseBodyLabels: ['Møde', 'Møde i', 'Mødeforum', 'Forum'],
};

const BODY = String.raw`(?<committee>[\p{Lu}§][^.:;]{2,100}?)`;
const TIME = String.raw`(?:,? kl\.? ?[\d.:]{1,5})?`;
const ITEM = String.raw`(?:[ ,(–-]+(?:(?<closed>lukket) )?(?:pkt|punkt|sag|dagsordenspunkt)\.?(?: nr\.?)? ?(?<item>${CITED_LABEL})\)?)`;
const WEEKDAY = '(?: (?:man|tirs|ons|tors|fre|lør|søn)dag)?';
const DAY = String.raw`[,.]?${WEEKDAY}(?: d\.?| den)? ?(?<date>${DATE})${TIME}`;

/** `Beslutning i Byrådet den 27-05-2009:`, `Byrådets møde den 27-03-2008:`, `Behandling i Byrådet den …, pkt. 3`. */
export const DECIDING_STEPS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:beslutning(?:er)?|afgørelse|behandlet)(?: truffet)?(?:,| ?[-–:])?(?: (?:i|fra|af|på|for))?(?: mødet? i)? \(?${BODY}(?:s møde)?(?:,? (?:i|på) mødet?)?${DAY}\)?${ITEM}?[ .:]*$`,
    'iu',
  ),
  new RegExp(String.raw`^${BODY}s (?:beslutning|møde|behandling)(?: (?:i|på|fra) mødet?)?${DAY}${ITEM}?[ .:]*$`, 'iu'),
  new RegExp(String.raw`^${BODY}${DAY}${ITEM}?(?:,| ?[-–:]) ?beslutning[ .:]*$`, 'iu'),
  new RegExp(String.raw`^behandling i ${BODY}${DAY}${ITEM}[ .:]*$`, 'iu'),
];

/** `Økonomiudvalget, 18. september 2019, pkt. 153:` */
export const NUMBERED_STEPS: readonly RegExp[] = [new RegExp(String.raw`^${BODY}${DAY}${ITEM}[ .:]*$`, 'iu')];

/** `Børne- og Skoleudvalget den 6. november 2018:` */
export const DATED_STEPS: readonly RegExp[] = [new RegExp(String.raw`^${BODY}${DAY}[ .:]*$`, 'iu')];

/** `Beslutning den 13-01-2010:`, `Beslutning for Punkt 2: Tilskud` */
export const OWN_DECISION: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:udvalgets |byrådets |kommunalbestyrelsens |rådets |mødets )?(?:beslutning|afgørelse)(?: truffet)?(?: (?:på|fra|i) mødet?)?${DAY}[ .:]*$`,
    'iu',
  ),
  new RegExp(String.raw`^beslutning${DAY} (?:i|af|fra) [\p{Lu}§][^.:;\d]{3,80}[ .:]*$`, 'iu'),
  /^(?:beslutning|konklusion) (?:for|til|vedr\.?) (?:punkt|pkt\.?|sag) \d{1,4}(?:[:. ].*)?$/iu,
];

const MARK = String.raw`(?:(?:åbent?|lukket)(?: punkt| sag)? ?[-–:]? ?)?`;
const CASE_LABEL = String.raw`(?:(?:sags?|esdh)(?:-?(?:num(?:mer|re(?:ne)?)|nr|id))?|sag nr|kommunens sagsnr)\.?(?: ?\(?e\)?)? ?:? ?`;
const LABEL = String.raw`(?:${CASE_LABEL}|(?:journal(?:num(?:mer|re(?:ne)?)|nr)|j\. ?nr)\.?(?: ?\(?e\)?)? ?:? ?)`;
/** What stands behind a case's number on its line and is no part of it. */
const BEHIND = String.raw`(?:[ ,;/(]+(?:(?:dok|sagsinit|init|j\. ?nr|journalnr|brev ?id|sagsbeh|kle|emne|forvaltning|afdeling|åbent?|lukket)(?![a-zæøå]{12}).{0,120}|\p{Lu}[\p{L} ,.-]{2,80} (?:åbent?|lukket)(?: punkt| sag)?))?`;
/** A case's number in the forms of the country's registries. No groups. */
export const NUMBER = String.raw`(?:\d{2}\.\d{2}\.\d{2} ?- ?[A-ZÆØÅ]\d{2} ?- ?\d{1,6} ?- ?\d{2}(?:\d{2})?|\d{2}\.\d{2}\.\d{2} ?[A-ZÆØÅ]\d{2}-\d{2,6}|\d{3}-\d{4}-\d{2,7}|[A-ZÆØÅ]{1,5}-?\d{4}-\d{2,7}|\d{4} ?[/-] ?\d{3,7}|\d{2} ?[/-] ?\d{3,7}(?:-\d{1,3})?)`;

/** One that only its label tells. */
const SHORT = String.raw`(?:\d{2}/\d{1,7}|\d{4,9})`;
/** Numbers within what is known to be some. */
export const ANY_NUMBER = `(?:${NUMBER}|${SHORT})`;

/** Further cases that the item is about as well: `24-012996 og 24-013000`. */
const JOINT = String.raw`(?: ?(?:[,;&+/]| og| samt)+ ?(?:${CASE_LABEL})?)`;
const FURTHER = String.raw`(?:(?<further>(?:${JOINT}${NUMBER}| \(${NUMBER}\)){1,8}))?`;

/** `J.nr.: 13.05.00A30. Sagsnr.: 06/19`: a subject before the case. */
const SUBJECT = String.raw`(?:j\. ?nr|journalnr|kle|emne)\.? ?:? ?[\d.A-ZÆØÅ-]{2,24}[ ,;]+`;

/** A case's number with other numbers and marks behind it: `Sagsnr.: 330-2018-3619 Dok.nr.: 330-2018-500301 Åbent`. */
export const CASE_NUMBERS: readonly RegExp[] = [
  new RegExp(String.raw`^${MARK}(?:${LABEL}|sager(?:ne)?:? )?(?<journalNumber>${NUMBER})${FURTHER}${BEHIND}$`, 'iu'),
  new RegExp(
    String.raw`^${MARK}${LABEL}(?<journalNumber>${SHORT})(?<further>(?:${JOINT}${SHORT}){1,8})?${BEHIND}$`,
    'iu',
  ),
  /^\d{2}\.\d{2}\.\d{2}(?:[. -]?[A-ZÆØÅ]\d{2})? (?!(?:19|20)\d{2}[/-](?:19|20)\d{2}$)(?<journalNumber>\d{2}(?:\d{2})?[/-]\d{3,7})$/u,
  new RegExp(
    String.raw`^${SUBJECT}${LABEL}(?<journalNumber>${NUMBER}|${SHORT})(?<further>(?:${JOINT}(?:${NUMBER}|${SHORT})){1,8})?${BEHIND}$`,
    'iu',
  ),
];

const BRACKETED = String.raw`(?:\d{4}-\d{6,8}|\d{2}-\d{6}|\d{3}-\d{4}-\d{3,7}|[A-Z]{2,4}-\d{4}-\d{4,7})`;

/** A case's number behind its title: `Regnskab (2024-0054321)`, `Regnskab 24-012996 og 24-013000`. */
export const BRACKETED_NUMBERS: readonly RegExp[] = [
  new RegExp(String.raw` (?<journalNumber>\d{2}-\d{6})(?<further>(?:${JOINT}\d{2}-\d{6}){1,8})?$`, 'u'),
  new RegExp(String.raw` \((?<journalNumber>${BRACKETED})(?<further>(?:${JOINT}${BRACKETED}){1,8})?\)$`, 'u'),
];

/** Lines between title and text that name neither a case nor anything of it. */
export const NO_CASE_NUMBERS: readonly RegExp[] = [
  /^(?:sagsbehandler|sagsansvarlig|initialer|sagsinitialer|forvaltning|afdeling|fagområde|brev ?id|dok(?:ument)?\.?(?:id|nr)?\.?) ?:? ?.{1,80}$/iu,
  /^(?:sags?(?:nummer|nr|id)?|sag nr|j\. ?nr|journalnr)\.?(?: ?:)? ?$/iu,
];

/** `LUKKEDE SAGER`, `B. Sager til afgørelse i udvalget`: groups of items. */
export const GROUPS: readonly RegExp[] = [
  /^(?<closed>lukkede|fortrolige|ikke[ -]offentlige)(?: (?:sager|punkter|dagsordenspunkter))?[:.]?$/iu,
  /^(?<closed>lukket|fortrolig|ikke[ -]offentligt?) (?:møde|dagsorden|del|referat|protokol)(?:[:.]?| (?:for|i|den|d\.|til|[-–]) .{1,60}[^.:])$/iu,
  /^(?:referat|dagsorden)(?: ?[-–:,])? \(?(?<closed>lukket)(?: (?:møde|dagsorden|del))?\)?$/iu,
  /^(?<closed>(?:(?:sager|punkter)(?: behandlet)? |behandles )?(?:for|bag) lukkede døre)[:.]?$/iu,
  /^(?:åbne(?: (?:sager|punkter|dagsordenspunkter))?|(?:åb(?:en|ent)|offentligt?) (?:møde|dagsorden|del)|(?:referat|dagsorden)(?: ?[-–:,])? \(?åb(?:en|ent)(?: (?:møde|dagsorden|del))?\)?|offentlige (?:sager|punkter))[:.]?$/iu,
  /^(?:åbne |(?<closed>lukkede ))?(?:efterretnings|beslutnings|drøftelses|orienterings|behandlings)(?:sager|punkter)$/iu,
  /^[A-F][.:] (?:sager til|orientering(?:er|ssager)?$|meddelelser$|drøftelse(?:r|ssager)?$|beslutning(?:er|ssager)$).{0,60}$/iu,
  /^sager til (?:beslutning|drøftelse|orientering|efterretning|behandling)$/iu,
];
