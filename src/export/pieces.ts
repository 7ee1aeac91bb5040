/** Characters of one piece, about: large enough to be written in one go, small enough for many to be under way. */
const PIECE = 64 * 1024;

/** The same text in pieces of one size, none of which ends within a character. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    while (waiting.length >= PIECE) {
      const end = isFirstHalf(waiting.charCodeAt(PIECE - 1)) ? PIECE - 1 : PIECE;
      yield waiting.slice(0, end);
      waiting = waiting.slice(end);
    }
  }
  if (waiting !== '') yield waiting;
}

/** Whether a code unit is the first of the two that make up a character. */
function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
