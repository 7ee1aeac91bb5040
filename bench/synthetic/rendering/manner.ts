import type { Random } from '../random.js';

/** How one document is rendered. */
export interface Manner {
  readonly markdown: boolean;
  /** Heading levels and bold change from item to item. */
  readonly uneven: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
  readonly nonBreakingSpaces: boolean;
  readonly decomposed: boolean;
  readonly pageNumbers: boolean;
  readonly formFeeds: boolean;
  /** Running text in lines of at most so many characters; null: a paragraph is a line. */
  readonly wrapAt: number | null;
  readonly blankLines: 'one' | 'two' | 'none' | 'after-every-line';
}

export function chooseManner(random: Random): Manner {
  return {
    markdown: random.chance(0.5),
    uneven: random.chance(0.7),
    lineEnd: random.chance(0.15) ? '\r\n' : '\n',
    byteOrderMark: random.chance(0.08),
    nonBreakingSpaces: random.chance(0.1),
    decomposed: random.chance(0.08),
    pageNumbers: random.chance(0.1),
    formFeeds: random.chance(0.06),
    wrapAt: random.chance(0.1) ? random.int(70, 100) : null,
    blankLines: random.weighted([
      [82, 'one'],
      [7, 'two'],
      [5, 'none'],
      [6, 'after-every-line'],
    ] as const),
  };
}
