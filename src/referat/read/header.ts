import { plainDates, timeOfDay } from '../dates.js';
import type { Listing } from '../decode/listing.js';
import type { Document } from '../decode/document.js';
import { daysIn } from '../decode/meeting.js';
import { withText, type Line } from '../lines.js';
import { headerExtent } from '../header-extent.js';
import type { Opening } from '../meeting.js';
import type { Span } from '../referat.js';
import { together } from '../spans.js';
import { placeBelow, placeIn } from '../place.js';
import { opensContents, type Reading } from '../reading.js';
import { PUNKT } from '../styles/punkt.js';
import type { View } from '../label/views.js';

/** The lines above the items that the header is read from, and what opens the document. */
export function headerLinesOf(
  { views, listing, meeting }: Document,
  end: number,
  told: { readonly committee: string; readonly date: string; readonly term: string | null },
  reading: Reading,
): { readonly opening: Opening; readonly header: readonly Line[] } {
  if (meeting.opening !== null) return ofOpening(meeting.opening, views, listing, end, reading);
  const own = [...meeting.told].sort((a, b) => a - b);
  const first = own[0] ?? 0;
  const listed = [...listing.lines].sort((a, b) => a - b)[0] ?? end;
  const until = Math.min(end, contentsAbove(views, listed, reading));
  const lines = views.flatMap(({ line, printed, text, furniture }, index) =>
    index < until && !furniture && (!meeting.told.has(index) || LABEL.test(text))
      ? [inDanish(line === printed ? line : printed)]
      : [],
  );
  const said = own.map((index) => views[index]?.text ?? '');
  const at = (found: (index: number) => boolean): number => own.find((index) => found(index)) ?? first;
  const printed = (index: number): string => views[index]?.text ?? '';
  const lineAt = (index: number): Span => ({
    start: views[index]?.line.number ?? 1,
    end: views[index]?.line.end ?? 1,
  });
  const dayAt = at((index) => daysIn(printed(index)).includes(told.date));
  const bodyAt = at((index) => printed(index).toLowerCase().includes(told.committee.toLowerCase()));
  const timeAt = at((index) => timeOfDay(printed(index)) !== null);
  const dated = said.filter((text) => daysIn(text).length > 0);
  const after = dated.map((text) => /\d{4}(?<rest>[^\d].*)$/u.exec(text)?.groups?.['rest'] ?? '');
  const below = own.map((index) => roomBelow(index, views, meeting.told)).find((place) => place !== null) ?? null;
  const placeAt = at((index) => roomBelow(index, views, meeting.told) !== null) + 1;
  const time = said.map((text) => timeOfDay(text)).find((found) => found !== null) ?? null;
  const place = after.map((text) => placeIn(text)).find((found) => found !== null) ?? below;
  const start = views[first]?.line.number ?? 1;
  return {
    opening: {
      ...told,
      next: 0,
      end,
      used: new Set(),
      time,
      place,
      minutes: true,
      start,
      span: together(lineAt(dayAt), lineAt(bodyAt)),
      timeSpan: lineAt(timeAt),
      placeSpan: place === below ? lineAt(placeAt) : lineAt(dayAt),
      folded: [],
    },
    header: columnsApart(lines),
  };
}

function ofOpening(
  opening: Opening,
  views: readonly View[],
  listing: Listing,
  end: number,
  reading: Reading,
): { readonly opening: Opening; readonly header: readonly Line[] } {
  const listed = [...listing.lines].filter((index) => index >= opening.end).sort((a, b) => a - b)[0];
  const printed = views.slice(0, end).map((view, index) => ({
    ...view.printed,
    furniture:
      view.furniture ||
      isGroupName(view.text) ||
      (index >= opening.end && index === end - 1 && opensContents(view.line, reading.words)),
  }));
  const contents = listed === undefined ? undefined : contentsAbove(views, listed, reading);
  const lines = headerExtent(printed, opening, contents, end, reading).map(inDanish);
  const place =
    opening.place !== null && views.slice(end).some(({ text }) => text === opening.place) ? null : opening.place;
  return { opening: { ...opening, place }, header: columnsApart(lines) };
}
const isGroupName = (text: string): boolean => /^(?:åbne|lukkede) (?:sager|punkter|dagsordenspunkter)$/iu.test(text);

const LABEL = /^[^:]{2,30}:|^(?:møde)?dato |^mødetidspunkt /iu;

/** The heading of the contents, and of their columns, belongs to them. */
function contentsAbove(views: readonly View[], listed: number, reading: Reading): number {
  for (let at = listed - 1; at >= Math.max(0, listed - 3); at -= 1) {
    const view = views[at];
    if (view !== undefined && opensContents(view.line, reading.words)) return at;
  }
  return listed;
}

/** The line below that names a room; what tells the day or the body is none. */
function roomBelow(index: number, views: readonly View[], told: ReadonlySet<number>): string | null {
  const view = views[index + 1];
  if (view === undefined || told.has(index + 1) || daysIn(view.text).length > 0) return null;
  return placeBelow(view.line, PUNKT);
}

/** `5/15/2019 3:00:00 PM` as a day and a time are printed in Danish. */
function inDanish(line: Line): Line {
  const found = AMERICAN.exec(line.text);
  if (found?.groups === undefined) return line;
  const { month = '', day = '', year = '', hour = '0', minute = '', half = '' } = found.groups;
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const danish = `${day}-${month}-${year} kl. ${String(hours).padStart(2, '0')}:${minute}`;
  return withText(line, plainDates(line.text.replace(found[0], danish)));
}
const AMERICAN =
  /(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) (?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d)? (?<half>[AP]M)/u;

/** Labels of two columns printed one below another, and then what stands beside them: each value behind its label. */
function columnsApart(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line, index) => isEmpty(line) && isEmpty(lines[index + 1]) && !isEmpty(lines[index + 2]));
  const [first, second, value] = [lines[at], lines[at + 1], lines[at + 2]];
  if (first === undefined || second === undefined || value === undefined) return lines;
  if (!/sted|lokale/iu.test(first.text) || /\(\p{Lu}{1,2}\)/u.test(value.text)) return lines;
  return [...lines.slice(0, at), first, value, second, ...lines.slice(at + 3)];
}
const isEmpty = (line: Line | undefined): boolean => line !== undefined && /^\p{Lu}[\p{L} ]{3,30}:$/u.test(line.text);
