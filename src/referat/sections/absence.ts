import { foldedWords, type Line } from '../lines.js';
import { namesRead } from '../meeting.js';
import { isPerson, peopleIn } from '../names.js';
import type { Reading } from '../reading.js';
import type { NamedPerson } from '../referat.js';

/** The lines of a decision or an outcome, parted into its words and who was absent (*afbud*). */
export interface Attendance {
  readonly words: readonly Line[];
  readonly absent: readonly NamedPerson[];
}

/** Takes the lines that say who was absent or there out of a decision; a list of names may wrap. */
export function withoutAttendance(lines: readonly Line[], reading: Reading): Attendance {
  const words: Line[] = [];
  const absent: NamedPerson[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const away = behindLabel(line, reading.style.absence);
    const there = away === null ? behindLabel(line, reading.style.attendance) : null;
    if (away === null && there === null) {
      words.push(line);
      continue;
    }
    const list: Line[] = [{ ...line, text: away ?? there ?? '' }];
    for (let next = lines[index + 1]; next !== undefined && goesOn(list, next, reading); next = lines[index + 1]) {
      list.push(next);
      index += 1;
    }
    if (away !== null) absent.push(...namesRead(peopleIn(list), reading));
  }
  return { words, absent };
}

/** What stands behind one of the labels and its colon; null where the line has no such label. */
function behindLabel(line: Line, labels: readonly string[]): string | null {
  for (const label of labels) {
    const word = foldedWords(label);
    if (!line.folded.startsWith(word)) continue;
    const rest = /^(?:\s*:\s*(?<names>.*)| fra:? (?<from>\p{Lu}.*))$/u.exec(line.text.slice(word.length))?.groups;
    if (rest !== undefined) return (rest['names'] ?? rest['from'] ?? '').replace(/\.$/u, '').trim();
  }
  return null;
}

/** Whether a line goes on with a list of names: the list is open, or the line holds nothing but the end of a name. */
function goesOn(list: readonly Line[], next: Line, reading: Reading): boolean {
  if (behindLabel(next, reading.style.absence) !== null || behindLabel(next, reading.style.attendance) !== null)
    return false;
  const before = list.at(-1)?.text ?? '';
  const names = next.text
    .replace(/\([^)]*\)/gu, '')
    .replace(/^- /u, '')
    .split(/[,;]| og (?=\p{Lu})/u)
    .map((name) => name.trim());
  const looksLikeNames = names.every((name) => name === '' || isPerson(name) || /^\p{Lu}[\p{L}'’-]+$/u.test(name));
  if (!looksLikeNames || /[.!?]$/u.test(next.text)) return false;
  return before === '' || /[,;]$|\sog$/u.test(before) || next.text.startsWith('- ') || !/[.]$/u.test(before);
}
