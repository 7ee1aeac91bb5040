/** What ends a line without being a line feed: evidence does not count by these, but they part what is written. */
const OTHER_BREAKS = /[\r\v\f\u0085\u2028\u2029]/u;
/** The number of the case at the right margin of its title's line. */
const NUMBER_APART = /^(\W{0,6}punkt \d{1,4} ?:.{3,300}?\S)(?:\t\s*| {3,}|\s*<br\s*\/?>\s*)(\d{2}[-/]\d{4,6})\s*$/iu;
const BREAK = /<br\s*\/?>/iu;
/** What a heading breaks is one title, and what a row breaks stands in one cell. */
const WHOLE = /^(?:[|#]|<h[1-6]|\*\*[^*]*\*\*$|__[^_]*__$)/iu;
const LONGEST = 2000;

/** A line of the file in the lines that are written on it. */
export function piecesOf(raw: string): readonly string[] {
  // A carriage return at the end belongs to the line feed.
  if (OTHER_BREAKS.test(raw) && OTHER_BREAKS.test(raw.trim())) return raw.split(OTHER_BREAKS);
  if (raw.length > LONGEST) return [raw];
  if (/\d\s*$/u.test(raw.slice(-8))) {
    const [, title, number] = NUMBER_APART.exec(raw) ?? [];
    if (title !== undefined && number !== undefined) return [title, number];
  }
  if (!raw.includes('<') || !BREAK.test(raw) || WHOLE.test(raw.trim()) || /<t[dhr]/iu.test(raw)) return [raw];
  return raw.split(BREAK);
}
