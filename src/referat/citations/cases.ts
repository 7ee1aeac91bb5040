import type { CaseReference, CaseRelation, Item } from '../referat.js';
import type { Sentence } from '../sentences.js';
import { NUMBER } from '../styles/patterns.js';

const JOINT = String.raw`(?:,? (?:og|samt|eller) |, ?| & | ?\+ ?| ?/ (?=\d))`;
const LABEL = String.raw`(?:(?:sags?|journal)(?:-?(?:nr|id)\.?|num(?:mer|re(?:ne)?))|j\. ?nr\.?|nr\.?|nummer(?:et|ne)?|numrene)`;
const NUMBERS = String.raw`(?<numbers>${NUMBER}(?:${JOINT}(?:${LABEL} ?)?${NUMBER}){0,9})(?![\p{L}\d]|[-/.]\d)`;

/** `sag 25-000100`, `sagerne 25-000001 og 25-000002`, `sagen om havnen (25-000100)`, `sagsnr. 25-000100`. */
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:(?:del|hoved|forslags)?sag(?:en|erne|er|s)?(?:,? (?:med )?${LABEL})?|(?:sags|journal)(?:-?(?:nr|id)\.?|num(?:mer|re)(?:ne|et)?)|j\. ?nr\.?)(?: [^.;:()\d]{1,120}? \((?:(?:sag|${LABEL}) ?)?|[ :]{1,2}\(?)${NUMBERS}`,
  'giu',
);

/** Without the word, only what relates two cases can stand before the number: `udskilt fra 25-000100`. */
const RELATED = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:(?:udskilt|afledt|adskilt) (?:fra|af)|udspringer af|(?:deles|delt|opdeles|opdelt|opsplittes) i(?: [\p{L}\d]{1,6} (?:nye )?sager)?|fortsættelse af|opfølgning på|genoptagelse af|erstatter|i sammenhæng med|henvis(?:es|ning) til|jf\.|jævnfør|se(?: også)?)[ :]{1,2}(?:${LABEL} ?)?${NUMBERS}`,
  'giu',
);

/** What a sentence says of the cases that it names, by the words before the first number. */
const RELATIONS: readonly (readonly [RegExp, CaseRelation])[] = [
  [
    /(?<!\p{L})(?:udskilt|udskilles|adskilt|fraskilt|afledt|udsprunget|udspringer|taget ud)(?: \p{L}+){0,2} (?:fra|af)(?!\p{L})/iu,
    'SPLIT_FROM',
  ],
  [/(?<!\p{L})(?:deles|delt|opdeles|opdelt|opsplittes|opsplittet|splittes)(?: op)? i(?!\p{L})/iu, 'SPLIT_INTO'],
  [
    /(?<!\p{L})(?:fortsættelse|forlængelse|genoptagelse|videreførelse) af(?!\p{L})|opfølgning på|(?:følger|samler) op på|(?<!\p{L})(?:erstatter|afløser|genoptager|viderefører)(?!\p{L})/iu,
    'CONTINUES',
  ],
];
const NO_LONGER = 160;

/** Two years, a budget's: `2025/2026`; an item's number with its year: `sag 12/2025`. */
const YEARS = /^(?:(?:19|20)\d{2}|\d{1,2}) ?[-/] ?(?:19|20)\d{2}$/u;

/** A cheap look: a figure, a sign and a figure, and a word for a case or a relation. */
export const mayNameCases = (text: string): boolean =>
  /\d ?[-/] ?\d{3}|\d{2}\.\d{2}\.\d{2}/u.test(text) &&
  /sag|j\. ?nr|journal|jf\.|jævnfør|se |fra|af|på|til|i |med/iu.test(text);

/**
 * The cases that running text names by their numbers, and how it says that they belong to this one. What only looks like a
 * number is none: a word for a case or for the relation stands right before it.
 */
export function casesNamed({ text, start, end }: Sentence, own: Pick<Item, 'journalNumbers'>): CaseReference[] {
  const found = new Map<string, CaseReference>();
  for (const pattern of [NAMED, RELATED]) {
    for (const { groups, index, 0: printed } of text.matchAll(pattern)) {
      const numbers = groups?.['numbers'] ?? '';
      const before = text.slice(Math.max(0, index - NO_LONGER), index + printed.length - numbers.length);
      const relation = RELATIONS.find(([words]) => words.test(before))?.[1] ?? 'SEE';
      for (const journalNumber of numbers.match(EACH) ?? []) {
        if (YEARS.test(journalNumber) || own.journalNumbers.includes(journalNumber)) continue;
        if (!found.has(journalNumber)) found.set(journalNumber, { journalNumber, relation, span: { start, end } });
      }
    }
  }
  return [...found.values()];
}

const EACH = new RegExp(NUMBER, 'giu');
