import { z } from 'zod';
import type { GraphSummary } from '../graph/summary.js';

/**
 * What a load tells while it runs and when it ends. They are forms, since a command reads them from the service that
 * holds the graph, which may be of another version.
 */

/** A document, or a path, of which nothing reached the graph. */
export const REFUSAL = z.object({
  file: z.string(),
  line: z.number().nullable(),
  code: z.string(),
  message: z.string(),
  remedy: z.string().nullable(),
});
export type Refusal = z.infer<typeof REFUSAL>;

/** Something worth knowing about a document that was loaded all the same. */
export const LOAD_WARNING = z.object({
  file: z.string(),
  line: z.number().nullable(),
  code: z.string(),
  message: z.string(),
});
export type LoadWarning = z.infer<typeof LOAD_WARNING>;

/** The code of the warning about a folder that holds no document, so that no event tells of it. */
export const NOTHING_TO_LOAD = 'NOTHING_TO_LOAD';

export const LOAD_OUTCOMES = ['added', 'replaced', 'unchanged', 'passedOver', 'refused'] as const;
/** passedOver: the same content, or the same meeting, was already read in this load. */
export type LoadOutcome = (typeof LOAD_OUTCOMES)[number];

/** One document is done with. */
export const LOAD_EVENT = z.object({
  file: z.string(),
  outcome: z.enum(LOAD_OUTCOMES),
  /** How many documents are done with, this one included, and how many there are in all. */
  done: z.number(),
  of: z.number(),
  refusal: REFUSAL.nullable(),
  warnings: z.array(LOAD_WARNING),
});
export type LoadEvent = z.infer<typeof LOAD_EVENT>;

/** What the graph holds. */
export const GRAPH_COUNTS = z.object({
  documents: z.number(),
  meetings: z.object({ loaded: z.number(), cited: z.number() }),
  items: z.number(),
  cases: z.number(),
  handlings: z.number(),
  edges: z.number(),
}) satisfies z.ZodType<GraphSummary>;

/** What a load came to. */
export const LOAD_SUMMARY = z.object({
  documents: z.object({
    added: z.number(),
    replaced: z.number(),
    unchanged: z.number(),
    passedOver: z.number(),
    refused: z.number(),
  }),
  /** The whole graph afterwards. */
  graph: GRAPH_COUNTS,
  warnings: z.array(LOAD_WARNING),
  refused: z.array(REFUSAL),
  /** It was ended before all documents were done with. */
  interrupted: z.boolean(),
});
export type LoadSummary = z.infer<typeof LOAD_SUMMARY>;
