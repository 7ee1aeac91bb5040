import { isLoopback } from '../../loopback.js';
import { RequestRefused } from '../refused.js';

/**
 * Refuses a request that calls the service by a name that is not its own. A web page elsewhere may let its name point
 * to this machine (DNS rebinding) and would then read answers as if they came from its own site.
 * @param names those beside loopback's; null: any.
 * @throws RequestRefused 421
 */
export function checkHost(host: string | undefined, names: readonly string[] | null): void {
  // Every browser sends it, and Node refuses HTTP/1.1 without.
  if (names === null || host === undefined) return;
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host)?.[1]?.toLowerCase() ?? '';
  if (isLoopback(name) || names.includes(name)) return;
  throw new RequestRefused(
    421,
    'The service is not called by this host name; SAGSGRAF_HOSTS names those that it has.',
    'HOST_NOT_ALLOWED',
  );
}
