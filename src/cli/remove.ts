import { GRAPH_NAMES } from '../config.js';
import type { CommandForm } from './command.js';
import { graphLine } from './progress.js';

export const removeCommand: CommandForm = {
  usage: 'remove <document>',
  about: 'withdraw a document: what it alone states goes from the graph',
  details: `The document is named by its file name without folder, by its key
(document:<sha256>), or by the first 8 or more digits of its SHA-256. Works while
a service runs.

Example:
  sagsgraf remove socialudvalget-2025-12-11.txt`,
  settings: [...GRAPH_NAMES, 'json'],
  async run({ settings, arguments: [document = ''], output, signal }) {
    const [{ perform }, { REMOVE }] = await Promise.all([
      import('../service/client.js'),
      import('../service/operations.js'),
    ]);
    const result = await perform(settings, REMOVE, { document }, { signal, onEvent: () => {} });
    output.result(result, [`Removed ${result.removed.fileName} (${result.removed.key}).`, graphLine(result.graph)]);
    return 0;
  },
};
