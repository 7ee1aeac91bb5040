import { withoutEntities } from './entities.js';

/**
 * Takes Markdown's marks off a line, so that a document reads the same with and without them. Only the marks that
 * renderings of minutes use are known; whatever else looks like one is text.
 */

const MARK = /[\\*_<&`\]]/u;
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
const PRIVATE = 0xe000; // escaped punctuation is moved here while marks are taken off
const MOVED = /[\uE021-\uE07E]/gu;
/** A picture is no text, whatever a converter calls it. */
const IMAGE = /!\[[^[\]]*\](?:\((?:<[^<>]*>|[^()]*(?:\([^()]*\)[^()]*)*)\)|\[[^[\]]*\])/gu;
/** What stands behind a heading for whoever wants to link to it: `[¶](#bilag)`. */
const ANCHOR = /\[[¶#§🔗\s]*\]\(#[^()]*\)/gu;
const LINK =
  /\[([^[\]]*)\](?:\(<[^<>]*>(?:\s+"[^"]*")?\)|\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\((?=[^()]*[/.])[^()]*(?:\([^()]*\)[^()]*)*\)|\[\d{1,3}\])/gu;
/** What Pandoc writes of a style: `[Beslutning]{.underline}`, `# Punkt 3: Hegn {#punkt-3 .unnumbered}`. */
const STYLED = /\[([^[\]]*)\]\{[.#][^{}]*\}/gu;
const ATTRIBUTES =
  /(?<=[^\s\]])\s*\{(?:[.#][^\s{}]+|[\w-]+=(?:"[^"]*"|[^\s{}]+))(?:\s+(?:[.#][^\s{}]+|[\w-]+=(?:"[^"]*"|[^\s{}]+)))*\s*\}$/u;
const CODE = /(`{1,2})(?=[^`])([^`]*)\1/gu;
const STARS = /\*(?=[^\s*])([^*]*?[^\s*])\*/gu;
const UNDERSCORES = /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*?[^\s_])\1(?![\p{L}\p{N}_])/gu;
/** The whole line is emphasised: what stands between may hold an underscore of its own. */
const UNDERSCORED_LINE = /^(_{1,3})(?=[^\s_])(.*[^\s_])\1$/u;
/** Strong emphasis that opens or closes a paragraph of several lines. */
const OPEN_UNDERSCORES = /^_{2,3}(?=[^\s_])|(?<=[^\s_])_{2,3}$/gu;
const TAGS =
  /<(?:\/?(?:b|strong|em|i|u|span|p|h[1-6]|div|font|sup|sub|a|center|html|head|meta|title|link|body|main|section|article|header|footer|nav|ul|ol|li|dl|dt|dd|blockquote|figure|details|summary|img|hr|page_number|watermark)(?:\s[^<>]*)?\/?|!doctype[^<>]*)>/giu;
/** What a converter notes: `<!-- image -->`, `<!-- page 3 -->`. */
const COMMENTS = /<!--[^<>]{0,200}-->/gu;
const CELLS = /<\/t[dh]>\s*<t[dh](?:\s[^<>]*)?>/giu;
const TABLE_TAGS = /<\/?(?:table|thead|tbody|tr|td|th)(?:\s[^<>]*)?>/giu;

/** Takes off emphasis, links (their text stays), escapes, line breaks and entities. */
export function withoutInlineMarks(line: string): string {
  if (!MARK.test(line)) return line;
  let text = line;
  if (text.includes('\\')) {
    text = text
      .replace(/\\$/u, '')
      .replace(ESCAPED, (_, mark: string) => String.fromCharCode(PRIVATE + mark.charCodeAt(0)));
  }
  if (text.includes(']')) {
    text = text.replace(IMAGE, '').replace(ANCHOR, '').replace(LINK, '$1');
    if (text.includes(']{')) text = text.replace(STYLED, '$1');
  }
  if (text.includes('`')) text = text.replace(CODE, '$2');
  // Strong emphasis may open on one line and close on another; two stars are never text.
  if (text.includes('*')) text = withoutStars(text.replace(/\*{2,}/gu, '').replace(STARS, '$1'));
  if (text.includes('_')) {
    text = text.replace(UNDERSCORED_LINE, '$2').replace(UNDERSCORES, '$2').replace(OPEN_UNDERSCORES, '');
  }
  if (text.includes('<'))
    text = text
      .replace(COMMENTS, ' ')
      .replace(/<br\s*\/?>/giu, ' ')
      .replace(TAGS, '')
      .replace(CELLS, ' | ')
      .replace(TABLE_TAGS, '')
      .trim();
  text = withoutEntities(text);
  return text.replace(MOVED, (mark) => String.fromCharCode(mark.charCodeAt(0) - PRIVATE));
}

/** A single star that is left at the beginning or the end opens or closes emphasis on another line. */
function withoutStars(text: string): string {
  const first = text.indexOf('*');
  if (first === -1 || first !== text.lastIndexOf('*')) return text;
  return text.replace(/^\*(?=[\p{L}\d])|(?<=[\p{L}\d.,;:!?)])\*$/u, '');
}

/** Bullets, those of symbol fonts among them, which a PDF's text keeps as private signs or by their number. */
const BULLETS = '*+•▪◦·‣–●○■□⁃∙➢\\uF02D\\uF0A7\\uF0B7\\uF0D8';
/** Word writes the bullets of its symbol fonts as letters, with a tab behind them. */
const BULLET = new RegExp(
  `^(?:[${BULLETS}](?=\\s)|\\(cid:\\d{1,4}\\)|o(?=\\s)|§(?=\\t|\\s+[\\p{L}§])|[üvqØ](?=\\t))\\s*`,
  'u',
);
const BLOCK_MARK = new RegExp(`^(?:[<#_=:|oh§üvqØ(-]|[${BULLETS}])`, 'u');
const mayBeMarked = (line: string): boolean => BLOCK_MARK.test(line) || line.endsWith('#') || line.endsWith('}');
/** `== Beslutning ==`, `=== Beslutning`, `h3. Beslutning` */
const OTHER_HEADING = /^(?:={1,6}\s+(?<marked>\p{L}[^=]*?)(?:\s+={1,6})?|h[1-6]\.\s+(?<tagged>\p{L}.*))$/u;

const LONE_BULLET = new RegExp(`^(?:[${BULLETS.replace(/[*+·–]/gu, '')}]|\\(cid:\\d{1,4}\\))$`, 'u');

/** Whether a line is a bullet and nothing else: its text stands below. */
export const isBullet = (line: string): boolean => line.length <= 10 && LONE_BULLET.test(line);

/** Takes off what marks a line as quoted, which stands before all other marks. */
export const withoutQuotation = (line: string): string =>
  line.startsWith('>') ? line.replace(/^(?:>\s*)+/u, '') : line;

/** Takes off what marks a whole line: heading, style; a bullet of any kind becomes `- `. */
export function withoutBlockMarks(line: string): string {
  if (!mayBeMarked(line)) return line;
  // A fence around what Pandoc gives a style: `::: {.section}`.
  if (/^:{3,}/u.test(line)) return '';
  // A closing run of marks stands behind a space: `## Beslutning ##`.
  const text = line
    .replace(/^<li(?:\s[^<>]*)?>\s*/iu, '- ')
    .replace(/(?:^|\s)#{2,6}$/u, '')
    .replace(ATTRIBUTES, '')
    // A line of a paragraph whose line breaks count, and the value below a term.
    .replace(/^(?:\|\s+(?!.*\|)|:\s+(?=\S))/u, '');
  const heading = /^(\*{1,3}|_{1,3})?#{1,6}(?:\s+|(?=[\p{Lu}*_])|$)/u.exec(text);
  if (heading !== null) return `${heading[1] ?? ''}${text.slice(heading[0].length)}`.replace(/\s#$/u, '');
  const other = OTHER_HEADING.exec(text)?.groups;
  if (other !== undefined) return other['marked'] ?? other['tagged'] ?? text;
  // A list with bullets that bears numbers as well.
  return text.replace(BULLET, '- ').replace(/^-\s+(?=\d{1,2}[.)]\s)/u, '');
}

const ITALIC =
  /(?<![*_\p{L}\p{N}\\])(?:([*_])(?<marked>\p{Lu}[^*_<>]{2,98})\1|<(i|em)>(?<tagged>\p{Lu}[^*_<>]{2,98})<\/\3>)(?![*_\p{L}\p{N}])/gu;

/** What a line sets in italics and begins with a capital, as a name does; the marks are off. */
export function italicsIn(line: string): string[] {
  if (!/[*_<]/u.test(line)) return [];
  return [...line.matchAll(ITALIC)]
    .map(({ groups }) => withoutInlineMarks(groups?.['marked'] ?? groups?.['tagged'] ?? ''))
    .map((name) => name.replace(/\s+/gu, ' ').replace(/[.,:;]$/u, ''))
    .filter((name) => !name.endsWith(' '));
}
