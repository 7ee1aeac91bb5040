import { headsIn } from '../referat/policies/heads.js';
import { PERIOD } from '../referat/policies/name.js';
import { policySlug } from './keys.js';

/** What a bare name may be the theme of: `udsatte unge` finds `Politik for udsatte unge`. */
const PLANS_OF = ['strategi', 'handleplan', 'handlingsplan'];
const THEMES_OF = [
  'politik for',
  ...PLANS_OF.map((plan) => `${plan} for`),
  'kvalitetsstandard for',
  ...PLANS_OF.map((plan) => `${plan} mod`),
];
const AGREEMENTS_OF = ['rammeaftale for', 'rammeaftale om', 'samarbejdsaftale om', 'partnerskabsaftale om'];
const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/ (?:omkring|vedrørende|vedr\.) /u, ' om '],
  [/ på /u, ' for '],
];

/**
 * The slugs under which a policy may be kept that somebody asks for by this name, the likeliest first: in any case and
 * inflection, with or without the word for its kind, its period, its owner and quotation marks. Empty where the text
 * holds no letter.
 */
export function slugsAskedFor(asked: string): string[] {
  const text = asked
    .normalize('NFC')
    .toLowerCase()
    .replace(/["”“„»«*_]|[‘’'](?!\p{L})|(?<!\p{L})[‘’']/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(PERIOD, '')
    .replace(/^(?:kommunens|[\p{L}-]+ kommunes) /u, '')
    .trim();
  const heads = headsIn(text);
  const [head] = heads;
  const basic = heads.reduceRight((form, { prefix, basic: word, at, behind }) => {
    return `${form.slice(0, at)}${prefix}${word}${form.slice(behind)}`;
  }, text);
  const alone = head?.at === 0 && head.prefix === '' ? text.slice(head.behind).trim() : '';
  const names = [basic, text, ...FOLDED.map(([printed, folded]) => basic.replace(printed, folded)), alone];
  // `strategien ”Det gode liv”` may be the `Strategi for ”Det gode liv”`.
  if (head !== undefined && alone !== '') names.push(`${head.basic} for ${alone}`, `${head.basic} om ${alone}`);
  if (head === undefined) names.push(...[...THEMES_OF, ...AGREEMENTS_OF].map((lead) => `${lead} ${text}`));
  if (policySlug(text) === '') return [];
  return [...new Set(names.map(policySlug))].filter((slug) => slug !== '');
}
