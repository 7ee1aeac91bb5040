import { slug } from './keys.js';
import { wordsWithin } from './stems.js';

/** A title that stands once each period, as `Drøftelse af udgiftsdrivere for maj 2025` does. */
export interface RecurringTitle {
  /** What stays the same from period to period, by the stems of its words: `udgiftsdriv`. */
  readonly stem: string;
  /** What changes, as a slug: `maj-2025`. */
  readonly period: string;
}

const MONTH = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const YEAR = String.raw`(?:19|20)\d{2}`;
/** What names a time: a day, a month, a quarter, a year, a span of years. A bare number may name a thing and stays. */
const PERIOD = new RegExp(
  [
    String.raw`${YEAR}-\d{2}-\d{2}`,
    String.raw`\d{1,2}[./-]\d{1,2}[./-](?:${YEAR}|\d{2})`,
    String.raw`\d{1,2}\. ?(?:${MONTH})`,
    MONTH,
    String.raw`[1-4]\. ?(?:og [1-4]\. ?)?(?:kvartal|halvår|tertial|halvdel)`,
    String.raw`(?:første|andet|tredje|fjerde) (?:kvartal|halvår|tertial)`,
    String.raw`q[1-4]`,
    String.raw`uge \d{1,2}`,
    String.raw`foråret|sommeren|efteråret|vinteren|skoleåret|(?:forår|sommer|efterår|vinter)(?= ${YEAR})`,
    String.raw`${YEAR} ?[-–/] ?(?:${YEAR}|\d{2})`,
    YEAR,
  ]
    .map((form) => String.raw`(?<![\p{L}\p{N}])(?:${form})(?![\p{L}\p{N}])`)
    .join('|'),
  'giu',
);

/** What is asked of the body stands before the matter. */
const LEAD =
  /^(?:(?:beslutning|drøftelse|temadrøftelse|orientering|godkendelse|behandling|fremlæggelse|forelæggelse|præsentation|status|indstilling) (?:om|af|på|for|vedr\.?|vedrørende)|vedr\.?|vedrørende)[ :]+/iu;
const JOINING = new Set(
  'for|fra|til|pr|per|den|det|de|d|af|i|paa|om|og|ved|vedr|vedroerende|med|samt|over|under|efter|primo|medio|ultimo|aar|aaret|perioden|hele'.split(
    '|',
  ),
);
/** Words that the titles of unlike cases share. */
const GENERIC = new Set(
  (
    'budget|budgettet|budgetopfoelgning|budgetopfoelgninger|budgetopfoelgningen|budgetrevision|budgetkontrol|budgetproces|budgetlaegning|' +
    'budgetbehandling|budgetforslag|budgetaftale|regnskab|regnskabet|aarsregnskab|halvaarsregnskab|delregnskab|anlaegsregnskab|' +
    'anlaegsbevilling|tillaegsbevilling|bevilling|takst|takster|takstblad|oekonomi|oekonomisk|oekonomiske|oekonomirapport|' +
    'oekonomirapportering|oekonomiopfoelgning|maanedsrapport|maanedsrapportering|maanedsopfoelgning|kvartalsrapport|' +
    'kvartalsopfoelgning|halvaarsrapport|aarsrapport|aarsberetning|aarsopfoelgning|aarshjul|aarsplan|rapport|rapportering|opfoelgning|' +
    'opfoelgninger|status|statusrapport|orientering|orienteringer|meddelelser|meddelelse|droeftelse|temadroeftelse|tema|beslutning|' +
    'godkendelse|behandling|evaluering|redegoerelse|beretning|afrapportering|gennemgang|forelaeggelse|praesentation|forventet|' +
    'korrigeret|foreloebig|foreloebigt|endelig|endeligt|samlet|drift|driften|anlaeg|plan|planer|proces|procesplan|tidsplan|' +
    'moede|moeder|moededato|moededatoer|moedeplan|moedekalender|dagsorden|dialogmoede|sag|sager|punkt|punkter|valg|forslag|udkast|ansoegning|' +
    'ansoegninger|puljen|pulje|puljer|midler|fordeling|udmoentning|tilsyn|lukket|aabent|nyt|kommune|kommunen|kommunens|kommunes|' +
    'salg|koeb|ejendom|ejendomme|ejendomssalg|ejendomshandel|grund|grunde|grundsalg|areal|arealer|arealsalg|byggegrund|byggegrunde|' +
    'lejemaal|personalesag|personalesager'
  ).split('|'),
);
/** A body by the look of its name: it tells whose the matter is, not what. */
const BODY =
  /(?:udvalg|udvalget|udvalgets|raad|raadet|raadets|bestyrelsen|direktionen|omraadet|omraader|centret|forvaltningen)$/u;

/** Null where no period is named, or where what is left could be the title of anything (`Budgetopfølgning maj 2025`). */
export function recurringTitle(title: string): RecurringTitle | null {
  const plain = title.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const periods = plain.match(PERIOD) ?? [];
  if (periods.length === 0) return null;
  const words = wordsWithin(withoutLeads(plain).replace(PERIOD, ' ')).filter(({ folded }) => !JOINING.has(folded));
  if (!words.some(({ folded }) => isTelling(folded))) return null;
  return { stem: words.map(({ stem }) => stem).join('-'), period: slug(periods.join(' ')) };
}

function withoutLeads(title: string): string {
  const rest = title.replace(LEAD, '');
  return rest === title || rest === '' ? title : withoutLeads(rest);
}

/** The words of a text as slugs, without those that only join others. */
export function contentWords(text: string): string[] {
  return slug(text)
    .split('-')
    .filter((word) => word !== '' && !JOINING.has(word));
}

/** Whether a word, as a slug, says what a title is about. */
export function isTelling(word: string): boolean {
  return word.length >= 4 && /^[a-z]+$/u.test(word) && !GENERIC.has(word) && !BODY.test(word);
}
