import type { GraphState } from '../graph/summary.js';
import { Deadline } from './deadline.js';
import type { ToldOperation } from './http/told.js';
import type { RequestTrace } from './tracing.js';

/** What of an operation's name, which its client chooses, reaches log, traces and database. */
const LONGEST_NAME = 100;

/** An operation's name as far as it is told; null where it has none. */
export function toldName(name: string | null | undefined): string | null {
  return name?.slice(0, LONGEST_NAME) ?? null;
}

/** What goes with one GraphQL operation from HTTP to the executor and back. */
export class Operation {
  /** Of its request, for the log. */
  readonly requestId: string;
  readonly deadline: Deadline;
  readonly trace: RequestTrace;
  /** Whether the answer may be kept by a cache, and so has to say which state of the graph it was read from. */
  readonly isCacheable: boolean;
  /** That state, once the operation has run on it. */
  state: GraphState | null = null;
  /** What it came to; null where the request was refused before it became an operation. */
  told: ToldOperation | null = null;

  constructor(options: { requestId: string; seconds: number; trace: RequestTrace; isCacheable: boolean }) {
    this.requestId = options.requestId;
    this.deadline = new Deadline(options.seconds);
    this.trace = options.trace;
    this.isCacheable = options.isCacheable;
  }
}

/** What the GraphQL server hands on with each operation. */
export interface OperationContext {
  operation?: Operation;
}
