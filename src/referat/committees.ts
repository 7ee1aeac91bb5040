import { TERM } from './dates.js';
import { municipalityNamed } from './municipalities.js';

/** Words that stand for a body in running references, as the beginning of their forms. */
export const BODY_WORDS = 'udvalg|råd|kommunalbestyrelse|bestyrelse|direktion|nævn|forum|kommission|magistrat|gruppe';

/** Words that a body's name ends in, definite or not. */
const BODY_ENDING =
  '(?:udvalg(?:et|ene)?|byråd(?:et)?|råd(?:et|ene)?|kommunalbestyrelse(?:n)?|bestyrelse(?:n)?|direktion(?:en)?|nævn(?:et)?|kommission(?:en)?|forum(?:met)?|komite(?:en)?|komité(?:en)?|styregruppe(?:n)?|chefgruppe(?:n)?|ledergruppe(?:n)?|direktørgruppe(?:n)?|lederforum|ledelse(?:n)?|administration(?:en)?|forvaltning(?:en)?|panel(?:et)?|borgmester(?:en)?|magistrat(?:en)?|forsamling(?:en)?|repræsentantskab(?:et)?|borgerrepræsentation(?:en)?|hegnsyn(?:et)?)';
// Patterns run on lower case where they can: ignoring case in them costs much at the first document.
const ENDS_AS_BODY = new RegExp(`(?:^|[a-zß-öø-ÿ-])${BODY_ENDING}$`, 'u');
const BODY_HINT = new RegExp(
  `${BODY_WORDS}|komit|leder|ledelse|administration|forvaltning|panel|borgmester|forsamling|skab|med|repræsentation|hegnsyn`,
  'u',
);
/** Joint committees of management and staff are written in capitals: `Område-MED`. */
const ENDS_AS_MED = /(?:^|[\p{L}-])MED(?:-udvalg(?:et)?)?$/u;
/** `Udvalget for Klima, Miljø og Natur`, in lower case. */
export const NAMED_BY_SUBJECT =
  /^(?:(?:det )?[a-zß-öø-ÿ]+ (?!udvalget |rådet |nævnet |bestyrelsen )|det )?(?:(?:område|projekt|under|opgave|lokal|forretnings|center)?udvalg(?:et)?|råd|rådet|nævnet|forum|bestyrelsen) (?:for|vedr\.?|vedrørende|om) [a-zß-öø-ÿ]/u;
const SECTION_17 = /^(?:§ ?)?17[,.]? ?(?:stk\.? ?)?4[., -]{0,2}udvalg/u;
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

const LEADING_TERM = new RegExp(`^[([]?${TERM}[)\\]]? +`, 'u');
const CLOSING_TERM = new RegExp(`[ ,]*[([]?${TERM}[)\\]]?$`, 'u');
/** `Folkeoplysningsudvalget (FOU)`: what else it is called. */
const ABBREVIATION = / \(\p{Lu}[\p{Lu}\d&-]{1,6}\)$/u;
const LAST_SIGNS = /[\s.:;,–-]+$/u;

/** The normal form of a body's name: no election term, no trailing period, definite, not named by its meeting. */
export function committeeName(printed: string): string {
  const whole = printed.replace(/\s+/gu, ' ').replace(LAST_SIGNS, '').trim().replace(LEADING_TERM, '');
  const name = whole
    .replace(CLOSING_TERM, '')
    .replace(ABBREVIATION, '')
    .replace(CLOSING_TERM, '')
    .replace(LAST_SIGNS, '');
  const meant = withoutMunicipality(/møde/iu.test(name) ? withoutMeeting(name) : name);
  if (OF_SEVERAL.test(meant)) return meant.charAt(0).toUpperCase() + meant.slice(1);
  const plain = inSmallLetters(meant)
    .replace(/^(?!De[nt] )(.*\p{L}(?:udvalg|råd|nævn))$/iu, '$1et')
    .replace(/(kommunalbestyrelse)$/iu, '$1n')
    .replace(/(direktion)$/iu, '$1en')
    .replace(/^udvalg (?=for |vedr)/iu, 'Udvalget ')
    .replace(OF_MUNICIPALITY, (found: string, place: string, body: string) =>
      municipalityNamed(place) === null ? found : body,
    );
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** `Alle fagudvalg`, `relevante udvalg`: no name, and in no form but the one printed. */
const OF_SEVERAL =
  /^(?:(?:alle|samtlige|relevante|berørte|øvrige|de) (?:(?:stående|politiske|relevante|berørte) )?(?:fag)?udvalg|fagudvalg)$/iu;

/** A name all in capitals is written as names are: `KULTUR- OG FRITIDSUDVALGET`. */
function inSmallLetters(name: string): string {
  if (name.length < 6 || name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return (
    name
      .toLowerCase()
      .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
      .replace(/ (?:Og|For|Samt|I|Om|Af|Vedr)(?= )/gu, (word) => word.toLowerCase())
      // `HOVED-MED`, `MED-UDVALGET`: these letters stay large.
      .replace(/(?<=-)Med(?!\p{L})|(?<!\p{L})Med(?=-)/gu, 'MED')
      .replace(/(?<=-)Udvalg/gu, 'udvalg')
  );
}

/** `Kalundborg Kommune, Socialudvalget` */
function withoutMunicipality(name: string): string {
  // `Ældrerådet, Kalundborg Kommune`
  const behind = /,? (?:i )?(?<place>\p{Lu}[\p{L} -]+?) [Kk]ommune$/u.exec(name);
  if (
    behind !== null &&
    isBody(name.slice(0, behind.index)) &&
    municipalityNamed(behind.groups?.['place'] ?? '') !== null
  )
    return name.slice(0, behind.index);
  const found = / [Kk]ommunes?(?:,| [-–:])? (?=\p{Lu})/u.exec(name);
  if (found === null || municipalityNamed(name.slice(0, found.index)) === null) return name;
  return name.slice(found.index + found[0].length);
}

/** The body of a meeting: `ordinært møde i Byrådet`, `Kommunalbestyrelsesmøde`. */
function withoutMeeting(name: string): string {
  return name
    .replace(/(?:,| [-–])? \(?(?:ekstra)?ordinært møde\)?$/iu, '')
    .replace(/^(?:(?:ekstra)?ordinært )?(?:(?:møde|mødet) i (?:det |den )?)?/iu, '')
    .replace(/^(.*(?:udvalget|rådet|nævnet|bestyrelsen|forummet))s (?:ordinære |ekstraordinære )?møde$/iu, '$1')
    .replace(/^(.*?kommunalbestyrelse)smødet?$/iu, '$1n')
    .replace(/^(.*?byråd)smødet?$/iu, '$1et')
    .replace(/^(.*?(?:udvalg|råd))smødet?$/iu, '$1et')
    .replace(/^(.*?direktion)smødet?$/iu, '$1en');
}

/** `Aarhus Byråd` is the council of its municipality. */
const OF_MUNICIPALITY = /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)??)s? ((?:Byrådet|Kommunalbestyrelsen))$/u;

/** No body's name, with its term, is longer. */
const LONGEST_NAME = 120;

function endsInWord(name: string): boolean {
  return WORDS_ALONE.has(name.slice(name.lastIndexOf(' ') + 1)) && ENDS_IN_WORD.test(name);
}

/** Whether a text is the name of a body and nothing else: two full names beside each other are two. */
export const isBody = (text: string): boolean => readsAsBody(text) && secondName(text) === null;

/** What begins a body's name within a text: `Kultur- og`, `Udvalget for`, `Byrådet`. */
const BEGINS_NAME = /(?<= )(?=[\p{Lu}§])/gu;
/** Words for bodies in general, which are a name only with what stands beside them. */
const GENERAL = /^(?:(?:ud|under)?udvalg(?:et)?|råd(?:et)?|nævn(?:et)?|forum(?:met)?|bestyrelse(?:n)?)$/iu;
/** A name that goes on: `Udvalget for Børn og`, `Kultur-`. */
const OPEN = /(?:[,&-]|(?:^| )(?:og|samt|for|vedr\.?|vedrørende|om))$/iu;
/** A name that is whole by its own form: definite, `Det Grønne Råd`, `Rådet for Unge`. */
const DEFINITE = /(?:udvalget|rådet|nævnet|bestyrelsen|direktionen|kommissionen|forummet|magistraten)$/u;

/** A comma behind a whole word parts two names: `Forhold, Økonomiudvalget` is no name, `Natur-, Miljø- og Planudvalget` is one. */
const LISTS_MORE = /[^-], /u;

/**
 * Where, behind one full name, another one begins: in `Udvalget for Kultur Byrådet` at `Byrådet`. The second one is a
 * name by its own form, so that `Udvalget for Det Nære Sundhedsforum` stays one. Null where there are no two.
 */
function secondName(text: string): number | null {
  for (const { index } of text.slice(0, LONGEST_NAME).matchAll(BEGINS_NAME)) {
    const [first, rest] = [text.slice(0, index - 1), text.slice(index)];
    if (OPEN.test(first) || GENERAL.test(first) || GENERAL.test(rest) || !readsAsBody(first)) continue;
    const lowered = rest.replace(CLOSING_TERM, '').toLowerCase();
    const isDefinite = DEFINITE.test(lowered) && !LISTS_MORE.test(lowered);
    if (!isDefinite && !NAMED_BY_SUBJECT.test(lowered) && !/^de[nt] /u.test(lowered)) continue;
    if (readsAsBody(rest)) return index;
  }
  return null;
}

/** The names of a text, of which it holds two where one full name stands beside another. */
export function namesBeside(text: string): string[] {
  const second = secondName(text);
  return second === null ? [text] : [text.slice(0, second - 1), ...namesBeside(text.slice(second))];
}

/** Whether a name that stands at the end of a line goes on in the next one, which begins with the given words. */
export const goesOn = (line: string, next: string): boolean =>
  OPEN.test(line) ||
  GENERAL.test(line.slice(line.lastIndexOf(' ') + 1)) ||
  /^(?:og |samt |& ?|for |vedr|\p{Ll})/u.test(next);

function readsAsBody(text: string): boolean {
  if (text.length > LONGEST_NAME || !BODY_HINT.test(text.toLowerCase())) return false;
  const name = text.replace(CLOSING_TERM, '').replace(LEADING_TERM, '').replace(/[.:]$/u, '').trim();
  const lowered = name.toLowerCase();
  if (SECTION_17.test(lowered) && !VERB.test(lowered) && !SMALL_VERB.test(name)) return true;
  if (name.length < 3 || /[.!?;:]/u.test(lowered.replace(/\bvedr\./gu, ''))) return false;
  if (VERB.test(lowered) || SMALL_VERB.test(name)) return false;
  if (NAMED_BY_SUBJECT.test(lowered) || OF_SEVERAL.test(name) || endsInWord(name)) return true;
  if (!(ENDS_AS_BODY.test(lowered) || ENDS_AS_MED.test(name)) || !/^[\p{Lu}§]/u.test(name)) return false;
  return !TOWARDS.test(lowered) && name.split(/[\s,]+/u).every((word, index) => index === 0 || mayStandInName(word));
}

function mayStandInName(word: string): boolean {
  return /^[\p{Lu}&-]/u.test(word) || SMALL_WORDS.test(word) || BODY_WORD.test(word.toLowerCase());
}

const BODY_WORD = new RegExp(`^[a-zß-öø-ÿ]*${BODY_ENDING}$`, 'u');

/** The words small within a name, or with a capital as one: `Direktionen`. */
const BODIES = BODY_WORDS.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const BODY_AT_END = new RegExp(
  String.raw`(?:^|.*?[\s,])(?<body>(?:Udvalget for |Rådet for |§ ?17)[\p{L}\d][\p{L}\d.,\s-]*|(?:\p{Lu}[\p{L}-]*-,? (?:og )?)*\p{Lu}?[\p{L}-]*(?:${BODIES})\p{L}*(?: \(?\d{2,4} ?[-–] ?\d{2,4}\)?)?)$`,
  'u',
);

/** The body's name at the end of what stands before a date or a bracket: what runs on before it is left out. */
export function bodyAtEnd(printed: string): string | null {
  const body = namesBeside(BODY_AT_END.exec(printed)?.groups?.['body'] ?? '').at(-1);
  return body !== undefined && /^[\p{Lu}§]/u.test(body) ? body : null;
}
