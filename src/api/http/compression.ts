import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below so many bytes compressing costs more than it saves. */
const WORTHWHILE = 1024;

/** In the order in which they are preferred where a client likes them alike. */
const ENCODINGS = {
  br: (body: Buffer) =>
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => gzipped(body, { level: 5 }),
};
type Encoding = keyof typeof ENCODINGS;

/** A body as it is sent, with the name of its encoding; null: as it is. */
export interface Encoded {
  readonly body: Buffer;
  readonly encoding: Encoding | null;
}

/** A body that is sent again and again: compressed once in each encoding, when that is first asked for. */
export class KeptBody {
  readonly #body: Buffer;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(body: Buffer) {
    this.#body = body;
  }

  async encoded(accepted: string | undefined): Promise<Encoded> {
    const encoding = encodingOf(this.#body, accepted);
    if (encoding === null) return { body: this.#body, encoding };
    const compressed = this.#compressed.get(encoding) ?? ENCODINGS[encoding](this.#body);
    this.#compressed.set(encoding, compressed);
    return { body: await compressed, encoding };
  }
}

/** Compresses a body where it is long enough and the client takes it so (RFC 9110, 12.5.3). */
export async function encoded(body: Buffer, accepted: string | undefined): Promise<Encoded> {
  const encoding = encodingOf(body, accepted);
  return encoding === null ? { body, encoding } : { body: await ENCODINGS[encoding](body), encoding };
}

function encodingOf(body: Buffer, accepted: string | undefined): Encoding | null {
  return body.length < WORTHWHILE ? null : chosenEncoding(accepted ?? '');
}

function chosenEncoding(accepted: string): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined);
    weights.set(name, weight === undefined ? 1 : Number(weight));
  }
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  const best = weightOf('br') >= weightOf('gzip') ? 'br' : 'gzip';
  return weightOf(best) > 0 && weightOf(best) >= (weights.get('identity') ?? 0) ? best : null;
}
