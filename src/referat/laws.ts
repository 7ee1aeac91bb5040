import type { Line } from './lines.js';
import type { LawCitation, Span } from './referat.js';

/** Abbreviations and full titles of laws that minutes cite, and the short name they are known by. */
const SHORT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:sel|lov om social service|servicelov)/u, 'Serviceloven'],
  [/^(?:abl|lov om almene boliger|almenboliglov)/u, 'Almenboligloven'],
  [/^(?:rsl|lov om retssikkerhed og administration på det sociale område|retssikkerhedslov)/u, 'Retssikkerhedsloven'],
  [/^(?:barnets lov|lov om barnets lov)/u, 'Barnets lov'],
  [/^(?:lab|lov om en aktiv beskæftigelsesindsats|beskæftigelsesindsatslov)/u, 'Beskæftigelsesindsatsloven'],
  [/^(?:lov om aktiv socialpolitik|aktivlov)/u, 'Aktivloven'],
  [/^(?:lov om kommunernes styrelse|kommunestyrelseslov|styrelseslov)/u, 'Kommunestyrelsesloven'],
  [/^(?:lov om planlægning|planlov)/u, 'Planloven'],
  [/^(?:lov om folkeskolen|folkeskolelov)/u, 'Folkeskoleloven'],
  [/^(?:lov om dag-)/u, 'Dagtilbudsloven'],
];

const SECTION = String.raw`\d{1,3}(?: ?[a-h](?![a-zß-öø-ÿ-]))?`;
const SECTIONS = String.raw`§{1,2} ?(${SECTION}(?:(?:, ?| og | & ?|-|–)(?:§ ?)?${SECTION})*)`;
const FULL_TITLE =
  'lov om social service|lov om almene boliger(?: mv\\.?)?|lov om retssikkerhed og administration på det sociale område|lov om en aktiv beskæftigelsesindsats|lov om aktiv socialpolitik|lov om kommunernes styrelse|lov om planlægning|lov om folkeskolen';
const NAME = String.raw`(?<![a-zß-öø-ÿ])(?:(?:${FULL_TITLE})|barnets lovs?|[a-zß-öø-ÿ]{3,}lov(?:en)?s?(?![a-zß-öø-ÿ])|sel|abl|rsl|lab)`;
const NAME_FIRST = new RegExp(`(?<name>${NAME})[,:]? ?(?:jf\\. ?)?${SECTIONS.replace('(', '(?<sections>')}`, 'gu');
const SECTION_FIRST = new RegExp(
  `${SECTIONS.replace('(', '(?<sections>')}(?:,? ?stk\\.? ?\\d+)?(?: i | efter |,? jf\\. )(?:den |det )?(?<name>${NAME})`,
  'gu',
);
const BY_NUMBER = /(?<![a-zß-öø-ÿ])lov nr\. ?(?<number>\d{1,4}) af (?<date>\d{1,2}\. ?[a-zß-öø-ÿ]+ \d{4})/gu;
const WHOLE_LINE = new RegExp(`^(?:- )?(?<name>${NAME})\\.?$`, 'u');
const OPENS_LIST = new RegExp(`(?<name>${NAME}).*:$`, 'u');
const LISTED = new RegExp(`^- ${SECTIONS}`, 'u');
/** Words that end as names of laws do and are none. */
const NO_LAW = /^(?:lovs?|forslov|tilslov|lovforslov|forbudslov)$/u;

/**
 * The laws that an item cites by name, by abbreviation or by number, with the sections beside them. A section without
 * a law beside it is left out: which law is meant would be a guess.
 * @param titled whether a line stands under a heading such as Lovgrundlag, where a name alone is a citation.
 */
export function lawsIn(lines: readonly Line[], titled: (line: Line) => boolean): LawCitation[] {
  const found = new Map<string, LawCitation>();
  const cite = (name: string, section: string | null, span: Span): void => {
    const key = `${name} ${section ?? ''}`;
    if (!found.has(key)) found.set(key, { name, section, span });
  };
  let listOf: string | null = null;
  for (const [index, line] of lines.entries()) {
    const span = { start: line.number, end: line.end };
    const next = lines[index + 1];
    if (listOf === null && !mayCite(line, next) && !titled(line)) continue;
    const text = line.text.toLowerCase();
    const listed = listOf === null ? null : LISTED.exec(text);
    if (listOf !== null && listed !== null) {
      for (const section of sectionsOf(listed[1] ?? '')) cite(listOf, section, span);
      continue;
    }
    listOf = null;
    const { wrapped, end } = withNext(line, next);
    if (wrapped.includes('§')) {
      for (const pattern of [NAME_FIRST, SECTION_FIRST]) {
        for (const { groups, index: at, 0: printed } of wrapped.matchAll(pattern)) {
          if (at > text.length) continue; // It stands on the next line alone.
          const name = lawName(groups?.['name'] ?? '');
          const cited = at + printed.length > text.length ? { start: line.number, end } : span;
          if (name !== null) for (const section of sectionsOf(groups?.['sections'] ?? '')) cite(name, section, cited);
        }
      }
    }
    if (wrapped.includes(' nr')) {
      for (const { groups, index: at } of wrapped.matchAll(BY_NUMBER)) {
        if (at < text.length)
          cite(`Lov nr. ${groups?.['number']} af ${groups?.['date']}`, null, { start: line.number, end });
      }
    }
    const whole = titled(line) ? lawName(WHOLE_LINE.exec(text)?.groups?.['name'] ?? '') : null;
    if (whole !== null) cite(whole, null, span);
    if (text.endsWith(':')) listOf = lawName(OPENS_LIST.exec(text)?.groups?.['name'] ?? '');
  }
  return [...found.values()];
}

/** A cheap look for what a citation or the head of a list of sections holds: most lines cite nothing. */
function mayCite(line: Line, next: Line | undefined): boolean {
  const { text } = line;
  return text.includes('§') || text.includes(' nr') || text.endsWith(':') || next?.text.includes('§') === true;
}

/** How much of the next line a citation that wraps may take. */
const LONGEST_REST = 80;

/** The line with the beginning of the next, where a sentence may go on there. */
function withNext(line: Line, next: Line | undefined): { wrapped: string; end: number } {
  const text = line.text.toLowerCase();
  if (next === undefined || line.row || next.row || next.text.startsWith('- ') || /[:!?]$|[^\d]\.$/u.test(text)) {
    return { wrapped: text, end: line.end };
  }
  return { wrapped: `${text} ${next.text.slice(0, LONGEST_REST).toLowerCase()}`, end: next.end };
}

/** `§ 85 a`, one for each section of a printed list. */
function sectionsOf(printed: string): string[] {
  return printed
    .split(/, ?| og | ?& ?|[-–]/u)
    .map((part) => part.replace(/[§\s]/gu, ''))
    .filter((part) => part !== '')
    .map((part) => `§ ${part.replace(/(\d)([a-h])$/u, '$1 $2')}`);
}

/** The normal form of a law's name; null where the word names no law. */
function lawName(printed: string): string | null {
  const name = printed.trim();
  if (name === '' || NO_LAW.test(name)) return null;
  const known = SHORT_NAMES.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  const definite = name.replace(/s$/u, '').replace(/lov$/u, 'loven');
  return definite.charAt(0).toUpperCase() + definite.slice(1);
}
