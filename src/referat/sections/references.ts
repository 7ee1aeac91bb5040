import { committeeName } from '../committees.js';
import { DATE, isoDate } from '../dates.js';
import type { Line } from '../lines.js';
import { warn } from '../reading.js';
import type { Reference } from '../referat.js';
import type { SectionReader } from './section.js';

/** `Socialudvalget den 1.april 2025: Pkt.32 …`: where a reference begins. */
const HEAD = new RegExp(
  String.raw`(?<committee>\p{Lu}[^.:;()]{2,100}?),? (?:den|d\.|på møde(?:t)? (?:den|d\.)) ?(?<date>${DATE})(?: ?[:,–-] ?| |$)(?:\(?(?:dagsordens)?(?:punkt|pkt|sag)\.?(?: ?nr\.?)? ?(?<item>\d{1,4})\)?(?: ?[.:,–-] ?| |$))?`,
  'giu',
);

interface Head {
  readonly at: number;
  readonly behind: number;
  readonly reference: Omit<Reference, 'title' | 'span'>;
}

/** *Sagshistorik, henvisninger*: the earlier items that this one points to, one or several a line. */
export const readReferences: SectionReader = (section, draft, { reading }) => {
  const text = joinedAt(section.lines);
  const heads = headsOf(text.joined);
  const first = heads[0]?.at ?? text.joined.length;
  if (text.joined.slice(0, first).replace(/[-\s]/gu, '') !== '') {
    const line = section.lines[0]?.number ?? section.start;
    warn(
      reading,
      'REFERENCE_UNREAD',
      line,
      `No reference was understood in "${text.joined.slice(0, Math.min(first, 120))}".`,
    );
  }
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.at ?? text.joined.length;
    const title = text.joined
      .slice(head.behind, end)
      .replace(/(?:,? (?:samt|og)|[,;\s-])+$/u, '')
      .trim();
    const span = { start: text.lineAt(head.at), end: text.lineAt(end - 1) };
    if (head.reference.date === null) {
      warn(
        reading,
        'REFERENCE_UNREAD',
        span.start,
        `The reference to ${head.reference.committee} bears no date of the calendar.`,
      );
    }
    draft.references.push({ ...head.reference, title: title === '' ? null : title, span });
  }
  return section.lines.length;
};

function headsOf(text: string): Head[] {
  const heads: Head[] = [];
  for (const found of text.matchAll(HEAD)) {
    const groups = found.groups ?? {};
    const printed = afterJoint(groups['committee'] ?? '');
    if (printed === null) continue;
    heads.push({
      at: found.index + (groups['committee'] ?? '').length - printed.length,
      behind: found.index + found[0].length,
      reference: {
        committee: committeeName(printed),
        date: isoDate(groups['date'] ?? ''),
        item: groups['item'] === undefined ? null : Number(groups['item']),
      },
    });
  }
  return heads;
}

const BODY_AT_END =
  /(?:^|.*[\s,])(?<body>(?:Udvalget for |Rådet for )\p{L}[\p{L},\s-]*|(?:\p{Lu}[\p{L}-]*- (?:og )?)*\p{Lu}?[\p{L}-]*(?:udvalg|råd|kommunalbestyrelse|bestyrelse|direktion|nævn|forum)[\p{L}]*)$/u;

/** The body's name at the end of what stands before a date: a title that runs on before it is left out. */
function afterJoint(printed: string): string | null {
  const body = BODY_AT_END.exec(printed)?.groups?.['body'];
  return body === undefined || !/^\p{Lu}/u.test(body) ? null : body;
}

/** The lines as one text, and which line a place in it comes from. */
function joinedAt(lines: readonly Line[]): { joined: string; lineAt: (index: number) => number } {
  const starts: { at: number; line: number }[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += ' ';
    starts.push({ at: text.length, line: line.number });
    text += line.text.replace(/^- /u, '');
  }
  const lineAt = (index: number): number =>
    starts.findLast((start) => start.at <= index)?.line ?? lines[0]?.number ?? 1;
  return { joined: text, lineAt };
}
