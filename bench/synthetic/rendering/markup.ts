import type { Random } from '../random.js';
import type { Manner } from './manner.js';
import type { Piece } from './page.js';

/** The pieces with the marks of Markdown, as unevenly as exports set them; plain text is left as it is. */
export function markUp(random: Random, pieces: readonly Piece[], manner: Manner): Piece[] {
  let level = 2;
  let bold = true;
  return pieces.map((piece) => {
    if (piece.mark === 'bullet') return { ...piece, text: `- ${piece.text}` };
    if (!manner.markdown || piece.mark === 'plain') return piece;
    if (piece.mark === 'title') return { ...piece, text: `# ${piece.text}` };
    if (piece.mark === 'item' && manner.uneven) {
      level = random.int(1, 2);
      bold = random.chance(0.5);
    }
    const depth = piece.mark === 'item' ? level : manner.uneven ? random.int(level, 4) : level + 1;
    const words = bold ? `**${piece.text}**` : piece.text;
    return { ...piece, text: `${'#'.repeat(depth)} ${words}` };
  });
}
