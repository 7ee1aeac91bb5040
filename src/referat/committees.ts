import { DATE, TERM } from './dates.js';
import { municipalityNamed } from './municipalities.js';

/** Words that stand for a body in running references, as the beginning of their forms. */
export const BODY_WORDS = 'udvalg|råd|kommunalbestyrelse|bestyrelse|direktion|nævn|forum|kommission|magistrat|gruppe';

/** Words that a body's name ends in, definite or not. */
const BODY_ENDING =
  '(?:udvalg(?:et)?|byråd(?:et)?|råd(?:et)?|kommunalbestyrelse(?:n)?|bestyrelse(?:n)?|direktion(?:en)?|nævn(?:et)?|kommission(?:en)?|forum(?:met)?|komite(?:en)?|komité(?:en)?|styregruppe(?:n)?|chefgruppe(?:n)?|ledergruppe(?:n)?|direktørgruppe(?:n)?|lederforum|ledelse(?:n)?|administration(?:en)?|forvaltning(?:en)?|panel(?:et)?|borgmester(?:en)?|magistrat(?:en)?|forsamling(?:en)?|repræsentantskab(?:et)?)';
// Patterns run on lower case where they can: ignoring case in them costs much at the first document.
const ENDS_AS_BODY = new RegExp(`(?:^|[a-zß-öø-ÿ-])${BODY_ENDING}$`, 'u');
const BODY_HINT = new RegExp(
  `${BODY_WORDS}|komit|leder|ledelse|administration|forvaltning|panel|borgmester|forsamling|skab|med`,
  'u',
);
/** Joint committees of management and staff are written in capitals: `Område-MED`. */
const ENDS_AS_MED = /(?:^|[\p{L}-])MED(?:-udvalg(?:et)?)?$/u;
const NAMED_BY_SUBJECT =
  /^(?:[a-zß-öø-ÿ]+ )?(?:udvalg|udvalget|råd|rådet|nævnet|forum|bestyrelsen|forretningsudvalget) (?:for|vedr\.?|vedrørende|om) [a-zß-öø-ÿ]/u;
const SECTION_17 = /^§ ?17,? ?stk\.? ?4[- ]?udvalg/u;
/** `Teknisk Udvalg`, `Aarhus Byråd`: the last word stands alone. */
const ENDS_IN_WORD =
  /^(?:\p{Lu}[\p{L}-]+ (?:(?:og|&) )?){1,3}(?:Udvalg|Byråd|Råd|Nævn|Forum|Bestyrelse|Kommunalbestyrelse|Magistrat|Udvalget|Rådet)$|^\p{Lu}\p{L}+(?:sk|ligt) udvalg$/u;
/** The last words of such names. */
const WORDS_ALONE: ReadonlySet<string> = new Set(
  'Udvalg Byråd Råd Nævn Forum Bestyrelse Kommunalbestyrelse Magistrat Udvalget Rådet udvalg'.split(' '),
);
/** Lower-case words that stand in names; any other one makes the text a sentence. */
const SMALL_WORDS = /^(?:og|for|om|samt|vedr|vedr\.|vedrørende|under|lokale|særlige|fælles)$/u;

/** Verbs of minutes: with one of them a text that begins like a name is a sentence. */
const VERB =
  /(?<![a-zß-öø-ÿ])(?:(?:anbefal|godkend|indstil|beslutte|beslutning|drøft|udsat(?!te)|udsæt|vedtog|vedtag|tager|tog|ønske|afvis|følge|(?:over|videre|frem|tilbage)?send|henvis|hjemvis)[a-zß-öø-ÿ]{0,5})(?![a-zß-öø-ÿ])/u;
/** Written small: `Udvalget for Den Grønne Omstilling` is a name. */
const SMALL_VERB = /(?<!\p{L})(?:er|var|har|havde|blev|bliver|at|den|kan|skal)(?!\p{L})/u;

/** `Til Byrådet`, `Oversendt til Økonomiudvalget` say where a case goes. */
const TOWARDS = /(?<![a-zß-öø-ÿ])(?:til|fra|over for|overfor|af|i|på|med) [a-zß-öø-ÿ]/u;

const LEADING_TERM = new RegExp(`^\\(?${TERM}\\)? +`, 'u');
const CLOSING_TERM = new RegExp(`[ ,]*\\(?${TERM}\\)?$`, 'u');

/** The normal form of a body's name: no election term, no trailing period, definite, not named by its meeting. */
export function committeeName(printed: string): string {
  const name = printed
    .replace(/\s+/gu, ' ')
    .replace(/[\s.:;,–-]+$/u, '')
    .trim()
    .replace(LEADING_TERM, '')
    .replace(CLOSING_TERM, '')
    .replace(/[\s.:;,–-]+$/u, '');
  const plain = (/møde/iu.test(name) ? withoutMeeting(name) : name)
    .replace(/(?<=\p{L})(udvalg|råd|nævn)$/iu, '$1et')
    .replace(/(kommunalbestyrelse)$/iu, '$1n')
    .replace(/(direktion)$/iu, '$1en')
    .replace(/^udvalg (?=for |vedr)/iu, 'Udvalget ')
    .replace(OF_MUNICIPALITY, (whole: string, place: string, body: string) =>
      municipalityNamed(place) === null ? whole : body,
    );
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The body of a meeting: `ordinært møde i Byrådet`, `Kommunalbestyrelsesmøde`. */
function withoutMeeting(name: string): string {
  return name
    .replace(/^(?:(?:ordinært|ekstraordinært) )?(?:møde|mødet) i (?:det |den )?/iu, '')
    .replace(/^(.*(?:udvalget|rådet|nævnet|bestyrelsen|forummet))s (?:ordinære |ekstraordinære )?møde$/iu, '$1')
    .replace(/^(.*?kommunalbestyrelse)smødet?$/iu, '$1n')
    .replace(/^(.*?byråd)smødet?$/iu, '$1et')
    .replace(/^(.*?(?:udvalg|råd))smødet?$/iu, '$1et')
    .replace(/^(.*?direktion)smødet?$/iu, '$1en');
}

/** `Aarhus Byråd` is the council of its municipality. */
const OF_MUNICIPALITY = /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)??)s? ((?:Byrådet|Kommunalbestyrelsen))$/u;

/** No list of bodies is longer. */
const LONGEST_LIST = 1000;
/** No body's name, with its term, is longer. */
const LONGEST_NAME = 120;

function endsInWord(name: string): boolean {
  return WORDS_ALONE.has(name.slice(name.lastIndexOf(' ') + 1)) && ENDS_IN_WORD.test(name);
}

/** Whether a text is the name of a body and nothing else. */
export function isBody(text: string): boolean {
  if (text.length > LONGEST_NAME || !BODY_HINT.test(text.toLowerCase())) return false;
  const name = text.replace(CLOSING_TERM, '').replace(LEADING_TERM, '').replace(/[.:]$/u, '').trim();
  const lowered = name.toLowerCase();
  if (name.length < 3 || /[.!?;:]/u.test(lowered.replace(/\b(?:vedr|stk)\./gu, ''))) return false;
  if (VERB.test(lowered) || SMALL_VERB.test(name)) return false;
  if (SECTION_17.test(lowered) || NAMED_BY_SUBJECT.test(lowered) || endsInWord(name)) return true;
  if (!(ENDS_AS_BODY.test(lowered) || ENDS_AS_MED.test(name)) || !/^[\p{Lu}§]/u.test(name)) return false;
  return !TOWARDS.test(lowered) && name.split(/[\s,]+/u).every((word, index) => index === 0 || mayStandInName(word));
}

function mayStandInName(word: string): boolean {
  return /^[\p{Lu}&-]/u.test(word) || SMALL_WORDS.test(word) || BODY_WORD.test(word.toLowerCase());
}

const BODY_WORD = new RegExp(`^[a-zß-öø-ÿ]*${BODY_ENDING}$`, 'u');

/** One body of a printed list, with what the list says of it. */
export interface ListedBody {
  readonly committee: string;
  readonly action: string | null;
  /** As printed. */
  readonly date: string | null;
}

const WITH_DETAILS = new RegExp(
  `^(.+?)(?: ?\\(([^)]*)\\))?(?:,? *(?:den|d\\.)? *(${DATE}))?(?: ?\\(([^)]*)\\))?[ .;]*$`,
  'iu',
);

/**
 * The bodies of a printed list such as `A, B og C.`. Names hold commas and `og` themselves (`Udvalget for Klima, Miljø
 * og Natur`, `Kultur- og Fritidsudvalget`), so the list is cut only where a new name can begin.
 * @returns null where some part of the text is no body.
 */
export function listedBodies(text: string): ListedBody[] | null {
  if (text.length > LONGEST_LIST) return null;
  const bodies: ListedBody[] = [];
  for (const part of cutAtNames(text)) {
    const found = WITH_DETAILS.exec(part);
    const printed = found?.[1] ?? part;
    if (!isBody(printed)) return null;
    bodies.push({
      committee: committeeName(printed),
      action: (found?.[2] ?? found?.[4])?.trim() || null,
      date: found?.[3] ?? null,
    });
  }
  return bodies.length === 0 ? null : bodies;
}

/** Cuts a list at commas, `og`, semicolons and arrows, and puts together again what belongs to one name. */
function cutAtNames(text: string): string[] {
  const pieces = text.split(/(\s*(?:;|→|->|=>|\s[–-]\s|\/)\s*|,\s+(?:og\s+|samt\s+)?|\s+og\s+|\s+samt\s+)/u);
  const names: string[] = [];
  let current = '';
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? '';
    const separator = index === 0 ? '' : (pieces[index - 1] ?? '');
    if (current !== '' && isWhole(current) && beginsName(piece, current, pieces, index)) {
      names.push(current);
      current = piece;
    } else {
      current += separator + piece;
    }
  }
  if (current !== '') names.push(current);
  return names.map((name) => name.trim().replace(/[,;]$/u, '')).filter((name) => name !== '' && name !== '.');
}

/** The name without the action and the date behind it. */
function bare(name: string): string {
  return (WITH_DETAILS.exec(name)?.[1] ?? name).trim();
}

function isWhole(current: string): boolean {
  return isBody(bare(current));
}

/** Whether a new name can begin here: the piece is a body, or becomes one with the pieces that follow it. */
function beginsName(piece: string, current: string, pieces: readonly string[], index: number): boolean {
  if (new RegExp(`^(?:den |d\\. ?)?${DATE}`, 'iu').test(piece)) return false;
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
