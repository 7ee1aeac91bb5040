import type { ItemType } from './referat.js';

const CLOSED =
  /^(?:[([](?:lukket(?: punkt| sag| dagsorden)?|fortrolig(?:t)?|l)[)\]]|(?:lukket(?: punkt| sag| dagsordenspunkt)?|closed(?: item| agenda item)?|fortrolig(?:t)?(?: punkt| sag)?)(?: ?:| [–-](?= )|$))\s*/iu;
const OPEN =
  /^(?:[([](?:åben(?:t)?(?: punkt| sag)?|å|offentlig(?:t)?)[)\]]|(?:åbent?(?: punkt| sag| dagsordenspunkt)?|open(?: item)?)(?: ?:| [–-](?= ))|(?:åbent punkt|åben sag|åbent dagsordenspunkt|open(?: item)?)$)\s*/iu;
const CLOSED_BEHIND =
  /(?: ?[([](?:lukket(?: punkt| sag| dagsorden)?|fortrolig(?:t)?|closed|(?:behandles )?for lukkede døre)[)\]]|(?: [–-]|,) (?:lukket (?:punkt|sag|dagsordenspunkt)|for lukkede døre))$/iu;
/** `LUKKET SAG Salg af hus` */
const CLOSED_WORDS = /^(?:LUKKET|Lukket) (?:SAG|PUNKT|sag|punkt) (?=\p{Lu})/u;
const OPEN_BEHIND = / ?[([](?:åben(?:t)?(?: punkt| sag)?)[)\]]$/iu;
const TYPE_WORD =
  /^(?:[([](\p{L}{1,16}|[BDO]-sag)[)\]] ?|([BDO](?=-(?:sag|punkt))|(?:beslutning|drøftelse|orientering)(?=ssag|spunkt)|til (?:beslutning|drøftelse|orientering)(?= ?:))(?:-sag|-punkt|ssag|spunkt)?(?: ?:| [–-](?= )) ?)/iu;
const TYPE_WORD_BEHIND = / ?[([](\p{L}{1,16}|[BDO]-sag)[)\]]$/iu;
const TYPES: ReadonlyMap<string, ItemType> = new Map([
  ['b', 'DECISION'],
  ['b-sag', 'DECISION'],
  ['beslutning', 'DECISION'],
  ['beslutningssag', 'DECISION'],
  ['d', 'DISCUSSION'],
  ['d-sag', 'DISCUSSION'],
  ['drøftelse', 'DISCUSSION'],
  ['drøftelsessag', 'DISCUSSION'],
  ['o', 'BRIEFING'],
  ['o-sag', 'BRIEFING'],
  ['orientering', 'BRIEFING'],
  ['orienteringssag', 'BRIEFING'],
]);
/** No item bears more markers. */
const MOST_MARKERS = 6;

/** What the words beside a title say of the item. */
export interface Markers {
  readonly title: string;
  readonly closed: boolean;
  readonly type: ItemType | null;
}

const withoutBrackets = (title: string): string => (title.endsWith(')') ? title.replace(/ \( ?\)$/u, '') : title);

/** Takes the markers off a title: `(Lukket)`, `Lukket punkt:`, `(Åben)`, `(B)` say what the item is, not what it is about. */
export function withoutMarkers(printed: string): Markers {
  let title = withoutBrackets(printed.replace(/(?: ?[-–])? ?Klik her for at folde ud.*$/u, '').trim());
  let closed = false;
  let type: ItemType | null = null;
  for (let taken = 0; taken < MOST_MARKERS; taken += 1) {
    const before = title;
    const mark = TYPE_WORD.exec(title) ?? TYPE_WORD_BEHIND.exec(title);
    const marked = TYPES.get((mark?.[1] ?? mark?.[2] ?? '').toLowerCase().replace(/^til /u, ''));
    if (CLOSED.test(title) || CLOSED_BEHIND.test(title) || CLOSED_WORDS.test(title)) {
      closed = true;
      title = title.replace(CLOSED, '').replace(CLOSED_BEHIND, '').replace(CLOSED_WORDS, '').trim();
    } else if (OPEN.test(title) || OPEN_BEHIND.test(title)) {
      title = title.replace(OPEN, '').replace(OPEN_BEHIND, '').trim();
    } else if (mark !== null && marked !== undefined) {
      type = marked;
      title = title.replace(mark[0], '').trim();
    }
    if (title === before) break;
  }
  return { title, closed, type };
}
