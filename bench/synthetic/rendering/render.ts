import type { Random } from '../random.js';
import type { Block } from '../houses/block.js';
import { layOut } from '../houses/layout.js';
import type { DraftDocument, ItemFacts, SectionFacts } from '../minutes/draft.js';
import { header, type HeaderFacts } from './header.js';
import { chooseManner, type Manner } from './manner.js';
import { markUp } from './markup.js';
import type { Piece } from './page.js';
import { wrap } from './wrap.js';

export interface Rendered {
  readonly text: string;
  readonly markdown: boolean;
  readonly header: HeaderFacts;
}

/** A line on its page, with the section that begins on it. */
interface PrintedLine {
  readonly text: string;
  readonly piece: Piece | null;
}

/** Writes a document out, and tells each of its items on which lines its sections begin. */
export function render(random: Random, document: DraftDocument): Rendered {
  const manner = chooseManner(random);
  const top = header(random, document, manner);
  const pieces = [...top.pieces, ...layOut(random, document).map((block) => pieceOf(block, manner))];
  const lines = onPages(random, markUp(random, pieces, manner), manner);
  tellSections(lines);
  const spaced = manner.nonBreakingSpaces
    ? lines.map(({ text }) => text.replace(/ (?=[\p{L}\d])/gu, someNbsp(random)))
    : null;
  const text = (spaced ?? lines.map((line) => line.text)).join(manner.lineEnd) + manner.lineEnd;
  const composed = manner.decomposed ? text.normalize('NFD') : text;
  return { text: (manner.byteOrderMark ? '\uFEFF' : '') + composed, markdown: manner.markdown, header: top.facts };
}

const someNbsp = (random: Random) => (): string => (random.chance(0.3) ? '\u00a0' : ' ');

function pieceOf(block: Block, manner: Manner): Piece {
  if (block.kind === 'item') return { text: block.text, mark: 'item', tight: false, item: block.facts };
  if (block.kind === 'heading') return { text: block.text, mark: 'section', tight: false, section: block.section };
  if (block.kind === 'bullet') return { text: block.text, mark: 'bullet', tight: false, flows: true };
  if (block.kind === 'text') return { text: plainOf(block.text, manner), mark: 'plain', tight: false, flows: true };
  if (block.kind === 'attachment') {
    return { text: manner.markdown ? block.text.replaceAll('_', '\\_') : block.text, mark: 'plain', tight: false };
  }
  return { text: plainOf(block.text, manner), mark: 'plain', tight: block.tight };
}

/** Plain text has neither links nor emphasis. */
function plainOf(text: string, manner: Manner): string {
  return manner.markdown ? text : text.replace(/\[([^\]]*)\]\(#\)/g, '$1').replace(/\*([^*]+)\*/g, '$1');
}

/** Puts blank lines between the pieces, and page numbers and form feeds where pages end. */
function onPages(random: Random, pieces: readonly Piece[], manner: Manner): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const blank = (count: number): void => {
    for (let left = count; left > 0; left -= 1) lines.push({ text: '', piece: null });
  };
  let page = 1;
  if (manner.blankLines !== 'none') blank(2);
  for (const piece of pieces) {
    const pageEnds = piece.mark === 'item' && page > 0 && random.chance(0.6);
    if (pageEnds) page += 1;
    if (manner.blankLines === 'one' && !piece.tight) blank(1);
    if (manner.blankLines === 'two' && !piece.tight) blank(2);
    if (pageEnds && manner.pageNumbers) {
      lines.push({ text: String(page), piece: null });
      if (manner.blankLines !== 'none') blank(1);
    }
    const feed = pageEnds && manner.formFeeds ? '\f' : '';
    const width = piece.flows === true ? manner.wrapAt : null;
    const parts = width === null ? [piece.text] : wrap(piece.text, width);
    for (const [place, part] of parts.entries()) {
      lines.push({ text: place === 0 ? feed + part : part, piece: place === 0 ? piece : null });
      if (manner.blankLines === 'after-every-line') blank(1);
    }
  }
  return lines;
}

function tellSections(lines: readonly PrintedLine[]): void {
  let item: ItemFacts | null = null;
  let sections: SectionFacts[] = [];
  for (const [place, { piece }] of lines.entries()) {
    if (piece?.item !== undefined) {
      item = piece.item;
      sections = [];
      item.sections = sections;
    } else if (item !== null && piece?.section !== undefined) {
      sections.push({
        kind: piece.section,
        heading: piece.text.replace(/^[#*\s]+|[*\s]+$/g, ''),
        startLine: place + 1,
      });
    }
  }
}
