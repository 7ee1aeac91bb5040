import type { CommandForm } from './command.js';
import { serve, SERVING_SETTINGS } from './serving.js';

export const serveCommand: CommandForm = {
  usage: 'serve',
  about: 'serve the graph over GraphQL',
  details: `Serves until it is ended by Ctrl-C or SIGTERM. Other commands work meanwhile:
they find the service by its data folder.

Example:
  PORT=8080 sagsgraf serve --data /srv/sagsgraf`,
  settings: SERVING_SETTINGS,
  run: (invocation) => serve(invocation, false),
};
