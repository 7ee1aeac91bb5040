import { committeeName } from './committees.js';
import { DATE, isoDate } from './dates.js';
import { foldedWords, type Line } from './lines.js';

/** A head or foot is repeated at least so often, and is never longer. */
const FEWEST = 3;
const LONGEST = 160;
const LONGEST_DAY = 60;
/** What tells a running head from text that happens to end a page: it names the meeting, the municipality or the page. */
const HEAD_WORDS = /(?<!\p{L})(?:referat|protokol|dagsorden|kommune|side \d+)(?!\p{L})/u;

/**
 * Marks as furniture what pages repeat at their head or foot: the opening line again, and lines that name the body,
 * the municipality or the page and stand beside the end of a page wherever they occur.
 * @param opening the opening line's lines, folded.
 */
export function withoutRunningHeads(
  lines: readonly Line[],
  from: number,
  opening: readonly string[],
  { committee, date }: { readonly committee: string; readonly date: string },
): readonly Line[] {
  const body = foldedWords(committee);
  const repeated = new Set(opening.filter((text) => /referat.|\d/u.test(text)));
  const all = new Map<string, number>();
  const besideBreak = new Map<string, number>();
  const keyOf = (line: Line | undefined): string | null => {
    if (line === undefined || line.row || line.furniture || line.folded === '' || line.text.length > LONGEST)
      return null;
    return HEAD_WORDS.test(line.folded) || (line.folded.startsWith(body) && line.folded !== body)
      ? line.folded.replace(/\d+/gu, '0')
      : null;
  };
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || !isBesideBreak(line, lines[index - 1], lines[index + 1])) continue;
    const key = keyOf(line);
    if (key !== null) add(besideBreak, key);
  }
  // Few documents have running heads: only then is every line looked at.
  if ([...besideBreak.values()].some((count) => count >= FEWEST)) {
    for (const line of lines.slice(from)) {
      const key = keyOf(line);
      if (key !== null) add(all, key);
    }
  }
  const heads = new Set(
    [...all].filter(([key, count]) => count >= FEWEST && besideBreak.get(key) === count).map(([key]) => key),
  );
  const marked = lines.map((line, index): Headed => {
    if (index < from) return line;
    const key = heads.size === 0 ? null : keyOf(line);
    const isHead =
      repeated.has(line.folded) ||
      (key !== null && heads.has(key)) ||
      isOwnHead(line, body, lines[index + 1]) ||
      isDayOfMeeting(line, date, lines[index + 1]) ||
      isBodyAndDay(line, committee, date);
    return isHead ? { ...line, furniture: true, head: true } : line;
  });
  return withSecondLines(marked, committee);
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
  const beside = / [Kk]ommune (?=\d)/u.exec(line.text);
  if (beside === null && !isNumber(next)) return false;
  return isoDate(line.text.slice(beside === null ? 0 : beside.index + beside[0].length)) === date;
}

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

function isBesideBreak(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (line.pageTop || next?.pageTop === true || isNumber(next) || isNumber(before)) return true;
  return line.folded.includes('side ') && /side \d+(?: (?:af|\/) \d+)?$/u.test(line.folded);
}

/** A page number, not a rule. */
function isNumber(line: Line | undefined): boolean {
  return line?.furniture === true && /\d/u.test(line.text);
}
