import type { AccessSettings } from '../../config/access.js';
import type { Exchange } from '../http/exchange.js';
import type { Route } from '../http/route.js';
import { RequestRefused } from '../refused.js';
import { clientAddress } from './client.js';
import { RateLimit } from './rate.js';
import { TokenGate } from './tokens.js';

/** Lets a request through to a route, or refuses it. */
export type Guard = (exchange: Exchange, route: Route) => void;

/**
 * Data is for who has a token, where tokens are set, and as often as the rate allows. Who has none is counted by address,
 * so that tokens cannot be tried faster than that.
 * The guard throws RequestRefused: UNAUTHENTICATED with 401, RATE_LIMIT with 429 and `Retry-After`.
 */
export function createGuard({ tokens, rate, proxies }: AccessSettings): Guard {
  const gate = new TokenGate(tokens);
  const limit = new RateLimit(rate);
  return ({ request }, route) => {
    if (route.for !== 'data') return;
    const { authorization } = request.headers;
    const token = gate.tokenIn(authorization);
    const seconds = limit.take(token === null ? clientAddress(request, proxies) : `token ${token}`);
    if (seconds > 0) {
      throw new RequestRefused(
        429,
        `More than ${rate} requests in a minute. Ask again in ${seconds} s.`,
        'RATE_LIMIT',
        { 'retry-after': String(seconds) },
      );
    }
    if (!gate.isOpen && token === null) throw gate.refusal(authorization);
  };
}
