import type { DecodedItem } from '../decode/decoded.js';
import { abbreviationsIn } from '../abbreviations.js';
import { knownAbbreviations } from '../known-abbreviations.js';
import { isBody } from '../committees.js';
import type { View } from '../label/views.js';
import { itemFrom } from '../assembled.js';
import { bestChain } from '../decode/chain.js';
import { documentOf, type Document } from '../decode/document.js';
import { candidatesOf, type Candidate } from '../decode/items.js';
import { partsOf } from '../decode/sections.js';
import { titleKey } from '../decode/listing.js';
import { groupType, isClosedGroup, isGroup } from '../decode/groups.js';
import { casesAbove, headIn } from '../decode/title.js';
import { withUnheaded } from '../decode/unheaded.js';
import { headerOf } from '../header.js';
import type { ItemContext } from '../item.js';
import { numberedLines, placeOf, type Line } from '../lines.js';
import { kindOf } from '../meeting-status.js';
import { ownMunicipality } from '../own-municipality.js';
import { impossibleOpening, SEARCHED_LINES } from '../meeting.js';
import { standsAlone } from '../own-date.js';
import { knownPolicies } from '../policies/known.js';
import { readingIn, warn, type Reading } from '../reading.js';
import type { Item, ItemType, Meeting, Municipality, Referat, Span } from '../referat.js';
import { emptyDraft } from '../sections/section.js';
import { isClosure } from '../sections/marker-line.js';
import { PUNKT } from '../styles/punkt.js';
import { audit } from './audit.js';
import { headerLinesOf } from './header.js';
import { itemOf } from './item.js';

/** What the decoder made of a document, before its facts are read. */
export interface Decoded {
  readonly document: Document;
  readonly items: readonly DecodedItem[];
  readonly margins: readonly number[];
  readonly reading: Reading;
  readonly count: number;
}

/** Decodes a document: which lines begin items, which open decisions and steps. */
export function decodeReferat(text: string): Decoded {
  const reading = readingIn(PUNKT);
  const { lines, count } = numberedLines(text);
  const document = documentOf(lines, reading);
  const chain = bestChain(candidatesOf(document), document);
  document.casesAbove = areCasesAbove(chain.items, document);
  const types = groupTypes(chain.items, document);
  const tail = tailStart(chain.items, document);
  const items = withUnheaded(
    chain.items.map((candidate, index) =>
      decodedItem(candidate, chain.items[index + 1], { document, count, types, tail, items: chain.items.length }),
    ),
    document,
  );
  return { document, items, margins: chain.margins, reading, count };
}

/** Reads minutes by the best reading of the whole document; null where nothing in it tells a meeting and its items. */
export function readReferat(text: string, stated: Municipality | null = null): Referat | null {
  const { document, items, reading, count } = decodeReferat(text);
  const { meeting: told, views } = document;
  const first = items[0];
  if (first === undefined || told.committee === null || told.date === null || isThin(document, items)) return null;
  const end = first.candidate.first;
  const lines = views.filter(({ furniture }) => !furniture).map(({ line }) => line);
  const { opening, header: headerPart } = headerLinesOf(
    document,
    end,
    { committee: told.committee, date: told.date, term: told.term },
    reading,
  );
  const header = headerOf(opening, headerPart, reading);
  const region = stated === null && isOfRegion(lines.slice(0, SEARCHED_LINES));
  const own = region ? NO_MUNICIPALITY : ownMunicipality(lines, header, opening.start, stated, reading);
  // It reads what decides: an agenda and the page of a meeting that was not held are too thin for it.
  const held = {
    kind: kindOf(lines.slice(0, SEARCHED_LINES)),
    status: 'HELD',
    movedTo: null,
    statusSpan: null,
  } as const;
  const meeting: Meeting = { ...header, ...own, ...held };
  const context: ItemContext = {
    reading,
    municipality: meeting.municipality,
    members: new Set([...header.present, ...header.absent].map(({ name }) => name)),
    contents: document.listing.entries.map(({ key }) => key),
    policies: knownPolicies(
      views
        .slice(end)
        .filter(({ furniture }) => !furniture)
        .map(({ printed }) => printed),
      items.map(({ head }) => head.title),
    ),
    committee: told.committee,
    spelledOut: new Map([...knownAbbreviations(meeting.municipality), ...abbreviationsIn(lines)]),
    date: header.date,
  };
  const series = seriesOf(items);
  const read = withListedAlone(
    items.map((item, index) => itemOf(item, series[index] ?? 1, context)),
    document,
    context,
  );
  audit(read, document);
  const isAlone = standsAlone(meeting.date, read);
  if (isAlone) {
    const message = `All days that the items tell of lie years before ${meeting.date}, which stands; its year may be mistyped.`;
    warn(reading, 'DATE_DIFFERS', opening.start, message);
  }
  return {
    style: 'reader',
    meeting: { ...meeting, dateDoubtful: meeting.dateDoubtful || isAlone },
    items: read,
    warnings: reading.warnings.toSorted((a, b) => a.line - b.line),
    lineCount: count,
  };
}

/** Which series of numbers, from 1, each item stands in: where a number falls, another begins. */
function seriesOf(items: readonly DecodedItem[]): number[] {
  let series = 1;
  return items.map(({ candidate }, index) => {
    if (candidate.number < (items[index - 1]?.candidate.number ?? 0)) series += 1;
    return series;
  });
}

/** A region's minutes name municipalities, and belong to none. */
const NO_MUNICIPALITY = { municipality: null, municipalityConfidence: 0, municipalitySpan: null };
const REGION = /(?<!\p{L})Region (?:Syddanmark|Midtjylland|Sjælland|Nordjylland|Hovedstaden)|(?<!\p{L})[Rr]egionsråd/u;
const isOfRegion = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => REGION.test(text)) &&
  !lines.some(({ text }) => /[Kk]ommunes? (?:byråd|kommunalbestyrelse)|^\P{L}*\p{Lu}\p{L}+ KOMMUNE/u.test(text));

/** Whether too little tells of minutes: a day that no calendar has opens them, or nothing is decided in what looks like items. */
function isThin({ views, reading, opens, meeting }: Document, items: readonly DecodedItem[]): boolean {
  if (
    impossibleOpening(
      views.slice(0, SEARCHED_LINES).map(({ printed }) => printed),
      reading.style,
    ) !== null
  )
    return true;
  const decided = items.some(({ parts }) => parts.some(({ kind, step }) => kind === 'DECISION' || step !== null));
  if (decided) return opens.length === 0;
  const sure = items.filter(({ candidate }) => candidate.score > 0).length;
  return meeting.opening?.minutes !== true || sure === 0;
}

interface Around {
  readonly document: Document;
  readonly count: number;
  readonly types: ReadonlyMap<Candidate, Group>;
  readonly tail: number;
  readonly items: number;
}

function decodedItem(candidate: Candidate, next: Candidate | undefined, around: Around): DecodedItem {
  const { document, count, types, tail, items } = around;
  const { views } = document;
  const group = types.get(candidate);
  const end = Math.min(next === undefined ? views.length : startOf(next, document), tail);
  const head = headIn(candidate, end, document);
  const parts = partsOf(
    head.end,
    groupEnd(end, document),
    { number: candidate.number, key: titleKey(head.title) },
    document,
    items,
  );
  const own = views
    .slice(candidate.first, end)
    .filter(({ furniture }) => !furniture)
    .map(({ printed }) => printed);
  const start = views[candidate.first]?.line.number ?? 1;
  const last = next === undefined ? count : (views[next.first]?.line.number ?? count + 1) - 1;
  const titleLine = views[Math.max(candidate.first, candidate.at, head.titleEnd - 1)]?.line.end ?? start;
  const mark = closedAbove(candidate, document);
  return {
    candidate,
    head: {
      ...head,
      type: head.type ?? group?.type ?? null,
      typeSpan: head.type === null ? (group?.span ?? null) : head.typeSpan,
      closed: head.closed || group?.closed === true || mark !== null,
      closedSpan: head.closed ? head.closedSpan : (mark ?? group?.span ?? null),
    },
    parts,
    lines: own,
    span: { start, end: Math.max(start, last) },
    titleSpan: { start, end: titleLine },
  };
}

/** A case's number and marks above an item belong to it. */
function startOf(next: Candidate, { views, casesAbove: above }: Document): number {
  let start = next.first;
  for (let at = next.first - 1; at >= next.first - 3; at -= 1) {
    const view = views[at];
    if (view === undefined || (!view.furniture && !(view.caseNumber !== null && above) && !view.marker)) break;
    if (!view.furniture) start = at;
  }
  return start;
}

const isGroupName = (view: View | undefined): boolean =>
  view !== undefined && (isGroup(view) || (view.text === view.text.toUpperCase() && isBody(view.text)));

/** Whether the first item has the number of its case above it, and the others too. */
function areCasesAbove(items: readonly Candidate[], document: Document): boolean {
  const above = items.filter((item) => casesAbove(item, document).size > 0).length;
  const first = items[0];
  return first !== undefined && casesAbove(first, document).size > 0 && 2 * above > items.length;
}

/** The names of groups behind an item belong to those that follow. */
function groupEnd(end: number, { views }: Document): number {
  let at = end;
  while (at > 0 && (views[at - 1]?.furniture === true || isGroupName(views[at - 1]))) at -= 1;
  return at;
}

/** The line right above an item that says that it is closed. */
function closedAbove({ first }: Candidate, { views }: Document): Span | null {
  for (let at = first - 1; at >= Math.max(0, first - 3); at -= 1) {
    const view = views[at];
    if (view === undefined || view.furniture || view.caseNumber !== null) continue;
    return view.marker && isClosure(view.line) ? placeOf(view.line) : null;
  }
  return null;
}

interface Group {
  readonly type: ItemType | null;
  readonly closed: boolean;
  /** The line that names it. */
  readonly span: Span | null;
}

/** What the names of groups say of the items that stand below them. */
function groupTypes(items: readonly Candidate[], { views, listing }: Document): Map<Candidate, Group> {
  const types = new Map<Candidate, Group>();
  let type: Group = { type: null, closed: false, span: null };
  let at = 0;
  for (const item of items) {
    for (; at < item.first; at += 1) {
      const view = views[at];
      if (view !== undefined && !listing.lines.has(at) && isGroup(view) && item.first - at < 5)
        type = { type: groupType(view), closed: isClosedGroup(view), span: placeOf(view.line) };
    }
    types.set(item, type);
  }
  return types;
}

/** Where what the contents list without a number begins behind the last item: signatures, the list of all attachments. */
function tailStart(items: readonly Candidate[], { views, listing }: Document): number {
  const last = items.at(-1);
  if (last === undefined || !listing.entries.some(({ number }) => number !== null)) return views.length;
  const closing = new Set(listing.entries.filter(({ number }) => number === null).map(({ key }) => key));
  const found = views.findIndex(
    (view, index) =>
      index > Math.max(last.at, last.titleAt) &&
      !view.furniture &&
      closing.has(view.line.folded.replace(/[^\p{L}\p{N}]/gu, '')),
  );
  return found === -1 ? views.length : found;
}

/** Closed items that the contents alone name. */
function withListedAlone(items: readonly Item[], { listing, views }: Document, context: ItemContext): Item[] {
  const numbers = new Set(items.map(({ number }) => number));
  const alone = listing.entries.filter(({ number, closed }) => number !== null && closed && !numbers.has(number));
  const nothing = { texts: [], lines: [], ofLaw: new Set<Line>(), decisive: new Set<Line>(), sections: [] };
  const added = alone.map(({ number, title, index }): Item => {
    const line = views[index]?.line.number ?? 1;
    const span = { start: line, end: line };
    const draft = { ...emptyDraft(), title, closed: true };
    return itemFrom(
      { number: number ?? 0, label: String(number ?? 0), series: 1, draft, ...nothing, span, titleSpan: span },
      context,
    );
  });
  return [...items, ...added];
}
