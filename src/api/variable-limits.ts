import type { GraphQLError } from 'graphql';
import { refusal } from './errors.js';

/**
 * Why variables are refused before they are read, or null. Each value of a list is looked at several times, and each that
 * is wrong compared with all that would be right.
 * Code: VARIABLE_LIMIT.
 * @param most how many values they may hold: texts, numbers, lists, objects
 */
export function variablesRefusal(variables: Readonly<Record<string, unknown>>, most: number): GraphQLError | null {
  const waiting: unknown[] = Object.values(variables);
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen + waiting.length > most) return refusal('VARIABLE_LIMIT', `The variables hold more than ${most} values.`);
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    // One by one: a list of any length cannot be taken over as arguments.
    for (const inner of Object.values(value)) waiting.push(inner);
  }
  return null;
}
