import type { Trace } from '../service/trace.js';
import type { CommandForm } from './command.js';

export const traceCommand: CommandForm = {
  usage: 'trace <case>',
  about: 'print the journey of a case: each step, and where it is written',
  details: `The case is named by its journal number, with --municipality where several
municipalities use it, or by its id. Works while a service runs.

Example:
  sagsgraf trace 22-008459 --municipality Kalundborg`,
  settings: ['municipality', 'data', 'neo4jUri', 'neo4jUser', 'neo4jPassword', 'neo4jDatabase', 'json'],
  async run({ settings, arguments: [asked = ''], output, signal }) {
    const [{ perform }, { TRACE }] = await Promise.all([
      import('../service/client.js'),
      import('../service/operations.js'),
    ]);
    const given = { case: asked, municipality: settings.municipality };
    const trace = await perform(settings, TRACE, given, { signal, onEvent: () => {} });
    output.result(trace, traceLines(trace));
    return 0;
  },
};

function traceLines({ id, journalNumber, title, municipality, steps }: Trace): string[] {
  return [
    `${title ?? journalNumber ?? id}`,
    `${municipality}, ${journalNumber ?? 'without journal number'} (${id})`,
    ...(steps.length === 0 ? ['', 'No step of it is known.'] : []),
    ...steps.flatMap(({ date, committee, outcome, text, absent, evidence }) => [
      '',
      `${date}  ${committee}  ${outcome}`,
      ...(text === null ? [] : [`  ${text}`]),
      ...(absent.length === 0 ? [] : [`  Absent: ${absent.join(', ')}`]),
      ...evidence.map(({ fileName, startLine, endLine, rule, confidence }) => {
        const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine}–${endLine}`;
        return `  Written in ${fileName}, ${lines} (${rule}, ${confidence})`;
      }),
    ]),
  ];
}
