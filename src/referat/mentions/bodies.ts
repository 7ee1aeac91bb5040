import { committeeName } from '../committees.js';
import { municipalityNamed } from '../municipalities.js';
import type { Municipality } from '../referat.js';

/** A body of this municipality that a sentence names. */
export interface Body {
  readonly start: number;
  readonly end: number;
  readonly committee: string;
  /** `Socialudvalgets`: something of it follows. */
  readonly genitive: boolean;
  /** Only `udvalget`, `rådet`: which one is meant is told by the meeting whose minutes it is. */
  readonly generic: boolean;
}

/** What all mentions of a document are read against. */
export interface MentionContext {
  readonly committee: string;
  /** ISO date of the meeting. */
  readonly date: string;
  /** Tells its own council from that of a neighbour; null where it is not known. */
  readonly municipality: Municipality | null;
  /** The bodies that the case passes: with several of a kind `udvalget` alone may be any of them. */
  readonly route: readonly { readonly committee: string }[];
}

/** A word of a subject, with what stands before its noun: `Sociale Forhold`, `Det Nære Sundhedsvæsen`. */
const WORD = String.raw`(?:(?:De[nt]|Sociale|Nære|Tekniske|Grønne|Almene|Lokale|Digitale|Bæredygtige|Særlige|Internationale) ){0,2}\p{Lu}[\p{L}-]{1,40}`;
const ENDING = String.raw`(?:[Uu]dvalg|[Rr]åd|[Kk]ommunalbestyrelse|[Bb]orgerrepræsentation|[Dd]irektion|[Mm]agistrat|[Ss]tyregruppe|[Cc]hefgruppe|[Cc]hefforum|[Dd]irektørforum)`;
/** `Udvalget for Klima, Miljø og Natur`, `Kultur- og Fritidsudvalget`, `Børn og Unge-udvalget`, `Byrådet`, `HovedMED`. */
const BODY = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:(?<subject>(?:[Uu]dvalget|[Rr]ådet) (?:for|vedrørende|vedr\.) ${WORD}(?:(?:, |,? og |-,? og | & |-, )${WORD}){0,6})|(?<named>(?:\p{L}[\p{L}-]{1,40}-,? (?:og |& )?){0,3}(?:\p{Lu}\p{Ll}{2,20} (?:og|&) )?\p{L}{0,40}-?${ENDING}(?:e[nt]|met|n)?s?)|(?<staff>(?:Hoved|Område|Center|Lokal)-?MED(?:-?udvalget)?s?))(?![\p{L}-])`,
  'gu',
);
/** Bodies of the state, of associations, of institutions and of other authorities, and words for any body. */
const FOREIGN =
  /^(?:(?:regions|amts|minister|klima|børne|etisk|sikkerheds|forbruger|dyrevelfærds|erhvervs|vækst|arbejdsmarkeds|beskæftigelses|landsby|lokal|menigheds|forældre|elev|bruger|beboer|borger|pårørende|sam|for|advokat|rigs|eu-?|folke|nævninge|tilsyns|forsknings|fag|u|be|an|hus|natur)råd(?:e[nt])?s?|(?:ekspert|folketings|forretnings|provsti|valg|arbejds|fag|under|forhandlings|forligs|bygge|festival|aftale|regions|lov|finans|rets|stående |bedømmelses|ansættelses|dommer)udvalg(?:et)?s?)$/u;
/** Whose body it is, before an indefinite form. */
const OWNER = /(?<!\p{L})(?<owner>(?:Høje )?\p{Lu}[\p{L}-]+?)(?:s? [Kk]ommunes)? $/u;
/** Where it sits, behind it. */
const PLACE =
  /^ (?:i|for|ved|hos|af) (?:den |det )?(?<place>\p{Lu}[\p{L}-]+(?: Taastrup)?)(?<commune>s? [Kk]ommune)?(?![\p{L}-])/u;
const GENERIC = /^(?:udvalget|rådet)$/u;

/** The bodies of this municipality that a sentence names, in order; those of others are left out. */
export function bodiesIn(text: string, context: MentionContext): Body[] {
  const found: Body[] = [];
  for (const match of text.matchAll(BODY)) {
    const first = TWO_BODIES.exec(match[0])?.[0].replace(/ (?:og|&) $/u, '') ?? null;
    for (const printed of first === null ? [match[0]] : [first, match[0]]) {
      const body = bodyOf(printed, match.index, text, context);
      if (body !== null) found.push(body);
    }
  }
  return found;
}

function bodyOf(printed: string, at: number, text: string, context: MentionContext): Body | null {
  // `Socialudvalget og Byrådet` are two: what stands before the `og` is no part of a name where it is a body itself.
  const own = printed.replace(TWO_BODIES, '');
  const start = at + printed.length - own.length;
  const end = at + printed.length;
  // `Teknik- og Miljøudvalget (TMU)`, `Socialudvalget 2022-2025`
  const short =
    /^ (?:\(\p{Lu}{2,6}\)|\(?20\d{2} ?[-–] ?(?:20)?\d{2}\)?)(?=[ ,])/u.exec(text.slice(end, end + 16))?.[0].length ?? 0;
  const bare = own.toLowerCase();
  if (FOREIGN.test(bare)) return null;
  const isSubject = /^(?:udvalget|rådet) /u.test(bare);
  const genitive = isSubject
    ? own.endsWith('s') && /^ (?:[\p{Ll}]+ )?møde/u.test(text.slice(end, end + 40))
    : /(?:e[nt]|met|MED|forum)s$/u.test(own);
  const name = genitive ? own.slice(0, -1) : own;
  const definite = isSubject || /(?:e[nt]|met|MED|forum)$/u.test(name);
  const before = text.slice(Math.max(0, start - 60), start);
  if (!definite && !MADE_DEFINITE.test(before) && !isOwners(before, context)) return null;
  if (/(?:centrale|nationale|norske|svenske|europæiske|regionale) $/u.test(before)) return null;
  const behind = PLACE.exec(text.slice(end, end + 60));
  if (behind !== null && isElsewhere(behind.groups, context)) return null;
  const ours = behind !== null && municipalityNamed(behind.groups?.['place'] ?? '') !== null;
  const generic = GENERIC.test(name.toLowerCase());
  if (generic && !isOnlyOne(name.toLowerCase(), context)) return null;
  return {
    start,
    end: ours ? end + (behind?.[0].length ?? 0) : end + short,
    committee: generic ? context.committee : committeeName(asTitle(name)),
    genitive,
    generic,
  };
}

/** `det tidligere Kultur- og Fritidsudvalg` */
const MADE_DEFINITE = /(?<!\p{L})(?:tidligere|tidl\.|hidtidige|nuværende|nye) $/iu;

const TWO_BODIES = new RegExp(String.raw`^(?:.*?${ENDING}(?:e[nt]|met|n)?s?) (?:og|&) (?=\p{L})`, 'u');

/** Whether an indefinite form belongs to this municipality: `Næstved Byråd`, `Kalundborg Kommunes Handicapråd`. */
function isOwners(before: string, context: MentionContext): boolean {
  const owner = OWNER.exec(before)?.groups?.['owner'];
  const named = owner === undefined ? null : municipalityNamed(owner);
  return named !== null && named.code === context.municipality?.code;
}

/** Whether what stands behind a body places it in another authority: `i Folketinget`, `i Slagelse`. */
function isElsewhere(groups: Record<string, string> | undefined, context: MentionContext): boolean {
  const place = groups?.['place'] ?? '';
  if (/^(?:Folketinget|Region|Regionen|KL|KKR|Kommunernes|Danske|EU|Danmark)$/u.test(place)) return true;
  const named = municipalityNamed(place);
  return named === null ? groups?.['commune'] !== undefined : named.code !== context.municipality?.code;
}

/** Whether `udvalget`, `rådet` can only be the body whose minutes it is. */
function isOnlyOne(word: string, { committee, route }: MentionContext): boolean {
  const isMeant = (body: string): boolean =>
    word === 'udvalget' ? /udvalg/iu.test(body) : /råd/iu.test(body) && !/byråd/iu.test(body);
  return isMeant(committee) && route.every((step) => step.committee === committee || !isMeant(step.committee));
}

/** The name as the municipality writes it, where running text writes it small: `børne- og familieudvalget`. */
function asTitle(name: string): string {
  if (/^\p{Lu}.* \p{Lu}|^\p{Lu}[^ ]*$/u.test(name)) return name;
  return name.replace(/(?<![\p{L}])(?!(?:og|for|vedr|vedrørende) )\p{Ll}/gu, (letter) => letter.toUpperCase());
}
