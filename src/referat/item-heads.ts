import { isBody } from './committees.js';
import { DATE } from './dates.js';
import type { Part } from './item-parts.js';
import { withText, type Line } from './lines.js';
import { outcomeOf } from './outcome.js';
import { headingOf, inlineHeadingOf, type InlineHeading, type Reading } from './reading.js';
import { freeStepIn, isOwnDecision } from './restated.js';
import type { SectionKind } from './referat.js';
import type { SectionContext } from './sections/section.js';
import { ACT_BEGINS, beginsAsDecision, BODY_BEGINS } from './styles/decisions.js';

/** Headings of an item that only what stands beside them tells. */

const WORD = '(?:Beslutning(?:er)?|BESLUTNING|Behandling|Afgørelse)';
const SHORT = String.raw`(?<short>\p{Lu}[\p{Lu}&]{1,5})`;
const SHORT_HEADS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<before>${WORD}(?:,| ?[-–:])?(?: (?:i|fra|af|på|for|I|FRA))? )${SHORT}(?=[ ,.:(]|$)`, 'u'),
  new RegExp(String.raw`^(?<before>)${SHORT}(?=,? (?:den |d\. ?)?${DATE}(?: ?[-–:,] ?[Bb]eslutning)?[ .:]*$)`, 'u'),
];

/** `Beslutning i ØU den 03-06-2024`, `ØU, 03-06-2024`, where it is known which body is meant. */
export function spelledHead(line: Line, spelledOut: ReadonlyMap<string, string>): Line {
  if (spelledOut.size === 0 || line.row || line.text.length > LONGEST) return line;
  for (const pattern of SHORT_HEADS) {
    const found = pattern.exec(line.text);
    const name = spelledOut.get(found?.groups?.['short'] ?? '');
    if (found === null || name === undefined) continue;
    const text = `${found.groups?.['before'] ?? ''}${name}${line.text.slice(found[0].length)}`;
    return { ...withText(line, text), whole: line.whole ?? line };
  }
  return line;
}

/** No heading is longer. */
const LONGEST = 150;

const HEAD_AND_TEXT: readonly RegExp[] = [
  new RegExp(String.raw`^(?<head>${WORD} [^:]{3,120}?\d\)?) ?: (?<text>\p{Lu}.*)$`, 'u'),
  new RegExp(String.raw`^(?<head>[^:]{5,120}?\d ?[-–,] ?[Bb]eslutning) ?: (?<text>\p{Lu}.*)$`, 'u'),
  new RegExp(String.raw`^(?<head>${WORD} [^:]{3,120}?\d\)?) (?<act>\p{Lu}.*)$`, 'u'),
];

/** `Beslutning i Byrådet den 03-06-2024: Godkendt.`: the head and the decision, each on a line of its own. */
export function headApart(
  line: Line,
  { reading, spelledOut, date }: Pick<SectionContext, 'reading' | 'spelledOut' | 'date'>,
): readonly Line[] {
  if (line.row || !/^(?:[Bb]eslutning|BESLUTNING|Behandling|Afgørelse)|\d ?[-–,] ?[Bb]eslutning ?:/u.test(line.text))
    return [line];
  if (freeStepIn(line, reading) !== null || isOwnDecision(line, date, reading)) return [line];
  for (const pattern of HEAD_AND_TEXT) {
    const found = pattern.exec(line.text)?.groups;
    const text = found?.['text'] ?? found?.['act'] ?? '';
    if (text === '' || (found?.['act'] !== undefined && !beginsAsDecision(text))) continue;
    const head = withText(line, found?.['head'] ?? '');
    if (freeStepIn(spelledHead(head, spelledOut), reading) === null && !isOwnDecision(head, date, reading)) continue;
    return [head, { ...withText(line, text), whole: line }];
  }
  return [line];
}

/** `Bilag: Tegning af hegn`, `Bilag Hegn.pdf`, with nothing of its own behind it: a label and its value. */
export function loneAttachment(line: Line, open: Part, next: Line | undefined, reading: Reading): InlineHeading | null {
  if (line.row || line.text.length > LONGEST || open.kind === 'ATTACHMENTS') return null;
  const value = LABELLED_FILE.exec(line.text)?.groups?.['value'];
  if (value === undefined) return null;
  const before = open.lines.at(-1);
  // Behind a sentence or another label and its value, `Afbud: Bo Dam`.
  if (before !== undefined && !line.apart && !/[.!?)]$|^\p{Lu}[\p{L} ]{2,30}:/u.test(before.text)) return null;
  const ends =
    next === undefined ||
    headingOf(next, reading) !== null ||
    inlineHeadingOf(next, reading) !== null ||
    freeStepIn(next, reading) !== null;
  return ends ? { kind: 'ATTACHMENTS', heading: 'Bilag', rest: value } : null;
}

const LABELLED_FILE =
  /^Bilag(?:: ?(?=[\p{Lu}\d][^:]*[^.:;,!?]$)| (?=\p{Lu}[^:]*\.(?:pdf|docx?|xlsx?|pptx?)$))(?<value>.+)$/u;

/** Sections in which the word for minutes names something else. */
const LISTS: ReadonlySet<SectionKind> = new Set(['ATTACHMENTS', 'ROUTE', 'REFERENCES', 'HISTORY', 'UPCOMING']);

const BEHIND_DECISIONS: ReadonlySet<SectionKind> = new Set(['ATTACHMENTS', 'UPCOMING', 'OTHER', 'TITLE']);

/**
 * In an item without a decision, what stands under `Referat` is it. The word may also be what a page repeats, so it
 * stands once and between sentences, with a colon or marked, or above what reads as a decision.
 */
export function withMinutesAsDecision(parts: readonly Part[], reading: Reading): readonly Part[] {
  const { looseDecisions } = reading.words;
  const found = parts.flatMap((part) =>
    part.lines.flatMap((line, at) => (looseDecisions.has(line.folded) && !line.row ? [{ part, line, at }] : [])),
  );
  const [only] = found;
  if (only === undefined || found.length > 1 || LISTS.has(only.part.kind)) return parts;
  const { part, line, at } = only;
  // Decisions stand at the beginning of an item or at its end.
  const behindIt = parts.slice(parts.indexOf(part) + 1);
  if (part.kind !== 'TITLE' && behindIt.some(({ kind }) => !BEHIND_DECISIONS.has(kind))) return parts;
  const [before, behind] = [part.lines[at - 1], part.lines.slice(at + 1)];
  if (line.pageTop || behind.length === 0 || !/^[\p{Lu}\d"”-]/u.test(behind[0]?.text ?? '')) return parts;
  if (before !== undefined && !line.apart && !/[.!?:)]$/u.test(before.text)) return parts;
  const text = behind.map((one) => one.text).join(' ');
  // Below the word may stand the name of a file as well.
  const sure = (line.text.endsWith(':') || (line.heading ?? null) !== null) && /[.!?)"”]$/u.test(text);
  if (!sure && outcomeOf(text) === 'OTHER') return parts;
  if (isBody(behind[0]?.text ?? '') && behind.length === 1) return parts;
  const decision: Part = { kind: 'DECISION', heading: line.text, start: line.number, lines: behind };
  return parts.flatMap((one) => (one === part ? [{ ...one, lines: one.lines.slice(0, at) }, decision] : [one]));
}

/**
 * In minutes that come back to a list of the agenda, councils print their decision as the last line of an item: what
 * reads as one, of nobody else. `Byrådet godkendte …` tells of another body.
 */
export function withLastLineAsDecision(
  parts: readonly Part[],
  { reading, committee }: Pick<SectionContext, 'reading' | 'committee'>,
): readonly Part[] {
  const last = parts.at(-1);
  const line = last?.lines.at(-1);
  if (reading.style.listed.length === 0 || last === undefined || line === undefined || line.row) return parts;
  if ((last.kind !== 'TITLE' && last.kind !== 'OTHER') || line.text.length > LONGEST) return parts;
  const lowered = line.text.toLowerCase();
  const isOwn = ['rådet', 'udvalget', committee.toLowerCase()].some((name) => lowered.startsWith(`${name} `));
  if (!ACT_BEGINS.test(lowered) && !(isOwn && BODY_BEGINS.test(lowered))) return parts;
  const before = last.lines.at(-2);
  if (before !== undefined && !line.apart && !/[.!?:)]$/u.test(before.text)) return parts;
  const decision: Part = { kind: 'DECISION', heading: null, start: line.number, lines: [line] };
  return [...parts.slice(0, -1), { ...last, lines: last.lines.slice(0, -1) }, decision];
}
