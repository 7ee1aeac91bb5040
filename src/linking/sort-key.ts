/**
 * A text by which titles and names sort as in a Danish register, in plain code unit order, which every database
 * shares: letters in lower case, æ ø å (aa too) after z, other marks off, everything else one space. A collator of the
 * running system or of a database would change with its version, and pages are cut by these texts.
 */
export function sortKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/aa|[æäøöåüßœþðđł]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[^\p{Letter}\p{Number}{|}]+/gu, ' ')
    .trim();
}

// The three signs that follow z in ASCII stand for the three letters that follow it in Danish.
const LETTERS: Readonly<Record<string, string>> = {
  æ: '{',
  ä: '{',
  ø: '|',
  ö: '|',
  œ: '|',
  å: '}',
  aa: '}',
  ü: 'y',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ł: 'l',
};
