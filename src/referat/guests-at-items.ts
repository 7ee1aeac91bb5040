import type { Guest, Item, Meeting } from './referat.js';

const ITEM = String.raw`(?:punkt(?:et|erne)?|pkt\.?|sag(?:en|erne)?)(?: nr\.?)?`;
const ITEM_NUMBERS = String.raw`\d{1,3}(?:(?: ?[-–] ?|, ?| og |, og )\d{1,3}){0,8}`;
/** `under punkt 4`, `til sag 75`, `(pkt. 3 og 4)`: no number of a case, and no point of a recommendation. */
const CAME_FOR = new RegExp(
  String.raw`(?:(?<!\p{L})(?:under|i|til|ved|på|for|om) |[(])(?:dagsordenens )?${ITEM} (?<numbers>${ITEM_NUMBERS})(?![\d/]|[-–]\d|\.\d| i indstilling| i forslag)`,
  'giu',
);

/** The numbers of the items that a text about guests names. */
export function cameFor(text: string): number[] {
  const numbers: number[] = [];
  for (const { groups } of text.matchAll(CAME_FOR))
    for (const [, joint, printed] of (groups?.['numbers'] ?? '').matchAll(/( ?[-–] ?)?(\d+)/gu)) {
      const [from, to] = [numbers.at(-1) ?? 0, Number(printed)];
      if (joint !== undefined && to - from < 20) for (let at = from + 1; at < to; at += 1) numbers.push(at);
      numbers.push(to);
    }
  return [...new Set(numbers)];
}

const NAMES_ITEMS = new RegExp(
  String.raw`,? ?(?:\((?:til |under |ved )?${ITEM} [^()]*\)|(?:under|til|ved) ${ITEM} ${ITEM_NUMBERS})`,
  'iu',
);

/** A text about a guest without the items: `Karl Lund, direktør (pkt. 3)`. */
export const withoutItems = (text: string): string => text.replace(NAMES_ITEMS, '');

/** `… deltog under punkt 2. Konsulent Eva Skov …`: a stop behind a number ends the sentence here. */
export const sentencesByItem = (text: string): string[] => text.split(/(?<=\d\.) (?=\p{Lu})/u);

/** Guests of the whole meeting are often listed where the agenda is approved. */
const OF_AGENDA = /dagsorden/iu;

/**
 * Puts each guest on the items that the line names, wherever it stands: in the header, in another item's text. Who is
 * listed at the approval of the agenda without a number was a guest of the meeting.
 */
export function withGuestsAtTheirItems(
  meeting: Meeting,
  items: readonly Item[],
): { readonly meeting: Meeting; readonly items: readonly Item[] } {
  const moved = new Map<Item, Guest[]>();
  const ofMeeting: Guest[] = [];
  /** Whether the guest belongs to other items than the one that names them. */
  const moves = (guest: Guest, from: Item | null): boolean => {
    const to = guest.cameFor.flatMap((number) => atNumber(items, number, from) ?? []);
    if (to.length === 0 && from !== null && (from.kind !== 'PROCEDURAL' || !OF_AGENDA.test(from.title ?? '')))
      return false;
    if (to.length === 0) ofMeeting.push(guest);
    for (const item of to) if (item !== from) moved.set(item, [...(moved.get(item) ?? []), guest]);
    return from === null || !to.includes(from);
  };
  for (const guest of meeting.guests) moves(guest, null);
  const staying = items.map((item) => item.guests.filter((guest) => !moves(guest, item)));
  if (moved.size === 0 && ofMeeting.length === meeting.guests.length) return { meeting, items };
  return {
    meeting: { ...meeting, guests: each(ofMeeting) },
    items: items.map((item, at) => ({ ...item, guests: each([...(staying[at] ?? []), ...(moved.get(item) ?? [])]) })),
  };
}

/** The item of a number: the one that names it where it is its own, then an open one. */
function atNumber(items: readonly Item[], wanted: number, from: Item | null): Item | undefined {
  if (from?.number === wanted) return from;
  const found = items.filter(({ number }) => number === wanted);
  return found.find(({ closed }) => !closed) ?? found[0];
}

/** Each person once, with a title where one is printed. */
function each(guests: readonly Guest[]): Guest[] {
  const found = new Map<string, Guest>();
  for (const guest of guests)
    if (!found.has(guest.name) || (found.get(guest.name)?.title === null && guest.title !== null))
      found.set(guest.name, guest);
  return [...found.values()];
}
