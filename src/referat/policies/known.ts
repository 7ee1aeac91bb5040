import type { Line } from '../lines.js';
import type { PolicyKind } from '../referat.js';
import { candidatesIn, type Candidate } from './candidates.js';
import { mayName } from './heads.js';
import { identityOf } from './name.js';
import { asSentence } from './words.js';

/** A name that stands without a head where the document has introduced it: `Fællesskaber for alle`. */
export interface ProperName {
  readonly name: string;
  readonly identity: string;
  readonly kind: PolicyKind;
}

/** The names of policies that a document introduces anywhere, and where each line speaks of one. */
export interface KnownPolicies {
  readonly proper: readonly ProperName[];
  readonly identities: ReadonlySet<string>;
  /** By the line that the candidate begins on; `end` is the last line it stands on. */
  readonly byLine: ReadonlyMap<Line, readonly CandidateOnLines[]>;
  /** The name without what only seemed to belong to it. */
  readonly settled: (candidate: Candidate) => Candidate;
}

export interface CandidateOnLines extends Candidate {
  readonly end: number;
}

/** So many names are looked for without their heads; no minutes introduce as many. */
const MOST_PROPER = 60;
/** How much of the next line a name that wraps may take. */
const LONGEST_REST = 140;

/** Reads a document's lines, and its items' titles, for the names of policies. */
export function knownPolicies(lines: readonly Line[], titles: readonly string[]): KnownPolicies {
  const byLine = new Map<Line, CandidateOnLines[]>();
  const sure: Candidate[] = titles.flatMap((title) => candidatesIn(asSentence(title), 'TITLE'));
  for (const [index, line] of lines.entries()) {
    if (line.furniture || !mayName(line.text)) continue;
    const wrapped = withNext(line, lines[index + 1]);
    const found = candidatesIn(wrapped.text, 'TEXT', line.italics)
      .filter(({ at }) => at < line.text.length)
      .map((candidate) => ({ ...candidate, end: candidate.behind > line.text.length + 1 ? wrapped.end : line.end }));
    if (found.length > 0) byLine.set(line, found);
    for (const candidate of found) if (candidate.sure) sure.push(candidate);
  }
  const firm = new Map(sure.flatMap((candidate) => (candidate.firm ? [[candidate.identity, candidate.name]] : [])));
  const settled = (candidate: Candidate): Candidate => shortened(candidate, firm);
  const proper = new Map<string, ProperName>();
  const identities = new Set<string>();
  for (const { name, identity, kind, proper: alone } of sure.map(settled)) {
    identities.add(identity);
    if (alone && !proper.has(identity) && proper.size < MOST_PROPER && isTelling(name)) {
      proper.set(identity, { name, identity, kind });
    }
  }
  return { proper: [...proper.values()], identities, byLine, settled };
}

/** Whether a name can be known again without its head: a single word may as well be a word. */
function isTelling(name: string): boolean {
  return name.includes(' ') || /^\p{Lu}{2}/u.test(name);
}

/** Where a longer name begins with one that the document ends at a printed sign, the rest is another matter. */
function shortened(candidate: Candidate, firm: ReadonlyMap<string, string>): Candidate {
  for (let at = candidate.name.indexOf(' og '); at !== -1; at = candidate.name.indexOf(' og ', at + 4)) {
    const name = firm.get(identityOf(candidate.name.slice(0, at)));
    if (name !== undefined && name !== candidate.name) return { ...candidate, name, identity: identityOf(name) };
  }
  return candidate;
}

/** The line with the beginning of the next, where a sentence may go on there. */
function withNext(line: Line, next: Line | undefined): { text: string; end: number } {
  const { text, end } = line;
  const goesOn = next !== undefined && !line.row && !next.row && !next.apart && text.length > 40;
  if (!goesOn || /[.:!?]$/u.test(text) || !/^[\p{Ll}\d]/u.test(next.text)) return { text, end };
  return { text: `${text} ${next.text.slice(0, LONGEST_REST)}`, end: next.end };
}
