import type { SectionReader } from './section.js';

const NONE = /^(?:-|–|—|ingen|ingen bilag|der er ingen bilag|intet)\.?$/iu;

/** *Bilag*: one title a line. The same list may stand twice in an item. */
export const readAttachments: SectionReader = (section, draft) => {
  const known = new Set(draft.attachments.map((attachment) => attachment.title));
  for (const line of section.lines) {
    const title = line.text.replace(/^- /u, '').trim();
    if (title === '' || NONE.test(title) || known.has(title)) continue;
    known.add(title);
    draft.attachments.push({ title, span: { start: line.number, end: line.end } });
  }
  return section.lines.length;
};
