import {
  ENDS_DONE,
  joinsOther,
  leadsOut,
  LOOSE_ENDS,
  NAMES_NOTHING,
  NO_NAME,
  SENTENCE_ADVERBS,
  STOPS,
} from './words.js';

/** A name cut out of running text: where it ends, and whether something printed ends it or only the sense does. */
export interface Cut {
  readonly text: string;
  readonly behind: number;
  readonly firm: boolean;
}

const MOST_WORDS = 12;
const LONGEST_NAME = 100;
const LIST_GOES_ON = /^(?:\p{Ll}[\p{L}-]*, ){0,3}\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)? og \p{Ll}/u;
const PLACE = /^(?:i|ved|på) \p{Lu}(?!\p{L}* Kommune)/u;
const OPENS_OTHER = /^["”“„»«(\][*_|–—/-]/u;
const QUOTES = /^["”“„»«‘’']/u;

/** A period of years beside a name: `2026-2029`, `2025/26`, `for 2024-2027`. It is no part of the name. */
export const PERIOD = /(?: (?:for|i) (?:perioden |årene |år )?|,? ?\(?)(?:19|20)\d\d(?: ?[-–/] ?(?:20)?\d\d)?\)?/u;
const PERIOD_FIRST = /^ ?\(?(?:19|20)\d\d(?: ?[-–/] ?(?:20)?\d\d)?\)?(?![\p{L}\d])/u;

/** How much of the text behind a head is a period: nothing where none stands there. */
export function periodLength(rest: string): number {
  return PERIOD_FIRST.exec(rest)?.[0].length ?? 0;
}

/** The name that quotation marks or italics mark at the beginning of a text; null where none does. */
export function markedName(rest: string, italics: readonly string[]): Cut | null {
  const opening = /^(?:,|:)? ?/u.exec(rest)?.[0].length ?? 0;
  const italic = italics.find((text) => rest.startsWith(text, opening));
  if (italic !== undefined) return { text: italic.replace(PERIOD, ''), behind: opening + italic.length, firm: true };
  if (!QUOTES.test(rest.slice(opening))) return null;
  const inside = rest.slice(opening + 1, opening + 1 + LONGEST_NAME);
  const end = inside.search(/["”“„»«]|[‘’'](?![\p{L}])/u);
  if (end < 3) return null;
  const text = inside.slice(0, end).replace(PERIOD, '').trim();
  if (!/^\p{L}/u.test(text) || /[.!?;] /u.test(text)) return null;
  return { text, behind: opening + end + 2, firm: true };
}

/** A name that begins with a capital and runs on in small letters: `Fællesskaber for alle`. */
export function properName(rest: string): Cut | null {
  if (!/^\p{Lu}/u.test(rest)) return null;
  const cut = cutName(rest, { commas: false, places: false });
  return cut === null || cut.text.length < 3 || NO_NAME.test(cut.text) ? null : cut;
}

/**
 * What `politik for` is followed by: `børn, unge og voksne med særlige behov`.
 * @param places whether a place is a part of the name: `samarbejdsaftale om havnen i Egense`.
 */
export function phraseName(rest: string, places: boolean): Cut | null {
  const cut = cutName(rest, { commas: true, places });
  return cut === null || cut.text.length < 3 || NAMES_NOTHING.test(cut.text) || /^\d/u.test(cut.text) ? null : cut;
}

function cutName(rest: string, may: { readonly commas: boolean; readonly places: boolean }): Cut | null {
  let end = 0;
  let last = '';
  let lastAt = 0;
  let firm = false;
  let count = 0;
  const token = /\S+/gu;
  for (let found = token.exec(rest); ; found = token.exec(rest)) {
    if (found === null) {
      firm = true;
      break;
    }
    if (count === MOST_WORDS || found.index > LONGEST_NAME) return null;
    const printed = found[0];
    const after = rest.slice(found.index + printed.length + 1, found.index + printed.length + 60);
    const word = printed.replace(/[.,;:!?)"”“»«’']+$/u, '');
    const lower = word.toLowerCase();
    if (OPENS_OTHER.test(printed) || /^\d/u.test(printed)) {
      firm = true;
      break;
    }
    if (SENTENCE_ADVERBS.has(lower) && count > 1) {
      end = lastAt; // The word before it was the verb.
      break;
    }
    const small = lower === word;
    const isPlace = may.places && PLACE.test(`${lower} ${after}`);
    if (
      count > 0 &&
      small &&
      !isPlace &&
      (STOPS.has(lower) || STOPS.has(printed.toLowerCase()) || leadsOut(lower, after) || isDone(lower, printed, after))
    )
      break;
    if (count > 0 && lower === 'og' && joinsOther(after, last)) break;
    lastAt = last === '' ? 0 : end;
    last = word;
    end = found.index + word.length;
    count += 1;
    const sign = printed.slice(word.length);
    if (sign === '') continue;
    if (sign === ',' && may.commas && LIST_GOES_ON.test(after)) {
      end += 1;
      continue;
    }
    firm = true;
    break;
  }
  const text = rest.slice(0, end).replace(LOOSE_ENDS, '').replace(/,$/u, '').trim();
  return text === '' ? null : { text, behind: end, firm };
}

/** `… besluttet`, `… godkendt af Byrådet`, `… vedtaget og sendt ud`: the verb of a title, not a part of the name. */
function isDone(word: string, printed: string, after: string): boolean {
  if (!ENDS_DONE.has(word)) return false;
  return (
    printed !== word || after === '' || /^(?:af|i|på|den|d\.|med|til|og|som|efter|uden|\d|[–—-])(?: |$|\d)/u.test(after)
  );
}

const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/^kvalitetsstandarder\b/u, 'kvalitetsstandard'],
  [/^(\p{L}*)vedtægter(?!\p{L})/u, '$1vedtægt'],
];

/** What tells one name from another: case, number of the head and punctuation do not. */
export function identityOf(name: string): string {
  let text = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [plural, single] of PLURALS) text = text.replace(plural, single);
  return text;
}

const LONG_WORD = 12;

/**
 * One for names that differ by a slip of the pen in the middle of a long word: `voksensocialområde`, `voksenalområde`.
 * For use within one item, where such names mean one thing.
 */
export function loosely(identity: string): string {
  const words = identity.split(' ');
  if (words.length < 4) return identity;
  return words.map((word) => (word.length < LONG_WORD ? word : `${word.slice(0, 6)}…${word.slice(-6)}`)).join(' ');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
