import { MONTH, calendarDate, monthNumber } from './dates.js';
import { LAW_ABBREVIATIONS, LAW_TITLES, lawName } from './law-names.js';
import type { Line } from './lines.js';
import type { LawCitation, Span } from './referat.js';

const LETTER = '[a-zß-öø-ÿ]';
/** What stands behind a number with a letter where more letters share it: `82 a-d`, `82 a og b`. */
const LETTERS = String.raw` ?[a-h](?:(?: ?[-–] ?|,? og |, )[a-h](?![a-zß-öø-ÿ\d)-]|\. ?\d))+`;
/** `85`, `85 a`, `5u`. In `§ 33 i Barnets lov` the `i` is a word. */
const SECTION = String.raw`\d{1,3}(?:${LETTERS}| ?(?!i(?!${LETTER}))[a-z](?![a-zß-öø-ÿ\d-])|i(?!${LETTER}))?`;
const DETAIL = String.raw`(?:,? ?stk\.? ?\d{1,2}(?: ?[-–] ?\d{1,2}| og \d{1,2}(?! ?§))?)?(?:,? ?(?:nr|litra|pkt)\.? ?[\da-z]{1,2}(?!${LETTER}))?`;
/** Behind one `§` a bare number goes on only where no word follows that it may count. */
const NO_NOUN = String.raw`(?=[.,;:)/]|$| (?:i|og|efter|samt|om|er|skal|eller)(?!${LETTER}))`;
const NEXT = String.raw`(?:,? (?:og|samt|eller) |, ?| ?[-–/] ?| ?& ?| til )`;
/** `§ 13, jf. § 24`: of the same law unless another is named behind it. */
const SEE_ALSO = String.raw`,? jf\. ?§{1,2} ?${SECTION}${DETAIL}(?![a-zß-öø-ÿ\d]|,? ?(?:stk|nr|litra|pkt)|[ ,]+(?:i|efter|af) )`;
const LIST = String.raw`§{1,2} ?${SECTION}${DETAIL}(?:${SEE_ALSO}|[-–](?:§ ?)?${SECTION}|${NEXT}(?:§{1,2} ?${SECTION}${DETAIL}|(?<=§§[^§]{1,200})${SECTION}${DETAIL}|${SECTION}${DETAIL}${NO_NOUN})){0,30}`;
const DATE = String.raw`(?:\d{1,2}\. ?${MONTH}\.? \d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{4})`;
const NUMBERED = String.raw`(?:lovbekendtgørelse|lovbek\.|lbk\.?|bekendtgørelse|bek\.?|lov)(?: nr\.? ?| nummer )\d{1,4} af (?:den |d\. ?)?${DATE}`;
/**
 * A title is the whole of it: `lov om leje af …` is another law than `lov om leje`, and so is what `og` joins a field to;
 * `og` before another law, and a verb, go on the sentence.
 */
const NO_LONGER = String.raw`(?![a-zß-öø-ÿ]|-[a-zß-öø-ÿ]|,? (?:m\.?v\.? )?(?:af|for|til|ved|under|mod|på|over|hos|samt) (?!lov|bekendt|§|${LETTER}+loven|kommune|den \d|\d)${LETTER}|,? og (?!lov|bekendt|vejled|retsprak|praksis|§|jf|den |det |de |der |at |er |kan |skal |om |efter |i ${LETTER}|${LETTER}+lov(?:en)?s?(?!${LETTER}))${LETTER}+)`;
const NAME = String.raw`(?<!${LETTER}|-)(?:${NUMBERED}|(?:${LAW_TITLES})(?:,? m\.?v\.?)?${NO_LONGER}|barnets lovs?(?!${LETTER})|${LETTER}{3,40}(?:-${LETTER}{0,20})?lov(?:en)?s?(?!${LETTER}))`;
const BESIDE_SECTION = String.raw`(?:${NAME}|(?<!${LETTER}|-)(?:${LAW_ABBREVIATIONS})(?!${LETTER})\.?)`;

const NAME_FIRST = new RegExp(
  String.raw`(?<name>${BESIDE_SECTION})(?: \(${LETTER}{2,30}\))?[,:]? ?(?:bestemmelser? i )?\(?(?:jf\. ?)?(?<sections>${LIST})`,
  'gu',
);
const SECTION_FIRST = new RegExp(
  String.raw`(?<sections>${LIST})(?: i | efter | af |, i |(?<beside>,? jf\. | \(| ))(?:den |det )?(?<name>${BESIDE_SECTION})`,
  'gu',
);
const ENDS_CITED = new RegExp(`${SECTION_FIRST.source}$`, 'u');
const BY_NUMBER = new RegExp(
  String.raw`(?<!${LETTER})(?<kind>lovbekendtgørelse|lovbek\.|lbk\.?|bekendtgørelse|bek\.?|lov)(?: nr\.? ?| nummer )(?<number>\d{1,4}) af (?:den |d\. ?)?(?:(?<day>\d{1,2})\. ?(?<month>${MONTH})\.? (?<year>\d{4})|(?<d>\d{1,2})[-./](?<m>\d{1,2})[-./](?<y>\d{4}))`,
  'gu',
);
const ANY_NAME = new RegExp(NAME, 'gu');
const OPENS_LIST = new RegExp(`(?<name>${NAME}).*:$`, 'u');
const LISTED = new RegExp(`^- (?<sections>${LIST})`, 'u');

/** No list of sections from one to another is longer; a longer one gives its two ends. */
const LONGEST_RANGE = 40;

/**
 * The laws that an item cites by name, by abbreviation or by number, with the sections beside them. A section without
 * a law beside it is left out: which law is meant would be a guess.
 * @param titled whether a line stands under a heading such as Lovgrundlag, where a name alone is a citation.
 */
export function lawsIn(lines: readonly Line[], titled: (line: Line) => boolean): LawCitation[] {
  const found = new Map<string, LawCitation>();
  const cite = (law: Law, section: string | null, span: Span): void => {
    const key = `${law.name} ${section ?? ''}`;
    if (!found.has(key)) found.set(key, { ...law, section, span });
  };
  let listOf: { readonly law: Law; readonly start: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const span = { start: line.number, end: line.end };
    const next = lines[index + 1];
    if (listOf === null && !mayCite(line, next) && !titled(line)) continue;
    const text = line.text.toLowerCase();
    const listed = listOf === null ? undefined : LISTED.exec(text)?.groups?.['sections'];
    if (listOf !== null && listed !== undefined) {
      // The law is named above the list.
      const { law, start } = listOf;
      for (const section of sectionsOf(listed)) cite(law, section, { start, end: line.end });
      continue;
    }
    listOf = null;
    const { wrapped, end } = withNext(line, next);
    const named = new Set<string>();
    if (wrapped.includes('§')) {
      const owned: { readonly from: number; readonly to: number }[] = [];
      for (const pattern of [NAME_FIRST, SECTION_FIRST]) {
        for (const { groups, index: at, 0: printed } of wrapped.matchAll(pattern)) {
          if (at > text.length) continue; // It stands on the next line alone.
          const wraps = at + printed.length > text.length;
          // `§ 5 Sundhedsloven` above `§ 6 Almenboligloven`: the name has its section already.
          if (wraps && pattern === NAME_FIRST && ENDS_CITED.test(text)) continue;
          // `Servicelovens § 85, jf. retssikkerhedsloven`, `Serviceloven § 85 Sundhedsloven § 119`: it has its law already.
          if (groups?.['beside'] !== undefined && owned.some(({ from, to }) => at >= from && at < to)) continue;
          owned.push({ from: at, to: at + printed.length });
          const law = lawOf(groups?.['name'] ?? '');
          const cited = wraps ? { start: line.number, end } : span;
          if (law === null) continue;
          named.add(law.name);
          for (const section of sectionsOf(groups?.['sections'] ?? '')) cite(law, section, cited);
        }
      }
    }
    if (mayBeNumbered(wrapped)) {
      for (const { index: at, 0: printed } of wrapped.matchAll(BY_NUMBER)) {
        const law = lawOf(printed);
        if (law === null || at >= text.length || named.has(law.name)) continue;
        named.add(law.name);
        cite(law, null, at + printed.length > text.length ? { start: line.number, end } : span);
      }
    }
    if (titled(line) && !line.row) {
      for (const { 0: printed } of text.matchAll(ANY_NAME)) {
        const law = lawOf(printed);
        if (law !== null && !named.has(law.name)) cite(law, null, span);
      }
    }
    const opened = text.endsWith(':') ? lawOf(OPENS_LIST.exec(text)?.groups?.['name'] ?? '') : null;
    if (opened !== null) listOf = { law: opened, start: line.number };
  }
  return [...found.values()];
}

/** A cheap look for what a citation or the head of a list of sections holds: most lines cite nothing. */
function mayCite(line: Line, next: Line | undefined): boolean {
  const { text } = line;
  return text.includes('§') || mayBeNumbered(text) || text.endsWith(':') || next?.text.includes('§') === true;
}

function mayBeNumbered(text: string): boolean {
  return text.includes(' nr') || text.includes(' nummer ');
}

/** How much of the next line a citation that wraps may take. */
const LONGEST_REST = 80;

/** The line with the beginning of the next, where a sentence may go on there. */
function withNext(line: Line, next: Line | undefined): { wrapped: string; end: number } {
  const text = line.text.toLowerCase();
  const isWhole = /[:!?]$|[^\d]\.$/u.test(text) && !/(?:nr|jf|stk)\.$/u.test(text);
  if (next === undefined || line.row || next.row || next.text.startsWith('- ') || isWhole) {
    return { wrapped: text, end: line.end };
  }
  return { wrapped: `${text} ${next.text.slice(0, LONGEST_REST).toLowerCase()}`, end: next.end };
}

/** `§ 85 a`, one for each section that a list names; a range names all between its ends. */
function sectionsOf(printed: string): string[] {
  const sections: string[] = [];
  const bare = printed.replace(DETAIL_BEHIND, '$1');
  for (const { groups } of bare.matchAll(IN_LIST)) {
    const section = groups?.['section'] ?? '';
    const from = Number(sections.at(-1)?.slice(2));
    const to = Number(section);
    if (/^(?:[-–]|til)$/u.test(groups?.['joint'] ?? '') && to > from && to - from <= LONGEST_RANGE)
      for (let between = from + 1; between < to; between += 1) sections.push(`§ ${between}`);
    for (const one of lettersApart(section)) sections.push(`§ ${one}`);
  }
  return [...new Set(sections)];
}

/** `82 a`, `82 b`, `82 c` of `82 a-c`. */
function lettersApart(section: string): string[] {
  const number = /^\d+/u.exec(section)?.[0] ?? '';
  const letters: string[] = [];
  for (const { groups } of section.matchAll(/(?<joint>[-–])? ?(?:og )?(?<letter>[a-z](?![a-z]))/gu)) {
    const letter = groups?.['letter'] ?? '';
    const from = letters.at(-1)?.codePointAt(0);
    if (groups?.['joint'] !== undefined && from !== undefined)
      for (let between = from + 1; between < (letter.codePointAt(0) ?? 0); between += 1)
        letters.push(String.fromCodePoint(between));
    letters.push(letter);
  }
  return letters.length === 0 ? [number] : letters.map((letter) => `${number} ${letter}`);
}

const DETAIL_BEHIND = new RegExp(`(${SECTION})${DETAIL}`, 'gu');
const IN_LIST = new RegExp(`(?<joint>[-–]|til)? ?§{0,2} ?(?<section>${SECTION})`, 'gu');

type Law = Pick<LawCitation, 'name' | 'eli'>;

const KINDS: readonly (readonly [string, string])[] = [
  ['lovbek', 'Lovbekendtgørelse'],
  ['lbk', 'Lovbekendtgørelse'],
  ['bek', 'Bekendtgørelse'],
  ['lov', 'Lov'],
];
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** The law that is printed, in lower case: by its number and date, or by its name; null where the words name none. */
function lawOf(printed: string): Law | null {
  const groups = [...printed.matchAll(BY_NUMBER)][0]?.groups;
  if (groups === undefined) {
    const name = lawName(printed);
    return name === null ? null : { name, eli: null };
  }
  const year = Number(groups['year'] ?? groups['y']);
  const month = groups['month'] === undefined ? Number(groups['m']) : monthNumber(groups['month']);
  const day = Number(groups['day'] ?? groups['d']);
  if (calendarDate(year, month, day) === null) return null;
  const kind = KINDS.find(([beginning]) => groups['kind']?.startsWith(beginning))?.[1] ?? 'Lov';
  const number = Number(groups['number']);
  return {
    name: `${kind} nr. ${number} af ${day}. ${MONTHS[month - 1] ?? ''} ${year}`,
    eli: `https://www.retsinformation.dk/eli/lta/${year}/${number}`,
  };
}
