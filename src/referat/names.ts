import type { Line } from './lines.js';
import { isParty } from './parties.js';
import { warn, type Reading } from './reading.js';
import type { NamedPerson } from './referat.js';

const NOBODY = /^(?:nej|(?:der var )?(?:ingen|ingen afbud|ingen fraværende)|alle|alle mødt|alle mødte|-|–|—|\.)$/iu;
/** A person's name: at least two words, each with a capital but for particles. */
const PERSON =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:von|van|zu|de|den|der|af|el|al|la|le|du|da|di|dos|ter|bin|ibn|abu|og) )*(?:d['’])?\p{Lu}[\p{L}'’.-]*)+$/u;
const LONGEST_NAME = 80;
/** A list of names in one piece of a line is never as long. */
const LONGEST_PIECE = 300;
/** Offices of elected members; any other title beside a name is an employee's or a guest's. */
const OFFICE =
  /^(?:(?:udvalgs|råds)?formand|(?:1\. |2\. |første |anden )?næstformand|(?:1\. |2\. |første |anden )?(?:vice)?borgmester|rådmand|medlem|suppleant|stedfortræder|byrådsmedlem|kommunalbestyrelsesmedlem)$/iu;

/** What goes on behind a name in small letters: `Hans Munk på grund af ferie`. */
const REMARK =
  /^(\p{Lu}\S*(?: (?:(?:von|van|zu|de|den|der|af|el|al|la|le|du|da|di|dos|ter|bin|ibn|abu|og) )*\p{Lu}\S*)+) \p{Ll}.*$/u;

/** Whether a text is a person's name and nothing else; `Chr.` shortens a name, `Godkendt.` ends a sentence. */
export function isPerson(text: string): boolean {
  return text.length <= LONGEST_NAME && PERSON.test(text) && !SENTENCE_ENDS.test(text);
}

/** A space behind a stop that ends a sentence: one behind an initial or `Chr.` shortens a name. */
export const SENTENCE_ENDS =
  /(?<=[\p{L})][.!])(?<!(?:^|[\s.(-])(?:\p{L}|[Cc]hr|[Jj]oh|[Ff]r|[JjSs]r|Aa|Th|St|Sct|Skt|[Nn]r|kl|pkt|stk|bl|ca|jf|vedr|mv|pga|evt)\.) (?=[\p{Lu}(])/u;

/** The printed names: whom the text names, and what of it was not understood. */
export interface PeopleRead {
  readonly people: readonly NamedPerson[];
  readonly unread: readonly { text: string; line: number }[];
}

/** The people of a list; what was not understood of it becomes a warning. */
export function namesRead(read: PeopleRead, reading: Reading): readonly NamedPerson[] {
  for (const { text, line } of read.unread) {
    warn(reading, 'NAME_UNREAD', line, `"${text.slice(0, 120)}" was not understood as the name of a member.`);
  }
  return read.people;
}

/**
 * Reads a list of people that may wrap over lines, in the middle of a name too. Commas, semicolons, bullets and a last
 * `og` part the names; where none of these stands, each line is a name.
 * @param present whether the list is of those who were there: whom it says to be ill or away it does not count among them.
 */
export function peopleIn(lines: readonly Line[], present = false): PeopleRead {
  const people: NamedPerson[] = [];
  const unread: { text: string; line: number }[] = [];
  for (const { printed, start, end } of partsOf(lines)) {
    const last = people.at(-1);
    if (present && AWAY.test(printed)) {
      const alone = AWAY.exec(printed)?.index === 0 ? people.pop() : undefined;
      unread.push({ text: alone === undefined ? printed : `${alone.name}, ${printed}`, line: start });
      continue;
    }
    const read = last !== undefined && BESIDE_NAME.test(printed) ? null : personIn(printed);
    if (read === null) continue;
    if (read.party !== null && read.name === '' && last !== undefined) {
      people[people.length - 1] = { ...last, party: last.party ?? read.party };
    } else if (/^\p{Ll}/u.test(read.name) && !OFFICE.test(read.name) && last !== undefined) {
      // `Birgitte Ettrup, distriktschef`: a guest among the members.
      people.pop();
      unread.push({ text: `${last.name}, ${read.name}`, line: last.span.start });
    } else if (mayBeName(read.name) && (read.name.includes(' ') || OFFICE.test(read.name))) {
      if (!OFFICE.test(read.name)) people.push({ ...read, span: { start, end } });
    } else {
      unread.push({ text: read.name, line: start });
    }
  }
  return { people, unread };
}

const PARTICLE = /^(?:von|van|zu|de|den|der|af|el|al|la|le|du|da|di|dos|ter|bin|ibn|abu|og)$/u;
/** Words that stand between the header and the items of some renderings. */
const NO_NAME = /^(?:åbent?|lukket|referat|dagsorden|indhold|side)$/iu;

/** Whether a piece of a list may be a name or, where a name wraps, a part of one: no sentence, no number. */
function mayBeName(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || text.length > LONGEST_NAME || /\d/u.test(text) || NO_NAME.test(text)) return false;
  return (
    text.split(' ').every((word) => !/^(?!d['’]\p{Lu})\p{Ll}/u.test(word) || PARTICLE.test(word)) || OFFICE.test(text)
  );
}

/** Why somebody was away, or who came instead: `Hans Munk, i stedet mødte Ole Brock`. */
const BESIDE_NAME =
  /^(?:i (?:hans |hendes |deres )?sted(?:et)? |stedfortræder|suppleant|afløst af|erstattet af|ferie$|syg(?:dom)?$|orlov$|pga\.?|på grund af|grundet|(?:med|uden|meldt) afbud$)/iu;
/** The same in a list of those who were there. */
const AWAY = /(?:^| [-–] )(?:ferie|syg(?:dom|emeldt)?|orlov|barsel|forhindret|(?:meldt |med )?afbud)(?!\p{L})/iu;
/** `Hans Munk (A) Ole Brock (A) mødte som stedfortræder` */
const SUBSTITUTE_BEHIND =
  /(?<=\)) \p{Lu}[^()]{3,60}(?:\([^()]*\) )?(?:mødte|deltog|deltager|er indkaldt|indtrådte)(?: .*)?$/u;
/** `A: Hans Munk` */
const LIST_BEFORE = /^(?<party>[A-ZÆØÅ]{1,2}): (?=\p{Lu}\p{Ll})/u;

/** `Evan Falk (V) – Marie Gad (V) mødte som stedfortræder` */
const SUBSTITUTE =
  / [-–] [^-–]{3,80} (?:mødte|deltog|deltager|er indkaldt|indtrådte|stedfortræder|suppleant)(?: .*)?$/iu;

/** A printed name parted from the party and the office beside it; null where nobody is named. */
function personIn(given: string): { name: string; party: string | null } | null {
  if (given.length > LONGEST_PIECE) return { name: given, party: null };
  const list = LIST_BEFORE.exec(given);
  const printed = given.slice(list?.[0].length ?? 0).replace(SUBSTITUTE_BEHIND, '');
  const brackets = [...printed.matchAll(/\(([^()]*)\)?/gu)].flatMap((found) => (found[1] ?? '').split(/[,;/]/u));
  const bracketed =
    brackets.map((text) => text.trim()).find((text) => isParty(text)) ?? list?.groups?.['party'] ?? null;
  const name = (/ [-–] /u.test(printed) ? printed.replace(SUBSTITUTE, '') : printed)
    .replace(/\([^()]*\)?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /^(?:udvalgsformand|formand|næstformand|borgmester|(?:1\. |2\. )?viceborgmester|rådmand)(?::| [-–])? (?=\p{Lu})/iu,
      '',
    )
    .replace(/ [-–] (?:formand|næstformand|borgmester|viceborgmester)$/iu, '')
    // `Carl Eg - sygdom`
    .replace(/ [-–] \p{Ll}[^-–]*$/u, '')
    .replace(/[\s.:,-]{1,10}$/u, '')
    .trim();
  if (name === '' && bracketed === null) return null;
  if (NOBODY.test(name)) return null;
  // `Bo Dam, DH`: the party, or the organisation that sent him.
  if (/^[A-ZÆØÅ]{1,4}$/u.test(name)) return { name: '', party: name };
  const remark = isPerson(name) ? null : REMARK.exec(name);
  if (remark !== null && isPerson(remark[1] ?? '')) return { name: remark[1] ?? name, party: bracketed };
  const letter = bracketed === null ? / [A-ZÆØÅ]$/u.exec(name)?.[0] : undefined;
  if (letter !== undefined) return { name: name.slice(0, -letter.length), party: letter.trim() };
  return { name, party: bracketed };
}

/** `Anna Berg, A` on a line of its own is whole. */
const NAME_AND_PARTY = /^(?:- )?\p{Lu}[^,;]{3,60}, [A-ZÆØÅ]{1,2}$/u;
/** What begins a point of a list. */
const POINT = /^(?:- |\d{1,2}[.)] )/u;

interface Part {
  printed: string;
  readonly start: number;
  end: number;
}

function partsOf(lines: readonly Line[]): Part[] {
  const printed = lines.filter((line) => line.text !== '');
  const pieces = printed.map((line) => piecesOf(line.text.replace(POINT, '').replace(/ og$/u, ',')));
  const separated = printed.length < 2 || pieces.some((part) => part.length > 1);
  const parts: Part[] = [];
  let open = false; // whether the last part may go on in the next line
  for (const [at, line] of printed.entries()) {
    if (POINT.test(line.text) || !separated) open = false;
    for (const [index, piece] of (pieces[at] ?? []).entries()) {
      const last = parts.at(-1);
      // Where each line is a name, a single word is the beginning of one.
      if (!separated && !POINT.test(line.text)) open = isFragment(last?.printed ?? '');
      if (index === 0 && open && last !== undefined && last.printed !== '' && last.printed.length < LONGEST_PIECE) {
        last.printed = `${last.printed} ${piece}`;
        last.end = line.end;
      } else {
        parts.push({ printed: piece, start: line.number, end: line.end });
      }
    }
    // Behind `(V)` a name is whole.
    open = !line.text.endsWith(')') && !NAME_AND_PARTY.test(line.text);
  }
  return parts;
}

const isFragment = (piece: string): boolean =>
  /^\p{Lu}[\p{L}'’-]{2,}$/u.test(piece) &&
  ![OFFICE, NO_NAME, GROUP].some((pattern) => pattern.test(piece)) &&
  !isParty(piece);

/** What lists print above the names of some of them. */
const GROUP =
  /^(?:medlemmer|byrådsmedlemmer|politikere|suppleanter|stedfortrædere|deltagere|gæster|(?:administration|forvaltning|direktion|sekretariat)(?:en|et)?|embedsmænd|\p{L}+(?:parti|partiet|listen|demokraterne|demokratiet))$/iu;

/** `Anna Berg (A) Bo Dam (V)`: the bracket of a party ends a name where the next one follows. */
function endsName(text: string, from: number, at: number): boolean {
  if (!/^\) \p{Lu}/u.test(text.slice(at, at + 3)) || INSTEAD.test(text.slice(at, at + LONGEST_NAME))) return false;
  const before = text.slice(Math.max(from, at - LONGEST_NAME), at);
  const opened = before.lastIndexOf('(');
  return opened !== -1 && isParty(before.slice(opened + 1).trim());
}

const INSTEAD = /mødte|deltog|deltager|indkaldt|indtrådte|stedfortræder|suppleant/u;

/** Cuts a line at commas, semicolons and `og` before a name; what stands in brackets is left whole. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && endsName(text, from, at)) {
        pieces.push(text.slice(from, at + 1).trim());
        from = at + 1;
      }
    } else if (depth > 0) continue;
    else if (sign === ',' || sign === ';') {
      pieces.push(text.slice(from, at).trim());
      from = at + 1;
    } else if (sign === ' ' && /^ (?:og|samt) \p{Lu}/u.test(text.slice(at, at + 8))) {
      pieces.push(text.slice(from, at).trim());
      from = text.indexOf(' ', at + 1) + 1;
    }
  }
  pieces.push(text.slice(from).trim());
  return pieces;
}
