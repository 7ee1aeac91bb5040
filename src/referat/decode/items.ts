import { isBody } from '../committees.js';
import { KNOWN, OTHER_NUMBERS } from '../label/heads.js';
import type { View } from '../label/views.js';
import { labelOf } from '../header.js';
import { isPerson } from '../names.js';
import type { Document } from './document.js';
import { isEmptyLabel } from './title.js';
import { sameTitle, titleKey, type Entry } from './listing.js';

/** A line that may begin an item, with what speaks for it. */
export interface Candidate {
  /** Index of the line that bears the number, and of the one that bears the title; -1 where there is none. */
  readonly at: number;
  readonly titleAt: number;
  /** Index of the item's first line. */
  readonly first: number;
  readonly number: number;
  readonly label: string;
  readonly title: string;
  readonly marks: string;
  readonly form: string;
  readonly entry: Entry | null;
  readonly score: number;
  /** The rules that fired, for `--explain`. */
  readonly rules: readonly string[];
}

type Rule = readonly [name: string, weight: number, applies: boolean];

/** All lines that may begin an item. */
export function candidatesOf(document: Document): Candidate[] {
  const { views, listing } = document;
  const found: Candidate[] = [];
  views.forEach((view, index) => {
    const { head } = view;
    if (head === null || listing.lines.has(index) || view.dotted) return;
    if (view.furniture && !/^\d{1,4}$/u.test(view.text)) return;
    if (head.title !== '') {
      found.push(candidate(index, index, index, head.title, document));
      return;
    }
    const below = titleLine(views, index, 1);
    if (below !== -1) found.push(candidate(index, below, index, views[below]?.text ?? '', document));
    const above = titleLine(views, index, -1);
    if (above !== -1 && !listing.lines.has(above))
      found.push(candidate(index, above, above, views[above]?.text ?? '', document));
    if ((below === -1 && above === -1 && view.bullet) || (KNOWN.get(head.word) ?? 0) > 0)
      found.push(candidate(index, -1, index, '', document));
  });
  return found.filter(({ score }) => score > -4.5);
}

/** The line beside a number alone that may be its title; -1 where none may. */
function titleLine(views: readonly View[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (views[at]?.furniture === true && Math.abs(at - index) < 4) at += step;
  const view = views[at];
  if (view === undefined || view.line.row || view.text.length > 400) return -1;
  if (!/^[\p{Lu}\d"”«»“(§]/u.test(view.text) || /^\d+$/u.test(view.text)) return -1;
  if (view.caseNumber !== null || view.marker || view.file || view.step !== null || view.dotted) return -1;
  if (view.heading?.exact === true && view.heading.kind !== 'OTHER' && view.heading.kind !== 'UPCOMING') return -1;
  // `Spørgetid 1` bears a number and is a title.
  if (
    view.head !== null &&
    (step < 0 || (view.head.title === '' && (view.head.word === '' || KNOWN.has(view.head.word))))
  )
    return -1;
  return at;
}

function candidate(at: number, titleAt: number, first: number, title: string, document: Document): Candidate {
  const view = document.views[at];
  const head = view?.head;
  if (view === undefined || head === undefined || head === null) throw new Error('no head');
  const key = titleKey(title);
  const entry =
    document.listing.entries.find(
      (one) => sameTitle(one.key, key) && (one.number === null || one.number === head.number),
    ) ?? null;
  const place = titleAt === -1 ? '|' : first === at ? '' : '^';
  const rules = rulesFor(at, titleAt, first, title, entry, document).filter(([, , applies]) => applies);
  return {
    at,
    titleAt,
    first,
    title,
    entry,
    number: head.number,
    label: head.label,
    marks: head.marks,
    form: `${place}${head.form}`,
    score: rules.reduce((sum, [, weight]) => sum + weight, 0),
    rules: rules.map(([name, weight]) => `${name} ${weight}`),
  };
}

const CLOSED = /lukket|fortrolig|lukkede døre/iu;

/** What speaks for a line being the first of an item, a row a rule. */
function rulesFor(
  at: number,
  titleAt: number,
  first: number,
  title: string,
  entry: Entry | null,
  document: Document,
): Rule[] {
  const { views, listing } = document;
  const view = views[at] as View;
  const head = view.head as NonNullable<View['head']>;
  const begin = views[first] as View;
  const before = views.slice(Math.max(0, first - 5), first).findLast(({ furniture }) => !furniture);
  const word = KNOWN.get(head.word) ?? 0;
  const below = belowOf(Math.max(at, titleAt), document);
  const beside = titleAt !== -1 && titleAt !== at ? Math.abs(titleAt - at) : 0;
  const lone = titleAt !== -1 && titleAt !== at && (views[titleAt] as View).line.apart && view.line.apart;
  return [
    ['start', -2, true],
    ['word before the number', word, word !== 0],
    ['word of other numbers', -5, OTHER_NUMBERS.has(head.word)],
    ['marked as a heading', 1.5, (begin.line.heading ?? null) !== null],
    ['parted from what stands before', 0.7, begin.line.apart],
    ['in the list of items', 3.5, entry !== null],
    ['not in the list of items', -1, entry === null && listing.entries.length > 2],
    ['number of a case below', 3, below.caseNumber],
    ['marks of an item below', 1.5, below.marker],
    ['heading below', 1.5, below.heading],
    ['decision below', 1.5, below.decision],
    ['its title again below', 2.5, below.again],
    ['number of a case above', 1.5, before?.caseNumber !== null && before !== undefined && !below.caseNumber],
    ['marked as closed or open', 1, head.marks !== '' || CLOSED.test(title)],
    ['next in a list', word > 0 ? -1 : -4, below.listed && entry === null],
    ['next in a list that the contents know', -1, below.listed && entry !== null],
    ['behind another of a list', word > 0 ? -0.5 : -2, isListedBefore(first, head.number, head.form, document)],
    [
      'behind a colon or a comma',
      -2.5,
      before !== undefined &&
        /[:,]$|(?<!\p{L})(?:at|og)$/u.test(before.text) &&
        before.heading === null &&
        before.caseNumber === null &&
        !/^\p{Lu}[\p{L}. ]{1,18}:$/u.test(before.text),
    ],
    [
      'reads as a sentence',
      -2.5,
      /[;,]$/u.test(title) || (title.endsWith('.') && title.length > 50) || /^At(?!\p{L})/u.test(title),
    ],
    ['a point of a decision', -5, title.length < 90 && view.act && entry === null],
    ['the name of a section', -5, entry === null && isHeadingTitle(title, document)],
    ['put together with its title', -1.5, head.form.includes('~')],
    [
      'a person',
      -4,
      word <= 0 &&
        isPerson(title.replace(/,? ?\(?\p{Lu}{1,2}\)?$/u, '')) &&
        entry === null &&
        !below.caseNumber &&
        !below.marker,
    ],
    ['a body', -3, isBody(title) && entry === null],
    [
      'a label of the header',
      -6,
      titleAt !== at && titleAt !== -1 && labelOf((views[titleAt] as View).line, document.reading) !== null,
    ],
    ['a file', -4, (views[titleAt === -1 ? at : titleAt] as View).file],
    ['a row', -2, view.line.row],
    ['number alone', -0.5, beside > 0 && head.word === ''],
    ['number and title parted', -1, lone && head.word === ''],
    ['number right above its title', 0.5, titleAt > at && !(views[titleAt] as View).line.apart],
    ['number parted from a title above it', -1.5, first !== at && view.line.apart],
    ['title that is not parted from what stands before', -1.5, first !== at && !begin.line.apart],
    ['without a title', -1.5, titleAt === -1],
    ['long', -1.5, title.length > 250],
  ];
}

/** Words that head sections, and items as often. */
const TITLES = /^(?:orientering|meddelelser|dagsorden|punkter til|kommende|forventede|høringssvar)/u;

function isHeadingTitle(title: string, { printed, reading }: Document): boolean {
  const folded = title
    .toLowerCase()
    .replaceAll('é', 'e')
    .replace(/[\s.:]+$/u, '');
  return (reading.words.headings.has(folded) && !TITLES.test(folded)) || (printed.get(folded)?.count ?? 0) > 2;
}

/** How far below its first line an item shows what it is built of. */
const WITHIN = 7;

interface Below {
  readonly caseNumber: boolean;
  readonly marker: boolean;
  readonly heading: boolean;
  readonly decision: boolean;
  readonly again: boolean;
  readonly listed: boolean;
}

function belowOf(index: number, document: Document): Below {
  const { views, opens, printed } = document;
  const own = views[index];
  const wanted =
    own === undefined
      ? ''
      : titleKey(own.head?.title === undefined || own.head.title === '' ? own.text : own.head.title);
  let [caseNumber, marker, heading, decision, again, listed] = [false, false, false, false, false, false];
  let seen = 0;
  for (let at = index + 1; at < views.length && seen < WITHIN; at += 1) {
    const view = views[at] as View;
    if (view.furniture) continue;
    seen += 1;
    if (wanted.length > 4 && !again && sameTitle(titleKey(view.head?.title ? view.head.title : view.text), wanted)) {
      again = true;
      continue;
    }
    if (view.caseNumber !== null || isEmptyLabel(view)) caseNumber = true;
    else if (view.marker) marker = true;
    else if (
      view.head !== null &&
      own?.head !== null &&
      own !== undefined &&
      view.head.form === own.head.form &&
      view.head.number !== own.head.number
    ) {
      listed = seen <= 2 && !caseNumber && !marker && !heading;
      break;
    } else if ((opens[at] ?? 0) >= 2) decision = true;
    else if (view.step !== null && (view.line.apart || view.text.length < 90)) decision = true;
    else if (view.heading !== null && (view.heading.exact || (printed.get(view.key)?.count ?? 0) > 1)) heading = true;
    else if ((printed.get(view.key)?.count ?? 0) > 2 && view.key !== '') heading = true;
    else if (seen > 3) break;
  }
  return { caseNumber, marker, heading, decision, again, listed };
}

/** Whether the line before bears the number before, printed alike: one of a list. */
function isListedBefore(first: number, number: number, form: string, { views, listing }: Document): boolean {
  for (let at = first - 1, seen = 0; at >= 0 && seen < 2; at -= 1) {
    const view = views[at] as View;
    if (view.furniture) continue;
    seen += 1;
    if (listing.lines.has(at)) return false;
    if (view.head?.form === form && view.head.number === number - 1 && view.head.title !== '') return true;
  }
  return false;
}
