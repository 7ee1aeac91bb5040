import type { ServerResponse } from 'node:http';

/** Data is no page: nothing in it is to be run, loaded or framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A page takes all it needs from this service, and nothing that stands in the page itself is run. */
const PAGE_POLICY = policy({});
/**
 * The editor of the playground writes styles and pictures into its page, and starts workers; none of them can fetch from
 * elsewhere.
 */
const PLAYGROUND_POLICY = policy({
  style: " 'unsafe-inline'",
  picture: ' data: blob:',
  font: ' data:',
  worker: " 'self' blob:",
});

interface Wider {
  readonly style?: string;
  readonly picture?: string;
  readonly font?: string;
  readonly worker?: string;
}

function policy({ style = '', picture = '', font = '', worker = " 'none'" }: Wider): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${style}`,
    `img-src 'self'${picture}`,
    `font-src 'self'${font}`,
    "connect-src 'self'",
    `worker-src${worker}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers that every answer bears. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('content-security-policy', DATA_POLICY);
}

/** The policy that goes with a type of content: another one for HTML pages, a wider one where the page is an editor. */
export function setContentPolicy(response: ServerResponse, type: string, isEditor = false): void {
  const isPage = /^text\/html\b/i.test(type);
  const forPage = isEditor ? PLAYGROUND_POLICY : PAGE_POLICY;
  response.setHeader('content-security-policy', isPage ? forPage : DATA_POLICY);
  if (isPage) response.setHeader('cross-origin-opener-policy', 'same-origin');
}
