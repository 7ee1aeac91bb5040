import { committeeName, isBody } from './committees.js';
import { DATE, isoDate, plainDates, timeOfDay } from './dates.js';
import { foldedWords, type Line } from './lines.js';
import { wordsOf } from './reading.js';
import type { FrontPage, HouseStyle } from './style.js';

/** What a first page says of the meeting, on several lines and in any order. */
export interface Front {
  /** As printed, with the term where one is printed. */
  readonly committee: string;
  readonly date: string;
  /** `HH:MM`, where it stands beside the date. */
  readonly time: string | null;
  /** Where it stands beside the date, or on the line below it. */
  readonly place: string | null;
  /** Whether a word says that these are minutes; else only its decisions can tell. */
  readonly minutes: boolean;
  /** Index of the first of its lines and labels: the header begins there. */
  readonly from: number;
  /** Indexes of its lines, in order: the header is read without them. */
  readonly used: readonly number[];
}

/** What one line says of the meeting and nothing else. */
interface Said {
  readonly minutes: boolean;
  readonly body: string | null;
  /** Whether the body's name ends as those of bodies do; `Plan, Miljø og Teknik` does not. */
  readonly sure: boolean;
  readonly date: string | null;
  readonly behind: string;
}

/** No line of a first page is longer. */
const LONGEST = 240;

/**
 * Reads a first page (*forside*): a word for minutes, the body and the day, each on a line of its own or together, with
 * labels or without. A line counts only where it says nothing else, so that running text is never read for them.
 * @returns null where one of them is missing, or where it is the first page of an agenda.
 */
export function frontOf(lines: readonly Line[], style: HouseStyle): Front | null {
  const { front } = style;
  if (front === null) return null;
  const end = endOf(lines, style);
  const said = new Map<number, Said>();
  let labelled: { body: string; at: readonly number[] } | null = null;
  let labelledDate: { date: string; at: number } | null = null;
  for (let index = 0; index < end; index += 1) {
    const text = textOf(lines[index]);
    const label = labelIn(text, front, style);
    if (label?.role === 'BODY') {
      const below = label.value === '';
      const value = below ? textOf(lines[index + 1]) : label.value;
      if (labelled === null && namesBody(value, label.sure)) {
        labelled = { body: value, at: below ? [index, index + 1] : [index] };
        index += below ? 1 : 0;
        continue;
      }
    }
    if (label?.role === 'DATE') {
      const value = label.value === '' ? textOf(lines[index + 1]) : label.value;
      const date = isoDate(new RegExp(DATE, 'iu').exec(value)?.[0] ?? '');
      if (date !== null) labelledDate ??= { date, at: index };
      if (label.value === '') index += 1;
      continue;
    }
    // Below a label that is not known a date is another one: `Referat publiceret:`.
    if (textOf(lines[index - 1]).endsWith(':')) continue;
    const line = saidBy(text, front);
    if (line !== null) said.set(index, line);
  }
  const dated = [...said].find(([, line]) => line.date !== null);
  const bodies = [...said].filter(([, line]) => line.body !== null && line.sure);
  const body =
    bodies.find(([, line]) => line.date !== null || line.minutes) ??
    bodies[0] ??
    [...said].find(([, line]) => line.body !== null);
  const committee = labelled?.body ?? body?.[1].body ?? null;
  const date = dated?.[1].date ?? labelledDate?.date ?? null;
  const minutes = [...said.values()].some((line) => line.minutes);
  const isAgenda = !minutes && lines.slice(0, end).some((line) => front.agenda.test(line.text));
  if (committee === null || date === null || isAgenda) return null;
  const ofMeeting = [...said].filter(([, line]) => isOfMeeting(line, committee, date)).map(([index]) => index);
  const used = [...new Set([...ofMeeting, ...(labelled?.at ?? [])])].sort((one, other) => one - other);
  const behind = dated?.[1].behind ?? '';
  const next = (used.at(-1) ?? 0) + 1;
  const below = placeBelow(lines[next], style);
  const place = placeIn(behind) ?? below;
  const labels = lines.findIndex((line) => hasLabel(line, style));
  const from = Math.min(labels === -1 ? end : labels, used[0] ?? end);
  const time = timeOfDay(behind);
  return { committee, date, time, place, minutes, from, used: below === null ? used : [...used, next] };
}

/** Where the first page ends: at the table of contents, the first heading or the first item. */
function endOf(lines: readonly Line[], style: HouseStyle): number {
  const { contents, headings } = wordsOf(style);
  const end = lines.findIndex(
    (line, index) =>
      index > 0 &&
      line.folded !== 'dagsorden' &&
      (((contents.has(line.folded) || headings.has(line.folded)) && !isLabel(line, style)) ||
        style.item.some((pattern) => pattern.test(line.text))),
  );
  return Math.min(end === -1 ? lines.length : end, MOST_LINES);
}

/** A first page has no more lines. */
const MOST_LINES = 60;

const isLabel = (line: Line, style: HouseStyle): boolean =>
  wordsOf(style).labels.some(({ word }) => word === line.folded);

function textOf(line: Line | undefined): string {
  if (line === undefined || line.furniture || line.text.length > LONGEST) return '';
  const text = line.row
    ? line.text
        .split(/[|\t]/u)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' ')
    : line.text;
  return plainDates(text.replace(/^- /u, '').replace(/^dagsorden (?:og|med) (?=referat)/iu, ''));
}

/** Whether a known label and a colon begin a line. */
function hasLabel(line: Line, style: HouseStyle): boolean {
  const label = /^(?:- )?(?<label>\p{Lu}[\p{L} .]{1,40}?)\.? ?:/u.exec(line.text)?.groups?.['label'];
  const folded = label === undefined ? '' : foldedWords(label);
  return folded !== '' && wordsOf(style).labels.some(({ word }) => word === folded);
}

interface Label {
  readonly role: 'BODY' | 'DATE';
  readonly value: string;
  /** Whether whatever stands behind it is a body. */
  readonly sure: boolean;
}

function labelIn(text: string, front: FrontPage, style: HouseStyle): Label | null {
  const folded = text.toLowerCase();
  const find = (words: readonly string[]): string | undefined =>
    words.find((word) => folded.startsWith(word.toLowerCase()) && /^(?: ?:| |$)/u.test(text.slice(word.length)));
  const body = find(front.bodyLabels) ?? find(front.looseBodyLabels);
  const label = body ?? find(style.labels.DATE) ?? find(style.labels.START);
  if (label === undefined) return null;
  const value = text.slice(label.length).replace(/^[\s:]+/u, '');
  return { role: body === undefined ? 'DATE' : 'BODY', value, sure: front.bodyLabels.includes(body ?? '') };
}

const namesBody = (text: string, sure: boolean): boolean =>
  isBody(text) || (sure && /^\p{Lu}[^.:;!?]{2,118}$/u.test(text));

/** What a line says of the meeting; null where it says anything else. */
function saidBy(text: string, front: FrontPage): Said | null {
  if (text === '') return null;
  const date = new RegExp(DATE, 'iu').exec(text);
  const before = date === null ? text : text.slice(0, date.index);
  const behind = date === null ? '' : text.slice(date.index + date[0].length).trim();
  if (date !== null && !BEHIND_DATE.test(behind)) return null;
  const minutes = front.minutes.test(text);
  const rest = before
    .replace(front.minutes, ' ')
    .replace(LEADING, ' ')
    .replace(TRAILING, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.:•|–-]+|[\s,.:•|–-]+$/gu, '')
    // `Ældrerådets møde`
    .replace(/(?<=(?:udvalget|rådet|nævnet|bestyrelsen))s$/u, '');
  const iso = isoDate(date?.[0] ?? '');
  const sure = isBody(rest);
  if (rest !== '' && !sure && !(iso !== null && isName(rest, text))) return null;
  return minutes || rest !== '' || iso !== null
    ? { minutes, sure, body: rest === '' ? null : rest, date: iso, behind: front.minutes.test(behind) ? '' : behind }
    : null;
}

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
  /^[\s,.:–-]*(?:(?:fra|for|til|af|over)(?: det)? )?(?:(?:ordinært|ekstraordinært|åbent|lukket) )?(?:mødet?(?: nr\.? \d{1,4})?(?=[\s,.:–-]|$))?(?: ?(?:i|for|af)(?= ))?/iu;

/** `møde mandag den`: what joins the body to the date. */
const TRAILING =
  /(?:^|[\s,–-])(?:(?:fra|for) )?(?:(?:det )?mødet?)?(?: ?(?:den|d\.|på))?(?: ?(?:man|tirs|ons|tors|fre|lør|søn)dag,?)?(?: ?(?:den|d\.))?[\s,–-]*$/iu;

/** Behind the date stand the time, the place or the word for minutes, never a sentence. */
const BEHIND_DATE =
  /^(?:[\s,.–-]*(?:referat|beslutningsprotokol)?$|\.? ?mødet (?:startede|begyndte|starter|begynder) kl|[\s,.–-]*(?:kl(?:okken|\.)? ?)?\d{1,2}[.:]\d{2}|[\s,.–-]*kl(?:okken|\.)? ?\d{1,2}|,? (?:i|på) \p{Lu})/iu;

function isOfMeeting(line: Said, committee: string, date: string): boolean {
  if (line.date !== null && line.date !== date) return false;
  return line.body === null || committeeName(line.body) === committeeName(committee);
}

/** `kl. 16.00 i mødeværelse 119`: what stands behind the time. */
function placeIn(behind: string): string | null {
  const place =
    /^[\s,.–-]*(?:kl(?:okken|\.)? ?)?[\d.:]*(?: ?(?:-|–|til) ?[\d.:]+)?[,.]? (?:i |på |, )(?<place>.{2,120})$/iu.exec(
      behind,
    )?.groups?.['place'];
  return place?.replace(/\.$/u, '') ?? null;
}

/** On lower case: ignoring case takes long where a pattern names many letters. */
const ROOM =
  /(?<!\p{L})(?:\p{L}*lokale\p{L}*|\p{L}*sal(?:en)?|\p{L}*rådhus(?:et)?|\p{L}*værelse|kantinen?|teams|skype(?:-møde)?|virtuelt(?: møde)?|online|\d{4} \p{L}{2,})(?!\p{L})/u;

/** The line below the first page where it names a room or a town without a label. */
export function placeBelow(line: Line | undefined, style: HouseStyle): string | null {
  if (line === undefined || line.row || line.furniture || line.text.length > 120) return null;
  if (/[.:;]$|: /u.test(line.text)) return null;
  const lowered = line.text.toLowerCase();
  const isLabelled = wordsOf(style).labels.some(
    ({ word }) =>
      lowered.startsWith(word) && lowered.charAt(word.length) === ' ' && word !== 'lokale' && word !== 'mødelokale',
  );
  if (isLabelled || !ROOM.test(lowered)) return null;
  return line.text.replace(/^i (?=\p{Lu}|mødelokale)/u, '');
}

/** The line that says that a first page is an agenda's; null where it is of minutes, or of neither. */
export function agendaOfFront(lines: readonly Line[], style: HouseStyle): Line | null {
  const { front } = style;
  if (front === null || frontOf(lines, style) !== null) return null;
  const agenda = frontOf(lines, { ...style, front: { ...front, minutes: front.agenda, agenda: /$^/u } });
  const found = agenda?.used
    .map((index) => lines[index])
    .find((line) => line !== undefined && front.agenda.test(line.text));
  return found ?? null;
}
