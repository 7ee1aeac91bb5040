/** A table as Danish spreadsheets open it: semicolons, and a mark of UTF-8 in front. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** A text that begins as a formula does would be run by a spreadsheet. */
function quoted(text: string): string {
  const plain = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:[.,]\d+)?$/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
