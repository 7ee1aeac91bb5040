import { withoutEntities } from '../../src/referat/entities.js';
import { lawName } from '../../src/referat/law-names.js';

/** Letters and figures alone: white space, hyphens at the ends of lines and marks are nobody's facts. */
export function squeezed(text: string): string {
  return withoutEntities(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll('é', 'e')
    .replace(/\[(?<shown>[^\]]*)\]\([^()]*\)/gu, '$<shown>')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether lines print a text: as it stands, or sentence by sentence where others stand between, such as who was absent;
 * or else word by word in its order, where a page has ended within it.
 */
export function tellsText(value: string, lines: string): boolean {
  const printed = squeezed(lines);
  const whole = value.replace(/…$/u, '');
  if (printed.includes(squeezed(whole))) return true;
  const sentences = whole.split(/(?<=[.:!?;]) /u);
  if (sentences.every((sentence) => printed.includes(squeezed(sentence)))) return true;
  const words = whole.split(/\s+/u).map(squeezed);
  if (words.length < 8) return false;
  let at = 0;
  return words.every((word) => {
    const found = printed.indexOf(word, at);
    at = found + word.length;
    return found !== -1;
  });
}

/** Whether lines print each word of a name, in whatever inflection: `Hjemløsestrategi` for `Hjemløsestrategien`. */
export function tellsName(value: string, lines: string): boolean {
  const printed = squeezed(lines);
  return value.split(/[\s-]+/u).every((word) => printed.includes(stemOf(squeezed(word))));
}

const stemOf = (word: string): string => (word.length < 5 ? word : word.replace(/(?:erne|ens|er|en|et|e|s)$/u, ''));

const GENERAL =
  /(?<!\p{L})(?:(?:fag|stående |pågældende )?udvalge[tn]s?|rådets?|råde[tn]|bestyrelsens?|nævne[tn]s?|kommissionens?|møde\p{L}*|besluttede|samme)(?!\p{L})/iu;

/** A municipality has one council and one committee for its economy, whatever a line calls them. */
const ONE_OF_ITS_KIND: readonly RegExp[] = [
  /(?<!\p{L})(?:byråd|kommunalbestyrelse|borgerrepræsentation)(?:en|et)?s?(?!\p{L})/iu,
  /økonomi[\p{L} ,-]*udvalg|udvalget for økonomi|magistrat/iu,
];

/** Whether lines print a body: its name, an abbreviation of it, or a word such as `udvalget` that stands for it. */
export function tellsBody(value: string, lines: string): boolean {
  if (tellsName(value, lines)) return true;
  if (ONE_OF_ITS_KIND.some((kind) => kind.test(value) && kind.test(lines))) return true;
  const initials = squeezed(
    value
      .split(/[\s,-]+/u)
      .map((word) => word.charAt(0))
      .join(''),
  );
  const isShort = (printed: string): boolean => {
    const short = squeezed(printed);
    return initials.includes(short) || (short.startsWith(initials.charAt(0)) && isWithin(short, squeezed(value)));
  };
  return (lines.match(/(?<!\p{L})\p{Lu}[\p{Lu}&]{1,6}(?!\p{L})/gu) ?? []).some(isShort) || GENERAL.test(lines);
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  return [...short].every((sign) => (at = long.indexOf(sign, at) + 1) > 0);
}

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');

/** Whether lines print a day in any written form; running text may leave the year out, and several days share one. */
export function tellsDay(value: string, lines: string): boolean {
  const [year = '', month = '', date = ''] = value.split('-');
  const [m, d] = [Number(month), Number(date)];
  const name = MONTHS[m - 1] ?? '';
  const years = `(?:${year}|${year.slice(2)})`;
  const gap = String.raw`[^\p{L}\p{N}]{0,3}`;
  const forms = [
    `${year}${gap}0?${m}${gap}0?${d}`,
    `0?${d}${gap}0?${m}(?:${gap}${years})?`,
    // `den 5. og 12. maj`, `den 5. og den 12. maj`
    `0?${d}${gap}(?:(?:og|samt|,) ?(?:den |d\\. ?)?\\d{1,2}${gap}){0,6}${name}\\p{L}*`,
    `${name}\\p{L}*${gap}0?${d}`,
    `0?${m}/0?${d}/${years}`,
  ];
  const plain = withoutEntities(lines)
    .replace(/[*_\\]/gu, '')
    .replace(/\s+/gu, ' ');
  return forms.some((form) => new RegExp(`(?<!\\p{N})${form}(?!\\p{N})`, 'iu').test(plain));
}

/** Whether lines print a section of a law, or a range that it lies in: `§§ 12-14`, `82 a-c`. */
export function tellsSection(value: string, lines: string): boolean {
  if (tellsNumber(value, lines)) return true;
  const section = Number(/\d+/u.exec(value)?.[0]);
  return [...lines.matchAll(/(?<from>\d{1,3})[^\d]{0,6}(?:-|–|til)[^\d]{0,6}(?<to>\d{1,3})/gu)].some(
    ({ groups }) => section >= Number(groups?.['from']) && section <= Number(groups?.['to']),
  );
}

/** Whether lines print the figures of a number: an item's, a section's. */
export function tellsNumber(value: string, lines: string): boolean {
  const figures = /\d+/u.exec(value)?.[0] ?? '';
  return new RegExp(`(?<!\\d)0*${figures}(?!\\d)`, 'u').test(lines);
}

export function tellsTime(value: string, lines: string): boolean {
  const [hour = '', minute = ''] = value.split(':');
  const minutes = minute === '00' ? `(?:[.:]? ?00)?` : `[.:]? ?${minute}`;
  return new RegExp(`(?<!\\d)0?${Number(hour)}${minutes}(?!\\d)`, 'u').test(lines);
}

const TYPES: Readonly<Record<string, RegExp>> = {
  DECISION: /beslutning|\(B\)|B-(?:sag|punkt)|afgørelse/iu,
  DISCUSSION: /drøftelse|\(D\)|D-(?:sag|punkt)/iu,
  BRIEFING: /orientering|\(O\)|O-(?:sag|punkt)|efterretning/iu,
};

export const tellsType = (value: string, lines: string): boolean => TYPES[value]?.test(lines) ?? false;

/** No name of a law has more words. */
const LONGEST_LAW = 16;

/** Whether lines print a law: by its short name, in full (`lov om …`), shortened, or by its number. */
export function tellsLaw(value: string, lines: string): boolean {
  if (tellsName(value, lines)) return true;
  const number = /nr\. (?<number>\d+)/u.exec(value)?.groups?.['number'];
  if (number !== undefined) return tellsNumber(number, lines);
  const words =
    withoutEntities(lines)
      .toLowerCase()
      .match(/[\p{L}.-]+,?/gu) ?? [];
  return words.some((_, from) =>
    Array.from({ length: LONGEST_LAW }, (_length, count) => words.slice(from, from + count + 1).join(' ')).some(
      (name) => lawName(name.replace(/[,.]$/u, '')) === value,
    ),
  );
}
