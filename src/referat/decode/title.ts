import { placeOf, type Line } from '../lines.js';
import { withoutMarkers } from '../markers.js';
import type { ItemType, NamedPerson, Span } from '../referat.js';
import { warn, type Reading } from '../reading.js';
import { isNoJournalNumber, isOfSameRegistry, numbersIn } from '../sections/journal-number.js';
import { withoutAttendance } from '../sections/absence.js';
import { isClosure } from '../sections/marker-line.js';
import { itemTypeOf } from '../sections/route.js';
import type { View } from '../label/views.js';
import type { Document } from './document.js';
import type { Candidate } from './items.js';
import { groupType, isGroup } from './groups.js';
import { sameTitle, titleKey } from './listing.js';

/** What stands at the head of an item: its title, its case, its marks. */
export interface ItemHead {
  readonly title: string;
  /** Of the cases that it concerns, each with its lines; null stands for those of the title. */
  readonly journalNumbers: ReadonlyMap<string, Span | null>;
  readonly closed: boolean;
  /** The lines that say so; null where those of the title do. */
  readonly closedSpan: Span | null;
  readonly type: ItemType | null;
  readonly typeSpan: Span | null;
  /** File names that stand there. */
  readonly files: readonly View[];
  /** The line on which the title is printed again, behind what stands below it; null where it is not. */
  readonly again: number | null;
  /** Who was away, where it stands above the text. */
  readonly absent: readonly NamedPerson[];
  /** What stands behind the title, as printed. */
  readonly lines: readonly Line[];
  /** Index of the first line behind the title, and of the first behind all of it. */
  readonly titleEnd: number;
  readonly end: number;
}

/** What the marks of an item say, as far as they are read. */
interface Marked {
  closed: boolean;
  closedSpan: Span | null;
  type: ItemType | null;
  typeSpan: Span | null;
}

function takeClosure(draft: Marked, { line }: View): void {
  if (!draft.closed) draft.closedSpan = placeOf(line);
  draft.closed = true;
}

const MOST_LINES = 5;
const FULL_LINE = 45;

/** Reads the head of an item, which ends where text or a section begins. */
export function headIn(item: Candidate, end: number, document: Document): ItemHead {
  const { views } = document;
  const titleFrom = item.titleAt === -1 ? item.at : item.titleAt;
  const whole = wholeTitle(item, titleFrom, end, document);
  const marks = withoutMarkers(whole.title.replace(BARE_CLOSED, ''));
  const outside = withoutMarkers(`${item.marks} x`);
  const { numbers: inTitle, title } = bracketedIn(marks.title, document.reading);
  const numbers = new Map<string, Span | null>(inTitle.map((number) => [number, null]));
  const draft: Marked = {
    closedSpan: null,
    typeSpan: null,
    closed: marks.closed || outside.closed || BARE_CLOSED.test(whole.title) || /lukket|fortrolig/iu.test(item.marks),
    type: marks.type ?? outside.type,
  };
  if (document.casesAbove)
    for (const [one, span] of casesAbove(item, document)) if (!numbers.has(one)) numbers.set(one, span);
  const files: View[] = [];
  const absent: NamedPerson[] = [];
  let again: number | null = null;
  const lines: Line[] = [];
  let titleEnd = whole.end;
  const key = titleKey(title);
  let index = Math.max(whole.end, item.at + 1);
  for (; index < end; index += 1) {
    const view = views[index];
    if (view === undefined) break;
    if (view.furniture) continue;
    const type = groupType(view) ?? itemTypeOf(view.line.folded);
    if (view.step !== null && view.caseNumber === null) break;
    if (isEmptyLabel(view)) lines.push(view.printed);
    else if (view.caseNumber !== null) {
      takeNumbers(view, numbers, document.reading);
      if (/(?<!\p{L})lukket(?!\p{L})/iu.test(view.text)) takeClosure(draft, view);
      lines.push(view.printed);
    } else if (isAgain(view, index, item, key, document)) {
      if (numbers.size > 0 && lines.length > 0 && (view.head?.title ?? '') !== '') break;
      if (lines.length === 0 && files.length === 0 && (view.head !== null || item.titleAt !== item.at))
        titleEnd = index + 1;
      else if (view.head === null) again ??= view.line.number;
    } else if (view.marker) {
      if (isClosure(view.line)) takeClosure(draft, view);
    } else if (view.file) files.push(view);
    else if (view.absence && tellsOnlyOfAbsence(view, absent, document.reading)) lines.push(view.printed);
    else if (isNoJournalNumber(view.line, document.reading.style)) lines.push(view.printed);
    else if (type !== null && (document.opens[index] ?? 0) < 3) {
      if (draft.type === null) draft.typeSpan = placeOf(view.line);
      draft.type ??= type;
    } else if (!isLabelled(view) && !isGroup(view)) break;
  }
  return { ...draft, journalNumbers: numbers, title, files, absent, again, lines, titleEnd, end: index };
}

/** Takes the numbers of a line. Another registry's below the first is most often that of the same case. */
function takeNumbers(view: View, numbers: Map<string, Span | null>, reading: Reading): void {
  const [number = ''] = view.caseNumbers;
  const first = numbers.keys().next().value ?? number;
  if (isOfSameRegistry(number, first)) {
    for (const one of view.caseNumbers) if (!numbers.has(one)) numbers.set(one, placeOf(view.line));
    return;
  }
  const message = `The item is known by ${first}; the number in "${view.text}" has another form and was not read as that of a further case.`;
  warn(reading, 'FURTHER_NUMBER', view.line.number, message);
}

const BARE_CLOSED = / (?:Lukket|LUKKET)$/u;
/** The numbers of cases behind a title, in brackets or alone. */
function bracketedIn(
  title: string,
  { style }: Reading,
): { readonly numbers: readonly string[]; readonly title: string } {
  for (const pattern of style.bracketedNumber) {
    const found = pattern.exec(title);
    if (found !== null) return { numbers: numbersIn(found.groups ?? {}), title: title.slice(0, found.index).trim() };
  }
  return { numbers: [], title };
}

/** The numbers of cases on the lines right above the first one of an item, each with its line. */
export function casesAbove(item: Candidate, { views }: Document): ReadonlyMap<string, Span> {
  const numbered: View[] = [];
  for (let at = item.first - 1; at >= Math.max(0, item.first - MOST_ABOVE); at -= 1) {
    const view = views[at];
    if (view === undefined || view.furniture || view.marker) continue;
    if (view.caseNumber === null) break;
    numbered.unshift(view);
  }
  return new Map(numbered.flatMap((view) => view.caseNumbers.map((number) => [number, placeOf(view.line)] as const)));
}
const MOST_ABOVE = 4;

function tellsOnlyOfAbsence(view: View, absent: NamedPerson[], reading: Reading): boolean {
  const read = withoutAttendance([view.line], reading);
  absent.push(...read.absent);
  return read.words.length === 0;
}

/** Labels of what an item's head prints beside its case, and is no fact. */
const LABELS =
  /^(?:dok(?:ument)?\.? ?(?:nr|id)?|initialer|sagsbeh(?:andler)?|sagsansvarlig|j\. ?nr|journalnr|kle|emne(?:kode)?|brev ?id|forvaltning|afdeling|fagområde|sagsid|sagsnr|sagsnummer|ansvarlig|punktoplysninger|åbent? ?\/ ?lukket)(?![\p{L}])/iu;
const isLabelled = (view: View): boolean => LABELS.test(view.text) && view.text.length < 160;
/** `Sagsnr.:`, with nothing behind it. */
export const isEmptyLabel = (view: View): boolean =>
  /^(?:sags?(?:nummer|nr|id)?|sag nr|j\. ?nr|journalnr|dok\.? ?nr)\.? ?:? ?$/iu.test(view.text);

function isAgain(view: View, index: number, item: Candidate, key: string, { views }: Document): boolean {
  if (
    view.head !== null &&
    view.head.number === item.number &&
    (view.head.title === '' || sameTitle(titleKey(view.head.title), key))
  )
    return true;
  const own = titleKey(view.text);
  if (
    own.length > 4 &&
    own.length >= Math.min(key.length, 12) &&
    (key.startsWith(own) || own === key || (own.length > 30 && own.startsWith(key)))
  )
    return true;
  // The end of a title that wraps where it is printed again.
  const before = views[index - 1];
  return (
    before !== undefined &&
    own.length > 3 &&
    key.endsWith(own) &&
    key.startsWith(titleKey(before.head?.title ? before.head.title : before.text).slice(0, 20))
  );
}

/** Puts a title together that goes on in the lines below its first one. */
function wholeTitle(item: Candidate, from: number, end: number, document: Document): { title: string; end: number } {
  const { views } = document;
  let title = item.title;
  let at = from + 1;
  // What stands above its number is one line, or is told by the list of items.
  const last = Math.min(item.first < item.at && item.titleAt === item.first ? item.at : end, from + 1 + MOST_LINES);
  if (item.titleAt === -1) return { title: '', end: item.at + 1 };
  const complete = item.entry !== null && item.entry.key === titleKey(title);
  if (complete) return { title, end: at };
  while (at < last) {
    const view = views[at];
    if (view === undefined) break;
    if (view.furniture) {
      at += 1;
      continue;
    }
    if (!goesOn(title, views[at - 1], view, at, item, document)) break;
    title =
      title.endsWith('-') && !/^(?:og|eller|samt) /u.test(view.text) ? title + view.text : `${title} ${view.text}`;
    at += 1;
  }
  return { title, end: at };
}

function goesOn(
  title: string,
  before: View | undefined,
  view: View,
  index: number,
  item: Candidate,
  { opens, printed }: Document,
): boolean {
  if (
    view.heading?.exact === true ||
    view.step !== null ||
    view.caseNumber !== null ||
    view.marker ||
    view.file ||
    view.absence ||
    view.bullet ||
    view.line.row
  )
    return false;
  if (
    (opens[index] ?? 0) >= 2 ||
    isLabelled(view) ||
    isGroup(view) ||
    isEmptyLabel(view) ||
    view.act ||
    view.line.heading === 'marked'
  )
    return false;
  const key = titleKey(title);
  const joined = titleKey(`${title} ${view.text}`);
  const listed = item.entry?.key ?? '';
  if (
    listed.length > key.length + 2 &&
    listed.startsWith(key) &&
    (listed.startsWith(joined) || joined.startsWith(listed))
  )
    return true;
  if (view.head !== null && view.head.form === item.form) return false;
  if (/^\p{Lu}[\p{L}. ]{1,30}:/u.test(view.text) || view.text.length > 300) return false;
  if (((printed.get(view.key)?.count ?? 0) > 1 && !view.lower) || titleKey(view.text) === key) return false;
  if (view.line.apart || /[.!?:]$/u.test(title)) return view.lower && !view.line.apart;
  const full = Math.max(before?.text.length ?? 0, before?.line.width ?? 0);
  return full >= FULL_LINE && (view.lower || full >= 60 || view.text.length < full);
}
