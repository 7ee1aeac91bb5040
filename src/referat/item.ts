import { numbersIn } from './sections/journal-number.js';
import { itemFrom } from './assembled.js';
import { headApart } from './item-heads.js';
import { cut, type Part, type PartContext } from './item-parts.js';
import type { ItemStart } from './item-start.js';
import { withLabelledSteps } from './labelled-steps.js';
import type { Line } from './lines.js';
import { warn } from './reading.js';
import type { KnownPolicies } from './policies/known.js';
import type { Item, Municipality, Section } from './referat.js';
import { emptyDraft, type ItemDraft, type SectionText } from './sections/section.js';
import { SECTION_READERS } from './sections/table.js';
import type { HouseStyle } from './style.js';

/** What all items of a document are read against. */
export interface ItemContext extends PartContext {
  /** The policies that the document names anywhere. */
  readonly policies: KnownPolicies;
  /** Tells its own bodies from those of a neighbour; null where it is not known. */
  readonly municipality: Municipality | null;
  /** Names of the members in the header, who are no guests. */
  readonly members: ReadonlySet<string>;
}

/** Reads one item: `printed` are its lines, the first one being where it begins; `end` is the last line of the file that is its. */
export function readItem(start: ItemStart, printed: readonly Line[], end: number, context: ItemContext): Item {
  const draft: ItemDraft = {
    ...emptyDraft(),
    title: start.title,
    journalNumbers: new Map(start.journalNumbers),
    closed: start.closed,
    closedSpan: start.group ?? null,
    type: start.type,
  };
  takeBracketed(draft, context.reading.style);
  const apart = printed.filter((line) => !line.furniture).flatMap((line) => headApart(line, context));
  const lines = withLabelledSteps(apart);
  const first = lines[0]?.number ?? 1;
  const parts = cut(start, lines, draft, context);
  const texts: SectionText[] = [];
  for (const [index, part] of parts.entries()) {
    for (const text of read(part, parts[index - 1], draft, context)) texts.push(text);
  }
  const sections = spansOf(texts, first, end);
  const titleEnd = Math.max(parts[0]?.titleEnd ?? first, start.numberBelow?.end ?? first);
  const titleSpan = start.listed ?? { start: first, end: titleEnd };
  const ofLaw = printedIn(parts.filter((part) => part.kind === 'LAW'));
  const decisive = printedIn(parts.filter(({ kind }) => kind === 'DECISION' || kind === 'RECOMMENDATION'));
  const span = { start: first, end };
  return itemFrom(
    {
      number: start.number,
      label: start.label,
      series: start.series ?? 1,
      draft,
      texts,
      lines,
      ofLaw,
      decisive,
      sections,
      span,
      titleSpan,
    },
    context,
  );
}

/** The lines of sections as they are printed. */
const printedIn = (parts: readonly Part[]): ReadonlySet<Line> =>
  new Set(parts.flatMap((part) => part.lines.map((line) => line.whole ?? line)));

/** `Regnskab (2024-0054321)`: a case's number behind its title. */
function takeBracketed(draft: ItemDraft, { bracketedNumber }: HouseStyle): void {
  const found = bracketedNumber.map((pattern) => pattern.exec(draft.title)).find((match) => match !== null);
  if (found === undefined || found === null) return;
  draft.journalNumbers = new Map(numbersIn(found.groups ?? {}).map((number) => [number, null]));
  draft.title = draft.title.slice(0, found.index).trim();
}

/** Reads a section's facts. Lines that are no part of it make a section without a heading behind it. */
function read(section: Part, before: Part | undefined, draft: ItemDraft, context: ItemContext): SectionText[] {
  const reader = SECTION_READERS[section.kind];
  if (reader === undefined) return [section];
  const count = reader(section, draft, context);
  const rest = section.lines.slice(count);
  const first = rest[0];
  if (first === undefined) return [section];
  if (section.kind === 'TITLE') {
    const message = `This text stands under no heading that is known: "${first.text.slice(0, 120)}".`;
    warn(context.reading, 'TEXT_WITHOUT_HEADING', first.number, message);
    return [section, { kind: 'OTHER', heading: null, start: first.number, lines: rest }];
  }
  if (count === 0 && section.kind !== 'HISTORY')
    return [{ ...section, kind: before === undefined || before.kind === 'TITLE' ? 'OTHER' : before.kind }];
  // A route printed inside the summary interrupts it: the text behind goes on with what the route stands in.
  const kind = before !== undefined && before.lines.length === 0 && before.kind !== 'TITLE' ? before.kind : 'OTHER';
  return [section, { kind, heading: null, start: first.number, lines: rest }];
}

/** The lines of each section, without a gap: from its first one up to the next section's. */
function spansOf(texts: readonly SectionText[], first: number, end: number): Section[] {
  const spans: Section[] = [];
  for (const [index, { kind, heading, start, lines }] of texts.entries()) {
    const from = index === 0 ? first : start;
    // Where a file parts its lines by other signs than line feeds, several sections stand on one line.
    const to = Math.max(from, (texts[index + 1]?.start ?? end + 1) - 1);
    spans.push({
      kind,
      heading,
      span: { start: from, end: to },
      text: lines.map((line) => line.text).join('\n'),
    });
  }
  return spans;
}
