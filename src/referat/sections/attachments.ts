import { joinedLine, type Line } from '../lines.js';
import type { SectionReader } from './section.js';

const NONE = /^(?:-|–|—|ingen|ingen bilag|der er ingen bilag|intet)\.?$/iu;

/** *Bilag*: one title a line. The same list may stand twice in an item. */
export const readAttachments: SectionReader = (section, draft) => {
  const known = new Set(draft.attachments.map((attachment) => attachment.title));
  // A list may be numbered: then the numbers are no part of the titles.
  const numbered = section.lines.every((line, index) => line.text.startsWith(`${index + 1}. `));
  for (const line of withoutWraps(section.lines)) {
    const title = withoutMarks(line.text.replace(numbered ? /^\d+\. /u : /^- /u, '').trim());
    if (title === '' || NONE.test(title) || known.has(title)) continue;
    known.add(title);
    draft.attachments.push({ title, span: { start: line.number, end: line.end } });
  }
  return section.lines.length;
};

/** No title goes on behind so many letters; without a bound, putting lines together would take quadratic time. */
const LONGEST = 400;

/** In a list with bullets, what bears none goes on with the title before it, and so does what the end of that title calls for. */
function withoutWraps(lines: readonly Line[]): readonly Line[] {
  const listed = lines[0]?.text.startsWith('- ') === true;
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn = listed ? !line.text.startsWith('- ') : last !== undefined && isOpen(last, line);
    if (last === undefined || line.apart || line.row || !goesOn || last.text.length > LONGEST) whole.push(line);
    else whole[whole.length - 1] = joinedLine(last, line);
  }
  return whole;
}

/** Whether a title ends in a word that must go on, and the next line is written small. */
const isOpen = (line: Line, next: Line): boolean =>
  /(?:-|(?<!\p{L})(?:på|det|den|de|af|for|til|og|i|om|med|en|et|ved|fra|samt|vedrørende))$/u.test(line.text) &&
  /^\p{Ll}/u.test(next.text);

/** `1 Åben Kort over området 123456/21`: the list's number, whether it is public, and the document's number behind. */
function withoutMarks(printed: string): string {
  const plain = printed
    .replace(/^\|\s*(?<cell>[^|]*?)\s*\|$/u, '$<cell>')
    // What a page says of the file.
    .replace(/ \((?:(?:pdf|docx?|xlsx?|pptx?),? )?\d+(?:[.,]\d+)? ?[kmg]b\)$/iu, '');
  const marked = /^\d{1,3}[.:]? (?:åben|lukket) +(?<title>.+?)(?: \d{3,7}[/-]\d{2,7})?$/iu.exec(plain)?.groups?.[
    'title'
  ];
  return marked ?? plain;
}
