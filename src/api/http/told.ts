/** What the log tells of a GraphQL operation: never its text or variables. */
export interface ToldOperation {
  /** As the document names it. */
  readonly operation: string | null;
  readonly type: 'query' | 'mutation' | 'subscription' | null;
  /** The codes of the answer's errors, each once. */
  readonly errors: readonly string[];
}
