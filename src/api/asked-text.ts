import { badUserInput } from './errors.js';

/** Characters of a name, number or query that is asked for. Reading it may take time that grows with the square of them. */
export const MOST_CHARACTERS = 200;

/**
 * @param name how the argument is called
 * @throws GraphQLError BAD_USER_INPUT where the text is longer than any that there is.
 */
export function refuseLong(name: string, text: string): void {
  if (text.length <= MOST_CHARACTERS) return;
  throw badUserInput(`The ${name} has ${text.length} characters; ${MOST_CHARACTERS} are allowed.`);
}
