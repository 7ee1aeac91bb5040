import { seams, syllables } from '../danish/hyphens.js';

/** Part of a name, and what stands between it and the one in front: a space, or nothing within a word. */
interface Piece {
  readonly text: string;
  readonly glue: ' ' | '';
}

/** Ends a line that breaks a word: the hyphen to be shown there is no letter of the name. */
export const SOFT_HYPHEN = '\u00ad';

/**
 * A name on so many lines at most: broken at spaces, and within a word at the seams of a compound, with a soft hyphen,
 * where the word is wider than a line. What is left over is cut, and the cut is shown.
 * @param fits whether a line has room for a text.
 */
export function nameLines(name: string, fits: (text: string) => boolean, rows: number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = name.split(' ').flatMap((word) => piecesOf(word, fits));
  for (const [index, { text, glue }] of pieces.entries()) {
    const goesOn = pieces[index + 1]?.glue === '' && !/[-/–]$/u.test(text);
    const longer = line + (line === '' ? '' : glue) + text;
    if (line === '' || fits(goesOn ? `${longer}-` : longer)) line = longer;
    else {
      lines.push(glue === '' ? hyphenated(line) : line);
      line = text;
    }
  }
  lines.push(line);
  const last = lines[rows - 1];
  const kept = lines.slice(0, rows);
  if (last !== undefined && lines.length > rows) kept[rows - 1] = `${last.replace(/[-\u00ad]$/u, '')}…`;
  return kept.map((one) => cut(one, fits));
}

function piecesOf(word: string, fits: (text: string) => boolean): Piece[] {
  if (fits(word)) return [{ text: word, glue: ' ' }];
  return seams(word)
    .flatMap((part) => (fits(`${part}-`) ? [part] : syllables(part)))
    .map((text, index) => ({ text, glue: index === 0 ? ' ' : '' }));
}

const hyphenated = (line: string): string => (/[-/–]$/u.test(line) ? line : line + SOFT_HYPHEN);

function cut(line: string, fits: (text: string) => boolean): string {
  if (fits(line)) return line;
  for (let length = line.length - 1; length > 1; length -= 1) {
    const shorter = `${line.slice(0, length).replace(/[-\s…]+$/u, '')}…`;
    if (fits(shorter)) return shorter;
  }
  return line;
}
