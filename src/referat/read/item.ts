import type { DecodedItem } from '../decode/decoded.js';
import { isSameBody } from '../decode/meeting.js';
import type { Part } from '../decode/sections.js';
import type { ItemHead } from '../decode/title.js';
import { itemFrom } from '../assembled.js';
import type { ItemContext } from '../item.js';
import { normalLabel } from '../item-label.js';
import { listedBodies } from '../listed-bodies.js';
import type { Line } from '../lines.js';
import type { Item, Section, Span } from '../referat.js';
import { withoutAttendance } from '../sections/absence.js';
import { handlingOf } from '../sections/handling.js';
import { readHistory } from '../sections/history.js';
import { readReferences } from '../sections/references.js';
import { readRoute } from '../sections/route.js';
import { emptyDraft, isNothing, joined, spanOf, type ItemDraft } from '../sections/section.js';
import { attachmentsUnder, filesOn } from './attachments.js';
import { peopleApart } from './people.js';

/** A mark where the title would stand. */
const ALONE = /^(?:lukket|åbent?)(?: punkt| sag)?$/iu;

/**
 * Reads the facts of an item, each by the reader of its kind of section.
 * @param series which series of numbers it stands in
 */
export function itemOf(
  { candidate, head, parts, lines, span, titleSpan }: DecodedItem,
  series: number,
  context: ItemContext,
): Item {
  const draft: ItemDraft = {
    ...emptyDraft(),
    title: ALONE.test(head.title) ? '' : head.title,
    journalNumbers: new Map(head.journalNumbers),
    closed: head.closed,
    closedSpan: head.closedSpan,
    type: head.type,
    typeSpan: head.typeSpan,
    absent: [...head.absent],
    attachments: head.files.flatMap(({ line }) => filesOn(line)),
  };
  const texts = parts.flatMap((part, index) => readPart(part, parts[index - 1], draft, context));
  takeOwnStep(draft, context);
  const sections = sectionsOf(texts, head, span);
  const ofLaw = new Set(parts.filter(({ kind }) => kind === 'LAW').flatMap((part) => part.lines));
  const decisive = parts.filter(({ kind }) => kind === 'DECISION' || kind === 'RECOMMENDATION');
  const lawAndDecision = { ofLaw, decisive: new Set(decisive.flatMap((part) => part.lines)) };
  const { number, label } = candidate;
  return itemFrom(
    { number, label: normalLabel(label), series, draft, texts, lines, ...lawAndDecision, sections, span, titleSpan },
    context,
  );
}

/** Reads a part. Lines that are no part of its facts make one without a heading behind it. */
function readPart(part: Part, before: Part | undefined, draft: ItemDraft, context: ItemContext): Part[] {
  const count = read(part, draft, context);
  const first = part.lines[count];
  if (first === undefined) return [part];
  if (count === 0 && part.kind !== 'HISTORY')
    return [{ ...part, kind: before === undefined || before.kind === 'TITLE' ? 'OTHER' : before.kind }];
  const kind = before !== undefined && before.lines.length === 0 && before.kind !== 'TITLE' ? before.kind : 'OTHER';
  const rest = part.lines.slice(count);
  const own = { ...part, lines: part.lines.slice(0, count), shown: part.lines.slice(0, count) };
  return [own, { ...part, kind, heading: null, start: first.number, lines: rest, shown: rest }];
}

/** @returns how many of its lines belong to it. */
function read(part: Part, draft: ItemDraft, context: ItemContext): number {
  if (part.step !== null) {
    draft.handlings.push(
      handlingOf({ ...part.step, start: part.start, lines: peopleApart(part.lines) }, context.reading),
    );
    return part.lines.length;
  }
  switch (part.kind) {
    case 'DECISION':
      readDecision(part, draft, context);
      return part.lines.length;
    case 'ROUTE':
      return readRoute(part, draft, context);
    case 'HISTORY':
      // A way through bodies without a day is a plan.
      if (part.lines.length === 0) return 0;
      return isRoute(part, context) ? readRoute(part, draft, context) : readHistory(part, draft, context);
    case 'REFERENCES':
      return readReferences(part, draft, context);
    case 'ATTACHMENTS':
      attachmentsUnder(part.lines, draft, context);
      return part.lines.length;
    default:
      return part.lines.length;
  }
}

/** Where a history alone tells what the meeting itself decided, that is its decision. */
function takeOwnStep(draft: ItemDraft, { committee, date }: ItemContext): void {
  if (draft.decision !== null) return;
  const own = draft.handlings.findLast(
    (one) => one.date === date && one.text !== null && isSameBody(one.committee, committee),
  );
  if (own === undefined || own !== draft.handlings.at(-1)) return;
  draft.handlings = draft.handlings.filter((one) => one !== own);
  draft.decision = own.text;
  draft.decisionSpan = own.span;
  draft.absent.push(...own.absent);
}

function isRoute({ lines }: Part, { spelledOut }: ItemContext): boolean {
  if (lines.length === 0 || lines.some(({ text }) => /\d/u.test(text))) return false;
  const bodies = lines.map(({ text }) => listedBodies(text, spelledOut));
  return (
    bodies.every((listed) => listed !== null) &&
    bodies.flat().length > 1 &&
    bodies.some((listed) => (listed?.length ?? 0) > 1)
  );
}

function readDecision(part: Part, draft: ItemDraft, context: ItemContext): void {
  const { words, absent } = withoutAttendance(peopleApart(part.lines), context.reading);
  draft.absent.push(...absent);
  const text = joined(words);
  if (isNothing(text)) return;
  const span = spanOf(words, part.start);
  draft.decision = draft.decision === null ? text : `${draft.decision} ${text}`;
  draft.decisionSpan = { start: draft.decisionSpan?.start ?? span.start, end: span.end };
}

function sectionsOf(parts: readonly Part[], head: ItemHead, span: Span): Section[] {
  const title = { kind: 'TITLE' as const, heading: null, start: span.start, shown: head.lines };
  const whole: { kind: Section['kind']; heading: string | null; start: number; shown: readonly Line[] }[] = [title];
  if (head.again !== null) whole.push({ ...title, start: head.again, shown: [] });
  for (const { kind, heading, start, shown, step } of parts) {
    const last = whole.at(-1);
    // The steps of a history make one section.
    if (step !== null && last?.kind === 'HISTORY') last.shown = [...last.shown, ...shown];
    else whole.push({ kind, heading, start, shown });
  }
  return whole.map(({ kind, heading, start, shown }, index) => {
    const end = Math.max(start, (whole[index + 1]?.start ?? span.end + 1) - 1);
    return { kind, heading, span: { start, end }, text: shown.map(({ text }) => text).join('\n') };
  });
}
