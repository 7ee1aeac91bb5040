import { ACCESS_NAMES, GRAPH_NAMES, type SettingName } from '../config.js';
import { isLoopback } from '../loopback.js';
import type { Invocation } from './command.js';
import { graphLine, loadSummaryLines, showLoadEvent, waitingLine } from './progress.js';

export const SERVING_SETTINGS: readonly SettingName[] = [
  'port',
  'host',
  ...GRAPH_NAMES,
  'wait',
  'logLevel',
  ...ACCESS_NAMES,
  'json',
];

/** A query that the samples answer. */
const QUERY =
  '{ case(municipality: "Kalundborg", journalNumber: "22-008459") ' +
  '{ title journey { steps { date committee { name } outcome text evidence { startLine quote } } } } }';

/** Serves the graph until the process is asked to end. @returns the exit code */
export async function serve({ settings, output, signal }: Invocation, samples: boolean): Promise<number> {
  const { startService } = await import('../service/service.js');
  if (!isLoopback(settings.host) && settings.access.tokens.length === 0) {
    output.note(
      `Warning: whoever reaches ${settings.host} can read the graph; no token is asked for. HOST=127.0.0.1 keeps it ` +
        'to this machine.',
    );
  }
  const service = await startService(settings, {
    samples,
    signal,
    onEvent: (event) => showLoadEvent(output, event),
    onWait: (error) => output.note(waitingLine(error, settings.wait)),
  });
  if (service === null) return 0;
  const { url, engine, loaded, graph } = service;
  output.result({ url, query: QUERY, pid: process.pid, engine, loaded, graph }, [
    ...(loaded === null ? [graphLine(graph)] : loadSummaryLines(loaded)),
    `Sagsgraf answers GraphQL on ${url}`,
    `To look at cases, or to write queries, open ${new URL('/', url).href} in a browser. Or try:`,
    `  curl -s ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`,
    'Ctrl-C ends it.',
  ]);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  output.note('Ending: no more requests are taken.');
  await service.close();
  return 0;
}
