import { trace, isSpanContextValid } from '@opentelemetry/api';
import { z } from 'zod';
import { systemCode } from '../errors.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The part of the SDK of OpenTelemetry for Node that is used here. */
interface Sdk {
  start(): void;
  shutdown(): Promise<void>;
}

/** What sends the traces; it is no dependency of this package, since hardly anyone needs it and it is large. */
const PACKAGE = '@opentelemetry/sdk-node';
const MODULE = z.object({
  NodeSDK: z.custom<new (options: { readonly serviceName: string }) => Sdk>((value) => typeof value === 'function'),
});

export interface Telemetry {
  /** Sends what has not been sent yet. */
  stop(): Promise<void>;
}

/**
 * Starts to send traces where the standard environment variables of OpenTelemetry ask for it, and only there: without
 * them no other host is contacted. Does nothing where the process was started with an SDK already (`node --import`).
 * @param tell takes the reason where traces are asked for and cannot be sent; the service runs all the same.
 * @param load is for tests.
 */
export async function startTelemetry(
  environment: Environment,
  tell: (reason: string) => void,
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<Telemetry> {
  const nothing = { stop: async () => {} };
  if (!isAskedFor(environment) || isRunning()) return nothing;
  try {
    const { NodeSDK } = MODULE.parse(await load(PACKAGE));
    const sdk = new NodeSDK({ serviceName: environment['OTEL_SERVICE_NAME'] ?? 'sagsgraf' });
    sdk.start();
    return {
      stop: async () => {
        try {
          await sdk.shutdown();
        } catch (error) {
          tell(`The last traces could not be sent: ${String(error)}.`);
        }
      },
    };
  } catch (error) {
    const isMissing = systemCode(error) === 'ERR_MODULE_NOT_FOUND';
    const reason = isMissing ? `install ${PACKAGE} beside Sagsgraf` : String(error);
    tell(`Traces are asked for by environment variables (OTEL_…), and cannot be sent: ${reason}.`);
    return nothing;
  }
}

function isAskedFor(environment: Environment): boolean {
  if (environment['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return false;
  const exporter = environment['OTEL_TRACES_EXPORTER'] ?? '';
  if (exporter === 'none') return false;
  const endpoints = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
  return exporter !== '' || endpoints.some((name) => (environment[name] ?? '') !== '');
}

/** Whether spans are made in this process, sent or not. */
function isRunning(): boolean {
  const span = trace.getTracer('sagsgraf').startSpan('start');
  span.end();
  return isSpanContextValid(span.spanContext());
}
