import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Position } from '../../graph/read/pages.js';
import { badUserInput } from '../errors.js';
import { JSON_TEXT } from '../json-text.js';

const CONTENTS = JSON_TEXT.pipe(z.tuple([z.string(), z.string(), z.string()]));

/**
 * A position in an order as a text that means nothing to its reader. `order` names the list and its order, so that a
 * cursor of another one is known for what it is; the check sum does the same for one that was changed.
 */
export function encodeCursor(order: string, { value, key }: Position): string {
  const text = JSON.stringify([order, value, key]);
  return Buffer.from(`${checksum(text)}${text}`).toString('base64url');
}

/**
 * The check sum is no secret: whoever makes a cursor must be refused, too.
 * @throws GraphQLError BAD_USER_INPUT where the text is no cursor of this order.
 */
export function decodeCursor(order: string, cursor: string, argument: string): Position {
  const decoded = Buffer.from(cursor, 'base64url').toString();
  const text = decoded.slice(CHECKSUM_LENGTH);
  const isWhole = decoded.startsWith(checksum(text)) && Buffer.from(decoded).toString('base64url') === cursor;
  const [itsOrder, value, key] = (isWhole ? CONTENTS.safeParse(text).data : null) ?? [];
  if (itsOrder !== order || value === undefined || key === undefined) throw noCursor(argument);
  return { value, key };
}

/** The error of an argument that is no cursor of its list. */
export function noCursor(argument: string): GraphQLError {
  return badUserInput(`\`${argument}\` is no cursor of this list in this order; take one from an earlier page of it.`);
}

const CHECKSUM_LENGTH = 10;

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, CHECKSUM_LENGTH);
}
