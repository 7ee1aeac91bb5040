import { isBody } from '../committees.js';
import { spelledHead } from '../item-heads.js';
import { isContentsEntry } from '../contents.js';
import { foldedWords, withText, type Line } from '../lines.js';
import { headingOf, inlineHeadingOf, leadingHeadingOf, type Reading } from '../reading.js';
import type { SectionKind } from '../referat.js';
import { isMarker } from '../sections/marker-line.js';
import { journalNumbersOf } from '../sections/journal-number.js';
import { readsAsDecision } from './acts.js';
import { headOf, type Head } from './heads.js';
import { stepLineOf, type StepLine } from './steps.js';

/** A heading with what stands behind it on its line. */
export interface Heading {
  readonly kind: SectionKind;
  readonly rest: string;
  /** The words of it as printed. */
  readonly printed: string;
  /** Whether the table of words has it; else its stem tells. */
  readonly exact: boolean;
}

/** A line with what is told by the line alone. */
export interface View {
  /** Without a bullet, and without what a page puts before its headings. */
  readonly line: Line;
  /** As printed. */
  readonly printed: Line;
  readonly text: string;
  readonly bullet: boolean;
  readonly head: Head | null;
  readonly step: StepLine | null;
  readonly heading: Heading | null;
  readonly caseNumber: string | null;
  /** All that stand on the line, of several cases. */
  readonly caseNumbers: readonly string[];
  readonly marker: boolean;
  /** Dots that lead to a page. */
  readonly dotted: boolean;
  readonly act: boolean;
  /** Digits aside, for what is printed again and again; empty where it is long. */
  readonly key: string;
  readonly lower: boolean;
  readonly absence: boolean;
  readonly file: boolean;
  /** A page's number or head, rules, what a web page lets its reader press. */
  furniture: boolean;
}

const LONGEST_KEY = 90;

/** Looks at each line once. */
export function viewsOf(lines: readonly Line[], spelledOut: ReadonlyMap<string, string>, reading: Reading): View[] {
  const prefixes = repeatedPrefixes(lines, reading);
  return lines.map((printed) => viewOf(spelledHead(withoutPrefix(printed, prefixes), spelledOut), printed, reading));
}

function viewOf(given: Line, printed: Line, reading: Reading): View {
  const bullet = given.text.startsWith('- ');
  const line = bullet ? withText(given, given.text.slice(2)) : given;
  const { text } = line;
  const short = text.length <= 220;
  const first = text.charAt(0);
  const lower = first !== first.toUpperCase();
  const hasDigit = /\d/u.test(text);
  const dotted = hasDigit && isContentsEntry(line);
  const numbered = hasDigit && !dotted ? headOf(given.text, line.row) : null;
  const caseNumbers = short && hasDigit ? numbersOn(line, reading) : [];
  const step = hasDigit && !line.row && !dotted ? stepLineOf(text) : null;
  return {
    line,
    printed,
    text,
    bullet,
    head: step !== null && numbered?.form.startsWith('_') === true ? null : numbered,
    step,
    heading: short && !lower ? headingIn(line, reading) : null,
    caseNumber: caseNumbers[0] ?? null,
    caseNumbers,
    marker: isMarker(line),
    dotted,
    act: text.length < 600 && readsAsDecision(text),
    key: text.length <= LONGEST_KEY ? line.folded.replace(/\d+/gu, '0') : '',
    lower,
    absence: short && ABSENT.test(text),
    file: FILE.test(text),
    furniture: line.furniture,
  };
}

const ABSENT =
  /^\(?(?:afbud|fraværende|fravær|ikke til ?stede|meldt afbud|ej mødt|ikke mødt|deltog ikke|stedfortræder|suppleant|i stedet)(?![\p{L}-])|(?: var fraværende| havde meldt afbud| deltog ikke)[^.]{0,60}\.?$/iu;
const FILE =
  /\.(?:pdf|docx?|xlsx?|pptx?|msg|jpe?g|png|zip|rtf)(?:\)|$|[ ,])|\((?:pdf|docx?|xlsx?|pptx?)\)$|^application\/\w+ icon/iu;

/** The numbers of cases that a line gives. */
function numbersOn(line: Line, reading: Reading): readonly string[] {
  const numbers = journalNumbersOf(line, reading.style);
  if (numbers.length > 0) return numbers;
  const labelled = labelledNumber(line.text);
  return labelled === null ? [] : [labelled];
}

/** `J.nr.: 01.02.05.P16. Sagsnr.: 08/9127`, `Sagsnr. 299836 Teknisk Udvalg Åbent punkt` */
function labelledNumber(text: string): string | null {
  const found =
    /(?<!\p{L})(?:sags(?:nummer|nr|[ -]?id)|sag(?:s)? ?nr|journalnr|journalnummer)\.? ?:? ?(?<number>\p{Lu}{0,5}-?\d[\d./-]*(?: ?- ?[\p{Lu}\d]+)*\d)/iu.exec(
      text.slice(0, 160),
    );
  if (found === null || (found.index > 60 && !text.includes(':'))) return null;
  return found.groups?.['number'] ?? null;
}

/** The heading that a line opens: a word of the table, or one whose stem tells what it is for. */
function headingIn(line: Line, reading: Reading): Heading | null {
  const kind = headingOf(line, reading);
  if (kind !== null) return { kind, rest: '', printed: line.text, exact: true };
  const inline = inlineHeadingOf(line, reading) ?? leadingHeadingOf(line, reading);
  if (inline !== null) return { kind: inline.kind, rest: inline.rest, printed: inline.heading, exact: true };
  const colon = /^(?<word>\p{Lu}[\p{L} ,/&-]{3,50}?) ?: ?(?<rest>\S.*)?$/u.exec(line.text)?.groups;
  const word = colon?.['word'];
  const known = word === undefined ? undefined : reading.words.headings.get(foldedWords(word));
  const isEmpty = (colon?.['rest'] ?? '') === '';
  if (known !== undefined && known !== 'OTHER' && known !== 'CONSEQUENCES' && (isEmpty || known !== 'ATTACHMENTS'))
    return { kind: known, rest: colon?.['rest'] ?? '', printed: isEmpty ? line.text : (word ?? ''), exact: true };
  if (line.row || isBody(line.text) || line.text.length > 70 || /[.;,!?]$/u.test(line.text) || /\d/u.test(line.text))
    return null;
  const stem = STEMS.find(([pattern]) => pattern.test(line.folded));
  return stem === undefined || line.folded.split(' ').length > 6
    ? null
    : { kind: stem[1], rest: '', printed: line.text, exact: false };
}

/** Stems that tell what a heading is for, where its words are not known. */
const STEMS: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(?:(?:åbne|lukkede|vedlagte|tilhørende|sagens) )?(?:bilag|vedhæft|dokumenter|filer)/u, 'ATTACHMENTS'],
  [
    /(?:^|s )(?:indstilling|anbefaling)(?:er|en)?(?:$| til | fra )|(?:indstiller|foreslår|anbefaler)$|^forslag til (?:beslutning|vedtagelse)/u,
    'RECOMMENDATION',
  ],
  [/^(?:kort )?(?:resum|sammenfat|sammendrag|indledning|baggrund|formål|anledning)/u, 'SUMMARY'],
  [
    /(?:fremstilling|sagsbeskrivelse|redegørelse|vurdering|sagens indhold|overvejelser|administrativ tilføjelse)/u,
    'PRESENTATION',
  ],
  [/økonomi(?!\p{L}*udvalg)|finansiering|bevilling|budgetmæssig/u, 'ECONOMY'],
  [/konsekvens|bæredygtig|verdensmål|klimaaftryk/u, 'CONSEQUENCES'],
  [/lovgrundlag|retsgrundlag|juridisk|hjemmel|lovgivning|retlig/u, 'LAW'],
  [/^(?:høring|inddragelse|borgerinddragelse|kommunikation|udtalelse|partshøring)/u, 'HEARING'],
  [
    /^(?:forventet |videre |den videre )?(?:sagsgang|behandlingsplan|beslutningsgang|beslutningsproces|sagsforløb)|kompetence$/u,
    'ROUTE',
  ],
];

/** What a page puts before its headings, `fold dette punkt ind`: words that stand before several known headings. */
function repeatedPrefixes(lines: readonly Line[], reading: Reading): readonly string[] {
  const counts = new Map<string, Set<string>>();
  for (const { text } of lines) {
    if (text.length > 160) continue;
    const words = text.split(' ');
    if (words.length < 3) continue;
    const start = words.slice(0, 2).join(' ');
    const seen = counts.get(start) ?? new Set();
    seen.add(text);
    counts.set(start, seen);
  }
  const prefixes: string[] = [];
  for (const texts of counts.values()) {
    if (texts.size < 3) continue;
    const prefix = commonStart([...texts]);
    const behind = [...texts].map((text) => foldedWords(text.slice(prefix.length)));
    if (prefix !== '' && behind.filter((word) => reading.words.headings.has(word)).length >= 2) prefixes.push(prefix);
  }
  return prefixes;
}

function commonStart(texts: readonly string[]): string {
  const split = texts.map((text) => text.split(' '));
  const first = split[0] ?? [];
  let count = 0;
  while (count < first.length - 1 && split.every((words) => words[count] === first[count])) count += 1;
  return count === 0 ? '' : `${first.slice(0, count).join(' ')} `;
}

function withoutPrefix(line: Line, prefixes: readonly string[]): Line {
  const prefix = prefixes.find((one) => line.text.startsWith(one));
  return prefix === undefined ? line : { ...withText(line, line.text.slice(prefix.length)), apart: true };
}
