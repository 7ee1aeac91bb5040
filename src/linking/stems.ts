import { stemmer } from '@orama/stemmers/danish';

/** A word of a text: what it is found by, and where it stands. */
export interface Word {
  readonly stem: string;
  /** As written, folded, with its ending. */
  readonly folded: string;
  /** Offsets in code units, the end not included. */
  readonly start: number;
  readonly end: number;
}

/** What a sequence of stems has between two texts, so that no phrase reaches over from one to the other. */
const BORDER = '|';

const SPELLED_OUT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', œ: 'oe', ß: 'ss' };

const LETTER = String.raw`[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]`;
/** Tags, the addresses of links, and words; a word parted by a hyphen at the end of a line is one. */
const PIECE = new RegExp(
  String.raw`<\/?[A-Za-z][^<>\n]{0,300}>|\]\([^()\s]{1,500}\)|(${LETTER}+(?:-\n(?!(?:og|eller|samt|til)\b)\p{Ll}${LETTER}*)?)`,
  'gu',
);
const NO_SIGN = /[\u00AD\u200B-\u200D\u2060\n-]/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The words of a text: runs of letters and digits, whatever stands between them. Marks of Markdown and tags of HTML are no
 * words. A line feed in the text is the end of a line as printed.
 */
export function wordsWithin(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(PIECE)) {
    const printed = match[1];
    if (printed === undefined) continue;
    const { stem, folded } = readOnce(printed);
    if (folded !== '') words.push({ stem, folded, start: match.index, end: match.index + printed.length });
  }
  return words;
}

type Reading = Pick<Word, 'stem' | 'folded'>;

/** Words come again and again, so how they were read is kept: nine tenths of the work. */
const READINGS = new Map<string, Reading>();
const MOST_READINGS = 20_000;
const LONGEST_KEPT = 40;

function readOnce(printed: string): Reading {
  const known = READINGS.get(printed);
  if (known !== undefined) return known;
  const reading = read(printed);
  if (READINGS.size >= MOST_READINGS) READINGS.clear();
  if (printed.length <= LONGEST_KEPT) READINGS.set(printed, reading);
  return reading;
}

function read(printed: string): Reading {
  if (!SAYS_SOMETHING.test(printed)) return { stem: '', folded: '' };
  const plain = withoutMarks(printed.replace(NO_SIGN, ''));
  return { stem: spelledOut(stemmer(plain)), folded: spelledOut(plain) };
}

/**
 * The texts as stems that the database can search as a plain text: ` fællesskab for all ` is a whole word by ` for `, a
 * phrase by ` for all `, and a beginning by ` fællesk`. Null where they hold no word.
 */
export function stemSequence(...texts: readonly (string | null)[]): string | null {
  const sequences = texts.map((text) => wordsWithin(text ?? '').map(({ stem }) => stem));
  const told = sequences.filter((stems) => stems.length > 0).map((stems) => stems.join(' '));
  return told.length === 0 ? null : ` ${told.join(` ${BORDER} `)} `;
}

/** The stems that words beginning so may have though they are shorter than it: `fællesskabern` may become `fællesskab`. */
export function stemsBelow(beginning: string): string[] {
  const stems = new Set<string>();
  for (const ending of ENDINGS) {
    for (let length = 0; length <= ending.length; length += 1) {
      if (!beginning.endsWith(ending.slice(0, length))) continue;
      const stem = spelledOut(stemmer(`${beginning}${ending.slice(length)}`));
      if (stem.length < beginning.length && beginning.startsWith(stem)) stems.add(stem);
    }
  }
  return [...stems].sort();
}

/** The endings that a Danish word loses on its way to the stem: those that make words, with those that inflect them. */
const MAKING = ['', 'els', 'ig', 'lig', 'elig', 'igst', 'løst'];
const INFLECTING = (
  ' hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres' +
  ' ens hedens erens ers ets erets et eret s t'
).split(' ');
const ENDINGS = MAKING.flatMap((making) => INFLECTING.map((inflecting) => spelledOut(`${making}${inflecting}`)));

/** Lower case, composed, without marks but for those of Danish letters, whose endings the stemmer knows. */
function withoutMarks(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  if (/^[a-z0-9æøå]*$/u.test(lower)) return lower;
  return lower.replace(/[^æøå]+/gu, (part) => part.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The Danish letters as they are written where there are none, so that either spelling finds the other. */
function spelledOut(word: string): string {
  return /[æøåœß]/u.test(word) ? word.replace(/[æøåœß]/gu, (letter) => SPELLED_OUT[letter] ?? letter) : word;
}
