import { comparable } from './contents.js';
import type { ItemStart } from './items.js';
import { lawsIn } from './laws.js';
import { foldedWords, type Line } from './lines.js';
import { warn, type Reading } from './reading.js';
import type { Item, ItemKind, Section, SectionKind } from './referat.js';
import { itemTypeOf } from './sections/route.js';
import type { ItemDraft, SectionContext, SectionText } from './sections/section.js';
import { SECTION_READERS } from './sections/table.js';
import { repeatedTitle, titleLines } from './sections/title.js';
import type { HouseStyle } from './style.js';

/** The headings of a style, folded, with the kind of section each opens. */
export function headingsOf(style: HouseStyle): ReadonlyMap<string, SectionKind> {
  const entries = Object.entries(style.sections) as [SectionKind, readonly string[]][];
  return new Map(entries.flatMap(([kind, words]) => words.map((word) => [foldedWords(word), kind] as const)));
}

/** What all items of a document are read against. */
export interface ItemContext extends SectionContext {
  readonly reading: Reading;
  readonly headings: ReadonlyMap<string, SectionKind>;
  /** The titles of the table of contents, for comparison. */
  readonly contents: readonly string[];
}

/** Reads one item: `lines` are its own, the first one being where it begins; `end` is the last line of the file that is its. */
export function readItem(start: ItemStart, lines: readonly Line[], end: number, context: ItemContext): Item {
  const draft: ItemDraft = {
    title: start.title,
    journalNumber: null,
    closed: start.closed,
    type: start.type,
    decision: null,
    decisionSpan: null,
    absent: [],
    plannedRoute: [],
    handlings: [],
    references: [],
    attachments: [],
  };
  const first = lines[0]?.number ?? 1;
  const parts = cut(start, lines, draft, context);
  const sections = parts.flatMap((section) => read(section, parts, draft, context));
  const spans = sections.map((section, index) => ({
    kind: section.kind,
    heading: section.heading,
    span: { start: index === 0 ? first : section.start, end: (sections[index + 1]?.start ?? end + 1) - 1 },
  }));
  return {
    number: start.number,
    title: draft.title === '' ? null : draft.title,
    journalNumber: draft.journalNumber,
    kind: kindOf(draft.title, context.reading.style),
    closed: draft.closed,
    type: draft.type,
    decision: draft.decision,
    absent: draft.absent,
    plannedRoute: draft.plannedRoute,
    handlings: draft.handlings,
    references: draft.references,
    attachments: draft.attachments,
    laws: lawsIn(lines, (line) => inLawSection(line, spans)),
    sections: spans,
    span: { start: first, end },
    titleSpan: { start: first, end: parts[0]?.titleEnd ?? first },
    decisionSpan: draft.decisionSpan,
  };
}

interface Part extends SectionText {
  readonly lines: Line[];
  /** The last line of the title itself, in an item's first section. */
  readonly titleEnd?: number;
}

/** Cuts an item into sections: at headings, which are known by their words, and where the title is printed again. */
function cut(start: ItemStart, lines: readonly Line[], draft: ItemDraft, context: ItemContext): Part[] {
  const { reading, headings } = context;
  const opened = titleLines(structural(lines.slice(1, 5)), draft.title, start.number, context.contents, reading.style);
  draft.title = opened.title;
  let skip = 1 + opened.count;
  const parts: Part[] = [
    {
      kind: 'TITLE',
      heading: null,
      start: lines[0]?.number ?? 1,
      lines: [],
      titleEnd: lines[opened.count]?.number ?? lines[0]?.number ?? 1,
    },
  ];
  let decided = false;
  for (let index = skip; index < lines.length; index = Math.max(index + 1, skip)) {
    const line = lines[index];
    const open = parts.at(-1);
    if (line === undefined || open === undefined || line.furniture) continue;
    const kind = line.row ? undefined : headings.get(line.folded);
    // Where the type of a case is printed last in its route, "Beslutning" is that type and no heading.
    const isType =
      open.kind === 'ROUTE' &&
      decided &&
      open.lines.length > 0 &&
      kind === 'DECISION' &&
      itemTypeOf(line.folded) !== null;
    if (kind !== undefined && !isType) {
      parts.push({ kind, heading: line.text, start: line.number, lines: [] });
      decided ||= kind === 'DECISION';
    } else if (!line.row && isRepeated(line, start.number, draft.title, reading.style)) {
      const again = titleLines(structural(lines.slice(index, index + 4)), draft.title, start.number, [], reading.style);
      parts.push({ kind: 'TITLE', heading: null, start: line.number, lines: [] });
      skip = index + Math.max(1, again.count);
    } else {
      open.lines.push(line);
    }
  }
  return parts;
}

function structural(lines: readonly Line[]): Line[] {
  return lines.filter((line) => !line.furniture && !line.row);
}

function isRepeated(line: Line, number: number, title: string, style: HouseStyle): boolean {
  const again = repeatedTitle(line, number, style);
  const folded = again === null ? '' : comparable(again);
  return folded !== '' && comparable(title).startsWith(folded);
}

/** Reads a section's facts. Lines that are no part of it make a section without a heading behind it. */
function read(section: Part, parts: readonly Part[], draft: ItemDraft, context: ItemContext): SectionText[] {
  const reader = SECTION_READERS[section.kind];
  if (reader === undefined) return [section];
  const count = reader(section, draft, context);
  const rest = section.lines.slice(count);
  const first = rest[0];
  if (first === undefined) return [section];
  const before = parts[parts.indexOf(section) - 1];
  if (section.kind === 'TITLE') {
    warn(
      context.reading,
      'TEXT_WITHOUT_HEADING',
      first.number,
      `This text stands under no heading that is known: "${first.text.slice(0, 120)}".`,
    );
    return [section, { kind: 'OTHER', heading: null, start: first.number, lines: rest }];
  }
  if (count === 0)
    return [{ ...section, kind: before === undefined || before.kind === 'TITLE' ? 'OTHER' : before.kind }];
  // A route printed inside the summary interrupts it: the text behind goes on with what the route stands in.
  const kind = before !== undefined && before.lines.length === 0 && before.kind !== 'TITLE' ? before.kind : 'OTHER';
  return [section, { kind, heading: null, start: first.number, lines: rest }];
}

function kindOf(title: string, style: HouseStyle): ItemKind {
  const plain = title.replace(/\s+/gu, ' ').replace(/\.$/u, '').trim();
  return style.procedural.some((pattern) => pattern.test(plain)) ? 'PROCEDURAL' : 'CASE';
}

function inLawSection(line: Line, sections: readonly Section[]): boolean {
  return sections.some(({ kind, span }) => kind === 'LAW' && line.number >= span.start && line.number <= span.end);
}
