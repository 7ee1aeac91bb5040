import { withText, type Line } from '../lines.js';
import { SENTENCE_ENDS, isPerson, namesRead, peopleIn } from '../names.js';
import { outcomeOf } from '../outcome.js';
import type { Reading } from '../reading.js';
import type { NamedPerson } from '../referat.js';

/** The lines of a decision or an outcome, parted into its words and who was absent (*afbud*). */
export interface Attendance {
  readonly words: readonly Line[];
  readonly absent: readonly NamedPerson[];
}

/** A list of names that a line opens: who was absent, or who was there. */
interface List {
  readonly absent: boolean;
  /** What of the line's text stands before it. */
  readonly before: string;
  readonly names: string;
  /** A sentence is whole; a list behind a label may wrap. */
  readonly whole: boolean;
}

/** Takes the lines that say who was absent or there out of a decision; a list of names may wrap. */
export function withoutAttendance(printedLines: readonly Line[], reading: Reading): Attendance {
  // Who is elected, and whose substitute, was not absent for that.
  const elects = printedLines.some(({ text }) => ELECTS.test(text));
  const lines = printedLines.flatMap(sentencesApart);
  const words: Line[] = [];
  const absent = new Map<string, NamedPerson>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const list = listIn(line, lines[index + 1], reading, elects);
    if (list === null) {
      words.push(line);
      continue;
    }
    if (list.before !== '') words.push({ ...line, text: list.before });
    const printed: Line[] = [{ ...line, text: list.names }];
    let closed = list.whole || line.text.endsWith('.');
    while (!closed && !NOBODY.test(printed.at(-1)?.text ?? '')) {
      const next = lines[index + 1];
      if (next === undefined || !goesOn(next, reading)) break;
      printed.push({ ...next, text: next.text.replace(/\.$/u, '') });
      closed = next.text.endsWith('.');
      index += 1;
    }
    if (!list.absent) continue;
    // Who came instead and who was away may name one person twice.
    for (const person of namesRead(peopleIn(printed), reading))
      if (!absent.has(person.name)) absent.set(person.name, person);
  }
  return { words, absent: [...absent.values()] };
}

const ELECTS = /(?<!\p{L})(?:(?:gen)?valg(?:t(?:es)?)?|vælges|udpeg\p{L}*|konstituere\p{L}*)(?!\p{L})/iu;
/** What stands instead of names; nothing goes on behind it. */
const NOBODY = /^(?:nej|ingen)\.?$/iu;

/** No line that says who was there is longer. */
const LONGEST = 2000;
/** A line without one of these tells nothing of it. */
const TELLS = /afbud|fravær|til ?stede|stedfortræder|suppleant|i stedet|udeblev/iu;
/** The sentences of a line, each on a line of its own, where one of them may tell who was there: `Godkendt. Hans Munk var fraværende.` */
function sentencesApart(line: Line): Line[] {
  if (line.row || line.text.length > LONGEST || !TELLS.test(line.text)) return [line];
  return line.text
    .split(SENTENCE_ENDS)
    .flatMap((sentence) => sentence.split(NEXT_AWAY))
    .map((sentence) => {
      const text =
        /^\((?<inner>(?:afbud|fravær)[^()]*(?:\([^()]*\)[^()]*)*)\)\.?$/iu.exec(sentence)?.groups?.['inner'] ??
        sentence;
      return text === line.text ? line : withText(line, text);
    });
}

/** `… deltog Ole Brock (A) Hans Munk (A) var fraværende.`: some leave the stop out. */
const NEXT_AWAY = /(?<=\([A-ZÆØÅ]{0,2}\)) (?=\p{Lu}[\p{L}.' -]{3,60} \([A-ZÆØÅ]{0,2}\) (?:var|er) fraværende)/u;

function listIn(line: Line, next: Line | undefined, reading: Reading, elects = false): List | null {
  if (line.row || line.text.length > LONGEST) return null;
  const { absence, attendance } = reading.words;
  for (const [labels, absent] of [
    [absence, true],
    [attendance, false],
  ] as const) {
    const names = behindLabel(line, labels) ?? aloneAbove(line, next, labels, absent);
    if (names !== null) return { absent, before: '', names, whole: false };
  }
  return sentenceIn(line.text, elects) ?? atTheEnd(line.text, reading);
}

/** `Afbud fra Hans Munk stedfortræder Ole Brock` */
const SUBSTITUTE_BEHIND = /,? (?:stedfortræder|suppleant) (?:er |var )?\p{Lu}[\p{L}.'’ -]{3,60}(?:\([^()]*\))?$/u;

/** What stands behind one of the labels and its colon, or names behind the label alone; null where there is no label. */
function behindLabel(line: Line, labels: readonly string[]): string | null {
  const lowered = line.text.slice(0, 60).toLowerCase();
  for (const label of labels) {
    if (!lowered.startsWith(label)) continue;
    const rest = line.text.slice(label.length);
    const found = /^(?: ?: ?(?<names>.*)| fra:? (?<from>\p{Lu}.*)|(?: |- )(?<bare>\p{Lu}.*))$/u.exec(rest)?.groups;
    const names = (found?.['names'] ?? found?.['from'] ?? found?.['bare'])
      ?.replace(/\.$/u, '')
      .replace(SUBSTITUTE_BEHIND, '')
      .trim();
    if (names !== undefined && (found?.['names'] !== undefined || areNames(names))) return names;
  }
  return null;
}

/** `Fraværende i Økonomiudvalget, 18. maj 2022:` */
const OF_MEETING = /^(?:fraværende|fravær|afbud) (?:i|fra|på|ved) [^:]{5,100}\d{4} ?:?$/iu;

/** A label on a line of its own, above a name. */
function aloneAbove(line: Line, next: Line | undefined, labels: readonly string[], absent: boolean): string | null {
  const isLabel = labels.includes(line.folded) || (absent && OF_MEETING.test(line.text));
  return isLabel && next !== undefined && areNames(next.text) ? '' : null;
}

const AWAY =
  /^(?<names>.{4,400}?) (?:(?:(?:var|er) |[-–] )?(?:fraværende|ikke til ?stede)|[-–] afbud|havde (?:meldt )?afbud|har meldt afbud|meldte afbud|deltog ikke (?:i|på) mødet|udeblev)(?: (?:med|uden) afbud| (?:ved|under|på) mødet)?(?: ved (?:sagens|punktets) behandling| under (?:behandling(?:en)? af )?(?:punktet|sagen|punkt(?:erne)? [\d ,og-]{1,30}))?\.?$/u;
/** Nobody was away. */
const ALL_THERE =
  /^(?:der var )?(?:ingen (?:fraværende|afbud)|alle (?:medlemmer )?(?:var |er )?(?:til ?stede|mødt|fremmødt))\.?$/iu;

/** `Martin Bech og Bettina Kjeldsen var fraværende.` */
function sentenceIn(text: string, elects: boolean): List | null {
  if (ALL_THERE.test(text)) return { absent: false, before: '', names: '', whole: true };
  const names = AWAY.exec(text)?.groups?.['names'];
  if (names !== undefined && areNames(names)) return { absent: true, before: '', names, whole: true };
  return substituteIn(text, elects);
}

const CAME = '(?:deltog|deltager|mødte|er mødt|var mødt|er indkaldt|var indkaldt|indtrådte)';
const CAME_INSTEAD: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:i (?:(?:hans|hendes|deres) )?sted(?:et)?|som (?:stedfortræder|suppleant)(?:er?)?)(?: for (?<away>.{4,120}?))? ${CAME} (?<names>.{4,200}?)\.?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<names>.{4,200}?) ${CAME} (?:i stedet|som (?:stedfortræder|suppleant)(?:er?)?)(?: for (?<away>.{4,120}?))?\.?$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<names>.{4,200}?) ${CAME} for (?<away>.{4,120}?)\.?$`, 'iu'),
];

/** Words that a decision about who is elected has as well. */
const ARE_SUBSTITUTES: readonly RegExp[] = [
  /^(?:stedfortræder|suppleant): (?<names>.{4,200}?) for (?<away>.{4,120}?)\.?$/iu,
  /^(?<names>.{4,200}?) (?:er |var )?(?:stedfortræder|suppleant) for (?<away>.{4,120}?)\.?$/iu,
];

/** `I stedet deltog Ole Brock.`, `Ole Brock mødte som stedfortræder for Hans Munk.`: who came, and for whom. */
function substituteIn(text: string, elects: boolean): List | null {
  for (const pattern of elects ? CAME_INSTEAD : [...CAME_INSTEAD, ...ARE_SUBSTITUTES]) {
    const groups = pattern.exec(text)?.groups;
    const away = groups?.['away'];
    if (groups === undefined || !areNames(groups['names'] ?? '') || (away !== undefined && !areNames(away))) continue;
    return { absent: away !== undefined, before: '', names: away ?? '', whole: true };
  }
  return null;
}

/** `Godkendt. Afbud: Hans Munk` on one line. */
function atTheEnd(text: string, reading: Reading): List | null {
  const found =
    /(?<=[.!?)]) (?<label>[\p{L} ]{5,30}?) ?: ?(?<names>\p{Lu}.*)$/u.exec(text)?.groups ??
    / (?<label>Afbud(?: fra)?|Fraværende) ?: ?(?<names>\p{Lu}[^:]*)$/u.exec(text)?.groups;
  const names = found?.['names']?.replace(/\.$/u, '').trim() ?? '';
  const label = found?.['label'] ?? '';
  if (!reading.words.absence.includes(label.trim().toLowerCase()) || !areNames(names)) return null;
  const before = text.slice(0, text.lastIndexOf(`${label}`, text.length - names.length)).trim();
  return { absent: true, before, names, whole: false };
}

/** Whether all parts of a text are names, `Ingen` included. */
function areNames(text: string): boolean {
  const names = namesIn(text);
  return names.length > 0 && names.every((name) => isPerson(name) || /^(?:ingen|alle|nej)$/iu.test(name));
}

function namesIn(text: string): string[] {
  return text
    .replace(/\([^()]*\)/gu, '')
    .replace(/ (?:(?:ved|med|uden|har|har meldt|meldt) )?afbud(?=[,;.]| og |$)/gu, '')
    .replace(/^- /u, '')
    .replace(/[.]$/u, '')
    .split(/[,;]| (?:og|samt) (?=\p{Lu})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether a line goes on with a list of names: it holds nothing but names, or the end of one that was broken. */
function goesOn(next: Line, reading: Reading): boolean {
  if (next.row || next.text.length > LONGEST || listIn(next, undefined, reading) !== null) return false;
  const looksLikeNames = namesIn(next.text).every((name) => isPerson(name) || /^\p{Lu}[\p{L}'’-]+$/u.test(name));
  // `Godkendt` looks like the end of a name and is none.
  return looksLikeNames && outcomeOf(next.text) === 'OTHER';
}
