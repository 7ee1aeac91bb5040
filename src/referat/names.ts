import type { Line } from './lines.js';
import type { NamedPerson } from './referat.js';

/** Letters of parties that stand for election in municipalities, and names that are printed instead of them. */
const PARTY =
  /^(?:[A-ZÆØÅ]{1,3}|SF|DF|LA|Socialdemokratiet|Venstre|Konservative|Det Konservative Folkeparti|Radikale|Radikale Venstre|Enhedslisten|Dansk Folkeparti|Liberal Alliance|Socialistisk Folkeparti|Danmarksdemokraterne|Moderaterne|Alternativet|Nye Borgerlige|Borgerlisten|Liste [A-ZÆØÅ])$/u;
const NOBODY = /^(?:ingen|ingen afbud|alle|alle mødt|-|–|\.)$/iu;
/** A person's name: at least two words, each with a capital but for particles. */
const PERSON = /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:von|van|de|den|der|af|el|al|la|du|bin|og) )*\p{Lu}[\p{L}'’.-]*)+$/u;

/** Whether a text is a person's name and nothing else. */
export function isPerson(text: string): boolean {
  return text.length <= 80 && PERSON.test(text);
}

/** The printed names: whom the text names, and what of it was not understood. */
export interface PeopleRead {
  readonly people: readonly NamedPerson[];
  readonly unread: readonly { text: string; line: number }[];
}

/**
 * Reads a list of people that may wrap over lines, in the middle of a name too. Commas, semicolons, bullets and a last
 * `og` part the names; where none of these stands, each line is a name.
 */
export function peopleIn(lines: readonly Line[], text = (line: Line): string => line.text): PeopleRead {
  const people: NamedPerson[] = [];
  const unread: { text: string; line: number }[] = [];
  for (const { printed, start, end } of partsOf(lines, text)) {
    const party = /\(([^)]*)\)/u.exec(printed)?.[1]?.trim() ?? '';
    const name = printed
      .replace(/\([^)]*\)?/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^(?:formand|næstformand|borgmester|viceborgmester)\s+(?=\p{Lu})/iu, '')
      .replace(/ [-–] (?:formand|næstformand|borgmester)$/iu, '')
      .replace(/[\s.:,-]+$/u, '')
      .trim();
    if (name === '' || NOBODY.test(name)) continue;
    if (/\p{L}{2}/u.test(name) && name.length <= 80 && !/\d/u.test(name)) {
      people.push({ name, party: PARTY.test(party) ? party : null, span: { start, end } });
    } else {
      unread.push({ text: name, line: start });
    }
  }
  return { people, unread };
}

interface Part {
  printed: string;
  readonly start: number;
  end: number;
}

function partsOf(lines: readonly Line[], text: (line: Line) => string): Part[] {
  const printed = lines
    .map((line) => ({ text: text(line).trim(), line: line.number }))
    .filter((line) => line.text !== '');
  const separated = printed.some((line) => /[,;]/u.test(line.text.replace(/\([^)]*\)/gu, ''))) || printed.length < 2;
  const parts: Part[] = [];
  let open = false; // whether the last part may go on in the next line
  for (const line of printed) {
    if (line.text.startsWith('- ') || !separated) open = false;
    // Commas inside brackets belong to what the brackets say.
    const pieces = line.text.replace(/^- /u, '').split(/\s*[,;]\s*(?![^()]*\))|\s+og\s+(?=\p{Lu})/u);
    for (const [index, piece] of pieces.entries()) {
      const last = parts.at(-1);
      if (index === 0 && open && last !== undefined && last.printed !== '') {
        last.printed = `${last.printed} ${piece}`;
        last.end = line.line;
      } else {
        parts.push({ printed: piece, start: line.line, end: line.line });
      }
    }
    open = true;
  }
  return parts;
}
