import type { SearchTerm } from '../../linking/search-terms.js';
import type { Parameters } from '../store.js';

/**
 * The terms as the statements take them. `terms` holds for each the texts of which one must stand in a sequence of stems
 * (`stemSequence`), `phrases` those of more than one word, `whole` a text for each that stands there only where the whole
 * word does; `needle` stands wherever the first term does. `lucene` finds at least all that have the terms.
 */
export function searchParameters(terms: readonly SearchTerm[]): Parameters {
  return {
    terms: terms.map(forms),
    phrases: terms.filter(({ stems }) => stems.length > 1).map(forms),
    whole: terms.map(({ stems }) => ` ${stems.join(' ')} `),
    needle: longest(terms.map((term) => commonBeginning(forms(term)))),
    lucene: terms.flatMap(luceneClauses).join(' '),
  };
}

function forms({ stems, beginning }: SearchTerm): string[] {
  const before = ['', ...stems.slice(0, -1), ''].join(' ');
  if (beginning === null) return [` ${stems.join(' ')} `];
  return [`${before}${beginning.letters}`, ...beginning.shorter.map((stem) => `${before}${stem} `)];
}

/** Stems are letters and digits in lower case, so nothing in them means anything to Lucene. */
function luceneClauses({ stems, beginning }: SearchTerm): string[] {
  const last =
    beginning === null ? (stems.at(-1) ?? '') : `(${[`${beginning.letters}*`, ...beginning.shorter].join(' ')})`;
  return [...stems.slice(0, -1), last].map((stem) => `+${stem}`);
}

function commonBeginning([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}
