import type { Store } from '../../graph/store.js';
import { sendJson } from '../http/answer.js';
import type { ApiLog } from '../http.js';
import type { Route } from '../http/route.js';
import { soon } from '../soon.js';

/** Whether the process runs, and whether its store answers: for those that watch over it. */
export function healthRoutes(store: Store, log: ApiLog): readonly Route[] {
  const form = { methods: ['GET', 'HEAD'], for: 'state', quiet: true } as const;
  return [
    { ...form, path: '/health/live', answer: (exchange) => sendJson(exchange, 200, { status: 'live' }) },
    {
      ...form,
      path: '/health/ready',
      answer: async (exchange) => {
        try {
          await soon(store.snapshot('readiness', (reader) => reader.run('read/version')));
          await sendJson(exchange, 200, { status: 'ready' });
        } catch (error) {
          log.error({ err: error }, 'The store does not answer');
          await sendJson(exchange, 503, { status: 'the store does not answer' });
        }
      },
    },
  ];
}
