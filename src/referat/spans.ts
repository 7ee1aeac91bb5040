import type { Span } from './referat.js';

/** From the first line of either to the last. */
export const together = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

/** Whether the first stands in the second. */
export const isWithin = (one: Span, other: Span): boolean => one.start >= other.start && one.end <= other.end;
