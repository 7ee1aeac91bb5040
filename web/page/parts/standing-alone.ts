import { widthOf } from '../lanes/measure';
import { nameLines } from '../lanes/names';

const KEPT = 'fill stroke stroke-width stroke-dasharray font-size font-family font-weight opacity'.split(' ');
const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
/** How large the heading is, how far its lines are apart, and what parts it from the picture. */
const [HEADING, HEADING_LINE, BELOW_HEADING] = [16, 22, 14];
const LEGEND_ROW = 28;

/**
 * A picture of this page as a file of its own: with its heading and the meaning of its signs, with the colours and
 * letters that the page gives it, on the paper of the page, so that it looks the same elsewhere, dark or light.
 */
export function standingAlone(drawn: SVGSVGElement, heading: string, legend: readonly Element[]): string {
  const picture = styledCopy(drawn);
  // Names that follow the reader's scrolling go back to where they belong.
  picture.querySelector('.names')?.removeAttribute('transform');
  const page = window.getComputedStyle(document.body);
  const paper = window.getComputedStyle(drawn.parentElement ?? drawn).backgroundColor;
  const width = Math.max(drawn.width.baseVal.value, 480);
  const rows = inRows(legend, width);
  // Its letters are bold, so wider than they are measured.
  const lines = nameLines(heading, (text) => widthOf(text, HEADING) * 1.15 <= width, 4);
  const top = lines.length * HEADING_LINE + BELOW_HEADING;
  const bottom = top + drawn.height.baseVal.value;
  const height = bottom + LEGEND_ROW * rows.length;
  const file = element('svg', { xmlns: SVG, width: width + 2 * MARGIN, height: height + 2 * MARGIN });
  file.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`);
  const letters = { fill: page.color, 'font-family': page.fontFamily };
  file.append(
    element('title', {}, heading),
    element('rect', { x: -MARGIN, y: -MARGIN, width: '100%', height: '100%', fill: paper }),
    ...lines.map((line, index) => {
      const place = { ...letters, y: HEADING + index * HEADING_LINE };
      return element('text', { ...place, 'font-size': `${HEADING}px`, 'font-weight': '600' }, line);
    }),
    picture,
  );
  picture.setAttribute('y', String(top));
  for (const [row, entries] of rows.entries()) {
    for (const { sign, text, x } of entries) {
      const y = bottom + LEGEND_ROW * row + 6;
      const copy = styledCopy(sign);
      copy.setAttribute('x', String(x));
      copy.setAttribute('y', String(y));
      file.append(copy, element('text', { ...letters, x: x + 28, y: y + 17, 'font-size': '13px' }, text));
    }
  }
  return new XMLSerializer().serializeToString(file);
}

interface Entry {
  readonly sign: SVGSVGElement;
  readonly text: string;
  readonly x: number;
}

/** The signs with their words side by side, in as many rows as the picture is wide. */
function inRows(legend: readonly Element[], width: number): Entry[][] {
  const rows: Entry[][] = [[]];
  let x = 0;
  for (const one of legend) {
    const sign = one.querySelector('svg');
    if (sign === null) continue;
    const wide = one.getBoundingClientRect().width + 28;
    if (x > 0 && x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ sign, text: one.textContent.trim(), x });
    x += wide;
  }
  return rows.filter((row) => row.length > 0);
}

function styledCopy(drawn: SVGSVGElement): Element {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return element('g', {});
  const [theirs, ours] = [drawn.querySelectorAll('*'), copy.querySelectorAll('*')];
  for (const [index, one] of [...theirs].entries()) {
    const style = window.getComputedStyle(one);
    for (const name of KEPT) ours[index]?.setAttribute(name, style.getPropertyValue(name));
  }
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  }
  made.textContent = text;
  return made;
}
