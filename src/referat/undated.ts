import { committeeName, isBody } from './committees.js';
import type { Line } from './lines.js';

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

/** The body whose decision a line opens without a day; `own` where it says no more than `the committee`. */
export function undatedDecisionIn(line: Line): { readonly committee: string; readonly general: boolean } | null {
  if (line.row || line.text.length > LONGEST || !/beslutning|afgørelse/u.test(line.folded)) return null;
  for (const pattern of HEADS) {
    const printed = pattern.exec(line.text)?.groups?.['committee'];
    if (printed !== undefined && isBody(printed))
      return { committee: committeeName(printed), general: GENERAL.test(printed) };
  }
  return null;
}
