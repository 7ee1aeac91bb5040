import { send } from '../http/answer.js';
import type { Route } from '../http/route.js';
import type { Metrics } from '../metrics.js';

/** What is counted, in the form of Prometheus. It tells how the service is used, so it is for who may use it. */
export function metricsRoute(metrics: Metrics): Route {
  return {
    path: '/metrics',
    methods: ['GET', 'HEAD'],
    for: 'data',
    quiet: true,
    answer: async (exchange) => send(exchange, 200, metrics.contentType, await metrics.text()),
  };
}
