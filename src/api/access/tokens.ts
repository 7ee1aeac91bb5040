import { createHash, timingSafeEqual } from 'node:crypto';
import { RequestRefused } from '../refused.js';

/** Knows the tokens that let a request in, by their hashes alone. */
export class TokenGate {
  readonly #digests: readonly Buffer[];

  constructor(tokens: readonly string[]) {
    this.#digests = tokens.map(digest);
  }

  /** Whether nobody is asked for a token. */
  get isOpen(): boolean {
    return this.#digests.length === 0;
  }

  /**
   * Which of the tokens, counted from 0, a header `Authorization: Bearer …` bears; null for none. Takes the same time
   * whichever it is and however far a wrong one is right.
   */
  tokenIn(authorization: string | undefined): number | null {
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    const given = digest(token);
    let found: number | null = null;
    for (const [index, known] of this.#digests.entries()) {
      if (timingSafeEqual(known, given)) found = index;
    }
    return found;
  }

  /** Why a request without a valid token is refused. */
  refusal(authorization: string | undefined): RequestRefused {
    // RFC 6750, 3: no error is told to who has sent no token.
    const [error, message] =
      authorization === undefined
        ? ['', 'Send a token: authorization: Bearer …']
        : [', error="invalid_token"', 'The authorization is none of the tokens of this service.'];
    return new RequestRefused(401, message, 'UNAUTHENTICATED', {
      'www-authenticate': `Bearer realm="sagsgraf"${error}`,
    });
  }
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
