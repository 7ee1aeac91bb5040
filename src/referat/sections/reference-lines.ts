import { BODY_WORDS } from '../committees.js';
import { DATE } from '../dates.js';
import type { Line } from '../lines.js';
import { withoutInlineMarks } from '../marks.js';

/** The lines of a section as one text. */
export interface JoinedLines {
  readonly joined: string;
  /** The number of the line that a place in the text comes from. */
  readonly lineAt: (index: number) => number;
  /** Where that line begins in the text. */
  readonly startAt: (index: number) => number;
}

const NUMBER = String.raw`(?:pkt|punkt|sag)\.?(?: ?nr\.?)? ?\d{1,4}`;
const BODY = String.raw`(?:\p{Lu}[^.:;()\d]{2,100}?)?(?:${BODY_WORDS})[\p{L}, -]{0,60}?`;
/** `24. maj 2023: Kommunalbestyrelsen, pkt. 102 …`: the day before the body. */
const DAY_FIRST = new RegExp(String.raw`^(?<date>${DATE})[ :,–-]+(?<body>${BODY})(?=,? ${NUMBER}|[:.]|$)`, 'iu');
/** `Punkt 32 på Socialudvalgets møde den 1. april 2025`: the number before the body. */
const NUMBER_FIRST = new RegExp(
  String.raw`^(?<number>${NUMBER})(?:[,:]| på| i| fra)+ (?:mødet? (?:i|på) )?(?<body>${BODY})(?:s (?:ordinære )?møde)?,? (?:den |d\. ?)?(?<date>${DATE})`,
  'iu',
);

/** A reference whose parts stand in another order, in the usual one: body, day, number. */
function inUsualOrder(text: string): string {
  const day = DAY_FIRST.exec(text);
  if (day?.groups !== undefined)
    return `${day.groups['body']} ${day.groups['date']}${text.slice(day[0].length).replace(/^\.$/u, '')}`;
  const number = NUMBER_FIRST.exec(text);
  if (number?.groups === undefined) return text;
  const { body, date, number: item } = number.groups;
  return `${body} ${date} ${item}${text.slice(number[0].length)}`;
}

/** Joins the lines, so that a reference may wrap. */
export function joinedAt(lines: readonly Line[]): JoinedLines {
  const starts: { at: number; line: number }[] = [];
  const texts: string[] = [];
  let at = 0;
  // A link may open on one line and close on another; taken off as one, the lines' places would be lost.
  const opened = lines.some((line) => line.text.includes('[')) && lines.some((line) => line.text.includes(']('));
  for (const line of lines) {
    const text = opened ? withoutLink(line.text) : line.text;
    const bare = inUsualOrder(text.replace(/^- /u, ''));
    starts.push({ at, line: line.number });
    texts.push(bare);
    at += bare.length + 1;
  }
  const startOf = (index: number): { at: number; line: number } | undefined => starts[lastAtOrBefore(starts, index)];
  return {
    joined: texts.join(' '),
    lineAt: (index) => startOf(index)?.line ?? lines[0]?.number ?? 0,
    startAt: (index) => startOf(index)?.at ?? 0,
  };
}

function withoutLink(text: string): string {
  return withoutInlineMarks(text)
    .replace(/\]\([^()\s]*\)/gu, '')
    .replaceAll('[', '');
}

/** Index of the last place at or before one, by halving. */
function lastAtOrBefore(starts: readonly { at: number }[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
