import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import { SagsgrafError, type ErrorCode } from '../errors.js';

/**
 * What a command and the holder of the graph say to each other on the local socket: one JSON value a line. The command
 * sends one request; the holder answers ACCEPTED at once, then any number of events, then one result or error.
 */
export const PROTOCOL = 1;

export const REQUEST = z.object({ protocol: z.number(), operation: z.string(), arguments: z.unknown() });
export type Request = z.infer<typeof REQUEST>;

const ERROR_CODES = [
  'NOT_A_REFERAT',
  'UNREADABLE',
  'DAMAGED',
  'TOO_LARGE',
  'NO_MUNICIPALITY',
  'BAD_INPUT',
  'NOT_FOUND',
  'STORE_UNAVAILABLE',
  'TIME_LIMIT',
  'STORE_INCOMPATIBLE',
  'BUSY',
  'INTERNAL',
] as const satisfies readonly ErrorCode[];

export const WIRE_ERROR = z.object({
  code: z.enum(ERROR_CODES).catch('INTERNAL'),
  message: z.string(),
  place: z.object({ file: z.string(), line: z.number().exactOptional() }).nullable(),
  remedy: z.string().nullable(),
});
export type WireError = z.infer<typeof WIRE_ERROR>;

export const REPLY = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accepted') }),
  z.object({ type: z.literal('event'), event: z.unknown() }),
  z.object({ type: z.literal('result'), result: z.unknown() }),
  z.object({ type: z.literal('error'), error: WIRE_ERROR }),
]);
export type Reply = z.infer<typeof REPLY>;

/** An error as it is told to a program; what is no SagsgrafError is told without its details. */
export function wireError(error: unknown): WireError {
  if (error instanceof SagsgrafError) {
    const { code, message, place, remedy } = error;
    return { code, message, place, remedy };
  }
  return {
    code: 'INTERNAL',
    message: `The program failed: ${error instanceof Error ? error.message : String(error)}.`,
    place: null,
    remedy: 'This is a fault of Sagsgraf; please report it.',
  };
}

/** The error that another process told of, as if it had been thrown here. */
export function errorFromWire({ code, message, place, remedy }: WireError): SagsgrafError {
  return new SagsgrafError(code, message, {
    ...(place === null ? {} : { place }),
    ...(remedy === null ? {} : { remedy }),
  });
}

/** The lines of a stream as JSON values. @throws SagsgrafError BAD_INPUT for a line that is no JSON or longer than `longest` characters. */
export async function* jsonLines(stream: AsyncIterable<unknown>, longest = 16 * 1024 * 1024): AsyncGenerator<unknown> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    rest += Buffer.isBuffer(chunk) ? decoder.write(chunk) : String(chunk);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield jsonLine(line);
    if (rest.length > longest) throw new SagsgrafError('BAD_INPUT', 'A line on the local socket is too long.');
  }
  // What stands behind the last line feed was cut off, and says nothing.
}

function jsonLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new SagsgrafError('BAD_INPUT', 'A line on the local socket is no JSON.', { cause });
  }
}
