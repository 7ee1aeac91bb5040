import { readCasesWithWords } from '../../graph/read/search.js';
import type { Reader } from '../../graph/store.js';
import { badUserInput } from '../errors.js';
import { termsOf } from '../search/asked.js';

/** A list is chosen from the keys of what has the text; so many of them a statement still takes in good time. */
export const MOST_CASES_WITH_TEXT = 10_000;

/**
 * The keys of the cases that have a text; null where none is asked for.
 * @param municipality a four-digit code; null for all
 * @throws BAD_USER_INPUT where the text is nothing to look for, or more cases have it than a list is chosen from.
 */
export async function casesWithText(
  reader: Reader,
  text: string | null,
  municipality: string | null,
): Promise<readonly string[] | null> {
  if (text === null) return null;
  const keys = await readCasesWithWords(reader, termsOf(text, 'text'), municipality, MOST_CASES_WITH_TEXT + 1);
  if (keys.length <= MOST_CASES_WITH_TEXT) return keys;
  throw badUserInput(
    `More than ${MOST_CASES_WITH_TEXT} cases have this text. Ask for more words, for a phrase, or for one municipality.`,
  );
}
