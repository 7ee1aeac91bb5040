import { NAMED_BY_SUBJECT, committeeName, isBody, namesBeside } from './committees.js';
import { DATE, MONTH } from './dates.js';

/** One body of a printed list, with what the list says of it. */
export interface ListedBody {
  readonly committee: string;
  readonly action: string | null;
  /** As printed. */
  readonly date: string | null;
}

/** No list of bodies is longer. */
const LONGEST_LIST = 1000;
/** A day without a year, or a month alone: when it is to be, but no date. */
const VAGUE = String.raw`(?:\d{1,2}[./]\d{1,2}\.?(?!\d)|(?:\d{1,2}\. ?)?${MONTH}(?: \d{4})?)`;
const BEFORE = new RegExp(String.raw`^(?:den |d\. ?)?(?<date>${DATE})(?:[ :,]| [-–] )+(?=[\p{L}§])`, 'iu');
/** What a body is to do, without brackets: `Socialudvalget anbefaler`, `Byrådet - Beslutning`. */
const ACTION =
  '(?: (?:anbefaler|godkender|drøfter|beslutter|orienteres|behandler|indstiller|afgør|høres)|(?: ?[-–:] |,? til )(?:beslutning|drøftelse|temadrøftelse|orientering|efterretning|anbefaling|godkendelse|indstilling|høring|udtalelse)| ?[-–:] (?:[12]\\.|første|anden) ?behandling)';
const WITH_DETAILS = new RegExp(
  String.raw`^(?<name>.+?)(?: ?\((?<before>[^)]*)\))?(?<act>${ACTION})?(?:(?:,| ?:)? *(?:den|d\.|i)? *(?:(?<date>${DATE})|${VAGUE}))?(?: ?\((?<behind>[^)]*)\))?(?<late>${ACTION})?[ .;:]*$`,
  'iu',
);
/** `herefter høring i Handicaprådet` */
const ACTION_BEFORE =
  /^(?:(?:herefter|derefter|efterfølgende) )?(?:til )?(?<action>(?:offentlig |fornyet )?(?:høring|orientering|drøftelse|temadrøftelse|behandling|beslutning)) (?:i|hos|af) (?=[\p{Lu}§])/iu;
/** `Udvalget for Unge (§ 17.4)`: by what law it is set up, and nothing to do. */
const SECTION_17 = / \(§ ?17[^()]{0,20}\)/u;
/** `Sagen behandles i Socialudvalget` */
const LEADING =
  /^(?:(?:sagen|punktet) )?(?:(?:skal )?(?:behandles?|afgøres|forelægges|besluttes|drøftes|går|sendes) )?(?:(?:på møde(?:t|r)? )?i|af|for|til) (?=[\p{Lu}§])/iu;
/** `Fællesmøde mellem A og B`: the bodies that meet together. */
const JOINT = /(?<=^|[,;] |→ )fælles[ -]?møde:? (?:mellem |for |i )?(?=[\p{Lu}§])/giu;
/** `1. behandling: Økonomiudvalget den 27. august 2025, …` */
const OF_READING = /^(?<action>(?:[12]\.|første|anden) ?behandling) ?[:–-] ?(?<list>.+)$/iu;
/** A body further on in a list, written small. */
const SMALL = /(?<=[,;] | og | samt )\p{Ll}[\p{Ll}-]*(?:udvalget|rådet|bestyrelsen|direktionen)(?!\p{L})/gu;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** `Økonomiudvalget (ØU)`: what it is also called, and nothing to do. */
const SHORT_NAME = /^\p{Lu}[\p{Lu}\d&-]{1,6}$/u;

/**
 * The bodies of a printed list such as `A, B og C.`. Names hold commas and `og` themselves (`Udvalget for Klima, Miljø
 * og Natur`, `Kultur- og Fritidsudvalget`), so the list is cut only where a new name can begin.
 * @param spelledOut what abbreviations stand for, as the document itself says
 * @returns null where some part of the text is no body.
 */
export function listedBodies(text: string, spelledOut: ReadonlyMap<string, string> = new Map()): ListedBody[] | null {
  if (text.length > LONGEST_LIST) return null;
  const reading = OF_READING.exec(text)?.groups;
  const list = (reading?.['list'] ?? text)
    .replace(LEADING, '')
    .replace(JOINT, '')
    .replace(SMALL, (name) => capital(name));
  const bodies: ListedBody[] = [];
  for (const part of namesBeside(list).flatMap((some) => cutAtNames(some, spelledOut))) {
    const { name, action, date } = detailsOf(part);
    const known = spelledOut.get(name);
    if (known === undefined && (OPENS_SHORT.test(name) || !(isBody(name) || BY_SUBJECTS.test(name)))) return null;
    bodies.push({ committee: known ?? committeeName(name), action: action ?? reading?.['action'] ?? null, date });
  }
  // Subjects alone may be anything; beside a body they are one.
  return bodies.some(({ committee }) => !BY_SUBJECTS.test(committee)) ? bodies : null;
}

/** `ØK og Byrådet`: what nothing spells out is a body of its own, and no part of the next one's name. */
const OPENS_SHORT = /^\p{Lu}{2,6}(?:,| og) /u;

/** `Teknik, Miljø og Klima`: some municipalities name their bodies by their subjects alone. */
const BY_SUBJECTS = /^\p{Lu}\p{Ll}{2,20}(?:, \p{Lu}\p{Ll}{2,20}){1,3} og \p{Lu}\p{Ll}{2,20}$/u;

function detailsOf(part: string): {
  readonly name: string;
  readonly action: string | null;
  readonly date: string | null;
} {
  const before = BEFORE.exec(part);
  const behindDay = (before === null ? part : part.slice(before[0].length)).replace(SECTION_17, '');
  const leading = ACTION_BEFORE.exec(behindDay);
  const found = WITH_DETAILS.exec(behindDay.slice(leading?.[0].length ?? 0))?.groups ?? {};
  const bracketed = [found['before'], found['behind']].find((text) => text !== undefined && !SHORT_NAME.test(text));
  const action = (bracketed ?? found['act'] ?? found['late'] ?? leading?.groups?.['action'])
    ?.replace(/^[\s,:–-]+/u, '')
    .trim();
  return {
    name: (found['name'] ?? part).trim(),
    action: action === undefined || action === '' ? null : action,
    date: before?.groups?.['date'] ?? found['date'] ?? null,
  };
}

/** Cuts a list at commas, `og`, semicolons and arrows, and puts together again what belongs to one name. */
function cutAtNames(text: string, spelledOut: ReadonlyMap<string, string>): string[] {
  const pieces = text.split(
    /(\s*(?:;|→|⇒|->|=>|\s>|\s[–-]\s(?!(?:[12]\. ?behandling|første behandling|anden behandling|beslutning|drøftelse|orientering|anbefaling|godkendelse|indstilling|høring|udtalelse)(?!\p{L}))|\/(?!\d))\s*|,\s+(?:og\s+|samt\s+)?|\s+og\s+|\s+samt\s+)/iu,
  );
  const names: string[] = [];
  let current = '';
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? '';
    const separator = index === 0 ? '' : (pieces[index - 1] ?? '');
    if (isWhole(bare(current), spelledOut) && beginsName(piece, current, pieces, index)) {
      names.push(current);
      current = piece;
    } else {
      current += separator + piece;
    }
  }
  if (current !== '') names.push(current);
  return names
    .flatMap((name) => namesBeside(name.trim().replace(/[,;]$/u, '')))
    .filter((name) => name !== '' && name !== '.');
}

const isWhole = (name: string, spelledOut: ReadonlyMap<string, string>): boolean =>
  name !== '' && (namesBeside(name).every(isBody) || spelledOut.has(name) || BY_SUBJECTS.test(name));

/** The name without the action and the date beside it. */
const bare = (name: string): string => detailsOf(name.trim()).name;

/** A day, a month or an action that belongs to the name before it. */
const DETAIL = new RegExp(
  `^(?:den |d\\. ?|i )?(?:${DATE}|${VAGUE})|^(?:til )?(?:beslutning|drøftelse|orientering|høring)(?!\\p{L})`,
  'iu',
);

/** Whether a new name can begin here: the piece is a body, or becomes one with the pieces that follow it. */
function beginsName(piece: string, current: string, pieces: readonly string[], index: number): boolean {
  if (DETAIL.test(piece) && BEFORE.exec(piece) === null) return false;
  if (isBody(bare(piece)) || NAMED_BY_SUBJECT.test(piece.toLowerCase())) return true;
  // In `Udvalget for Klima, Miljø og Natur` the words after the first comma belong to the name that stands open.
  if (NAMED_BY_SUBJECT.test(bare(current).toLowerCase())) {
    return piece.endsWith('-') && isBody(bare(joined(pieces, index)));
  }
  return true;
}

/** The piece with those that complete a hyphenated name: `Kultur-` and `Fritidsudvalget`. */
function joined(pieces: readonly string[], index: number): string {
  let name = pieces[index] ?? '';
  for (let next = index + 2; name.endsWith('-') && next < pieces.length; next += 2) {
    name += (pieces[next - 1] ?? '') + (pieces[next] ?? '');
  }
  return name;
}
