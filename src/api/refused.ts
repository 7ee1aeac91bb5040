/** A request that is refused before GraphQL sees it; the answer is a GraphQL error all the same. */
export class RequestRefused extends Error {
  /** Of HTTP. */
  readonly status: number;
  /** For programs: BAD_REQUEST, BODY_LIMIT, UNAUTHENTICATED, RATE_LIMIT … */
  readonly code: string;
  /** What the answer carries besides: `retry-after`, `allow`, `www-authenticate`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, code = 'BAD_REQUEST', headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'RequestRefused';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
