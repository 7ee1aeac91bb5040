import { childrenOf, isElement, wordsIn, type HtmlElement, type HtmlNode } from './page.js';

export const CELLS = new Set(['td', 'th']);
/** What a cell of data does not hold: a table with such cells only lays out the page. */
const PARTS_OF_PAGES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'hr', 'article', 'section']);
/** Longer than what a row says in one cell. */
const LONGEST_CELL = 600;

/** Follows a walk through a page, and tells rows of data from tables by which a page is laid out. */
export class Tables {
  /** The tables that are open: whether each holds data, and how many of its cells are open. */
  readonly #open: { readonly isOfData: boolean; cells: number }[] = [];

  /** Whether what is read now stands in a row of data. */
  get inRow(): boolean {
    const table = this.#open.at(-1);
    return table !== undefined && table.isOfData && table.cells > 0;
  }

  enter(element: HtmlElement): void {
    const table = this.#open.at(-1);
    if (element.tagName === 'table') this.#open.push({ isOfData: isOfData(element), cells: 0 });
    else if (CELLS.has(element.tagName) && table !== undefined) table.cells += 1;
  }

  leave({ tagName }: HtmlElement): void {
    const table = this.#open.at(-1);
    if (tagName === 'table') this.#open.pop();
    else if (CELLS.has(tagName) && table !== undefined) table.cells -= 1;
  }
}

/** Looks no further than to the first part of a page in it, so that tables in tables are each looked at once. */
function isOfData(table: HtmlElement): boolean {
  const cells: HtmlElement[] = [];
  const open: HtmlNode[] = [...childrenOf(table)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isElement(next)) continue;
    if (PARTS_OF_PAGES.has(next.tagName)) return false;
    if (CELLS.has(next.tagName)) cells.push(next);
    open.push(...childrenOf(next));
  }
  return cells.every((cell) => wordsIn(cell).length <= LONGEST_CELL);
}
