import { resolve } from 'node:path';
import { GRAPH_NAMES } from '../config.js';
import type { CommandForm } from './command.js';
import { loadSummaryLines, showLoadEvent, waitingLine } from './progress.js';

export const loadCommand: CommandForm = {
  usage: 'load <path...>',
  about: 'load minutes into the graph: Word documents, web pages, text; files, and folders of them',
  details: `A document that cannot be read is refused, with the reason, and the others still
load; the exit code is then 1. Loading a document again changes nothing; a
changed version of the same meeting's minutes replaces the old one. Works while
a service runs.

Examples:
  sagsgraf load minutes/
  sagsgraf load --municipality Kalundborg socialudvalget-2025-12-11.txt`,
  settings: ['municipality', ...GRAPH_NAMES, 'wait', 'json'],
  async run({ settings, arguments: paths, output, signal }) {
    const [{ perform }, { LOAD }] = await Promise.all([
      import('../service/client.js'),
      import('../service/operations.js'),
    ]);
    const given = { paths: paths.map((path) => resolve(path)), municipality: settings.municipality };
    const summary = await perform(settings, LOAD, given, {
      signal,
      onEvent: (event) => showLoadEvent(output, event),
      onWait: (error) => output.note(waitingLine(error, settings.wait)),
    });
    output.result(summary, loadSummaryLines(summary));
    return summary.refused.length > 0 || summary.interrupted ? 1 : 0;
  },
};
