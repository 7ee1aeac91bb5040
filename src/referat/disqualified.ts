import type { Line } from './lines.js';
import { isPerson, peopleIn } from './names.js';
import type { NamedPerson, SectionKind } from './referat.js';
import { sentencesIn, type Sentence } from './sentences.js';

const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,40}`;
const NAME = String.raw`${WORD}(?: (?:(?:von|van|de|den|der|af|el|al|la|le|du|da|bin|ibn|abu) )?${WORD}){1,4}(?: \([^()]{1,40}\))?`;
const NAMES = String.raw`(?<names>(?:(?:udvalgsformand|formand|næstformand|borgmester|viceborgmester|rådmand) )?${NAME}(?:(?:, | og | samt |, og )${NAME}){0,8})`;
const TOOK_NO_PART = String.raw`deltog(?: derfor| således| dermed)? ikke (?:i|ved|under) (?:(?:sagens|punktets|dagsordenspunktets|behandlingen|drøftelsen|beslutningen|afstemningen)(?!\p{L})|(?:behandling|drøftelse) af)`;
const LEFT = String.raw`forlod (?:mødet|lokalet|mødelokalet|salen)(?:[^.]|pga\.|p\.g\.a\.){0,60}?(?:inhabil|habilitet)`;
const DECLARED = String.raw`(?:erklærede sig(?: selv)?|meldte sig|anmeldte sig|blev(?: \p{L}+)? erklæret|blev|er|var|anses for|fandtes)(?: at være)? inhabile?(?!\p{L})`;

const BEHIND_NAMES = new RegExp(`${NAMES},? (?:har )?(?:${TOOK_NO_PART}|${LEFT}|${DECLARED})`, 'gu');
/** `Inhabil: Lars Hansen (A).` */
const BEHIND_LABEL = new RegExp(String.raw`^[Ii]nhabile?(?: medlem(?:mer)?)? ?: ?${NAMES}`, 'u');
/** `Udvalget erklærede Lars Hansen inhabil.` */
const AROUND_NAMES = new RegExp(
  String.raw`(?:erklærede|erklærer|kendte|fandt|finder) ${NAMES} (?:for )?inhabile?(?!\p{L})`,
  'gu',
);

/**
 * Who took no part in an item because they were disqualified (*inhabil*), or are printed as not taking part in its
 * treatment. The words stay a part of the decision.
 */
export function disqualifiedIn(
  sections: readonly { readonly kind: SectionKind; readonly lines: readonly Line[] }[],
): NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  for (const { kind, lines } of sections) {
    if (kind === 'HISTORY' || kind === 'ATTACHMENTS' || !lines.some((line) => mayTell(line.text))) continue;
    for (const sentence of sentencesIn(lines, mayTell)) {
      for (const person of peopleOf(sentence)) if (!found.has(person.name)) found.set(person.name, person);
    }
  }
  return [...found.values()];
}

/** A cheap look: few lines tell of it. */
function mayTell(text: string): boolean {
  return text.includes('nhabil') || text.includes('eltog ') || text.includes('habilitet');
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
