import { z } from 'zod';

/** A text that a client gives and that must be JSON: what it says, for a form to check. */
export const JSON_TEXT = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});
