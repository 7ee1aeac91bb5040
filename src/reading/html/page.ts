import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Reads a web page; nothing of it is fetched and nothing runs. */
export const pageOf = (html: string): HtmlNode => parse(html);

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ('childNodes' in node ? node.childNodes : []);

export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

export const hasClass = (element: HtmlElement, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(/\s+/u).includes(name);

/** All elements below a node in the order of the page; loops, since a page may nest as deep as it likes. */
export function elementsBelow(node: HtmlNode): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlNode[] = [...childrenOf(node)].toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isElement(next)) continue;
    found.push(next);
    open.push(...childrenOf(next).toReversed());
  }
  return found;
}

/** What stands in a node in running text, white space folded. */
export function wordsIn(node: HtmlNode): string {
  const words: string[] = [];
  const open: HtmlNode[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.nodeName === '#text' && 'value' in next) words.push(next.value);
    open.push(...childrenOf(next).toReversed());
  }
  return folded(words.join(''));
}

export const folded = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();
