import { isBody } from './committees.js';
import { jointBodies } from './joint.js';
import { DATE, isoDate, plainDates, timeOfDay } from './dates.js';
import { isOfMeeting, saidBy, type Said } from './front-line.js';
import { foldedWords, type Line } from './lines.js';
import { placeBelow, placeIn } from './place.js';
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
  /** Indexes of the lines that say which body met and on which day, in order. */
  readonly saying: readonly number[];
  /** Indexes of the lines of the time and of the place. */
  readonly timeAt: number;
  readonly placeAt: number;
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
      if (date !== null) labelledDate ??= { date, at: label.value === '' ? index + 1 : index };
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
  const sayers = [...said].filter(([, line]) => line.date !== null || (line.minutes && line.body === null));
  const above = body === undefined ? sayers.map(([at]) => at - 1).find((at) => namesSubjects(lines[at])) : undefined;
  const subjects = above === undefined ? null : textOf(lines[above]);
  const committee = labelled?.body ?? body?.[1].body ?? subjects ?? null;
  const date = dated?.[1].date ?? labelledDate?.date ?? null;
  const minutes = [...said.values()].some((line) => line.minutes);
  const isAgenda = !minutes && lines.slice(0, end).some((line) => front.agenda.test(line.text));
  if (committee === null || date === null || isAgenda) return null;
  const ofMeeting = [...said].filter(([, line]) => isOfMeeting(line, committee, date)).map(([index]) => index);
  if (above !== undefined && labelled === null) ofMeeting.push(above);
  const used = [...new Set([...ofMeeting, ...(labelled?.at ?? [])])].sort((one, other) => one - other);
  const behind = dated?.[1].behind ?? '';
  const next = (used.at(-1) ?? 0) + 1;
  // `Byrådssalen kl. 19.00`
  const beside = (dated?.[0] ?? next) + 1;
  const at = placeBelow(lines[next], style) === null ? beside : next;
  const below = placeBelow(lines[at], style);
  const timed = /^(?<place>.*?),? (?<time>kl\. ?[\d.:]{1,5})$/iu.exec(below ?? '')?.groups;
  const place = placeIn(behind) ?? timed?.['place'] ?? below;
  const labels = lines.findIndex((line) => hasLabel(line, style));
  const from = Math.min(labels === -1 ? end : labels, used[0] ?? end);
  const time = timeOfDay(behind) ?? timeOfDay(timed?.['time'] ?? '');
  const dayAt = dated?.[0] ?? labelledDate?.at ?? 0;
  const bodyAt = labelled?.at ?? [body?.[0] ?? above ?? dayAt];
  return {
    committee,
    date,
    time,
    place,
    minutes,
    from,
    saying: [...bodyAt, dayAt].sort((one, other) => one - other),
    timeAt: timeOfDay(behind) === null ? at : dayAt,
    placeAt: placeIn(behind) === null ? at : dayAt,
    used: below === null || used.includes(at) ? used : [...used, at].sort((one, other) => one - other),
  };
}

/** `Forebyggelse og Idræt` right above the day or the word for minutes: some municipalities name their bodies by their subjects alone. */
function namesSubjects(line: Line | undefined): boolean {
  const text = textOf(line);
  return text.length < 80 && SUBJECTS.test(text) && !OF_PAGE.test(text);
}

const SUBJECTS = /^\p{Lu}[\p{Ll}-]+(?:, \p{Lu}?[\p{Ll}-]+){0,4}(?: og| &) (?:\p{Lu}[\p{Ll}-]+ ){0,2}\p{Lu}[\p{Ll}-]+$/u;
/** What pages call themselves. */
const OF_PAGE = /dagsorden|referat|møde|politik/iu;

/** Where the first page ends: at the table of contents, the first heading or the first item. */
function endOf(lines: readonly Line[], style: HouseStyle): number {
  const { contents, headings } = wordsOf(style);
  const end = lines.findIndex(
    (line, index) =>
      index > 0 &&
      line.folded !== 'dagsorden' &&
      (((contents.has(line.folded) || headings.has(line.folded)) && !isLabel(line, style)) ||
        [...style.item, ...style.listed].some((pattern) => pattern.test(line.text))),
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
  return plainDates(
    text
      .replace(/^- /u, '')
      .replace(/ [-–] dagsordener og referater$/iu, '')
      .replace(/^dagsorden (?:og|med) (?=referat)/iu, ''),
  );
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

/** `Dato Type Hent` behind `Udvalg`: the heads of a table. */
const HEADS = /^(?:dato|type|hent|tid|sted|møde|status)(?: |$)/iu;

const namesBody = (text: string, sure: boolean): boolean =>
  isBody(text) || jointBodies(text) !== null || (sure && /^\p{Lu}[^.:;!?]{2,118}$/u.test(text) && !HEADS.test(text));

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
