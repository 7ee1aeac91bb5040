import type { Line } from '../lines.js';
import type { Attachment } from '../referat.js';
import { readAttachments } from '../sections/attachments.js';
import type { ItemDraft, SectionContext } from '../sections/section.js';

/** Reads the lines below a heading for attachments (*bilag*); a number alone stands above the name that it counts. */
export function attachmentsUnder(lines: readonly Line[], draft: ItemDraft, context: SectionContext): void {
  const named = lines.filter(({ text }) => !/^(?:- )?\d{1,3}[.)]?$/u.test(text) && !/^[-–—\s]*$/u.test(text));
  readAttachments({ kind: 'ATTACHMENTS', heading: null, start: lines[0]?.number ?? 1, lines: named }, draft, context);
}

const ENDING = String.raw`\.(?:pdf|docx?|xlsx?|pptx?|msg|jpe?g|png|zip|rtf)`;
const ICON = /(?:application\/\S+ icon ?|\[?(?:pdf|word)-?ikon\]? ?)/giu;
const BETWEEN = new RegExp(String.raw`(?<=${ENDING}) (?=\S)`, 'iu');

/** The files that a line names, which stand one behind another. */
export function filesOn(line: Line): Attachment[] {
  const parts = line.text
    .split(ICON)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names = parts.flatMap((part) =>
    / /u.test(part) && part.split(BETWEEN).every((one) => !one.includes(' ')) ? part.split(BETWEEN) : [part],
  );
  return names.map((title) => ({ title, span: { start: line.number, end: line.end } }));
}
