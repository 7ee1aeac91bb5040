import type { PolicyKind } from '../referat.js';

/** A word that introduces or ends the name of a policy: `politik`, `kvalitetsstandard`, `samarbejdsaftale`. */
export interface Head {
  readonly kind: PolicyKind;
  /** Its basic form: indefinite, not in the genitive. Its number stays. */
  readonly basic: string;
  /** What stands before it in the same word, with the words joined to it by hyphens: `Børn- og unge`. */
  readonly prefix: string;
  readonly definite: boolean;
  readonly genitive: boolean;
  /** Where the word begins, prefix included, and where it ends. */
  readonly at: number;
  readonly behind: number;
}

/** Words looked for before anything else is: most lines hold none. */
const ANY_HEAD =
  /olitik|trategi|ndleplan|ndlingsplan|saftale|meaftale|sstandard|edtægt|ingsorden|rojekt|OLITIK|TRATEGI/;

/** Whether a line may name a policy by its kind. */
export function mayName(text: string): boolean {
  return ANY_HEAD.test(text);
}

const STEMS: readonly { readonly kind: PolicyKind; readonly stem: string; readonly endings: string }[] = [
  { kind: 'POLICY', stem: 'politik', endings: 'kens|ken|ens|en|s' },
  { kind: 'STRATEGY', stem: 'strategi', endings: 'ens|en|s' },
  { kind: 'ACTION_PLAN', stem: 'handle?plan', endings: 'ens|en|s' },
  { kind: 'ACTION_PLAN', stem: 'handlingsplan', endings: 'ens|en|s' },
  { kind: 'STANDARD', stem: 'kvalitetsstandarder', endings: 'nes|ne|s' },
  { kind: 'STANDARD', stem: 'kvalitetsstandard', endings: 'ens|en|s' },
  {
    kind: 'AGREEMENT',
    stem: '(?:ramme|samarbejds|partnerskabs|sundheds|udviklings|drifts|resultat)aftale',
    endings: 'ns|n|s',
  },
  { kind: 'BYLAWS', stem: 'vedtægter', endings: 'nes|ne|s' },
  { kind: 'BYLAWS', stem: 'vedtægt', endings: 'ens|en|s' },
  { kind: 'BYLAWS', stem: 'forretningsorden', endings: 'ens|en|s' },
  { kind: 'PROJECT', stem: 'projekt', endings: 'ets|et|s' },
];
const HEAD = new RegExp(
  `(?:${STEMS.map(({ stem, endings }, index) => `(?<s${index}>${stem})(?<e${index}>${endings})?`).join('|')})(?![\\p{L}\\d])`,
  'giu',
);
const LETTER = /[\p{L}-]/u;
/** `Børne-, unge- og ` before `familiepolitik`. */
const JOINED = /(?:[\p{L}]{2,30}-,? )+(?:og|eller|&) $/iu;
/** `BØRNE- OG UNGE` before `POLITIK`: capitals throughout say nothing of the name. */
const CAPITALS = /^\P{Ll}*\p{Lu}{4}\P{Ll}*$/u;

/** `DK2020` before `-klimahandleplan`: by what method a plan is made is no part of its name, as its period is none. */
const LABEL = /(?<![\p{L}\d-])\p{L}{2,6}\d{2,4}$/u;

const labelBefore = (text: string, at: number): number =>
  LABEL.exec(text.slice(Math.max(0, at - 14), at))?.[0].length ?? 0;

/** The heads in a text, in order. */
export function headsIn(text: string): Head[] {
  const heads: Head[] = [];
  for (const found of text.matchAll(HEAD)) {
    const groups = found.groups ?? {};
    const index = STEMS.findIndex((_, place) => groups[`s${place}`] !== undefined);
    const head = STEMS[index];
    if (head === undefined) continue;
    // By hand: a pattern that begins with any number of letters would look at each of them again and again.
    let at = found.index;
    while (at > 0 && found.index - at < 60 && LETTER.test(text.charAt(at - 1))) at -= 1;
    const label = /\d/u.test(text.charAt(at - 1)) ? labelBefore(text, at) : 0;
    at -= label;
    if (at > 0 && /[\d/§@.]/u.test(text.charAt(at - 1)) && !/\d\. ?$/u.test(text.slice(0, at))) continue;
    const joined = label > 0 || at === found.index ? null : JOINED.exec(text.slice(Math.max(0, at - 90), at));
    const from = joined === null ? at : at - joined[0].length;
    const prefix = text.slice(from + label, found.index).replace(/^-+/u, '');
    const ending = (groups[`e${index}`] ?? '').toLowerCase();
    heads.push({
      kind: head.kind,
      basic: (groups[`s${index}`] ?? '').toLowerCase().replace(/^handplan$/u, 'handleplan'),
      prefix: CAPITALS.test(prefix) && !/\p{Ll}/u.test(found[0]) ? prefix.toLowerCase() : prefix,
      definite: ending !== '' && ending !== 's',
      genitive: ending.endsWith('s'),
      at: from,
      behind: found.index + found[0].length,
    });
  }
  return heads;
}

/** Fields of politics and kinds of method: with these words before them, `politik` and `strategi` are no names. */
const GENERIC_PREFIX =
  /^(?:stor|real|parti|magt|identitets|lokal|kommunal|regional|regerings|rigs|finans|penge|skatte|udenrigs|indenrigs|forsvars|sikkerheds|rets|kriminal|landbrugs|fordelings|symbol|del|under|hoved|mestrings|coping|exit|afviklings|overlevelses|søge|forhandlings|lærings|læse|løsnings|behandlings|implementerings)$/iu;
/** Fields that a municipality may have a policy for: only what is decided on or dated is one. */
const FIELD_PREFIX =
  /^(?:social|arbejdsmarkeds|beskæftigelses|uddannelses|velfærds|sundheds- og social|ældre|familie|miljø|energi|bolig|trafik)$/iu;

/** How sure a compound is a name by its first part: a field of politics needs more beside it. */
export function prefixStrength(head: Head): 'NAME' | 'FIELD' | 'NONE' {
  const prefix = head.prefix.replace(/-$/u, '');
  if (prefix.length < 2 || GENERIC_PREFIX.test(prefix)) return 'NONE';
  return head.kind === 'POLICY' && FIELD_PREFIX.test(prefix) ? 'FIELD' : 'NAME';
}
