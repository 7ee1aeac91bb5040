import { GRAPH_NAMES } from '../config.js';
import { SagsgrafError } from '../errors.js';
import type { ExportRequest, ExportResult } from '../service/export.js';
import { WRONG_USAGE, type CommandForm, type Invocation } from './command.js';
import type { ExportTarget } from './export-target.js';
import { counted, Output, shownPath } from './output.js';

export const exportCommand: CommandForm = {
  usage: 'export',
  about: 'write the graph: as an event log for process mining (OCEL 2.0), or every node and edge',
  details: `One of --ocel and --ndjson says what. --ocel gives one JSON object: an event for
each step of a case, by date, with the case, committee, meeting, item, absentees
and documents as objects; --municipality, --from and --to choose a part. Minutes
tell the day alone, so an event is at midnight UTC. --ndjson gives the whole
graph, a JSON object a line, nodes first. All of it is of one state of the graph.
The data goes to standard output, or with --out to a file that appears once it
is whole. With --json and --out, the summary is printed as JSON. Works while a
service runs.

Examples:
  sagsgraf export --ocel --municipality Kalundborg --out kalundborg.json
  sagsgraf export --ndjson | gzip > graph.ndjson.gz`,
  settings: ['ocel', 'ndjson', 'municipality', 'from', 'to', 'out', ...GRAPH_NAMES, 'wait', 'json'],
  async run(invocation) {
    const { settings, output } = invocation;
    const wrong = wrongUsage(invocation);
    if (wrong !== null) {
      output.error(wrong);
      return WRONG_USAGE;
    }
    const { fileTarget, standardOutput } = await import('./export-target.js');
    const { out } = settings.export;
    const target = out === null ? standardOutput() : await fileTarget(out);
    try {
      const ended = await write(invocation, target);
      if (ended === 'enough') return 0;
      if (!ended.complete) {
        throw new SagsgrafError('STORE_UNAVAILABLE', 'The export was ended before it was whole.', {
          remedy: 'Do it again.',
        });
      }
      await target.keep();
      if (out !== null) output.result({ file: out, ...ended.counts }, [summaryLine(ended, out)]);
      return 0;
    } catch (error) {
      await target.discard();
      if (out !== null) throw error;
      // On standard output there may be data already, to which no JSON of an error can be added.
      new Output(false).error(error);
      return 1;
    }
  },
};

/** What is asked for but makes no sense together; null where all is well. */
function wrongUsage({ settings }: Invocation): SagsgrafError | null {
  const { ocel, ndjson, from, to, out } = settings.export;
  const problems: string[] = [];
  if (ocel === ndjson) problems.push('Give one of --ocel (SAGSGRAF_OCEL) and --ndjson (SAGSGRAF_NDJSON).');
  if (from !== null && to !== null && from > to) problems.push(`The period begins on ${from}, after its end on ${to}.`);
  if (ndjson && !ocel) {
    const chosen = [
      ...(settings.municipality === null ? [] : ['--municipality (SAGSGRAF_MUNICIPALITY)']),
      ...(from === null ? [] : ['--from (SAGSGRAF_FROM)']),
      ...(to === null ? [] : ['--to (SAGSGRAF_TO)']),
    ];
    if (chosen.length > 0) problems.push(`--ndjson writes the whole graph; leave out ${chosen.join(', ')}.`);
    if (settings.json && out === null) {
      problems.push('--json is for one JSON value, and --ndjson gives many; leave it out, or name a file with --out.');
    }
  }
  if (problems.length === 0) return null;
  return new SagsgrafError('BAD_INPUT', problems.join('\n'), { remedy: 'See sagsgraf export --help.' });
}

/** Writes until all is written, or until nobody reads any more. */
async function write(invocation: Invocation, target: ExportTarget): Promise<ExportResult | 'enough'> {
  const { settings, signal, output } = invocation;
  const [{ perform }, { EXPORT }, { EnoughWritten }, { waitingLine }] = await Promise.all([
    import('../service/client.js'),
    import('../service/operations.js'),
    import('./export-target.js'),
    import('./progress.js'),
  ]);
  const stopped = new AbortController();
  let failure: unknown = null;
  const result = await perform(settings, EXPORT, request(invocation), {
    signal: AbortSignal.any([signal, stopped.signal]),
    onEvent: async (piece) => {
      // What was under way when the writing failed still comes, and goes nowhere.
      if (failure !== null) return;
      try {
        await target.write(piece);
      } catch (error) {
        failure = error;
        stopped.abort();
      }
    },
    onWait: (error) => output.note(waitingLine(error, settings.wait)),
  });
  if (failure instanceof EnoughWritten) return 'enough';
  if (failure !== null) throw failure;
  return result;
}

function request({ settings }: Invocation): ExportRequest {
  const { ocel, from, to } = settings.export;
  return { format: ocel ? 'ocel' : 'ndjson', filter: { municipality: settings.municipality?.code ?? null, from, to } };
}

function summaryLine({ counts }: ExportResult, out: string): string {
  const what =
    'events' in counts
      ? `${counted(counts.events, 'event')} and ${counted(counts.objects, 'object')}`
      : `${counted(counts.nodes, 'node')} and ${counted(counts.edges, 'edge')}`;
  return `Wrote ${what} to ${shownPath(out)}.`;
}
