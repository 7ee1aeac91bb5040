import { MONTH } from './dates.js';
import type { Line } from './lines.js';

/** One sentence of running text, white space folded, and the lines that it stands on. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence longer than this is no prose. */
const LONGEST = 2000;
/** Over so many lines a sentence may be broken. */
const MOST_LINES = 12;

/** Ends a sentence: a stop behind two letters, a bracket or a year, before a capital. */
const END = /(?<=(?:[^\s\d.]{2}|[)”"»]|\d{4}|\d%)[.!?][)”"»]?) (?=[\p{Lu}„“"«(])/gu;
/** A stop behind one of these belongs to the word. */
const ABBREVIATED =
  /(?:^|[\s(])(?:nr|pkt|jf|stk|bl\.a|bl|kl|ca|mio|mia|evt|inkl|ekskl|vedr|hhv|ift|pga|mv|m\.v|dvs|f\.eks|feks|fx|bem|jr|max|min|ref|afs|kap|tlf|adm|osv|mht|pr|cvr|dok|sags|j)\.$/iu;

/** Before a year on the next line. */
const ENDS_IN_MONTH = new RegExp(String.raw`\d\. ?${MONTH}\.?$`, 'u');
/** A line that ends so goes on: `på sit møde den`, `vedtog`. */
const OPEN =
  /(?:,|(?:^| )(?:og|samt|i|af|den|d\.|på|som|at|til|for|med|der|en|et|har|blev|ved|vedtog|(?:godkend|beslutte|drøfte|anbefale|behandle|afvis|udsat|oversend|tiltråd)(?:t|d)e))$/u;

/**
 * The sentences of running text that `mayTell` keeps. Lines that a rendering has broken are put together where a sentence
 * goes on; what a whole paragraph does not hold is not looked for in its sentences.
 */
export function sentencesIn(lines: readonly Line[], mayTell: (text: string) => boolean): Sentence[] {
  const found: Sentence[] = [];
  for (let first = 0; first < lines.length;) {
    let next = first + 1;
    while (next < lines.length && next - first < MOST_LINES && goesOn(lines[next - 1], lines[next])) next += 1;
    const part = lines.slice(first, next);
    const text = part.length === 1 ? (part[0]?.text ?? '') : part.map((line) => line.text).join(' ');
    if (part[0]?.row === false && mayTell(text)) for (const sentence of cut(text, part)) found.push(sentence);
    first = next;
  }
  return found.filter(({ text }) => text.length <= LONGEST && mayTell(text));
}

/** Whether a sentence that a line leaves open goes on in the next. */
function goesOn(line: Line | undefined, next: Line | undefined): boolean {
  if (line === undefined || next === undefined || line.row || next.row) return false;
  const open = line.text.slice(-4);
  if (/(?:\d|\b(?:d|nr|jf|hhv))\.$/u.test(open) && /^[\p{Ll}\d]/u.test(next.text)) return true;
  if (/[.!?:;]["”)»]?$/u.test(open)) return false;
  if (next.text.startsWith('- ')) return /\d$/u.test(open);
  if (/^\d{1,2}[.)] /u.test(next.text.slice(0, 5))) return /\d$|(?:^| )(?:den|d\.)$/u.test(open);
  if (/^(?:19|20)\d{2}(?!\d)/u.test(next.text) && ENDS_IN_MONTH.test(line.text.slice(-12))) return true;
  // Blank lines tell nothing: some renderings have none, some have one behind every line.
  return /^\p{Ll}/u.test(next.text) || OPEN.test(line.text.slice(-14));
}

function cut(text: string, part: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  const lineAt = lineFinder(part);
  let from = 0;
  const add = (to: number): void => {
    const sentence = text.slice(from, to).trim();
    if (sentence !== '') sentences.push({ text: sentence, start: lineAt(from).number, end: lineAt(to - 1).end });
    from = to;
  };
  for (const { index } of text.matchAll(END)) {
    if (!ABBREVIATED.test(text.slice(Math.max(from, index - 8), index))) add(index + 1);
  }
  add(text.length);
  return sentences;
}

/** Which line a place in the joined text comes from; asked in rising order, so that all of it is one walk. */
function lineFinder(part: readonly Line[]): (place: number) => Pick<Line, 'number' | 'end'> {
  let index = 0;
  let begin = 0;
  return (place) => {
    for (;;) {
      const line = part[index];
      const after = begin + (line?.text.length ?? 0) + 1;
      if (line === undefined || place < after || index === part.length - 1) return line ?? { number: 1, end: 1 };
      begin = after;
      index += 1;
    }
  };
}
