import { committeeName } from '../committees.js';
import { bodiesIn, type MentionContext } from '../mentions/bodies.js';
import { daysIn, type Day } from '../mentions/days.js';
import { municipalityNamed } from '../municipalities.js';
import { resolvedIn } from './known.js';

/** A body as a clause names it; `back` where only what is known of the case tells which one is meant. */
export type NamedBody =
  | { readonly kind: 'COMMITTEE'; readonly name: string }
  | { readonly kind: 'COMMITTEE_ALONE' } // *udvalget*
  | { readonly kind: 'COUNCIL_ALONE' } // *rådet*
  | { readonly kind: 'ADMINISTRATION' };

/**
 * A clause in lower case with signs in the place of the bodies and days that it names: `oversendes til {0} den [0]`, in the
 * genitive `{0}s`. So the patterns that look for the act need not know how a body or a day is written.
 */
export interface Marked {
  readonly text: string;
  readonly bodies: readonly NamedBody[];
  readonly days: readonly Day[];
}

/** What the bodies of a decision are read against. */
export interface ReceiverContext {
  /** Who decided, and on which ISO date. */
  readonly committee: string;
  readonly date: string;
  readonly municipality: MentionContext['municipality'];
  /** The bodies of the case that the item prints: its route's, and those of the steps that it restates. */
  readonly known: readonly string[];
  /** What abbreviations of bodies stand for, as the document itself says. */
  readonly spelledOut: ReadonlyMap<string, string>;
}

/** What reads the same without stops that end no sentence: a day named as `d. 4/12` reads as `den 4/12`. Signs that mark here stand for nothing. */
function plainly(text: string): string {
  return (
    text
      .replace(/[{}[\]]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/(?<!\p{L})d\. ?(?=\d)/gu, 'den ')
      // Behind these a stop ends no sentence.
      .replace(/(?<!\p{L})(mio|mia|ca|bl\.a|evt|vedr|inkl|ekskl|pr)\. /gu, '$1 ')
      .replace(MEETING_OF, (_, body: string) => `${body}${/bestyrelse$/iu.test(body) ? 'ns' : 'ets'} møde`)
      .trim()
  );
}

/** `byrådsmødet`, `socialudvalgsmøde`: a body's meeting in one word. */
const MEETING_OF =
  /(?<![\p{L}-])(?<body>(?:\p{L}[\p{L}-]*(?:, | og )?)?[\p{L}-]*(?:[Bb]yråd|[Uu]dvalg|[Hh]andicapråd|[Ææ]ldreråd|[Kk]ommunalbestyrelse))smødet?(?![\p{L}-])/gu;

/** A decision as it is cut into clauses, with marks that begin as a sentence and end as one. */
export interface MarkedText {
  /** Bodies as `Ω0ø`, days as `Δ0ø`. */
  readonly text: string;
  readonly bodies: readonly NamedBody[];
  readonly days: readonly Day[];
}

export function marked(decision: string, context: ReceiverContext): MarkedText {
  const bodies: NamedBody[] = [];
  const mark = (body: NamedBody, genitive: boolean): string => `Ω${bodies.push(body) - 1}ø${genitive ? 's' : ''}`;
  const committee = (name: string, genitive: boolean): string =>
    mark({ kind: 'COMMITTEE', name: resolvedIn(name, context) }, genitive);
  let text = withKnown(plainly(decision), context, committee);
  text = withNamed(text, context, committee)
    .replace(INDEFINITE, (name) => committee(committeeName(capital(name)), false))
    .replace(ADMINISTRATION, (_, genitive: string) => mark({ kind: 'ADMINISTRATION' }, genitive !== ''))
    .replace(COMMITTEE_ALONE, (_, genitive: string) => mark({ kind: 'COMMITTEE_ALONE' }, genitive !== ''))
    .replace(COUNCIL_ALONE, (_, genitive: string) => mark({ kind: 'COUNCIL_ALONE' }, genitive !== ''));
  const lowered = text.toLowerCase();
  // A letter that changes its length would move all places behind it.
  const days = lowered.length === text.length ? daysIn(lowered) : [];
  for (const [index, { start, end }] of [...days.entries()].toReversed())
    text = `${text.slice(0, start)}Δ${index}ø${text.slice(end)}`;
  return { text, bodies, days };
}

/** A clause of such a text as the patterns take it. */
export function clauseOf(clause: string, { bodies, days }: MarkedText): Marked {
  const text = clause
    .replace(/Ω(\d+)ø/gu, '{$1}')
    .replace(/Δ(\d+)ø/gu, '[$1]')
    .toLowerCase();
  return { text, bodies, days };
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const COMMITTEE_ALONE = /(?<![\p{L}-])(?:[Ff]agu|[Uu])dvalget(s?)(?![\p{L}-]| for \p{Lu})/gu;
const COUNCIL_ALONE = /(?<![\p{L}-])[Rr]ådet(s?)(?![\p{L}-]| for \p{Lu})/gu;
const ADMINISTRATION =
  /(?<![\p{L}-])(?:\p{L}*[Ff]orvaltningen|(?:[Cc]enter|[Ff]ag)?[Aa]dministrationen|[Ee]mbedsværket)(s?)(?![\p{L}-])/gu;
/** `i høring i handicapråd og ældreråd`: bodies of which a municipality has one each. */
const INDEFINITE =
  /(?<![\p{L}-])(?:[Hh]andicap|[Ææ]ldre|[Ss]enior|[Uu]dsatte|[Uu]ngdoms|[Uu]nge|[Ii]ntegrations)råd(?![\p{L}-])/gu;

/** The body of a neighbour: `Byrådet i Slagelse`. */
const PLACE = String.raw`(?: i (?<place>[\p{L}-]+)(?= kommune|[.,;]|$))?`;

type Marking = (name: string, genitive: boolean) => string;

/** Bodies that the item prints elsewhere, in the very words, and abbreviations that the document spells out. */
function withKnown(clause: string, context: ReceiverContext, mark: Marking): string {
  const known = [...new Set([...context.known, context.committee])]
    .filter((name) => name.length > 5)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  let text = clause;
  for (const name of known) {
    if (!text.toLowerCase().includes(name.toLowerCase())) continue;
    const pattern = new RegExp(String.raw`(?<![\p{L}-])${escaped(name)}(?<genitive>s?)(?![\p{L}-])${PLACE}`, 'giu');
    text = text.replace(pattern, (printed: string, genitive: string, place: string | undefined) => {
      const elsewhere = place === undefined ? null : municipalityNamed(capital(place));
      if (elsewhere !== null && elsewhere.code !== context.municipality?.code) return printed;
      return mark(name, genitive !== '') + (place === undefined ? '' : ` i ${place}`);
    });
  }
  for (const [short, name] of context.spelledOut) {
    if (!text.includes(short)) continue;
    text = text.replace(new RegExp(String.raw`(?<![\p{L}-])${escaped(short)}(?![\p{L}-])`, 'gu'), () =>
      mark(name, false),
    );
  }
  return text;
}

/** Bodies in words that tell one by itself: `Økonomiudvalget`, `Udvalget for Børn og Unge`. */
function withNamed(clause: string, { committee, date, municipality }: ReceiverContext, mark: Marking): string {
  const found = bodiesIn(clause, { committee, date, municipality, route: [] }).filter(({ generic }) => !generic);
  let text = '';
  let from = 0;
  for (const body of found) {
    if (body.start < from || clause.slice(body.start, body.end).includes('Ω')) continue;
    text += clause.slice(from, body.start);
    text += isAdministration(body.committee) ? clause.slice(body.start, body.end) : mark(body.committee, body.genitive);
    from = body.end;
  }
  return text + clause.slice(from);
}

const isAdministration = (name: string): boolean => /forvaltningen$|administrationen$/iu.test(name);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
