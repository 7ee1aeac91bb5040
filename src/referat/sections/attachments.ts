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

/** In a list with bullets, what bears none goes on with the title before it. */
function withoutWraps(lines: readonly Line[]): readonly Line[] {
  if (lines[0]?.text.startsWith('- ') !== true) return lines;
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last === undefined || line.apart || line.row || line.text.startsWith('- ')) whole.push(line);
    else whole[whole.length - 1] = joinedLine(last, line);
  }
  return whole;
}

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
