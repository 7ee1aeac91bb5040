import { committeeKey } from '../../linking/keys.js';
import { committeeName } from '../../referat/committees.js';
import { refuseLong } from '../asked-text.js';
import { badUserInput } from '../errors.js';

/**
 * The key of the committee that is asked for by its id, or by its name in a municipality; null where none is asked for.
 * @param municipality a four-digit code
 * @throws GraphQLError BAD_USER_INPUT for a name without a municipality, or one that is too long.
 */
export function committeeAskedFor(
  argument: string,
  asked: string | null | undefined,
  municipality: string | null,
): string | null {
  if (asked === null || asked === undefined) return null;
  if (asked.startsWith('committee:')) return asked;
  refuseLong(argument, asked);
  if (municipality === null) {
    throw badUserInput(`Give \`${argument}\` as an id, or give \`municipality\` beside its name.`);
  }
  return committeeKey(municipality, committeeName(asked));
}
