import type { CommandForm } from './command.js';
import { serve, SERVING_SETTINGS } from './serving.js';

export const startCommand: CommandForm = {
  usage: 'start',
  about: 'load the samples where the graph is empty, then serve it over GraphQL',
  details: `Like serve, but a graph that holds nothing gets the sample minutes first, so that
there is something to ask.

Example:
  sagsgraf start --port 0`,
  settings: SERVING_SETTINGS,
  run: (invocation) => serve(invocation, true),
};
