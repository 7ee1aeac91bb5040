import { cameFor, sentencesByItem, withoutItems } from './guests-at-items.js';
import type { Line } from './lines.js';
import type { Guest, SectionKind } from './referat.js';
import { sentencesIn } from './sentences.js';

/** Where a guest is named, and for which items. */
type Told = Pick<Guest, 'span' | 'cameFor'>;

const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,40}`;
const NAME = String.raw`${WORD}(?: (?:(?:von|van|de|den|der|af|el|al|la|le|du|da|bin|ibn|abu) )?${WORD}){1,4}`;
/** What people are by trade or office; an elected member's own offices are none of these. */
const TRADES =
  'chef leder direktør konsulent sekretær koordinator pædagog terapeut plejerske læge assistent jurist planlægger ingeniør forstander rådgiver visitator inspektør arkitekt controller medarbejder specialist økonom psykolog lærer repræsentant tovholder forsker professor advokat revisor kommissær formidler administrator ansvarlig bibliotekar forperson biolog geolog';
const TRADE = String.raw`\p{L}{0,40}(?:${TRADES.split(' ')
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')})(?:en)?`;
const OF = String.raw`(?: (?:for|i|fra|ved|på|hos) [\p{L}&-]{2,30}(?:(?: og|,? &)? [\p{L}-]{2,30}){0,5})`;
const TITLE = String.raw`(?:${TRADE}${OF}?|(?:formand|næstformand)${OF})`;

/** `Anna Berg, centerchef` on a line of a list. */
const LISTED = new RegExp(
  String.raw`^(?:- )?(?<name>${NAME})(?: ?, ?| [–-] | \()(?<title>\p{Ll}[\p{L} .&/-]{1,60}|\p{Lu}{2,6})\)?(?: \([^()]{1,40}\))?[.,;]?$`,
  'u',
);
const SEVERAL = new RegExp(
  String.raw`(?<name>${NAME}) ?, (?<title>\p{Ll}[\p{L} .&/-]{1,60}?|\p{Lu}{2,6})(?: \([^()]{1,40}\))?(?=[.,;]?$| ${NAME} ?,)`,
  'gu',
);
const ONLY_NAME = new RegExp(String.raw`^(?:- )?(?<name>${NAME})[.,;]?$`, 'u');
/** What opens a list of guests. */
const OPENS =
  /(?<!\p{L})(?:deltager|deltog|deltagere|gæst|gæster|inviteret|inviterede|oplægsholdere?)(?!\p{L})(?:[^.!?]|pkt\.|nr\.){0,60}:$/iu;
const LABEL =
  /^(?:gæst|gæster|gæstedeltagere?|inviterede?|inviterede gæster|oplægsholdere?|(?:desuden|endvidere|derudover) (?:deltog|deltager)|(?:fra administrationen|fra forvaltningen) (?:deltog|deltager)|(?:deltog|deltager|deltagere)(?: (?:under|i) punktet| (?:under|i|til|ved) (?:punkt|pkt\.?|sag)(?: nr\.?)? [\d ,og–-]{1,20}| fra (?:administrationen|forvaltningen))?|(?:under|til|ved) (?:punkt|pkt\.?|sag)(?: nr\.?)? [\d ,og–-]{1,20} (?:deltog|deltager)) ?: ?(?<list>\p{L}.{2,600})$/iu;
/** In such a list a name alone is a guest's; after the bare word `Deltagere` members may stand. */
const LABEL_OF_GUESTS = /^(?:gæst|invite|oplæg|desuden|endvidere|derudover|fra |delt\p{L}+ fra )/iu;

const ONE = String.raw`(?:${TRADE} )?${NAME}(?:(?:, | \()${TITLE}\)?)?`;
const TOOK_PART = String.raw`(?:deltog|deltager|deltager også|deltog også|er inviteret|var inviteret|er gæst|var gæst|medvirkede)(?! ikke)(?: (?:under|i|ved|til|på|som|med|for|via|og|fra)(?!\p{L})|[.,]|$)`;
const TITLED = new RegExp(String.raw`(?<!\p{L})(?<title>${TRADE}) (?<name>${NAME})`, 'gu');
const NAMED = new RegExp(String.raw`(?<name>${NAME})(?:, | \()(?<title>${TITLE})(?!\p{L})`, 'gu');
const BEFORE_DEED = new RegExp(
  String.raw`(?<people>${ONE}(?:(?:,? og |, | samt |, samt )${ONE}){0,6}),? ${TOOK_PART}`,
  'gu',
);
const BEHIND_DEED = new RegExp(
  String.raw`(?<!\p{L})[Dd](?:eltog|eltager)(?: (?:desuden|også|endvidere|derudover|fra \p{L}+|som gæst|som gæster|som oplægsholder))? (?<people>${ONE}(?:(?:,? og |, | samt |, samt )${ONE}){0,6})`,
  'gu',
);

/** `Oplæg ved Anna Berg, centerchef`, `Præsentation v/ direktør Bo Dam`. */
const PRESENTED = new RegExp(
  String.raw`(?<!\p{L})(?:[Oo]plæg|[Pp]ræsentation|[Gg]ennemgang|[Oo]rientering|[Ff]remlæggelse)(?: \p{Ll}[\p{L} ]{1,60}?)? (?:ved|v/ ?|v\.) ?(?<people>${ONE}(?:(?:,? og |, )${ONE}){0,6})`,
  'gu',
);
/** In a decision it says that somebody was there: `Centerchef Anna Berg orienterede om …`. */
const SPOKE = new RegExp(
  String.raw`(?<people>${ONE}(?:,? og ${ONE})?),? (?:orienterede|gennemgik|præsenterede|fremlagde|redegjorde|holdt oplæg|besvarede)(?!\p{L})`,
  'gu',
);

/**
 * Who took part in an item without being a member: a title behind or before the name, and a word that says that they
 * took part. Nobody is a guest for being named.
 * @param members names of the body's members, who are never guests of it
 */
export function guestsIn(
  sections: readonly { readonly kind: SectionKind; readonly lines: readonly Line[] }[],
  members: ReadonlySet<string>,
): Guest[] {
  const found = new Map<string, Guest>();
  const add = (guest: Guest): void => {
    if (members.has(guest.name)) return;
    const known = found.get(guest.name);
    if (known === undefined || (known.title === null && guest.title !== null)) found.set(guest.name, guest);
  };
  for (const { kind, lines } of sections) {
    if (kind === 'HISTORY' || kind === 'ATTACHMENTS' || kind === 'REFERENCES' || kind === 'ROUTE') continue;
    if (!lines.some((line) => mayTell(line.text))) continue;
    for (const guest of listedIn(lines)) add(guest);
    for (const { text, start, end } of sentencesIn(lines, mayTell)) {
      const ways = [BEFORE_DEED, BEHIND_DEED, PRESENTED, ...(kind === 'DECISION' ? [SPOKE] : [])];
      for (const part of sentencesByItem(text))
        for (const guest of toldIn(part, ways, { span: { start, end }, cameFor: cameFor(part) })) add(guest);
    }
  }
  return [...found.values()];
}

/** The guests behind a label of the header: `Gæster: Anna Berg, centerchef, og Bo Dam`; one a line, or in a list that wraps. */
export function guestsListed(lines: readonly Line[]): Guest[] {
  const printed = lines.filter(({ text }) => text.length <= 700);
  const [first] = printed;
  if (first === undefined) return [];
  const isEntry = (text: string): boolean =>
    !/(?:,| og| samt)$/u.test(text) && (LISTED.test(text) || ONLY_NAME.test(text));
  if (printed.length > 1 && printed.every(({ text }) => isEntry(text)))
    return printed.flatMap((line) => inList(line.text, toldAt(line), true));
  const span = { start: first.number, end: printed.at(-1)?.end ?? first.end };
  return inList(printed.map(({ text }) => text.replace(/^- /u, '')).join(' '), { span, cameFor: [] }, true);
}

/** A cheap look: few lines say that somebody took part. */
function mayTell(text: string): boolean {
  return (
    text.includes('eltog') ||
    text.includes('eltager') ||
    text.includes('gæst') ||
    text.includes('Gæst') ||
    text.includes('nvitere') ||
    text.includes('plægshold') ||
    /(?:plæg|ræsentation|ennemgang|rientering|remlæggelse)(?: [\p{L} ]{1,62})? v(?:ed |\/|\.)/u.test(text) ||
    /(?:orienterede|gennemgik|præsenterede|fremlagde|redegjorde|holdt oplæg|besvarede)/u.test(text)
  );
}

/** The people of lists that a line opens: `Fra OmrådeMED deltager:`, with headings among them. */
function listedIn(lines: readonly Line[]): Guest[] {
  const guests: Guest[] = [];
  let open = false;
  let items: readonly number[] = [];
  for (const line of lines) {
    const { text } = line;
    if (line.row || text.length > 700) continue;
    const list = LABEL.exec(text)?.groups?.['list'];
    if (list !== undefined) {
      for (const guest of inList(
        list,
        { ...toldAt(line), cameFor: cameFor(text.slice(0, text.length - list.length)) },
        LABEL_OF_GUESTS.test(text),
      ))
        guests.push(guest);
      open = false;
    } else if (text.endsWith(':')) {
      open = OPENS.test(text.slice(-160));
      items = cameFor(text.slice(-160));
    } else if (open) {
      const own = cameFor(text);
      const people = entriesIn(text, { ...toldAt(line), cameFor: own.length > 0 ? own : items });
      for (const guest of people) guests.push(guest);
      // A short line between them is the heading of a part, such as the centre that they come from.
      if (people.length === 0) open = text.length < 60 && !/[.!?]$|\d/u.test(text);
    }
  }
  return guests;
}

const toldAt = ({ number, end }: Line): Told => ({ span: { start: number, end }, cameFor: [] });

/** The people of a line of a list: one, or several where a rendering has put short lines together. */
function entriesIn(text: string, told: Told): Guest[] {
  const whole = LISTED.exec(text);
  const entries = whole === null ? [...text.matchAll(SEVERAL)] : [whole];
  return entries.map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    title: groups?.['title']?.trim() ?? null,
    ...told,
  }));
}

/** `Anna Berg, centerchef, og Bo Dam, konsulent`; names without a title only where `alone`. */
function inList(list: string, told: Told, alone: boolean): Guest[] {
  const guests: Guest[] = [];
  // `(pkt. 3, 4)` is of one.
  const whole = list.replace(/\([^()]*\)/gu, (inside) => inside.replaceAll(',', ' og'));
  for (const piece of whole.split(/;|,(?! *(?:og|samt) )| og (?=\p{Lu})|,? (?:og|samt) (?=\p{L})/u)) {
    const items = cameFor(piece);
    const where = items.length > 0 ? { ...told, cameFor: items } : told;
    const text = withoutItems(piece).trim().replace(/\.$/u, '');
    const titled = new RegExp(`^${TITLED.source}$`, 'u').exec(text)?.groups;
    const bracketed = LISTED.exec(text)?.groups;
    const last = guests.at(-1);
    if (titled?.['name'] !== undefined && /^\p{Lu}/u.test(titled['name'])) {
      guests.push({ name: titled['name'], title: lowerFirst(titled['title'] ?? ''), ...where });
    } else if (bracketed?.['name'] !== undefined) {
      guests.push({ name: bracketed['name'], title: bracketed['title'] ?? null, ...where });
    } else if (ONLY_NAME.test(text)) {
      guests.push({ name: text.replace(/^- /u, ''), title: null, ...where });
    } else if (last?.title === null && /^(?:\p{Ll}[\p{L} .&/-]{1,60}|\p{Lu}{2,6})$/u.test(text)) {
      guests[guests.length - 1] = { ...last, title: text, cameFor: items.length > 0 ? items : last.cameFor };
    }
  }
  return guests.filter(({ name, title }) => title !== null || (alone && !NO_PERSON.test(name)));
}

/** Words of what is no person: `Region Sjælland`, `Ungdomsskolen Solhøj`. */
const NO_PERSON =
  /(?:^|[ -])(?:Kommune|Region|Center|Danmark|Forening|A\/S|ApS|Politi|KL)(?:$|[ -])|(?:udvalg|udvalget|råd|rådet|bestyrelse|bestyrelsen|forvaltning|forvaltningen|direktionen|skolen|skole|centret|foreningen|gruppen|administrationen)(?:$| )/iu;

/** Who a sentence says, in one of some ways, took part, with a title: `Centerchef Anna Berg deltog under punktet.` */
function toldIn(text: string, ways: readonly RegExp[], told: Told): Guest[] {
  const guests: Guest[] = [];
  for (const pattern of ways) {
    for (const { groups } of text.matchAll(pattern)) {
      const people = groups?.['people'] ?? '';
      for (const { groups: one } of [...people.matchAll(NAMED), ...people.matchAll(TITLED)]) {
        const name = one?.['name'] ?? '';
        if (/^\p{Lu}/u.test(name))
          guests.push({ name: bareName(name), title: lowerFirst(one?.['title'] ?? ''), ...told });
      }
    }
  }
  return guests;
}

const LEADING_TRADE = new RegExp(`^${TRADE} `, 'u');

/** Without the title before the name and the end of the sentence behind it, which the name took in. */
function bareName(name: string): string {
  return name.replace(LEADING_TRADE, '').replace(/(?<=\p{Ll})\.$/u, '');
}

function lowerFirst(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
