import { DATE, isoDate, MONTH } from './dates.js';
import type { Line } from './lines.js';
import { bodiesIn, type MentionContext } from './mentions/bodies.js';
import type { Meeting, MeetingKind, MeetingStatus, Span, ToldMeeting } from './referat.js';
import { sentencesIn } from './sentences.js';

/** What became of a meeting, as its own page tells it. */
export type Standing = Pick<Meeting, 'kind' | 'status' | 'movedTo' | 'statusSpan'>;

const MEETING = String.raw`(?:[\p{L}-]*møde(?:t)?)`;
/** The meeting as what is spoken of: `på mødet blev sagen udsat` speaks of a case. */
const SUBJECT = String.raw`(?<!(?<!\p{L})(?:på|i|til|fra|ved|inden|efter|før|om|under) (?:[\p{L}-]+ ){0,2})(?<!\p{L})${MEETING}`;
const IS = '(?:er|blev|bliver|var|må|måtte|desværre|derfor|hermed|dermed|blevet|være) ';
/** Within a sentence, up to what else may be spoken of; a day has a stop of its own. */
const ON = String.raw`(?: (?:(?!(?:sag|punkt|emne)(?:en|et|erne)? )(?:[^.!?,;:]|(?<=\d)\.)){0,100}?)?`;
const CANCELLED = new RegExp(
  String.raw`${SUBJECT}${ON} (?:${IS})*(?:aflyst|aflyses|aflystes|udgår|udgik|bortfalder|bortfaldt)(?!\p{L})|${SUBJECT}${ON} (?:afholdes|holdes|gennemføres|blev) ikke(?: (?:af)?holdt| til noget)?(?!\p{L})|(?<!\p{L})(?:aflyst|aflyser) [\p{L} ]{0,20}${MEETING}`,
  'iu',
);
/** The word alone, beside the body and the day or on a line of its own. */
const CANCELLED_ALONE = /^\W*aflyst(?:$|\W)|[(\s–:-]aflyst[)!.]*$/iu;
const DAY = String.raw`(?:${DATE}|\d{1,2}\.? ?${MONTH}(?!\p{L}))`;
const TO_DAY = String.raw`(?:flyttet|flyttes|rykket|rykkes|udsat|udsættes|udskudt|udskydes|ændret)(?: fra (?:[^.!?]|(?<=\d)\.){1,60}?)? til (?:(?:på )?(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?(?:den |d\. ?)?(?<day>${DAY})`;
const MOVED = new RegExp(String.raw`${SUBJECT}${ON} (?:${IS})*${TO_DAY}`, 'iu');
/** In the document's own head, where nothing else is spoken of. */
const MOVED_ALONE = new RegExp(String.raw`^\W*${TO_DAY}`, 'iu');
const DENIED = /(?<!\p{L})ikke (?:blevet )?(?:aflyst|flyttet|udsat)/iu;

/**
 * What became of the meeting. Its own head tells that it was cancelled (*aflyst*) or moved (*flyttet*), unless items were
 * decided all the same; an agenda (*dagsorden*) in which nothing is decided is of a meeting to come.
 * @param head the opening line and what stands above the first item
 */
export function standingOf(
  head: readonly Line[],
  { date, isAgenda, isDecided }: { readonly date: string; readonly isAgenda: boolean; readonly isDecided: boolean },
): Standing {
  const kind = kindOf(head);
  if (isDecided) return { kind, status: 'HELD', movedTo: null, statusSpan: null };
  for (const line of head) {
    const told = toldIn(line.text, date, true);
    if (told !== null) return { kind, ...told, statusSpan: { start: line.number, end: line.end } };
  }
  return { kind, status: isAgenda ? 'PLANNED' : 'HELD', movedTo: null, statusSpan: null };
}

/** Lines of the head in which a meeting says what it is called; below them stands what it is about. */
const NAMING_LINES = 12;
/** `Ekstraordinært byrådsmøde`, `(ekstraordinær)`, `Mødetype: Ekstraordinært`. */
const EXTRAORDINARY =
  /(?<!\p{L})(?:ekstraordinær[te]? (?:[\p{L}-]*møde|dagsorden)|ekstra(?:ordinært)?[- ]?møde)(?!\p{L})|\(ekstraordinær[te]?\)|^(?:møde)?type:? ekstraordinær|^\W*ekstraordinær[te]?\W*$/iu;
/** A line of the contents, or one that speaks of another meeting. */
const OF_ITEM = /^\W*(?:punkt|pkt|sag|\d+[.:)]?) ?(?![.\d-]*\d{4})|referat (?:af|fra)|godkendelse/iu;

/** Whether a meeting calls itself extraordinary in the first lines of its head. */
export function kindOf(head: readonly Line[]): MeetingKind {
  const named = head
    .slice(0, NAMING_LINES)
    .some(({ text }, index) => EXTRAORDINARY.test(text) && (index === 0 || !OF_ITEM.test(text)));
  return named ? 'EXTRAORDINARY' : 'ORDINARY';
}

function toldIn(
  text: string,
  date: string,
  isHead: boolean,
): { readonly status: MeetingStatus; readonly movedTo: string | null } | null {
  if (!/flyt|ryk|uds|ændret|aflys|udg|bortfald|ikke/iu.test(text) || DENIED.test(text)) return null;
  const day = (MOVED.exec(text) ?? (isHead ? MOVED_ALONE.exec(text) : null))?.groups?.['day'];
  const movedTo = day === undefined ? null : dayNear(day, date);
  if (movedTo !== null && movedTo !== date) return { status: 'MOVED', movedTo };
  const isCancelled = CANCELLED.test(text) || (isHead && CANCELLED_ALONE.test(text));
  return isCancelled ? { status: 'CANCELLED', movedTo: null } : null;
}

/** A printed day; without a year the one nearest to another day. */
function dayNear(printed: string, date: string): string | null {
  const whole = isoDate(printed);
  if (whole !== null) return whole;
  const year = Number(date.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => isoDate(`${printed.replace(/\.$/u, '')} ${one}`) ?? []);
  const apart = (day: string): number => Math.abs(Date.parse(day) - Date.parse(date));
  return days.toSorted((one, other) => apart(one) - apart(other))[0] ?? null;
}

const MAY_TELL = /(?<!\p{L})(?:aflyst|aflyses|flyttet|flyttes|rykket|rykkes|udsat|udsættes|udskudt)(?!\p{L})/iu;
const PRINTED_DAY = new RegExp(`(?<!\\d)${DAY}`, 'giu');

/** What running text tells of other meetings: `Socialudvalgets møde den 6. november er aflyst`. */
export function toldMeetingsIn(lines: readonly Line[], context: MentionContext): ToldMeeting[] {
  const found = new Map<string, ToldMeeting>();
  const mayTell = (text: string): boolean => MAY_TELL.test(text) && /møde/iu.test(text);
  for (const { text, start, end } of sentencesIn(lines, mayTell)) {
    if (!mayTell(text)) continue;
    const told = toldMeeting(text, { start, end }, context);
    if (told !== null) found.set(`${told.committee} ${told.date}`, told);
  }
  return [...found.values()];
}

/** The meeting is named by the day before the word that tells; its body beside it, or else it is the document's own. */
function toldMeeting(text: string, span: Span, context: MentionContext): ToldMeeting | null {
  const [printed] = text.match(PRINTED_DAY) ?? [];
  const date = printed === undefined ? null : dayNear(printed, context.date);
  if (printed === undefined || date === null || date === context.date) return null;
  const standing = toldIn(text, date, false);
  const word = MAY_TELL.exec(text)?.index ?? 0;
  if (standing === null || text.indexOf(printed) > word) return null;
  const before = text.slice(0, word);
  const bodies = bodiesIn(text, context).filter((body) => body.end <= word);
  const [body, other] = bodies;
  // Of two bodies it is not told whose meeting it is, and a meeting that is not spoken of is none.
  if (other !== undefined || !new RegExp(MEETING, 'iu').test(before)) return null;
  return { committee: body?.committee ?? context.committee, date, ...standing, span };
}
