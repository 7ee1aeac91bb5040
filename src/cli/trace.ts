import { GRAPH_NAMES } from '../config.js';
import type { CommandForm } from './command.js';
import { report } from './trace/report.js';

export const traceCommand: CommandForm = {
  usage: 'trace <case>',
  about: 'draw the journey of a case: its steps, the plan, and where each is written',
  details: `The case is named by its journal number, with --municipality where several
municipalities use it, or by its id. Works while a service runs.

A lane stands for each body, and time runs downwards. The word beside a mark
says what it means: filled ones are steps, ○ is still to come, ◌ was planned
and is not seen, ⊘ was skipped, · stands in running text only.

Example:
  sagsgraf trace 22-008459 --municipality Kalundborg --as-of 2025-11-05`,
  settings: ['municipality', 'asOf', ...GRAPH_NAMES, 'json'],
  async run({ settings, arguments: [asked = ''], output, signal }) {
    const [{ perform }, { TRACE }] = await Promise.all([
      import('../service/client.js'),
      import('../service/operations.js'),
    ]);
    const given = { case: asked, municipality: settings.municipality, asOf: settings.asOf };
    const trace = await perform(settings, TRACE, given, { signal, onEvent: () => {} });
    // Some terminals say 0 where they do not know.
    const { columns = 0 } = process.stdout;
    output.result(trace, report(trace, columns > 0 ? columns : 80));
    return 0;
  },
};
