import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { Settings } from '../config.js';
import { SagsgrafError, type StoreError } from '../errors.js';
import { patient } from '../graph/patience.js';
import { hasGraph, openFolder, openServer, type OpenGraph } from './graph.js';
import type { Holder } from './lock.js';
import type { Operation } from './operations.js';
import { errorFromWire, jsonLines, PROTOCOL, REPLY } from './protocol.js';
import { connectTo } from './socket.js';

interface Options<Event> {
  /** Ends the operation at its next safe moment. */
  readonly signal: AbortSignal;
  /** The next event is only fetched once this one is done with. Must not fail. */
  readonly onEvent: (event: Event) => void | Promise<void>;
  /** Told when a Neo4j that does not answer is being waited for. */
  readonly onWait?: (error: StoreError) => void;
}

/** How long the holder of the graph has to answer at all, in milliseconds. */
const PATIENCE = 5000;

/**
 * Does an operation on the graph that the settings name: on the Neo4j server, on the embedded graph where nobody has
 * it open, else through the process that has.
 * @throws SagsgrafError BUSY where that process does not answer, NOT_FOUND where there is no graph to read; what the
 * operation throws.
 */
export async function perform<Arguments, Event, Result>(
  settings: Pick<Settings, 'data' | 'neo4j' | 'wait'>,
  operation: Operation<Arguments, Event, Result>,
  given: Arguments,
  options: Options<Event>,
): Promise<Result> {
  if (settings.neo4j !== null) {
    const patience = { ...options, seconds: settings.wait };
    const graph = await openServer(settings.neo4j, operation.makesGraph ? 'load' : 'look', patience);
    return performHere({ ...graph, store: patient(graph.store, patience) }, operation, given, options);
  }
  if (!operation.makesGraph && !(await hasGraph(settings.data))) {
    throw new SagsgrafError('NOT_FOUND', `There is no graph in ${settings.data} yet.`, {
      remedy: 'Load minutes with “sagsgraf load”, or name another folder with --data or SAGSGRAF_DATA.',
    });
  }
  // The holder may be just starting or just ending: then nobody listens yet, or the lock is free in a moment.
  for (const deadline = Date.now() + PATIENCE; ; await sleep(50)) {
    const opened = await openFolder(settings.data, 'command');
    if ('graph' in opened) return performHere(opened.graph, operation, given, options);
    const result = await performThere(opened.heldBy, operation, given, options);
    if (result !== null) return result.value;
    if (Date.now() > deadline) throw busy(opened.heldBy);
  }
}

/** The error for a graph that a living process holds and does not share. */
export function busy(holder: Holder): SagsgrafError {
  const what = holder.purpose === 'service' ? 'a running service' : 'another command';
  return new SagsgrafError('BUSY', `The graph is held by process ${holder.pid} (${what}), which does not answer.`, {
    remedy: 'Wait for it to finish, or end it, and try again.',
  });
}

async function performHere<Arguments, Event, Result>(
  graph: OpenGraph,
  operation: Operation<Arguments, Event, Result>,
  given: Arguments,
  { signal, onEvent }: Options<Event>,
): Promise<Result> {
  try {
    const running = operation.run(graph.store, given, signal);
    let step = await running.next();
    for (; step.done !== true; step = await running.next()) await onEvent(step.value);
    return step.value;
  } finally {
    await graph.close();
  }
}

/** Null where the holder has gone, or is about to: nobody takes the request. */
async function performThere<Arguments, Event, Result>(
  holder: Holder,
  operation: Operation<Arguments, Event, Result>,
  given: Arguments,
  { signal, onEvent }: Options<Event>,
): Promise<{ readonly value: Result } | null> {
  let socket: Socket;
  try {
    socket = await connectTo(holder.socket);
  } catch {
    return null;
  }
  // The end of what we say is how the holder learns that the work is to stop; it still tells what it came to.
  const leave = (): void => void socket.end();
  signal.addEventListener('abort', leave, { once: true });
  let state: 'asked' | 'accepted' | 'unanswered' = 'asked';
  const impatience = setTimeout(() => {
    state = 'unanswered';
    socket.destroy();
  }, PATIENCE);
  try {
    socket.write(`${JSON.stringify({ protocol: PROTOCOL, operation: operation.name, arguments: given })}\n`);
    for await (const line of jsonLines(socket)) {
      clearTimeout(impatience);
      state = 'accepted';
      const reply = checked(REPLY, line);
      if (reply.type === 'event') await onEvent(checked(operation.event, reply.event));
      else if (reply.type === 'result') return { value: checked(operation.result, reply.result) };
      else if (reply.type === 'error') throw errorFromWire(reply.error);
    }
  } catch (error) {
    // Any other error is the connection's, and says no more than that it ended.
    if (error instanceof SagsgrafError) throw error;
  } finally {
    clearTimeout(impatience);
    signal.removeEventListener('abort', leave);
    socket.destroy();
  }
  return afterTheEnd(state, holder);
}

/** What it means that the connection ended without a result. */
function afterTheEnd(state: 'asked' | 'accepted' | 'unanswered', holder: Holder): null {
  if (state === 'unanswered') throw busy(holder);
  if (state === 'asked') return null;
  throw new SagsgrafError('STORE_UNAVAILABLE', `Process ${holder.pid}, which holds the graph, ended during the work.`, {
    remedy: 'What it had told of is kept. Do it again: what is there already is left as it is.',
  });
}

function checked<T>(form: z.ZodType<T>, value: unknown): T {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  throw new SagsgrafError('INTERNAL', 'The process that holds the graph answered in a form that is not known.', {
    remedy: 'Stop it and start it again from the same version as this command.',
    cause: result.error,
  });
}
