import { committeeName, isBody } from './committees.js';
import { DATE, isoDate } from './dates.js';
import { jointBodies } from './joint.js';
import type { FrontPage } from './style.js';

/** What one line says of the meeting and nothing else. */
export interface Said {
  readonly minutes: boolean;
  readonly body: string | null;
  /** Whether the body's name ends as those of bodies do; `Plan, Miljø og Teknik` does not. */
  readonly sure: boolean;
  readonly date: string | null;
  readonly behind: string;
}

/** What a line says of the meeting; null where it says anything else. */
export function saidBy(text: string, front: FrontPage): Said | null {
  if (text === '') return null;
  if (OF_FILE.test(text)) return null;
  const date = new RegExp(DATE, 'iu').exec(text);
  const before = date === null ? text : text.slice(0, date.index);
  const behind = date === null ? '' : text.slice(date.index + date[0].length).trim();
  if (date !== null && !BEHIND_DATE.test(behind)) return null;
  const minutes = front.minutes.test(text);
  const rest = before
    .replace(front.minutes, ' ')
    .replace(/^mødet (?:blev |er )?(?:af)?holdt /iu, ' ')
    .replace(LEADING, ' ')
    .replace(TRAILING, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.:•|–-]+|[\s,.:•|–-]+$/gu, '')
    .replace(/^\p{Lu}[\p{L}-]+ [Kk]ommune(?: ?[-–:,])? (?=\p{Lu})/u, '')
    // `Økonomiudvalget - Ekstraordinært møde`
    .replace(/(?:,| [-–])? \(?(?:ekstraordinær[te]|ordinær[te]|konstituerende)(?: møde)?\)?$/iu, '')
    // `Ældrerådets møde`
    .replace(/(?<=(?:udvalget|rådet|nævnet|bestyrelsen))s$/u, '');
  const iso = isoDate(date?.[0] ?? '');
  const sure = isBody(rest) || jointBodies(rest) !== null;
  if (rest !== '' && !sure && !(iso !== null && isName(rest, before))) return null;
  return minutes || rest !== '' || iso !== null
    ? { minutes, sure, body: rest === '' ? null : rest, date: iso, behind: front.minutes.test(behind) ? '' : behind }
    : null;
}

/** `Publiceret 10-09-2015`: a day on which something was done with the file. */
const OF_FILE =
  /^(?:publiceret|offentliggjort|udsendt|udskrevet|oprettet|opdateret|sidst (?:ændret|opdateret)|godkendt|udskriftsdato|frist)(?!\p{L})/iu;

/** Whether what a sign parts from the date may be a body: capitalised words, and no sentence. */
function isName(rest: string, text: string): boolean {
  return (
    text.startsWith(rest) &&
    /^[\s(\d)]*[-–•|,]/u.test(text.slice(rest.length)) &&
    /^\p{Lu}[\p{L}&-]+(?:,? (?:(?:og|for|i) )?\p{Lu}?[\p{L}&-]+){0,6}$/u.test(rest) &&
    rest.split(/[ ,]+/u).every((word) => /^(?:\p{Lu}|og$|for$|i$|&)/u.test(word))
  );
}

/** `for`, `fra ordinært møde i`: what joins the word for minutes to the body. */
const LEADING =
  /^[\s,.:–-]*(?:(?:fra|for|til|af|over)(?: det)? )?(?:(?:ordinær[te]|ekstraordinær[te]|konstituerende|åbent|lukket) )?(?:mødet?(?: nr\.? \d{1,4})?(?=[\s,.:–-]|$))?(?: ?(?:i|for|af)(?= ))?/iu;

/** `møde mandag den`: what joins the body to the date. */
const TRAILING =
  /(?:^|[\s,–-])(?:(?:fra|for) )?(?:(?:det )?mødet?)?(?: ?(?:den|d\.|på))?(?: ?(?:man|tirs|ons|tors|fre|lør|søn)dag,?)?(?: ?(?:den|d\.))?[\s,–-]*$/iu;

/** Behind the date stand the time, the place or the word for minutes, never a sentence. */
const BEHIND_DATE =
  /^(?:[\s,.–-]*(?:referat|beslutningsprotokol)?$|\.? ?mødet (?:startede|begyndte|starter|begynder) kl|[\s,.–-]*(?:kl(?:okken|\.)? ?)?\d{1,2}[.:]\d{2}|[\s,.–-]*kl(?:okken|\.)? ?\d{1,2}|(?:, ?)?(?:i|på) \p{Lu})/iu;

/** Whether a line speaks of the meeting that the first page is of, and of no other. */
export function isOfMeeting(line: Said, committee: string, date: string): boolean {
  if (line.date !== null && line.date !== date) return false;
  return line.body === null || committeeName(line.body) === committeeName(committee);
}
