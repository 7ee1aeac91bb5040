import type { Line } from '../lines.js';
import type { Mention, SectionKind } from '../referat.js';
import { bodiesIn, type MentionContext } from './bodies.js';
import { dateOf, daysIn } from './days.js';
import { deedsIn } from './deeds.js';
import { sentencesIn, type Sentence } from '../sentences.js';
import type { Told } from './sentence.js';
import { toldIn } from './told.js';

/** Sections that hold running text. What a route, the history, references and attachments say is read there. */
const PROSE: ReadonlySet<SectionKind> = new Set([
  'DECISION',
  'RECOMMENDATION',
  'SUMMARY',
  'PRESENTATION',
  'ECONOMY',
  'CONSEQUENCES',
  'LAW',
  'HEARING',
  'OTHER',
]);

/** The longest sentence that is kept with a mention, in characters. */
const LONGEST_TEXT = 400;
/** What prose says plainly, with a full date and a deciding verb. */
const PLAIN = 0.7;

/**
 * What running text tells of earlier meetings and decisions: `Handicaprådet godkendte på deres møde den 9. september 2025
 * …`. Precision before recall: body, day and deed must stand together in one of the ways of `told.ts`. Each meeting of a
 * body is told once an item, where it is told most plainly.
 */
export function mentionsIn(
  sections: readonly { readonly kind: SectionKind; readonly lines: readonly Line[] }[],
  isStep: (line: Line) => boolean,
  context: MentionContext,
): Mention[] {
  const found = new Map<string, Mention>();
  for (const { kind, lines } of sections) {
    if (!PROSE.has(kind) || !lines.some((line) => mayName(line.text))) continue;
    const prose = lines.filter((line) => !mayName(line.text) || !isStep(line));
    for (const sentence of sentencesIn(prose, mayTell)) {
      for (const mention of mentionsOf(sentence, context)) {
        const key = `${mention.committee} ${mention.date}`;
        const known = found.get(key);
        if (known === undefined || mention.confidence > known.confidence) found.set(key, mention);
      }
    }
  }
  return [...found.values()].sort((one, other) => one.span.start - other.span.start);
}

/** A cheap look for a body and a day: most lines hold neither. */
function mayTell(text: string): boolean {
  return /\d/u.test(text) && mayName(text);
}

const BODY_HINT = /dvalg|[rR]åd|estyrelse|irektion|MED|gruppe|forum|entation|agistrat/u;

function mayName(text: string): boolean {
  return BODY_HINT.test(text);
}

function mentionsOf(sentence: Sentence, context: MentionContext): Mention[] {
  const text = sentence.text.replace(MEETING_OF, meetingOf);
  const lowered = text.toLowerCase();
  // A letter that changes its length would move all places behind it.
  if (lowered.length !== text.length) return [];
  const days = daysIn(lowered);
  if (days.length === 0) return [];
  const bodies = bodiesIn(text, context);
  if (bodies.length === 0) return [];
  const told = toldIn({ lowered, bodies, days, deeds: deedsIn(lowered) });
  return told.flatMap((one, index) => mentionOf(one, told[index + 1], sentence, context) ?? []);
}

/** `På byrådsmødet`, `Kommunalbestyrelsesmødet`: the body's meeting in one word. */
const MEETING_OF =
  /(?<![\p{L}-])(?<body>[\p{L}-]*(?:[Bb]yråd|[Uu]dvalg|[Hh]andicapråd|[Ææ]ldreråd|[Kk]ommunalbestyrelse))smødet?(?![\p{L}-])/gu;

/** The same in two words, as the body is named else: `Byrådets møde`. */
function meetingOf(printed: string, body: string): string {
  // Of any committee: which one is meant is not known.
  if (/^(?:fag)?udvalg$/iu.test(body)) return printed;
  return `${body.charAt(0).toUpperCase()}${body.slice(1)}${/bestyrelse$/iu.test(body) ? 'ns' : 'ets'} møde`;
}

function mentionOf(told: Told, next: Told | undefined, sentence: Sentence, context: MentionContext): Mention | null {
  const { body, day, outcome } = told;
  if (day.year === null && !told.past) return null;
  const listed = next !== undefined && next.day.year !== null && next.outcome === outcome ? next.day : null;
  const dated = dateOf(day, listed, context.date);
  if (dated === null || (body.committee === context.committee && dated.date === context.date)) return null;
  return {
    committee: body.committee,
    date: dated.date,
    yearInferred: dated.yearInferred,
    outcome,
    text: cut(sentence.text),
    confidence: confidenceOf(told, dated.yearInferred),
    span: { start: sentence.start, end: sentence.end },
  };
}

function confidenceOf({ body, outcome, plainness }: Told, yearInferred: boolean): number {
  const sure =
    PLAIN * plainness * (yearInferred ? 0.8 : 1) * (outcome === 'OTHER' ? 0.8 : 1) * (body.generic ? 0.75 : 1);
  return Math.round(sure * 100) / 100;
}

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text
    .slice(0, LONGEST_TEXT - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}
