import { MUNICIPALITIES } from '../referat/municipalities.js';
import { slug } from './keys.js';
import { contentWords, isTelling } from './title-stem.js';

/** Words that many attachments bear, whatever they are attached to. */
const GENERIC = new Set(
  (
    'bilag|bilagene|notat|notatet|hoeringssvar|hoering|hoeringsnotat|hoeringsbrev|hoeringsmateriale|oversigtskort|kort|oversigt|' +
    'praesentation|oplaeg|slides|referat|skema|brev|mail|svar|udtalelse|udtalelser|final|version|rettet|revideret|samlet|materiale|' +
    'vedlagt|tabel|grafik|graf|figur|indstilling|sagsfremstilling|resume|tilbud|aftale|kontrakt|vedtaegt|vedtaegter|protokol|' +
    'beslutningsreferat|faktaark|pjece|januar|februar|marts|april|juni|juli|august|september|oktober|november|december|docx|pptx|xlsx'
  ).split('|'),
);
const NAMES = new Set(MUNICIPALITIES.flatMap(({ name }) => [slug(name), `${slug(name)}s`]));
/** Two words, and so many letters in them. */
const FEWEST_WORDS = 2;
const FEWEST_LETTERS = 10;

/** The attachment's title as a slug where it says enough for two cases that share it to be related; else null. */
export function tellingTitle(title: string): string | null {
  const plain = title.replace(/\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|zip|msg)$/iu, '').replace(/^bilag ?\d+\W*/iu, '');
  const words = contentWords(plain);
  const telling = new Set(words.filter((word) => isTelling(word) && !GENERIC.has(word) && !NAMES.has(word)));
  const letters = [...telling].reduce((sum, word) => sum + word.length, 0);
  return telling.size >= FEWEST_WORDS && letters >= FEWEST_LETTERS ? words.join('-') : null;
}
