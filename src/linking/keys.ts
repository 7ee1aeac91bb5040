/**
 * The keys of the graph. They are readable, the same whatever document is loaded first, and the
 * ids of the GraphQL API.
 */

import { identityOf } from '../referat/policies/name.js';
import { hashOf } from './hash.js';

/** Lower case, æ ø å spelled out, other marks off, everything else one hyphen. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** Longer than any title that somebody thought of; what is longer is running text that stands where a title would. */
const LONGEST_PART = 400;

/** A part of a key or of another indexed property: what is too long for an index ends in a hash of the whole. */
export function indexed(text: string): string {
  if (text.length <= LONGEST_PART) return text;
  return `${text.slice(0, LONGEST_PART)}-${hashOf(text).toString(36)}`;
}

const part = (text: string): string => indexed(slug(text));

export const municipalityKey = (code: string): string => `municipality:${code}`;
export const committeeKey = (code: string, committee: string): string => `committee:${code}:${part(committee)}`;
export const meetingKey = (code: string, committee: string, date: string): string =>
  `meeting:${code}:${part(committee)}:${date}`;
/** An item belongs to its meeting, whose key is given; `own` tells it from the others: `3a`, `lukket-1`. */
export const itemKey = (meeting: string, own: string): string => `item${meeting.slice('meeting'.length)}:${own}`;
/** One for all municipalities: `law:serviceloven:§85a`, without a section for the whole law. */
export const lawKey = (name: string, section: string | null): string =>
  `law:${part(name)}${section === null ? '' : `:${section.toLowerCase().replace(/\s+/gu, '')}`}`;
export const personKey = (code: string, name: string): string => `person:${code}:${part(name)}`;
/** By its name in the basic form: `policy:0326:faellesskaber-for-alle`. */
export const policyKey = (code: string, name: string): string => `policy:${code}:${policySlug(name)}`;
/** One for the singular and the plural of what a policy is: `kvalitetsstandard-for-rengoering`. */
export const policySlug = (name: string): string => part(identityOf(name));
export const documentKey = (sha256: string): string => `document:${sha256}`;
/** An attachment belongs to its item, whose key is given. */
export const attachmentKey = (item: string, title: string): string =>
  `attachment${item.slice('item'.length)}:${part(title)}`;
/** A step of a case, whose key is given. */
export const handlingKey = (caseKey: string, committee: string, date: string): string =>
  `handling${caseKey.slice('case'.length)}:${part(committee)}:${date}`;

/** A case with a journal number. */
export const caseKeyByJournalNumber = (code: string, journalNumber: string): string =>
  `case:${code}:${normaliseJournalNumber(journalNumber)}`;
/** A number that running text gives for a case, whether or not minutes with it are loaded. */
export const caseNumberKey = (code: string, journalNumber: string): string =>
  `number:${code}:${normaliseJournalNumber(journalNumber)}`;
/** A case without one: its title within the first body of its printed route. */
export const caseKeyByTitle = (code: string, committee: string, title: string): string =>
  `case:${code}:~${part(committee)}:${titleSlug(title)}`;
/** What a title speaks of, as a slug; empty where it holds no letter and no number. */
export const titleSlug = (title: string): string => part(withoutLead(title));

/** A title says what is asked of the body first; the matter is what follows. */
function withoutLead(title: string): string {
  return title.replace(/^(?:beslutning om|drøftelse af|orientering om|godkendelse af)\s+/iu, '');
}

/**
 * The normal form of a journal number (*journalnummer*): capitals, hyphens for slashes and spaces, and without the
 * subject code in front of a number of its own (`18.00Ø00 - 2014/06569` is `2014-06569`; in `85.02.02-G01-1-17` the
 * subject is a part of the number). A year and a number with a hyphen between them (`24-12996`) have six figures behind
 * it, which some leave the noughts out of; with a slash they are another registry's, and stay.
 */
export function normaliseJournalNumber(printed: string): string {
  const number = printed
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/^\d{2}\.\d{2}(?:\.\d{2}|[A-ZÆØÅ]\d{2})\s*-?\s*(?:[A-ZÆØÅ]\d{2}\s*-?\s*)?(?=\d{4}\s*[/-]\s*\d{3,})/u, '');
  const short = YEAR_AND_NUMBER.exec(number);
  if (short !== null) return `${short[1] ?? ''}-${(short[2] ?? '').padStart(FIGURES, '0')}`;
  return number.replace(/\s*[/–-]\s*|\s+/gu, '-');
}

const YEAR_AND_NUMBER = /^(\d{2})\s*[–-]\s*(\d{1,6})$/u;
const FIGURES = 6;

/** The forms in which a journal number is written beside the printed one: its normal form, and that without noughts. */
export function writtenForms(printed: string): readonly string[] {
  const number = normaliseJournalNumber(printed);
  return YEAR_AND_NUMBER.test(number) ? [number, number.replace(/(?<=-)0+(?=\d)/u, '')] : [];
}
