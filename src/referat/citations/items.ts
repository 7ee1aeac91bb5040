import { bodiesIn, type Body, type MentionContext } from '../mentions/bodies.js';
import { dateOf, daysIn, type Day } from '../mentions/days.js';
import { MEETING_OF, UP_TO_DAY } from '../mentions/phrases.js';
import type { Reference } from '../referat.js';
import { citedItem } from '../restated.js';
import type { Sentence } from '../sentences.js';

/** `punkt 2`, `pkt. 2 og 3`, `punkterne 2, 3 og 4`, `sag nr. 149`. */
const ITEMS =
  /(?<![\p{L}\d])(?:(?:dagsordens)?punkt(?:et|erne)?(?: nr\.?)?|pkt\.?(?: nr\.?)?|sag(?:en|erne)? nr\.?) (?<numbers>\d{1,4}[a-z]?(?:(?:,| og| samt|, og) \d{1,4}[a-z]?){0,9})(?![\p{L}\d]|[-/.,]\d)/giu;

/** Between an item's number and the body: `på`, `på mødet i`. */
const AT_BODY =
  /^,? (?:på|i|fra|ved|under)(?: (?:et|det|den|sidste|seneste))?(?: (?:ekstra)?ordinære?)?(?: mødet? i)? $/u;
/** Between the day and an item's number: `, pkt. 2`, ` som punkt 2`, ` (punkt 2)`. */
const BEHIND_DAY = /^(?:,? kl\.? [\d.:]+)?(?:,|,? \(|,? (?:som|under|ved|jf\.))? $|^ \($/u;

export const mayCiteItems = (text: string): boolean => /(?:punkt|pkt|nr)/iu.test(text) && /\d{4}/u.test(text);

interface Held {
  readonly body: Body;
  readonly day: Day;
}

/** The items that running text names by body, day and number: `behandlet som punkt 2 og 3 på Socialudvalgets møde den …`. */
export function itemsCited({ text, start, end }: Sentence, context: MentionContext): Reference[] {
  const cited = [...text.matchAll(ITEMS)];
  const lowered = text.toLowerCase();
  if (cited.length === 0 || lowered.length !== text.length) return [];
  const held = meetingsIn(text, lowered, context);
  return cited.flatMap(({ index, groups, 0: printed }) => {
    const behind = index + printed.length;
    const meeting = held.find(
      ({ body, day }) =>
        (body.start >= behind && AT_BODY.test(lowered.slice(behind, body.start))) ||
        (day.end <= index && BEHIND_DAY.test(lowered.slice(day.end, index))),
    );
    const date = meeting === undefined ? null : dateOf(meeting.day, null, context.date);
    if (meeting === undefined || date === null) return [];
    const { committee } = meeting.body;
    if (committee === context.committee && date.date === context.date) return [];
    const numbers = (groups?.['numbers'] ?? '').match(/\d+[a-z]?/giu) ?? [];
    return numbers.map((item) => ({
      committee,
      date: date.date,
      ...citedItem(item),
      title: null,
      span: { start, end },
    }));
  });
}

/** The meetings that a sentence names with body and day, the year printed. */
function meetingsIn(text: string, lowered: string, context: MentionContext): Held[] {
  const days = daysIn(lowered).filter(({ year }) => year !== null);
  return bodiesIn(text, context).flatMap((body) => {
    const day = days.find(({ start }) => start >= body.end);
    const between = day === undefined ? '' : lowered.slice(body.end, day.start);
    return day !== undefined && (body.genitive ? MEETING_OF : UP_TO_DAY).test(between) ? [{ body, day }] : [];
  });
}
