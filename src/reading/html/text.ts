import { attributeOf, childrenOf, folded, hasClass, isElement, type HtmlElement, type HtmlNode } from './page.js';
import { CELLS, Tables } from './tables.js';

/** What is no text of the page, or stands around it. */
const LEFT_OUT = new Set(
  'script style noscript template svg iframe object select head input textarea nav canvas video audio button'.split(
    ' ',
  ),
);
/** What stands on lines of its own. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form header hr legend li main ol p pre section summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** Between which and their neighbours a line is left blank. */
const APART = new Set('p table ul ol h1 h2 h3 h4 h5 h6'.split(' '));
const HEADING = /^h(?<level>[1-6])$/u;
/** Longer than any heading that is only printed bold. */
const LONGEST_BOLD = 90;
/** Parts the cells of a row, as columns of text are parted. */
const BETWEEN_CELLS = '   ';

/**
 * The text of a page or a part of it: a line a block, headings marked as in Markdown, and so whole lines in bold type;
 * points of lists with their sign or number, cells of a row beside each other. What is hidden is left out, but for the
 * details of a list that a reader unfolds.
 */
export function textOf(root: HtmlNode): string {
  const lines = new Lines();
  const open: (HtmlNode | { readonly leaves: HtmlElement })[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('leaves' in next) lines.leave(next.leaves);
    else if (next.nodeName === '#text' && 'value' in next) lines.write(next.value);
    else if (!isElement(next)) open.push(...childrenOf(next).toReversed());
    else if (isShown(next)) {
      lines.enter(next);
      open.push({ leaves: next }, ...childrenOf(next).toReversed());
    }
  }
  return lines.text();
}

function isShown(element: HtmlElement): boolean {
  if (LEFT_OUT.has(element.tagName) || attributeOf(element, 'hidden') !== null) return false;
  if (attributeOf(element, 'aria-hidden') === 'true') return false;
  return hasClass(element, 'details') || !/display:\s*none/iu.test(attributeOf(element, 'style') ?? '');
}

/** Gathers lines while a page is walked through. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';
  #mark = '';
  /** How much of the line stands in bold type, in characters that say something, and how much does not. */
  #bold = 0;
  #plain = 0;
  #boldness = 0;
  readonly #tables = new Tables();

  write(text: string): void {
    this.#line += text;
    const said = text.replace(/\s/gu, '').length;
    if (this.#boldness > 0) this.#bold += said;
    else this.#plain += said;
  }

  enter(element: HtmlElement): void {
    const { tagName } = element;
    if (tagName === 'b' || tagName === 'strong') this.#boldness += 1;
    if (tagName === 'br' || BLOCKS.has(tagName)) this.#break(element);
    this.#tables.enter(element);
    if (CELLS.has(tagName)) this.#break(element);
    if (this.#tables.inRow) return;
    const level = HEADING.exec(tagName)?.groups?.['level'];
    if (level !== undefined) this.#mark = `${'#'.repeat(Number(level))} `;
    else if (tagName === 'li') this.#mark = pointOf(element);
  }

  leave(element: HtmlElement): void {
    const { tagName } = element;
    if (tagName === 'b' || tagName === 'strong') this.#boldness -= 1;
    if (BLOCKS.has(tagName)) this.#break(element);
    this.#tables.leave(element);
  }

  #break(element: HtmlElement): void {
    const { tagName } = element;
    if (!this.#tables.inRow) this.#end(isApart(element));
    else if (CELLS.has(tagName)) this.#line += CELL;
    else this.#line += ' ';
  }

  text(): string {
    this.#end(false);
    return `${this.#lines.join('\n').trim()}\n`;
  }

  #end(apart: boolean): void {
    const cells = this.#line.split(CELL).map(folded);
    const line = cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
    if (line !== '') this.#lines.push(this.#marked(line));
    if (apart && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    [this.#line, this.#mark, this.#bold, this.#plain] = ['', '', 0, 0];
  }

  #marked(line: string): string {
    const isBold = this.#mark === '' && this.#plain === 0 && this.#bold > 0 && line.length < LONGEST_BOLD;
    return isBold ? `**${line}**` : this.#mark + line;
  }
}

/** A part of a page that holds several blocks is as far apart from the next as paragraphs are. */
function isApart(element: HtmlElement): boolean {
  return APART.has(element.tagName) || childrenOf(element).some((node) => isElement(node) && BLOCKS.has(node.tagName));
}

/** No page has it as text: it stands between the cells of a row until the row ends. */
const CELL = '\u0001';

function pointOf(element: HtmlElement): string {
  const list = element.parentNode;
  if (list === null || !isElement(list)) return '';
  if (hasClass(list, 'list-unstyled')) return '';
  if (list.tagName !== 'ol') return '- ';
  const points = childrenOf(list).filter((node) => isElement(node) && node.tagName === 'li');
  return `${Number(attributeOf(list, 'start') ?? 1) + points.indexOf(element)}. `;
}
