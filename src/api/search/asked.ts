import { searchTerms, type SearchTerm } from '../../linking/search-terms.js';
import { MOST_CHARACTERS, refuseLong } from '../asked-text.js';
import { badUserInput } from '../errors.js';

const MOST_WORDS = 12;

/** How the words are given, as the schema tells it. */
export const SEARCH_WORDS = `Words, all of which must be there, in any inflection and case; \`"a phrase"\`; \`hjemløse*\`, a beginning. The last word is one too, unless a space follows. Nothing to look for, over ${MOST_CHARACTERS} characters or over ${MOST_WORDS} words: BAD_USER_INPUT.`;

/**
 * The terms that are asked for.
 * @param name how the argument is called
 * @throws BAD_USER_INPUT where there is none, or more than a search takes.
 */
export function termsOf(text: string, name = 'query'): SearchTerm[] {
  refuseLong(name, text);
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length > MOST_WORDS) {
    throw badUserInput(`The ${name} has ${words.length} words; ${MOST_WORDS} are allowed.`);
  }
  const terms = searchTerms(text);
  if (terms.length === 0) throw badUserInput(`The ${name} has no word to look for.`);
  return terms;
}
