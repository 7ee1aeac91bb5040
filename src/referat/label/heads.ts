import { withoutMarkers } from '../markers.js';

/** What a line says where it bears a number as the first one of an item may. */
export interface Head {
  readonly number: number;
  /** As printed: `3A`, `3.1`. */
  readonly label: string;
  /** Empty where the number stands alone. */
  readonly title: string;
  /** The word before the number, folded; empty where there is none. */
  readonly word: string;
  /** Lines of one document whose numbers are printed alike share it. */
  readonly form: string;
  /** Marks before and behind the number: `Lukket`, `(Åben)`. */
  readonly marks: string;
}

/** No first line of an item is longer. */
const LONGEST = 600;
/** `Indholdsfortegnelse4. Godkendelse`: pages put a heading and what stands below it together. */
const CONTENTS_BEFORE = /^(?:indholdsfortegnelse|dagsorden|punkter)(?=\d)/iu;
const MARK = String.raw`\(?(?:åbent?|lukket|fortrolig(?:t)?|offentlig(?:t)?|closed|open)(?: (?:punkt|sag|dagsordenspunkt|item))?\)?`;
const NUMBERED = new RegExp(
  String.raw`^(?<mark>${MARK}(?: ?[:–-])? ?)?(?:(?<word>§|#|\p{L}[\p{L}-]{0,20}\.?(?: \p{L}[\p{L}-]{0,12}\.?)?(?: nr\.?)?)[ :]*)?(?<open>[[(<]?)(?<label>\d{1,4}(?:\.\d{1,2}(?!\d))?(?:(?<=\d)\p{Lu}(?![\p{L}\d])|[a-z](?=[ .:)]))?)(?:\/(?:20)?\d\d(?!\d))?(?<sep>(?: ?[.:：)\]>|–-]| ?\/(?= )){0,2})(?<mark2> ?\((?:${MARK}|[A-ZÆØÅ]|\p{L}{3,20}ssag)\))?(?<gap> ?)(?:[:–-] )?(?<title>.*)$`,
  'iu',
);
/** `Hegn på Havnen (punkt 3)` */
const BEHIND =
  /^(?<title>\p{Lu}.{2,200}?)(?: ?[–,-] [[(]?| [[(])(?<word>punkt|pkt\.?|sag|dagsordenspunkt)(?: nr\.?)? ?(?<label>\d{1,4})[)\]]?$/iu;

/** Reads a number and what stands behind it; null where a line bears none. */
export function headOf(printed: string, row = false): Head | null {
  if (printed.length > LONGEST) return null;
  const bullet = printed.startsWith('- ');
  const text = (bullet ? printed.slice(2) : printed).replace(CONTENTS_BEFORE, '');
  const cells = text.startsWith('| ') ? cellsOf(text) : text;
  const found = NUMBERED.exec(cells)?.groups;
  return (found === undefined ? null : headIn(found, bullet, row)) ?? behindTitle(text);
}

/** `| 3 | Hegn på Havnen |`, `| Punkt 3 | Hegn |` */
const cellsOf = (text: string): string =>
  text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');

function headIn(found: Readonly<Record<string, string | undefined>>, bullet: boolean, row: boolean): Head | null {
  const { label = '', sep = '', open = '', gap = '' } = found;
  const word = wordOf(
    found['word'] ?? /(?:punkt|sag|dagsordenspunkt)(?=\)? ?$)/iu.exec(found['mark'] ?? '')?.[0] ?? '',
  );
  const given = (found['title'] ?? '').trim();
  // Some print the number twice: `1.  1. Godkendelse`.
  let title = given
    .replace(
      new RegExp(String.raw`^(?:punkt|pkt\.?|sag) ${label.replace('.', String.raw`\.`)} ?[:.] ?(?=\S)`, 'iu'),
      '',
    )
    .replace(new RegExp(String.raw`^${label.replace('.', String.raw`\.`)}[.:)] ?(?=\S)`, 'u'), '');
  const isMark = title !== '' && withoutMarkers(title).title === '';
  const marks = `${found['mark'] ?? ''}${found['mark2'] ?? ''} ${isMark ? title : ''}`.trim();
  if (isMark) title = '';
  const number = Number.parseInt(label, 10);
  if (title !== '' && !/^[\p{Lu}\d"”«»“(§'’]/u.test(title)) return null;
  const glued = title !== '' && gap === '' && sep.trim() === '' && found['mark2'] === undefined;
  if (glued && (word !== '' || !/^\p{Lu}\p{Ll}/u.test(title))) return null;
  const parted = glued || sep.trim() !== '' || open !== '' || marks !== '' || KNOWN.has(word) || title === '';
  // `Lokalplan 211 Havnen`, `12-15 meter`, `1.200 kr.`, `24/1187`
  if (!parted && word !== '') return null;
  if (/^\d/u.test(title) && !KNOWN.has(word) && (sep.trim() === '' || gap === '')) return null;
  if (title === '' && word !== '' && !KNOWN.has(word) && sep.trim() === '' && !/^\p{Lu}/u.test(found['word'] ?? ''))
    return null;
  const form = `${row ? '=' : ''}${glued ? '~' : ''}${bullet && word === '' ? '-' : ''}${word}${open}#${sep.replaceAll(' ', '')}${title === '' ? '|' : ''}`;
  return { number, label, title, word, form, marks };
}

const wordOf = (printed: string): string =>
  printed
    .toLowerCase()
    .replace(/\.$/u, '')
    .replace(/ nr\.?$/u, ' nr')
    .trim();

function behindTitle(text: string): Head | null {
  const found = BEHIND.exec(text)?.groups;
  if (found === undefined) return null;
  const { title = '', label = '', word = '' } = found;
  return { number: Number(label), label, title, word: wordOf(word), form: `_${wordOf(word)}#`, marks: '' };
}

/** Words before numbers of items, each with what speaks for it; below 0: words before other numbers. */
export const KNOWN: ReadonlyMap<string, number> = new Map([
  ['punkt', 3],
  ['pkt', 2.5],
  ['punkt nr', 3],
  ['pkt nr', 2.5],
  ['dagsordenspunkt', 3],
  ['dagsordenens punkt', 3],
  ['sag', 2],
  ['sag nr', 2],
  ['emne', 2],
  ['post', 1.5],
  ['nr', 1],
  ['item', 2],
  ['§', -1],
  ['#', 0.5],
  ['ad', 0],
  ['ad punkt', 0],
  ['ad pkt', 0],
]);
/** Words whose numbers never are those of items. */
export const OTHER_NUMBERS: ReadonlySet<string> = new Set(
  'side kl stk kap kapitel bilag lokalplan fase etape artikel figur tabel uge januar februar marts april maj juni juli august september oktober november december den d ca litra år budget kvartal kommuneplan tillæg byggefelt delområde model scenarie tlf telefon ean cvr postnr ad'.split(
    ' ',
  ),
);
