import { committeeName } from './committees.js';
import { DATE, isoDate } from './dates.js';
import { foldedWords, isNumberAlone, type Line } from './lines.js';
import type { Meeting } from './referat.js';

/** A head or foot is never longer, nor one that is only a day. */
const LONGEST = 160;
const LONGEST_DAY = 60;

/** Marks as furniture the lines that are known for heads and feet by their own looks, which may stand on one page alone. */
export function withoutOwnHeads(
  lines: readonly Line[],
  from: number,
  repeated: ReadonlySet<string>,
  { committee, date }: Pick<Meeting, 'committee' | 'date'>,
): readonly Line[] {
  const body = foldedWords(committee);
  const headed = lines.map((line, index): Headed => {
    if (index < from) return line;
    const next = lines[index + 1];
    const isHead =
      repeated.has(line.folded) ||
      isOwnHead(line, body, next) ||
      isDayOfMeeting(line, date, next) ||
      isBodyAndDay(line, committee, date);
    return isHead ? { ...line, furniture: true, head: true } : line;
  });
  return withSecondLines(headed, committee);
}

/** A line, and whether it is known for a head or a foot by its own looks. */
type Headed = Line & { readonly head?: boolean };

/** A head may have a second line: the body, or the word for minutes, below each one of them. */
function withSecondLines(lines: readonly Headed[], committee: string): readonly Line[] {
  const below = new Set(
    lines.flatMap((line, index) => {
      const next = index + 1;
      return line.head === true && lines[next] !== undefined && !lines[next].furniture ? [next] : [];
    }),
  );
  const texts = new Set([...below].map((index) => lines[index]?.text ?? ''));
  const [text] = texts;
  if (below.size < 2 || texts.size > 1 || text === undefined) return lines;
  if (!/^referat$/iu.test(text) && committeeName(text) !== committee) return lines;
  return lines.map((line, index) => (below.has(index) ? { ...line, furniture: true } : line));
}

/** The meeting's day above a page number, or beside the municipality: `Norddjurs Kommune   11-12-2012`. */
function isDayOfMeeting(line: Line, date: string, next: Line | undefined): boolean {
  if (line.text.length > LONGEST_DAY || !/\d{4}$/u.test(line.text)) return false;
  const beside = MUNICIPALITY_BEFORE.exec(line.text);
  if (beside === null && !isNumberAlone(next)) return false;
  return isoDate(line.text.slice(beside?.[0].length ?? 0)) === date;
}

const MUNICIPALITY_BEFORE = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? [Kk]ommune (?=\d)/u;

/** `Allerød Byråd torsdag den 27. januar 2011   3`: the body, the day and the page. */
function isBodyAndDay(line: Line, committee: string, date: string): boolean {
  if (line.text.length > LONGEST || !/\d{4} (?:[Ss]ide )?\d{1,4}$/u.test(line.text)) return false;
  const found = BODY_AND_DAY.exec(line.text)?.groups;
  return isoDate(found?.['date'] ?? '') === date && committeeName(found?.['body'] ?? '') === committee;
}

const BODY_AND_DAY = new RegExp(
  String.raw`^(?<body>\p{L}[^\d]{2,100}?),?(?: \p{L}{2,4}dag)?,?(?: den| d\.)? (?<date>${DATE}) (?:side )?\d{1,4}$`,
  'iu',
);

/** `Byrådet, 27-03-2008   Side 3`: the body at the beginning and the page at the end, which may stand on a second line. */
function isOwnHead(line: Line, body: string, next: Line | undefined): boolean {
  if (line.folded === body && next?.furniture === true) return /\d{4} side/u.test(next.folded);
  return (
    body !== '' &&
    line.folded.startsWith(body) &&
    line.folded.length <= LONGEST &&
    / side(?:nr\.?)? \d{1,4}(?: (?:af|\/) \d{1,4})?$/u.test(line.folded)
  );
}
