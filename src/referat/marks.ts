/**
 * Takes Markdown's marks off a line, so that a document reads the same with and without them. Only the marks that
 * renderings of minutes use are known; whatever else looks like one is text.
 */

const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
const PRIVATE = 0xe000; // escaped punctuation is moved here while marks are taken off
const MOVED = /[\uE021-\uE07E]/gu;
const LINK = /!?\[([^\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/gu;
const STARS = /\*(?=[^\s*])([^*]*?[^\s*])\*/gu;
const UNDERSCORES = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*?[^\s_])\1(?![\p{L}\p{N}_])/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Takes off emphasis, links (their text stays), escapes, line breaks and entities. */
export function withoutInlineMarks(line: string): string {
  let text = line;
  if (text.includes('\\')) {
    text = text
      .replace(/\\$/u, '')
      .replace(ESCAPED, (_, mark: string) => String.fromCharCode(PRIVATE + mark.charCodeAt(0)));
  }
  if (text.includes('](')) text = text.replace(LINK, '$1');
  // Strong emphasis may open on one line and close on another; two stars are never text.
  if (text.includes('*')) text = text.replace(/\*{2,}/gu, '').replace(STARS, '$1');
  if (text.includes('_')) text = text.replace(UNDERSCORES, '$2');
  if (text.includes('<')) text = text.replace(/<br\s*\/?>/giu, ' ');
  if (text.includes('&'))
    text = text.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
  return text.replace(MOVED, (mark) => String.fromCharCode(mark.charCodeAt(0) - PRIVATE));
}

/** Takes off what marks a whole line: quotation, heading; a bullet of any kind becomes `- `. */
export function withoutBlockMarks(line: string): string {
  return line
    .replace(/^(?:>\s?)+/u, '')
    .replace(/^#{1,6}(?:\s+|$)/u, '')
    .replace(/^(\*{1,3}|_{1,3})?#{1,6}\s+/u, '$1')
    .replace(/^[*+•▪◦·](?=\s)\s*/u, '- ');
}
