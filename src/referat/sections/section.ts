import type { Line } from '../lines.js';
import type { Reading } from '../reading.js';
import type {
  Attachment,
  ItemType,
  NamedPerson,
  PlannedStep,
  Reference,
  RestatedHandling,
  SectionKind,
  Span,
} from '../referat.js';

/** A section of an item as it was cut out: its heading and the lines below it. */
export interface SectionText {
  readonly kind: SectionKind;
  readonly heading: string | null;
  /** The heading's line, or the first line where there is no heading. */
  readonly start: number;
  /** Without the heading, blank lines and page furniture. */
  readonly lines: readonly Line[];
}

/** What the sections of an item have said so far. */
export interface ItemDraft {
  title: string;
  /** Each with its lines; null stands for those of the title. */
  journalNumbers: Map<string, Span | null>;
  closed: boolean;
  /** The lines that say so; null where those of the title do. */
  closedSpan: Span | null;
  type: ItemType | null;
  typeSpan: Span | null;
  /** The words of the decision; what comes of them is told once they are whole. */
  decision: string | null;
  decisionSpan: Span | null;
  absent: NamedPerson[];
  plannedRoute: PlannedStep[];
  handlings: RestatedHandling[];
  references: Reference[];
  attachments: Attachment[];
}

/** What is known of an item before its sections are read. */
export const emptyDraft = (): ItemDraft => ({
  title: '',
  journalNumbers: new Map(),
  closed: false,
  closedSpan: null,
  type: null,
  typeSpan: null,
  decision: null,
  decisionSpan: null,
  absent: [],
  plannedRoute: [],
  handlings: [],
  references: [],
  attachments: [],
});

/** What a section is read against. */
export interface SectionContext {
  readonly reading: Reading;
  /** The body whose minutes it is, and when it met: tells its own decision from a restated one. */
  readonly committee: string;
  readonly date: string;
  /** What abbreviations of bodies stand for, as the document itself says. */
  readonly spelledOut: ReadonlyMap<string, string>;
}

/**
 * Reads one kind of section into the draft.
 * @returns how many of its lines belong to it; what follows them is a section without a heading of its own.
 */
export type SectionReader = (section: SectionText, draft: ItemDraft, context: SectionContext) => number;

/** The lines' text as one, with white space folded. A list of one point needs no bullet. */
export function joined(lines: readonly Line[]): string {
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .trim();
  return lines.length === 1 ? text.replace(/^- (?=\p{L})/u, '') : text;
}

/** The lines from the first to the last; `fallback` where there are none. */
export function spanOf(lines: readonly Line[], fallback: number): Span {
  return { start: lines[0]?.number ?? fallback, end: lines.at(-1)?.end ?? fallback };
}

/** Whether a decision's text says nothing: empty, or only a dash. */
export function isNothing(text: string): boolean {
  return /^[-–—.\s]*$/u.test(text);
}
