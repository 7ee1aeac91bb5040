import type { Line } from './lines.js';
import { SENTENCE_ENDS, namesRead, peopleIn } from './names.js';
import { warn, type Reading } from './reading.js';
import type { NamedPerson } from './referat.js';
import { withoutAttendance } from './sections/absence.js';

/** The people of the lists that stand behind labels of one kind, each once; two of one name have two parties. */
export function peopleListed(lists: readonly (readonly Line[])[], present: boolean, reading: Reading): NamedPerson[] {
  const people = lists.flatMap((lines) => {
    const names = withoutSentences(lines, reading);
    if (!inColumns(names)) return namesRead(peopleIn(names, present), reading);
    const text = names[0]?.text.slice(0, 120) ?? '';
    warn(reading, 'NAME_UNREAD', names[0]?.number ?? 1, `"${text}" may be several names in columns.`);
    return [];
  });
  return people.filter((person, index) => !people.slice(0, index).some((other) => mayBeOne(other, person)));
}

/** Whether two entries may name one person: of one name, and not of two parties. */
export const mayBeOne = (one: NamedPerson, other: NamedPerson): boolean =>
  one.name === other.name && (one.party === null || other.party === null || one.party === other.party);

/** Names in two columns without a sign between them cannot be told apart: `Kim Valentin Bo Jul Nielsen`. */
function inColumns(lines: readonly Line[]): boolean {
  const many = lines.filter(({ text }) => MANY_NAMES.test(text));
  return lines.length > 2 && 3 * many.length >= 2 * lines.length;
}

/** More words with a capital than one name has; what bears a point of a list, an office or a party is one name. */
const MANY_NAMES =
  /^(?!(?:\p{L}*[Ff]ormand|(?:[Vv]ice)?[Bb]orgmester|Rådmand|Medlem) )\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){3,}$/u;

/**
 * `Hans Munk, Ole Brock. Ida Holm deltog ikke i behandlingen af pkt. 3`: a list ends where sentences begin; behind a
 * comma it goes on.
 */
function withoutSentences(lines: readonly Line[], reading: Reading): readonly Line[] {
  const names: Line[] = [];
  for (const line of lines) {
    const [text = '', ...sentences] =
      line.text.length < LONGEST && SENTENCE.test(line.text) ? line.text.split(SENTENCE_ENDS) : [line.text];
    if (sentences.length === 0 || SENTENCE.test(`. ${text}`)) {
      names.push(line);
      continue;
    }
    const unread = sentences.join(' ').slice(0, 120);
    warn(reading, 'NAME_UNREAD', line.number, `"${unread}" was not understood as the name of a member.`);
    const goesOn = line.text.endsWith(',');
    names.push({ ...line, text: text.replace(/\.$/u, goesOn ? ',' : '') });
    if (!goesOn) break;
  }
  return names;
}

const LONGEST = 2000;
const SUBSTITUTES =
  /^(?:\p{Lu}[^:;]{3,120} (?:deltog|deltager|mødte|er indkaldt|var indkaldt|indtrådte) (?:som (?:stedfortræder|suppleant)|i stedet)|i stedet (?:deltog|mødte) \p{Lu})/u;
const SENTENCE = /\. \p{Lu}[^.]{3,80} (?:deltog|deltager|mødte|forlod|ankom|kom|var) /u;

/** `Hans Munk (A) var fraværende.`, `Ole Brock deltog som suppleant for Hans Munk.`: sentences below a list, and no names of it. */
export function tellsOfAbsence(line: Line): boolean {
  return (
    SUBSTITUTES.test(line.text) ||
    // Who was away for a while was there.
    /^\p{Lu}.{3,200} (?:var|er|havde|har) (?:fraværende|ikke til ?stede|(?:meldt )?afbud)(?! (?:(?:under|ved|i|til|fra) (?:behandling|sagen|pkt|punkt)|(?:indtil |til |fra )?kl))/u.test(
      line.text,
    )
  );
}

/** Those who were absent by such a sentence, each on a line of their own. */
export function absentIn(line: Line, reading: Reading): Line[] {
  const { words, absent } = withoutAttendance([line], reading);
  const [unread] = words;
  if (unread !== undefined) {
    warn(reading, 'NAME_UNREAD', line.number, `"${unread.text.slice(0, 120)}" was not understood as an absence.`);
  }
  return absent.map(({ name, party }) => ({ ...line, text: party === null ? name : `${name} (${party})` }));
}
