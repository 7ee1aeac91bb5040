/** What the names of bodies end in. */
const TAIL =
  /(?<=\p{L}{3})(?<!om)(?=(?:udvalg|råd|nævn|bestyrelse|kommission|forvaltning|sekretariat)(?:e?n|e?r|et|erne|ene)?s?$)/u;
/** Behind a noun's ending and the letter that links it to the next noun: `undervisnings|koordination`. */
const LINK = /(?<=\p{L}{2}(?:ing|ion|hed|skab|ment|tet|ed|dom|else|gang)s)(?=\p{L}{4})/u;
/** Behind a hyphen or a stroke that is printed. */
const PRINTED = /(?<=[-/–])(?=\p{L})/u;
const SEAM = new RegExp([TAIL, LINK, PRINTED].map(({ source }) => source).join('|'), 'iu');
/** Before a consonant with a vowel, where there is a vowel in front: the last resort. */
const SYLLABLE = /(?<=\p{L}[aeiouyæøå]\p{L}?)(?=[bcdfghjklmnpqrstvwxz][aeiouyæøå]\p{L})/iu;

/** The parts of a Danish compound, at whose seams a line may break: `Beskæftigelses`, `udvalget`. */
export const seams = (word: string): string[] => word.split(SEAM);

/** The parts of a word as it is spoken, where it has no seams or they lie too far apart. */
export const syllables = (word: string): string[] => word.split(SYLLABLE);
