import type { Line } from './lines.js';
import { outcomeOf } from './outcome.js';
import { headingOf, type Reading } from './reading.js';
import type { SectionKind } from './referat.js';
import { restatedIn } from './restated.js';
import { itemTypeOf } from './sections/route.js';
import type { SectionText } from './sections/section.js';

/** What tells a heading's word that is one from the same word in a list, a route, a step or a plan. */
type Open = Pick<SectionText, 'kind' | 'heading' | 'lines'>;

/** Sections whose lines are facts: a heading in Markdown that is not known ends them all the same. */
export const FACTS: ReadonlySet<SectionKind> = new Set(['DECISION', 'ROUTE', 'HISTORY', 'REFERENCES', 'ATTACHMENTS']);

/** `Administrationen indstiller til Økonomiudvalget` above what it recommends, where no heading opens it. */
const RECOMMENDS_TO =
  /^(?:Administrationen|Direktionen|Direktøren|Borgmesteren|Kommunaldirektøren|Centerchefen|Fagafdelingen|\p{Lu}?[\p{L}-]*[Ff]orvaltningen) (?:indstiller|foreslår|anbefaler)(?: (?:til|over ?for) [^.]{3,90}?)?(?:,? at|,)?:?$/u;

export function isRecommendation(open: Open, line: Line, next: Line | undefined): boolean {
  if (FACTS.has(open.kind) || open.kind === 'RECOMMENDATION' || line.row || !RECOMMENDS_TO.test(line.text))
    return false;
  return next !== undefined && /^(?:\d{1,2}[.)] |- |[Aa]t |\p{Ll})/u.test(next.text);
}

/** Kinds of section whose headings are frequent names of attachments as well: `Høringssvar`, `Tidsplan`. */
const ALSO_ATTACHMENTS: ReadonlySet<SectionKind> = new Set(['HEARING', 'CONSEQUENCES', 'OTHER']);

const ATTACHED = /^(?:præsentation|redegørelse|introduktion|bevilling|alternativer|historik)$/u;

/** Whether a heading's word inside a list of attachments is one of them: no sentence stands below it. */
export function isAttachment(
  open: Open,
  line: Line,
  kind: SectionKind | null,
  next: Line | undefined,
  reading: Reading,
): boolean {
  if (open.kind !== 'ATTACHMENTS' || kind === null) return false;
  if (!ALSO_ATTACHMENTS.has(kind) && !ATTACHED.test(line.folded)) return false;
  // `Sagens forløb:` ends as a sentence may and is the next heading.
  return next === undefined || !/\p{Ll} .*[.:]$/u.test(next.text) || headingOf(next, reading) !== null;
}

/** Whether "Beslutning" is no heading, but the type of a case behind its route or a word within a restated step. */
export function isWordOf(
  open: Open,
  line: Line,
  kind: SectionKind | undefined,
  decided: boolean,
  reading: Reading,
): boolean {
  // `Punkttype` above `Beslutning`
  if (open.lines.length === 0 && /^(?:punkt|sags)type:?$/iu.test(open.heading ?? ''))
    return itemTypeOf(line.folded) !== null;
  const last = open.lines.at(-1);
  if (last === undefined || kind !== 'DECISION') return false;
  if (open.kind === 'ROUTE') return decided && itemTypeOf(line.folded) !== null;
  return open.kind === 'HISTORY' && restatedIn(last, reading) !== null;
}

/** *Vedtagelse* names a step of a plan as well: behind the decision only one that says what was decided opens another. */
export function isOfProcess(line: Line, next: Line | undefined, decided: boolean): boolean {
  return line.folded === 'vedtagelse' && decided && ['OTHER', 'NONE'].includes(outcomeOf(next?.text ?? null));
}
