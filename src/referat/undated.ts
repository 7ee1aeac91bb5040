import { committeeName, isBody } from './committees.js';
import type { Line } from './lines.js';
import { outcomeOf } from './outcome.js';
import type { SectionKind } from './referat.js';

const BODY = String.raw`(?<committee>[\p{Lu}§][^.:;\d]{2,100}?)`;
/** `Beslutning i Økonomiudvalget`, `Økonomiudvalgets beslutning`, `Byrådet - beslutning`: no day stands with the body. */
const HEADS: readonly RegExp[] = [
  new RegExp(String.raw`^[Bb]eslutning(?:er)?(?:,| ?[-–:])?(?: (?:i|fra|af|på|for))? ${BODY}[ .:]*$`, 'u'),
  new RegExp(String.raw`^BESLUTNING(?:ER)?(?:,| ?[-–:])?(?: (?:I|FRA|AF))? ${BODY}[ .:]*$`, 'u'),
  new RegExp(String.raw`^${BODY}s (?:beslutning|afgørelse)[ .:]*$`, 'u'),
  new RegExp(String.raw`^${BODY}S (?:BESLUTNING|AFGØRELSE)[ .:]*$`, 'u'),
  new RegExp(String.raw`^${BODY} ?[-–:] ?[Bb]eslutning[ .:]*$`, 'u'),
];
/** No heading is longer. */
const LONGEST = 120;
/** Whichever body's minutes it stands in. */
const GENERAL = /^(?:udvalget|rådet|nævnet|bestyrelsen|kommissionen)$/iu;

/** Sections whose lines may name a decision that is still to come, or a file. */
const LISTS: ReadonlySet<SectionKind> = new Set(['ATTACHMENTS', 'OTHER', 'HEARING']);

/** Whether what stands below such a line is a decision: in a plan or a list of attachments the line is a point itself. */
export function isDecisionBelow(line: Line, next: Line | undefined, open: SectionKind): boolean {
  if (next === undefined || /^(?:\p{Ll}|$)/u.test(next.text)) return false;
  if (line.heading === 'marked' || !['OTHER', 'NONE'].includes(outcomeOf(next.text))) return true;
  return !LISTS.has(open) && /[.!:]$/u.test(next.text);
}

/** Whether minutes of one body are meant by the name of another: `Ældrerådet` is `Ældrerådet i Holbæk Kommune`. */
export function isSameBody(named: string, own: string): boolean {
  // No municipality has two committees for its economy.
  const isEconomy = (name: string): boolean => /^Økonomi.*udvalget$/u.test(name);
  return named === own || own.startsWith(`${named} `) || (isEconomy(named) && isEconomy(own));
}

/** The body whose decision a line opens without a day; `general` where it says no more than `the committee`. */
export function undatedDecisionIn(line: Line): { readonly committee: string; readonly general: boolean } | null {
  if (line.row || line.text.length > LONGEST || !/beslutning|afgørelse/u.test(line.folded)) return null;
  for (const pattern of HEADS) {
    const printed = pattern.exec(line.text)?.groups?.['committee'];
    if (printed !== undefined && isBody(printed))
      return { committee: committeeName(printed), general: GENERAL.test(printed) };
  }
  return null;
}
