import type { SectionReader } from './section.js';

const NONE = /^(?:-|–|ingen|ingen bilag|der er ingen bilag|intet)\.?$/iu;

/** *Bilag*: one title a line. The same list may stand twice in an item. */
export const readAttachments: SectionReader = (section, draft) => {
  for (const line of section.lines) {
    const title = line.text.replace(/^- /u, '').trim();
    if (title === '' || NONE.test(title)) continue;
    if (draft.attachments.some((attachment) => attachment.title === title)) continue;
    draft.attachments.push({ title, span: { start: line.number, end: line.number } });
  }
  return section.lines.length;
};
