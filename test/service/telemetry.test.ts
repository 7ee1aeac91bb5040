import { context, trace, type Context, type Span, type SpanOptions } from '@opentelemetry/api';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { startTelemetry } from '../../src/service/telemetry.js';
import { serveApi } from '../graphql/api.js';
import { post } from '../graphql/http.js';

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };

/** An SDK that notes what is done with it. */
function fakeSdk() {
  const done: string[] = [];
  class NodeSDK {
    constructor(options: { readonly serviceName: string }) {
      done.push(options.serviceName);
    }
    start(): void {
      done.push('start');
    }
    async shutdown(): Promise<void> {
      done.push('shutdown');
    }
  }
  return { done, load: async () => ({ NodeSDK }) };
}

test.each([
  ['nothing is set', {}],
  ['only a name is', { OTEL_SERVICE_NAME: 'sager' }],
  ['the SDK is disabled', { ...ENDPOINT, OTEL_SDK_DISABLED: 'true' }],
  ['no exporter is wanted', { ...ENDPOINT, OTEL_TRACES_EXPORTER: 'none' }],
])('no SDK is loaded where %s', async (_what, environment) => {
  const loaded: string[] = [];
  const told: string[] = [];
  const load = async (name: string) => loaded.push(name);
  await (await startTelemetry(environment, (reason) => told.push(reason), load)).stop();
  expect([loaded, told]).toEqual([[], []]);
});

test('it is started where an endpoint is set, and shut down at the end', async () => {
  const { done, load } = fakeSdk();
  const telemetry = await startTelemetry({ ...ENDPOINT, OTEL_SERVICE_NAME: 'sager' }, () => {}, load);
  expect(done).toEqual(['sager', 'start']);
  await telemetry.stop();
  expect(done).toEqual(['sager', 'start', 'shutdown']);
});

test('where the last traces cannot be sent that is told, and the service ends in order', async () => {
  class NodeSDK {
    start(): void {}
    shutdown(): Promise<void> {
      return Promise.reject(new Error('connect ECONNREFUSED'));
    }
  }
  const told: string[] = [];
  await (
    await startTelemetry(
      ENDPOINT,
      (reason) => told.push(reason),
      async () => ({ NodeSDK }),
    )
  ).stop();
  expect(told).toEqual([expect.stringContaining('ECONNREFUSED')]);
});

test('where it is not installed that is told, and the service goes on', async () => {
  const told: string[] = [];
  await (await startTelemetry(ENDPOINT, (reason) => told.push(reason))).stop();
  expect(told).toEqual([expect.stringContaining('install @opentelemetry/sdk-node')]);
});

/** A provider of spans that keeps them, as an SDK registers one. */
function keepSpans() {
  const spans: { name: string; parent: string | undefined; id: string; attributes: Record<string, unknown> }[] = [];
  const startSpan = (name: string, options: SpanOptions = {}, parent: Context = context.active()): Span => {
    const above = trace.getSpanContext(parent);
    const id = String(spans.length + 1).padStart(16, '0');
    const attributes: Record<string, unknown> = { ...options.attributes };
    spans.push({ name, parent: above?.spanId, id, attributes });
    const span: Span = {
      spanContext: () => ({ traceId: '1'.padStart(32, '0'), spanId: id, traceFlags: 1 }),
      setAttribute: (key, value) => {
        attributes[key] = value;
        return span;
      },
      setAttributes: () => span,
      addEvent: () => span,
      addLink: () => span,
      addLinks: () => span,
      setStatus: () => span,
      updateName: () => span,
      end: () => {
        attributes['ended'] = true;
      },
      isRecording: () => true,
      recordException: () => {},
    };
    return span;
  };
  const unused = () => {
    throw new Error('startActiveSpan is not used');
  };
  trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan: unused }) });
  return spans;
}

test('a process that has an SDK already is left to it, and gets a span for each request and statement', async () => {
  const spans = keepSpans();
  const { done, load } = fakeSdk();
  await startTelemetry(ENDPOINT, () => {}, load);
  expect(done).toEqual([]);
  spans.length = 0;

  const store = await openEmbedded({ path: null });
  await ensureSchema(store);
  const { url } = await serveApi(store);
  await post(url, 'query Names { municipalities { name } }');
  await expect.poll(() => spans[0]?.attributes['ended']).toBe(true);
  expect(spans).toMatchObject([
    {
      name: 'POST /graphql',
      parent: undefined,
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/graphql',
        'http.response.status_code': 200,
        'graphql.operation.name': 'Names',
        'graphql.operation.type': 'query',
      },
    },
    { name: 'read/municipalities', parent: spans[0]?.id, attributes: { ended: true } },
  ]);
});
