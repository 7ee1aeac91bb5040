import { Agent, request } from 'node:http';

/** A request to a service's GraphQL. */
export interface Sent {
  readonly method: string;
  /** What follows its address: `?query=…`. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds after which the client goes away. */
  readonly patience?: number;
}

export interface Answer {
  /** Null where the client went away, or the connection broke. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const GONE: Answer = { status: null, headers: {}, body: '' };

/**
 * Sends a request, and reads its answer to the end. Where the service has closed a connection that nothing happened on
 * just as it was used again, which HTTP allows, it is sent again on another one.
 * @throws Error where the connection breaks and the client did not go away by itself
 */
export async function send(url: string, sent: Sent): Promise<Answer> {
  return (await sendOnce(url, sent)) ?? (await sendOnce(url, sent)) ?? broken();
}

function broken(): never {
  throw new Error('Two connections were closed as they were used');
}

/** Null where a connection that had been used before was closed meanwhile. */
function sendOnce(url: string, { method, path = '', headers = {}, body, patience }: Sent): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({
          status: response.statusCode ?? null,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    const timer = patience === undefined ? undefined : setTimeout(() => sent.destroy(), patience);
    // A patience that is over has destroyed the request, and with it its answer.
    const failed = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (patience !== undefined) resolve(GONE);
      else if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(null);
      else reject(error);
    };
    sent.on('error', failed);
    sent.end(body);
  });
}
