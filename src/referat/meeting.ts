import { committeeName, isBody } from './committees.js';
import { TERM, electionTerm, isoDate, timeOfDay } from './dates.js';
import { agendaOfFront, frontOf } from './front.js';
import { jointBodies } from './joint.js';
import { foldedWords, placeOf, type Line } from './lines.js';
import { placeBelow, placeIn } from './place.js';
import type { Span } from './referat.js';
import { spanOf } from './sections/section.js';
import type { HouseStyle } from './style.js';

/** The opening line (*titellinje*) of a document: which body met, and when. */
export interface Opening {
  readonly committee: string;
  /** The bodies that hold the meeting together, that one first; left out where it holds it alone. */
  readonly joint?: readonly string[];
  readonly term: string | null;
  readonly date: string;
  /** Index of the first line behind it; of a first page, behind its first line. */
  readonly next: number;
  /** Index behind all of it: the first line of the text is not before. */
  readonly end: number;
  /** Numbers of the lines of a first page, which are no header. */
  readonly used: ReadonlySet<number>;
  /** What stands beside the date: the start as `HH:MM`, and the place. */
  readonly time: string | null;
  readonly place: string | null;
  /** Whether a word says that these are minutes; else only its decisions can tell. */
  readonly minutes: boolean;
  /** Number of its first line. */
  readonly start: number;
  /** The lines that say which body met, and on which day; those of the time and of the place. */
  readonly span: Span;
  readonly timeSpan: Span | null;
  readonly placeSpan: Span | null;
  /** The lines of it, folded: a page may repeat them at its head. */
  readonly folded: readonly string[];
}

/** How far down a document the opening line may stand, counted in lines that say something. */
export const SEARCHED_LINES = 60;
/** Over how many lines it may wrap. */
const LONGEST_WRAP = 4;
/** No opening line is longer. */
const LONGEST_OPENING = 400;

/** Finds the opening line; null where the style sees none. */
export function openingOf(lines: readonly Line[], style: HouseStyle): Opening | null {
  for (let index = 0; index < Math.min(lines.length, SEARCHED_LINES); index += 1) {
    if (!style.openingBegins.test(lines[index]?.text.slice(0, LONGEST_OPENING) ?? '')) continue;
    for (let wrapped = 1; wrapped <= LONGEST_WRAP && index + wrapped <= lines.length; wrapped += 1) {
      const printed = lines.slice(index, index + wrapped);
      // The head that a browser prints above the page, `Referat - Socialudvalget`, does not go on in the opening line.
      const last = printed.at(-1)?.text.slice(0, LONGEST_OPENING) ?? '';
      if (wrapped > 1 && last.includes(' ') && style.openingBegins.test(last)) break;
      const text = textOf(printed);
      const opening = openingIn(text, style);
      if (opening === null && impossibleDateIn(text, style) !== null) return null;
      if (opening === null) continue;
      // What is printed between the word and the date may be more than the body: the first page tells.
      const joint = jointBodies(opening.committee);
      const front = joint !== null || isBody(opening.committee) ? null : openingOfFront(lines, style);
      if (front !== null) return front;
      const below = lines[index + wrapped];
      const place = placeBelow(below, style);
      const { committee, term, date, time } = opening;
      return {
        ...heldBy(committee),
        term,
        date,
        time,
        next: index + wrapped,
        end: index + wrapped,
        used: new Set(place === null || below === undefined ? [] : [below.number]),
        place: place ?? placeIn(text.slice(opening.behind)),
        minutes: true,
        start: lines[index]?.number ?? 1,
        span: spanOf(printed, 1),
        timeSpan: spanOf(printed, 1),
        placeSpan: place === null || below === undefined ? spanOf(printed, 1) : placeOf(below),
        folded: printed.map((line) => line.folded),
      };
    }
  }
  return openingOfFront(lines, style);
}

/** The body that holds a meeting, or those that hold it together. */
function heldBy(printed: string): Pick<Opening, 'committee' | 'joint'> {
  const joint = jointBodies(printed);
  return joint?.[0] === undefined ? { committee: printed } : { committee: joint[0], joint };
}

function openingOfFront(lines: readonly Line[], style: HouseStyle): Opening | null {
  const front = frontOf(lines, style);
  const first = front?.used[0];
  if (front === null || first === undefined) return null;
  const at = (indexes: readonly number[]): readonly Line[] => indexes.flatMap((index) => lines[index] ?? []);
  const used = at(front.used);
  return {
    ...heldBy(committeeName(front.committee)),
    term: termOf(front.committee),
    date: front.date,
    next: front.from,
    end: (front.used.at(-1) ?? first) + 1,
    used: new Set(used.map((line) => line.number)),
    time: front.time,
    place: front.place,
    minutes: front.minutes,
    start: lines[first]?.number ?? 1,
    span: spanOf(at(front.saying), 1),
    timeSpan: spanOf(at([front.timeAt]), 1),
    placeSpan: spanOf(at([front.placeAt]), 1),
    folded: used.filter((line) => style.front?.minutes.test(line.text) === true).map((line) => line.folded),
  };
}

/** @returns what the text says, and where it goes on behind the date. */
function openingIn(
  text: string,
  style: HouseStyle,
): (Pick<Opening, 'committee' | 'term' | 'date' | 'time'> & { readonly behind: number }) | null {
  for (const pattern of style.opening) {
    const groups = pattern.exec(text)?.groups;
    const day = groups?.['date'] ?? '';
    const date = isoDate(day);
    // `Referat - Udvalget Plan og By - 3. juni 2024`
    const printed = groups?.['committee']?.replace(/^[-–:] ?(?=\p{Lu})/u, '').replace(NO_BODY, '');
    if (printed === undefined || date === null || isLabel(printed, style)) continue;
    const behind = text.lastIndexOf(day) + day.length;
    return { committee: committeeName(printed), term: termOf(printed), date, time: timeOfDay(text), behind };
  }
  return null;
}

/** `Byrådet - Tillægsdagsorden`, `ekstraordinært møde i Byrådet`: what the document or the meeting is, beside its body. */
const NO_BODY =
  /^(?:tillægs?dagsorden|ekstraordinær[te]?(?: [\p{L}-]*møde)?)(?: for| til| i)? (?=\p{Lu})|(?: ?[-–,]|) ?\(?(?:tillægs?dagsorden|ekstraordinær[te]?(?: [\p{L}-]*møde)?|ekstra(?:ordinært)?[- ]?møde)\)?$/iu;

/** The date of an opening line that the calendar does not have, for a kind word to who loads it; null where there is none. */
export function impossibleOpening(
  lines: readonly Line[],
  style: HouseStyle,
): { readonly line: number; readonly date: string } | null {
  for (const [index, { number, text }] of lines.slice(0, SEARCHED_LINES).entries()) {
    if (!style.openingBegins.test(text.slice(0, LONGEST_OPENING))) continue;
    for (let wrapped = 1; wrapped <= LONGEST_WRAP; wrapped += 1) {
      const date = impossibleDateIn(textOf(lines.slice(index, index + wrapped)), style);
      if (date !== null) return { line: number, date };
    }
  }
  return null;
}

function impossibleDateIn(text: string, style: HouseStyle): string | null {
  for (const pattern of style.opening) {
    const date = pattern.exec(text)?.groups?.['date'];
    if (date !== undefined) return isoDate(date) === null ? date : null;
  }
  return null;
}

/** `Mødedato` between the word and the date is no body, nor what ends in it, nor the day of the week. */
function isLabel(printed: string, { labels }: HouseStyle): boolean {
  const folded = foldedWords(printed);
  if (/^(?:man|tirs|ons|tors|fre|lør|søn)dag$/u.test(folded)) return true;
  return [...labels.DATE, ...labels.START, ...labels.PLACE].some(
    (word) =>
      word.length <= folded.length && (folded === foldedWords(word) || folded.endsWith(` ${foldedWords(word)}`)),
  );
}

/** The line that opens an agenda (*dagsorden*), for a kind word to who loads one; null where none does. */
export function agendaLine(lines: readonly Line[], style: HouseStyle): number | null {
  const found = lines.findIndex((_, index) => {
    const text = textOf(lines.slice(index, index + LONGEST_WRAP));
    return style.agenda.some((pattern) => pattern.test(text));
  });
  return (lines[found] ?? agendaOfFront(lines, style))?.number ?? null;
}

function textOf(lines: readonly Line[]): string {
  return lines
    .filter((line) => !line.furniture)
    .map((line) => line.text)
    .join(' ')
    .slice(0, LONGEST_OPENING);
}

const LEADING_TERM = new RegExp(`^[([]?(${TERM})[)\\]]?(?= )`, 'u');
const CLOSING_TERM = new RegExp(`(?<= )[([]?(${TERM})[)\\]]?$`, 'u');

function termOf(printed: string): string | null {
  return electionTerm((LEADING_TERM.exec(printed) ?? CLOSING_TERM.exec(printed))?.[1] ?? '');
}
