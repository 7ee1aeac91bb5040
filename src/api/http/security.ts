import type { ServerResponse } from 'node:http';

/** Data is no page: nothing in it is to be run, loaded or framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * A page takes all it needs from this service, and runs no script that stands in the page itself. Style attributes are
 * allowed, since drawings place their parts by them; they cannot fetch from elsewhere.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers that every answer bears. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('content-security-policy', DATA_POLICY);
}

/** The policy that goes with a type of content: another one for HTML pages. */
export function setContentPolicy(response: ServerResponse, type: string): void {
  const isPage = /^text\/html\b/i.test(type);
  response.setHeader('content-security-policy', isPage ? PAGE_POLICY : DATA_POLICY);
  if (isPage) response.setHeader('cross-origin-opener-policy', 'same-origin');
}
