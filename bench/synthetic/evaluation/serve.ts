import { createServer } from 'node:http';
import { createApi } from '../../../src/api/server.js';
import type { Store } from '../../../src/graph/store.js';
import type { Ask } from './ask.js';

/** Serves a graph on this machine alone while it is asked, as whoever uses it asks it. */
export async function serving<T>(store: Store, use: (ask: Ask) => Promise<T>): Promise<T> {
  const api = await createApi(store, { log: { error: () => {}, info: () => {} } });
  const server = createServer({ keepAliveTimeout: 60_000 }, api.handle);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  try {
    return await use(async (query, variables) => {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.text();
    });
  } finally {
    server.close();
    server.closeAllConnections();
    await api.stop();
  }
}
