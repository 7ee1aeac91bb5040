import { committeeName, isBody } from './committees.js';
import { DATE, isoDate } from './dates.js';
import { normalLabel, numberOf } from './item-label.js';
import { jointBodies } from './joint.js';
import { foldedWords, type Line } from './lines.js';
import { outcomeOf } from './outcome.js';
import type { Reading } from './reading.js';
import type { CitedItem } from './referat.js';

/** The first line of a step that another meeting took: which body, when, and as which item. */
export interface RestatedStep extends CitedItem {
  readonly committee: string;
  /** As printed, and as an ISO date; null where the calendar has no such day. */
  readonly printedDate: string;
  readonly date: string | null;
}

/** No line that opens a step is longer. */
const LONGEST = 200;

/** The step that a line of the history (*Sagens forløb*) opens; null where it opens none. */
export function restatedIn(line: Line, reading: Reading): RestatedStep | null {
  const { style } = reading;
  if (line.row || line.text.length > LONGEST) return null;
  if (!mayEndStep(line) && !/^(?:- )?\d/u.test(line.text)) return null;
  for (const pattern of [...style.restated, ...style.steps]) {
    const groups = pattern.exec(line.text)?.groups;
    const step = groups === undefined ? null : stepOf(groups, namesABody, reading);
    if (step !== null) return step;
  }
  return null;
}

/** `(MED)`, ` - ekstraordinært møde`, ` kl. 08:00` */
const BESIDE_BODY = /\s*\([^()]*\)$|(?:,| [-–])? (?:ekstra)?ordinært møde$|,? kl\.? ?\d{1,2}(?:[.:]\d{2})?$/iu;

/** The step that a pattern's groups name; null where the body is none. */
function stepOf(
  groups: Readonly<Record<string, string>>,
  isName: (text: string) => boolean,
  { words }: Reading,
): RestatedStep | null {
  // `Økonomiudvalget (ekstraordinært møde)`, `Økonomiudvalget, ekstraordinært møde`
  const committee = groups['committee']?.replace(BESIDE_BODY, '').replace(BESIDE_BODY, '');
  const item = groups['item'];
  // An item's number beside the date tells a body whose name does not end as bodies' do: `Plan, Miljø og Teknik`.
  if (committee === undefined || !(isName(committee) || (item !== undefined && namesABody(committee)))) return null;
  // `Fraværende i Økonomiudvalget, 18. maj 2022:`
  if (words.absence.some((word) => committee.toLowerCase().startsWith(`${word} `))) return null;
  // What opens a decision belongs to no name: `Beslutning for Økonomiudvalget`.
  if (/^(?:beslutning(?:er)?|afgørelse|indstilling|behandlet)(?!\p{L})/iu.test(committee)) return null;
  // `Indstilling 3. juni 2024, pkt. 5:`
  if (words.headings.has(foldedWords(committee))) return null;
  const printedDate = groups['date'] ?? '';
  // `10/11/25` may be other numbers.
  if (!/\d{4}/u.test(printedDate) && !isBody(committee)) return null;
  return {
    committee: committeeName(committee),
    printedDate,
    date: isoDate(printedDate),
    ...citedItem(item, groups['closed']),
  };
}

/** The number of an item as a citation prints it. */
export function citedItem(printed: string | undefined, closed?: unknown): CitedItem {
  if (printed === undefined) return { item: null, label: null };
  const cited = { item: numberOf(printed), label: normalLabel(printed) };
  return closed === undefined ? cited : { ...cited, closed: true };
}

/** A step's first line ends in its date, a time or an item's number: most lines do not, and are not looked at. */
function endsDated(text: string): boolean {
  let end = text.length - 1;
  // By hand: a pattern would begin at each figure of the line.
  while (end > 0 && ' ).:'.includes(text.charAt(end))) end -= 1;
  // `pkt. 3A`
  return isFigure(text, end) || (isFigure(text, end - 1) && /[a-z]/iu.test(text.charAt(end)));
}

function isFigure(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  return sign >= 0x30 && sign <= 0x39;
}

/** `Socialudvalget 03-06-2024 - Beslutning` ends otherwise. */
const mayEndStep = (line: Line): boolean => endsDated(line.text) || line.folded.endsWith('beslutning');

/** Behind these words a body stands. */
const DECIDING = /^(?:beslutning(?:er)?|behandling|behandlet|afgørelse)[ ,:–-]/iu;

/** The step that a line opens wherever it stands; null where the style has no such lines or this is none. */
export function freeStepIn(line: Line, reading: Reading): RestatedStep | null {
  const { steps } = reading.style;
  if (steps.length === 0 || line.row || line.text.length > LONGEST || !mayEndStep(line)) return null;
  for (const pattern of steps) {
    const groups = pattern.exec(line.text)?.groups;
    const step = groups === undefined ? null : stepOf(groups, DECIDING.test(line.text) ? namesABody : isBody, reading);
    if (step !== null) return step;
  }
  return null;
}

/** Words without which a line opens no decision of the meeting's own. */
const OWN = ['beslutning ', 'konklusion ', 'afgørelse '];

/** Whether a line opens the meeting's own decision without naming the body: `Beslutning den 13-01-2010:`. */
export function isOwnDecision(line: Line, date: string, { style }: Reading): boolean {
  if (line.row || line.text.length > LONGEST || !OWN.some((word) => line.folded.includes(word))) return false;
  if (!/^\p{L}{0,20} ?(?:beslutning|konklusion|afgørelse) /u.test(line.folded)) return false;
  return style.ownDecision.some((pattern) => {
    const found = pattern.exec(line.text);
    return found !== null && (found.groups === undefined || isoDate(found.groups['date'] ?? '') === date);
  });
}

/** No day is told without one. */
const HAS_FIGURE = /\d/u;

/** The body and the date that a line under a decision attributes it to; null where the line is no attribution. */
export function attributionOf(
  line: Line,
  { style }: Reading,
): (Omit<RestatedStep, 'printedDate' | 'date'> & { readonly date: string }) | null {
  if (line.row || line.text.length > LONGEST || !HAS_FIGURE.test(line.text)) return null;
  for (const pattern of style.attribution) {
    const groups = pattern.exec(line.text)?.groups;
    const committee = groups?.['committee'];
    const date = isoDate(groups?.['date'] ?? '');
    const item = groups?.['item'];
    if (committee !== undefined && date !== null && (isBody(committee) || jointBodies(committee) !== null))
      return { committee: committeeName(committee), date, ...citedItem(item, groups?.['closed']) };
  }
  return null;
}

/** The attribution that stands before the decision on one line, `Socialudvalget den 7. august 2025: Godkendt.`; null for none. */
export function attributionBefore(
  line: Line,
  reading: Reading,
): { readonly head: string; readonly decision: string } | null {
  if (line.row) return null;
  const found =
    /^[^:]{10,150}\d:? ?: (?=\S)/u.exec(line.text)?.[0] ??
    /^[^:]{5,130}?\d{4} (?=\p{Lu}|\d{1,2}\. \p{Lu})/u.exec(line.text)?.[0];
  if (found === undefined || attributionOf({ ...line, text: found.trim() }, reading) === null) return null;
  return { head: found.trim(), decision: line.text.slice(found.length) };
}

/**
 * A step's first line with its decision behind the body, `04/11/2025 Økonomiudvalget: Anbefales.`, parted; null where
 * it is no such line.
 */
export function stepAndDecision(
  line: Line,
  reading: Reading,
): { readonly head: string; readonly decision: string } | null {
  if (line.row) return null;
  const parts = [...partsAt(line.text, DATED_AND_DECISION), ...partsBehindDay(line.text)];
  return (
    parts.find(({ head, decision }) => {
      if (restatedIn({ ...line, text: head }, reading) === null) return false;
      const absent = reading.words.absence.some((word) => decision.toLowerCase().startsWith(word));
      return absent || !['OTHER', 'NONE'].includes(outcomeOf(decision, reading.words.notReleased));
    }) ?? null
  );
}

interface StepParts {
  readonly head: string;
  readonly decision: string;
}

function partsAt(text: string, pattern: RegExp): StepParts[] {
  const found = text.length > LONGEST ? undefined : pattern.exec(text)?.groups;
  return found === undefined ? [] : [{ head: found['head'] ?? '', decision: found['decision'] ?? '' }];
}

/** Where the decision may begin behind a day and a body: at each capital, the longest name first. */
function partsBehindDay(text: string): StepParts[] {
  const day = DAY_BEFORE.exec(text)?.[0];
  if (day === undefined) return [];
  const parts: StepParts[] = [];
  for (const { index, 0: joint } of text.slice(0, LONGEST).matchAll(/(?: ?[:.,–-] | )(?=\p{Lu})/gu)) {
    const body = index < day.length ? '' : text.slice(day.length, index).replace(NUMBER_BEHIND, '');
    if (isBody(body)) parts.unshift({ head: text.slice(0, index), decision: text.slice(index + joint.length) });
  }
  return parts;
}

/** `Beslutning Økonomiudvalget den 12-11-2025: Anbefales.` */
const DATED_AND_DECISION = /^(?<head>[^:]{10,150}\d\)?) ?: (?<decision>\p{Lu}.*)$/u;

const DAY_BEFORE = new RegExp(`^(?:- )?${DATE}[ :,–-]+(?=[\\p{Lu}§])`, 'u');
const NUMBER_BEHIND = /,? \(?(?:pkt|punkt|sag)\.?(?: nr\.?)? ?\d{1,4}\)?$/u;

/** With a date beside it a name need not end as bodies do: what is short, capitalised and no sentence will do. */
function namesABody(text: string): boolean {
  if (isBody(text) || jointBodies(text) !== null) return true;
  const words = text.trim().split(/\s+/u);
  return (
    words.length <= 6 &&
    /^\p{Lu}/u.test(text) &&
    !/[!?;:]|\.\s/u.test(text) &&
    ['OTHER', 'NONE'].includes(outcomeOf(text)) &&
    words.slice(1).every((word) => /^(?:\p{Lu}|og$|for$|i$|&|\()/u.test(word))
  );
}
