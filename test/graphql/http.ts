import { request } from 'node:http';

/** An answer as it came, nothing decoded or followed. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends a request with exactly these headers, the Host header among them. */
export function send(
  url: string,
  options: { method?: string; headers?: Readonly<Record<string, string>>; body?: string } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: options.method ?? 'GET', headers: options.headers ?? {} }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** Asks a GraphQL query by POST. */
export function post(url: string, query: string, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  return send(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}

/** The codes of the errors in an answer. */
export function codesOf({ body }: RawAnswer): string[] {
  const { errors = [] }: { errors?: { extensions: { code: string } }[] } = JSON.parse(body.toString());
  return errors.map(({ extensions }) => extensions.code);
}
