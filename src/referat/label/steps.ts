import { isBody } from '../committees.js';
import { DATE, isoDate, plainDates } from '../dates.js';
import { readsAsDecision } from './acts.js';

/** A line that names a body and one day: a step of the case, the meeting's own decision, or an entry of a plan. */
export interface StepLine {
  /** The body as printed, without the words around it. */
  readonly body: string;
  /** Null where the calendar has no such day. */
  readonly date: string | null;
  readonly printedDate: string;
  /** The item's number in that meeting. */
  readonly item: number | null;
  /** The words around body and day, folded: `beslutning i`, `udtalelse fra`; lines of one kind share them. */
  readonly frame: string;
  /** What stands behind a colon, on the line itself. */
  readonly rest: string;
  /** Whether the name reads as a body's by itself; else only what stands beside it tells. */
  readonly named: boolean;
}

/** No line that opens a step is longer, its text aside. */
const LONGEST = 200;

const DAYS = new RegExp(`(?<![\\d.,-])${DATE}(?!\\d)`, 'giu');
/** Who was there, and who was not, is no step. */
const OF_PEOPLE = /^(?:fraværende|fravær|afbud|til ?stede|deltagere|ikke til ?stede)(?!\p{L})/iu;
const WEEKDAY = '(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?';
const ITEM = String.raw`[ ,(–-]*(?:pkt|punkt|sag|dagsordenspunkt|punktnummer|nr)\.?(?: ?nr\.?)? ?(?<item>\d{1,4})\p{L}?\)?`;
/** What may stand behind the day: the time, the item's number, a word for what was done. */
const BEHIND = new RegExp(
  String.raw`^\)?(?:,? (?:kl\. ?)[\d.:]{1,5})?(?:${ITEM})?(?:[ ,–:-]+(?:beslutning|behandling|afgørelse|referat|udtalelse))?(?: ?[:–-] ?(?<rest>\S.*)|[\s.:)–-]*)$`,
  'iu',
);
const BEFORE_DAY = new RegExp(
  String.raw`[ ,.(–:-]*(?:${WEEKDAY},? ?)?(?:(?:d\.|den|af|pr\.|dato:?|i møde|på møde(?:t)?|møde(?:t)?) ?)*$`,
  'iu',
);

/** Reads a line that names a body and a day and nothing else but a few words; null where it is none. */
export function stepLineOf(printed: string): StepLine | null {
  if (!/\d{4}/u.test(printed.slice(0, LONGEST)) || OF_PEOPLE.test(printed)) return null;
  const text = plainDates(printed.replace(/^- /u, ''));
  const head = text.slice(0, LONGEST);
  const days = [...head.matchAll(DAYS)];
  const day = days[0];
  if (day === undefined) return null;
  if (day.index === 0) return dayFirst(text, day[0]);
  const behind = text.slice(day.index + day[0].length);
  const found = BEHIND.exec(behind)?.groups ?? actBehind(behind);
  if (found === undefined || (text.length > LONGEST && found['rest'] === undefined)) return null;
  const item = found['item'] === undefined ? null : Number(found['item']);
  const before = text.slice(0, day.index).replace(BEFORE_DAY, '');
  const body = bodyWithin(before, item !== null);
  if (body === null) return null;
  return { ...body, date: isoDate(day[0]), printedDate: day[0], item, rest: found['rest'] ?? '' };
}

/** `… den 11-12-2025 Taget til efterretning.`: what was decided stands behind the day without a sign. */
function actBehind(text: string): Readonly<Record<string, string | undefined>> | undefined {
  const found = ACT_BEHIND.exec(text)?.groups;
  const rest = found?.['rest'] ?? '';
  return readsAsDecision(rest) || /^\p{Lu}[^.]{3,80} var fraværende\./u.test(rest) ? found : undefined;
}
const ACT_BEHIND = new RegExp(String.raw`^(?:${ITEM})? (?<rest>\p{Lu}.*)$`, 'u');

/** `04/11/2025 Økonomiudvalget, pkt. 4: Anbefales.` */
function dayFirst(text: string, day: string): StepLine | null {
  const found = BEHIND_DAY.exec(text.slice(day.length))?.groups;
  const name = found?.['name'];
  if (found === undefined || name === undefined) return null;
  const body = bodyWithin(name, false);
  if (body === null || !body.named) return null;
  const item = found['item'] === undefined ? null : Number(found['item']);
  return { ...body, frame: `# ${body.frame}`, date: isoDate(day), printedDate: day, item, rest: found['rest'] ?? '' };
}
const BEHIND_DAY = new RegExp(
  String.raw`^(?: kl\. ?[\d.:]{1,5})?[ :,–-]+(?<name>[\p{L}§][^:]{2,110}?)(?:${ITEM})?(?: ?: ?(?<rest>\S.*)|[\s.:–-]*)$`,
  'iu',
);

/** Words that open a line about what a body did; they belong to no name. */
const LEAD =
  /^(?:(?:beslutning(?:er)?|behandling|behandlet|afgørelse|indstilling|udtalelse|anbefaling|vedtagelse|referat|protokol|sagen|mødet?|konklusion|resultat|udfald|besluttet|afgjort|vedtaget|drøftet|til|indstillet|udskrift)(?![\p{L}-]))/iu;
const JOINT =
  /^[\s:,–-]*(?:(?:truffet|blev|er|var|har været|i|fra|af|på|for|ved|hos|til|mødet? i|det|den)(?![\p{L}-])[\s:,–-]*)*/iu;
const BODY_WORD =
  /(?:(?:udvalg|råd|nævn|forum|hegnsyn|repræsentantskab)(?:et|met)?|(?:bestyrelse|direktion|kommission|magistrat|forsamling|komite|komité|gruppe|ledelse|borgerrepræsentation)(?:n|en)?|MED)(?=s?(?:$|[^\p{L}-]))/giu;
/** What stands behind a body's name and belongs to it: `for Klima, Miljø og Natur`. */
const SUBJECTS = /^(?:,? (?:for|vedr\.?|vedrørende) (?:\p{Lu}[\p{L}-]*(?:,| og| &)? ?|og ){1,8})/u;

interface Named {
  readonly body: string;
  readonly frame: string;
  readonly named: boolean;
}

/** The body that a text names among few other words. @param numbered whether an item's number stands beside it */
export function bodyWithin(printed: string, numbered: boolean): Named | null {
  const text = printed.replace(/\s+$/u, '');
  const lead = leadOf(text);
  const rest = text.slice(lead.length);
  if (rest === '' || rest.length > 120) return null;
  const last = [...rest.matchAll(BODY_WORD)].at(-1);
  if (last !== undefined) {
    const ends = last.index + last[0].length;
    const subjects = /^udvalg(?:et)?$|råd(?:et)?$/iu.test(last[0]) ? (SUBJECTS.exec(rest.slice(ends))?.[0] ?? '') : '';
    const end = ends + subjects.trimEnd().length;
    const behind = rest
      .slice(end)
      .replace(/^s(?![\p{L}])/u, '')
      .trim();
    const start = nameStart(rest, end);
    if (start !== null && wordsIn(behind) <= MOST_BEHIND && wordsIn(rest.slice(0, start)) <= MOST_BEFORE)
      return {
        body: rest.slice(start, end),
        frame: folded(`${lead} ${rest.slice(0, start)} # ${behind}`),
        named: true,
      };
  }
  // `Plan, Miljø og Teknik`: subjects alone name a body only beside what tells it.
  const whole = rest.replace(/[\s,.:–-]+$/u, '');
  const behind = numbered ? (OF_BODY.exec(whole)?.[0] ?? '') : '';
  const alone = whole.slice(behind.length);
  const isTold = numbered || /^(?:beslutning|behandling|afgørelse|behandlet|udtalelse|indstilling)/iu.test(lead);
  if (isTold && SUBJECTS_ALONE.test(alone) && alone !== alone.toUpperCase())
    return { body: alone, frame: folded(`${lead} ${behind} #`), named: false };
  return null;
}
const SUBJECTS_ALONE = /^(?:§ ?)?\p{Lu}[\p{L}-]+(?:(?:,| &| og|-| og) ?\p{Lu}?[\p{L}-]+){0,6}$/u;
/** Whatever word stands before what a body did: `Mødets linje fra`. */
const OF_BODY = /^\p{Lu}[\p{L} ]{2,40}? (?:fra|i|af) (?=\p{Lu})/u;
const MOST_BEFORE = 4;
const MOST_BEHIND = 3;

function leadOf(text: string): string {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const joint = JOINT.exec(text.slice(lead.length))?.[0] ?? '';
  return text.slice(0, lead.length + joint.length);
}

/** Where the name begins that ends at `end`: the longest that reads as a body's. */
function nameStart(text: string, end: number): number | null {
  const starts = [0, ...[...text.slice(0, end).matchAll(/[\s(:]+/gu)].map((gap) => gap.index + gap[0].length)];
  for (const start of starts) {
    const name = text.slice(start, end);
    if (isBody(name)) return start;
  }
  // `byrådet`, written small
  const last = starts.findLast((start) => start < end) ?? 0;
  const name = text.slice(last, end);
  return /^\p{Ll}[\p{Ll}-]{4,}$/u.test(name) && isBody(name.charAt(0).toUpperCase() + name.slice(1)) ? last : null;
}

const wordsIn = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/u).length);
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}#\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
