import type { Line } from './lines.js';
import { wordsOf } from './reading.js';
import type { HouseStyle } from './style.js';

/** `kl. 16.00 i mødeværelse 119`: what stands behind the time. */
export function placeIn(behind: string): string | null {
  const place =
    /^[\s,.–-]*(?:kl(?:okken|\.)? ?)?[\d.:]*(?: ?(?:-|–|til) ?[\d.:]+)?[,.]? (?:i |på |, )(?<place>.{2,120})$/iu.exec(
      behind,
    )?.groups?.['place'];
  return place?.replace(/\.$/u, '') ?? null;
}

/** On lower case: ignoring case takes long where a pattern names many letters. */
const ROOM =
  /(?<!\p{L})(?:\p{L}*lokale\p{L}*|\p{L}*sal(?:en)?|\p{L}*rådhus(?:et)?|\p{L}*værelse|kantinen?|teams|skype(?:-møde)?|virtuelt(?: møde)?|online|\d{4} \p{L}{2,})(?!\p{L})/u;

/** The line below the first page where it names a room or a town without a label. */
export function placeBelow(line: Line | undefined, style: HouseStyle): string | null {
  if (line === undefined || line.row || line.furniture || line.text.length > 120) return null;
  if (/[.:;]$|: |\|/u.test(line.text)) return null;
  // `1. Renovering af byrådssalen` is the first item.
  if ([...style.item, ...style.listed].some((pattern) => pattern.test(line.text))) return null;
  const lowered = line.text.toLowerCase();
  const isLabelled = wordsOf(style).labels.some(
    ({ word }) =>
      lowered.startsWith(word) && lowered.charAt(word.length) === ' ' && word !== 'lokale' && word !== 'mødelokale',
  );
  if (isLabelled || !ROOM.test(lowered)) return null;
  return line.text.replace(/^i (?=\p{Lu}|mødelokale|byrådssal)/u, '');
}
