import type { IncomingMessage } from 'node:http';
import { RequestRefused } from './refused.js';

/** The most that a request may carry, in bytes. */
export const MAX_BODY = 1024 * 1024;

/**
 * The JSON value that a request carries.
 * @throws RequestRefused 415 for another type or an encoding, 413 above the limit, 400 for what is not JSON in UTF-8.
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').split(';').map((part) => part.trim());
  if (type.toLowerCase() !== 'application/json') {
    throw new RequestRefused(415, 'Send the operation as JSON, with content-type: application/json.');
  }
  const charset = parameters.find((parameter) => parameter.toLowerCase().startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/i.test(charset))
    throw new RequestRefused(415, 'Send JSON in UTF-8.');
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new RequestRefused(415, 'Send the body without an encoding.');
  const bytes = await readBytes(request);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value;
  } catch {
    throw new RequestRefused(400, 'The body is not JSON in UTF-8.');
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new RequestRefused(413, `The body is larger than ${MAX_BODY} bytes.`, 'BODY_LIMIT');
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    if (!Buffer.isBuffer(chunk)) throw new RequestRefused(400, 'The body is not bytes.');
    length += chunk.length;
    if (length > MAX_BODY) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A body that is too large must not end the connection before the answer is sent. */
function chunksOf(request: IncomingMessage): AsyncIterable<unknown> {
  return request.iterator({ destroyOnReturn: false });
}
