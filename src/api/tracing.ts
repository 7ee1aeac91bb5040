import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import type { IncomingMessage } from 'node:http';
import type { Reader } from '../graph/store.js';
import type { ToldOperation } from './http/told.js';

/**
 * Does nothing as long as no SDK of OpenTelemetry has been registered in this process. Asked for anew each time: one that
 * was got before stays as it was where the SDK comes with another copy of the API (its CommonJS build).
 */
function currentTracer(): Tracer {
  return trace.getTracer('sagsgraf');
}

/** The span of a request, below that of its client where it names one (W3C Trace Context). */
export class RequestTrace {
  readonly #span: Span;
  readonly #context: Context;

  constructor({ method = '', headers }: IncomingMessage, route: string) {
    const parent = propagation.extract(context.active(), headers);
    this.#span = currentTracer().startSpan(
      `${method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } },
      parent,
    );
    this.#context = trace.setSpan(parent, this.#span);
  }

  /** The same reader, each of whose statements is a span below the request's. Parameters are not told. */
  watch(reader: Reader): Reader {
    if (!this.#span.isRecording()) return reader;
    return {
      run: async (name, parameters) => {
        const span = currentTracer().startSpan(
          name,
          { kind: SpanKind.CLIENT, attributes: { 'db.operation.name': name } },
          this.#context,
        );
        try {
          return await reader.run(name, parameters);
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      },
    };
  }

  /** @param status null where the request was cut off. */
  end(status: number | null, told: ToldOperation | null): void {
    if (status !== null) this.#span.setAttribute('http.response.status_code', status);
    if (told?.operation != null) this.#span.setAttribute('graphql.operation.name', told.operation);
    if (told?.type != null) this.#span.setAttribute('graphql.operation.type', told.type);
    const [code] = told?.errors ?? [];
    if (code !== undefined) this.#span.setAttribute('error.type', code);
    if (status === null || status >= 500) this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}
