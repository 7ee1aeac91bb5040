/** The entities of HTML that renderings of Danish minutes leave in the text. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['shy', ''],
  ['zwnj', ''],
  ['sect', '§'],
  ['aelig', 'æ'],
  ['AElig', 'Æ'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
  ['aring', 'å'],
  ['Aring', 'Å'],
  ['eacute', 'é'],
  ['Eacute', 'É'],
  ['aacute', 'á'],
  ['egrave', 'è'],
  ['ouml', 'ö'],
  ['Ouml', 'Ö'],
  ['auml', 'ä'],
  ['Auml', 'Ä'],
  ['uuml', 'ü'],
  ['Uuml', 'Ü'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['deg', '°'],
  ['frac12', '½'],
  ['euro', '€'],
]);
const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hexadecimal>[\da-f]{1,6})|(?<name>[a-z]{2,8}\d{0,2}));/giu;
const LAST_CODE_POINT = 0x10ffff;

/** Puts the signs in the place of their entities; one that is not known stays. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (...found) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const entity = String(found[0]);
    if (groups['name'] !== undefined) return NAMED.get(groups['name']) ?? entity;
    const code =
      groups['decimal'] === undefined ? Number.parseInt(groups['hexadecimal'] ?? '', 16) : Number(groups['decimal']);
    return code < 0x20 || code > LAST_CODE_POINT ? ' ' : String.fromCodePoint(code);
  });
}
