/** A text cut to a number of characters, the last of them `…`. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  return `${characters
    .slice(0, Math.max(0, width - 1))
    .join('')
    .trimEnd()}…`;
}

/** A text in lines of a width, broken between words, with an indent; what exceeds `most` lines is cut with `…`. */
export function wrapped(text: string, width: number, indent: number, most = Infinity): string[] {
  const room = Math.max(10, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
    if (line !== '' && [...line].length + 1 + [...word].length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  const shown = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  // A file name is not broken, so that it can be copied; a text that goes on is cut.
  return shown.map((one, at) => ' '.repeat(indent) + (at === most - 1 ? cut(one, room) : one));
}
