import type { Line } from './lines.js';
import { isPerson, peopleIn } from './names.js';
import type { NamedPerson, SectionKind } from './referat.js';
import { sentencesIn, type Sentence } from './sentences.js';

const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,40}`;
const NAME = String.raw`${WORD}(?: (?:(?:von|van|de|den|der|af|el|al|la|le|du|da|bin|ibn|abu) )?${WORD}){1,4}(?: \([^()]{1,40}\))?`;
const NAMES = String.raw`(?<names>(?:(?:udvalgsformand|formand|næstformand|borgmester|viceborgmester|rådmand) )?${NAME}(?:(?:, | og | samt |, og )${NAME}){0,8})`;
const TOOK_NO_PART = String.raw`deltog(?: derfor| således| dermed)? ikke (?:i|ved|under) (?:(?:sagens|punktets|dagsordenspunktets|behandlingen|drøftelsen|beslutningen|afstemningen)(?!\p{L})|(?:behandling|drøftelse) af)`;
const BY_REASON = String.raw`deltog(?: derfor| således| dermed)? ikke(?:[^.]|pga\.|p\.g\.a\.){0,60}?(?:inhabil|habilitet)`;
const LEFT = String.raw`forlod (?:mødet|lokalet|mødelokalet|salen)(?:[^.]|pga\.|p\.g\.a\.){0,60}?(?:inhabil|habilitet)`;
const DECLARED = String.raw`(?:erklærede sig(?: selv)?|meldte sig|anmeldte sig|(?:blev|var|er)(?: \p{L}+)? erklæret|blev|er|var|anses for|fandtes)(?: at være)? inhabile?(?!\p{L})`;

const BEHIND_NAMES = new RegExp(`${NAMES},? (?:har )?(?:${TOOK_NO_PART}|${BY_REASON}|${LEFT}|${DECLARED})`, 'gu');
/** `Inhabil: Lars Hansen (A).` */
const BEHIND_LABEL = new RegExp(String.raw`^[Ii]nhabil(?:e|itet)?(?: medlem(?:mer)?)? ?: ?${NAMES}`, 'u');
/** `Udvalget erklærede Lars Hansen inhabil.` */
const AROUND_NAMES = new RegExp(
  String.raw`(?:erklærede|erklærer|kendte|fandt|finder) ${NAMES} (?:for )?inhabile?(?!\p{L})`,
  'gu',
);

/** Alone it says that somebody was not there, or was disqualified: which of the two the words around it tell. */
const DID_NOT = new RegExp(
  String.raw`^${NAMES} (?:har )?(?:deltog|deltaget)(?: derfor| således| dermed)? ikke(?: (?:i|under|ved) (?:punktet|sagen|dagsordenspunktet|dette punkt|denne sag))?\.?$`,
  'u',
);
const DISQUALIFICATION = /[Ii]nhabil|[Hh]abilitet/u;
/** How sure it is what those words mean. */
const BY_SENSE = 0.7;

/** Who took no part in an item. */
export interface TookNoPart {
  /** Because they were disqualified (*inhabil*), or as not taking part in its treatment. */
  readonly disqualified: readonly NamedPerson[];
  /** Because they were not there when it was decided, with a confidence. */
  readonly absent: readonly NamedPerson[];
}

/**
 * Who took no part in an item. The words stay a part of the decision. `Hans Hansen deltog ikke.` tells in a decision of a
 * member who was away, and beside a word for disqualification of one who was disqualified; elsewhere of nothing.
 * @param members names of the body's members as the header gives them; empty where it gives none
 */
export function tookNoPartIn(
  sections: readonly { readonly kind: SectionKind; readonly lines: readonly Line[] }[],
  members: ReadonlySet<string>,
): TookNoPart {
  const disqualified = new Map<string, NamedPerson>();
  const absent = new Map<string, NamedPerson>();
  for (const { kind, lines } of sections) {
    if (kind === 'HISTORY' || kind === 'ATTACHMENTS' || !lines.some((line) => mayTell(line.text))) continue;
    const sentences = sentencesIn(lines, mayTell);
    for (const person of sentences.flatMap(peopleOf)) {
      if (!disqualified.has(person.name)) disqualified.set(person.name, person);
    }
    if (kind !== 'DECISION') continue;
    for (const [index, sentence] of sentences.entries()) {
      const away = awayIn(sentence, members);
      if (away.length === 0) continue;
      const isBeside = isOfDisqualification(sentences[index - 1]) || isOfDisqualification(sentences[index + 1]);
      const found = isBeside ? disqualified : absent;
      for (const person of away) if (!found.has(person.name)) found.set(person.name, person);
    }
  }
  for (const name of disqualified.keys()) absent.delete(name);
  return { disqualified: [...disqualified.values()], absent: [...absent.values()] };
}

/** A cheap look: few lines tell of it. */
function mayTell(text: string): boolean {
  return text.includes('nhabil') || text.includes('eltog ') || text.includes('abilitet');
}

/** Whether a sentence speaks of a disqualification without saying whose. */
function isOfDisqualification(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && DISQUALIFICATION.test(sentence.text) && peopleOf(sentence).length === 0;
}

/** The members of whom a sentence says no more than that they took no part. */
function awayIn({ text, start, end }: Sentence, members: ReadonlySet<string>): NamedPerson[] {
  const people = namesOf(DID_NOT.exec(text)?.groups?.['names'] ?? '');
  return people
    .filter(({ name }) => isPerson(name) && members.has(name))
    .map((person) => ({ ...person, confidence: BY_SENSE, span: { start, end } }));
}

function peopleOf(sentence: Sentence): NamedPerson[] {
  const { text, start, end } = sentence;
  const label = BEHIND_LABEL.exec(text);
  const matches = [...(label === null ? [] : [label]), ...text.matchAll(BEHIND_NAMES), ...text.matchAll(AROUND_NAMES)];
  return matches
    .flatMap(({ groups }) => namesOf(groups?.['names'] ?? ''))
    .filter(({ name }) => isPerson(name))
    .map((person) => ({ ...person, span: { start, end } }));
}

/** The names of a list as members' names are read everywhere, with their parties. */
function namesOf(printed: string): readonly NamedPerson[] {
  const line: Line = {
    number: 1,
    end: 1,
    text: printed,
    folded: '',
    row: false,
    furniture: false,
    apart: false,
    pageTop: false,
    width: printed.length,
    firstWord: 0,
  };
  return peopleIn([line]).people;
}
