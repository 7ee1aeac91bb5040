#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { systemCode } from '../errors.js';
import { checkCommand } from './check.js';
import { runCommandLine } from './command.js';
import { exportCommand } from './export.js';
import { loadCommand } from './load.js';
import { parseCommand } from './parse.js';
import { removeCommand } from './remove.js';
import { serveCommand } from './serve.js';
import { startCommand } from './start.js';
import { traceCommand } from './trace.js';

process.stdout.on('error', (error: unknown) => {
  const code = systemCode(error) ?? String(error);
  // A reader that has enough, such as `head`, is no error.
  if (code === 'EPIPE') return;
  process.stderr.write(`Error: Standard output cannot be written (${code}). Make room there, or send it elsewhere.\n`);
  process.exit(1);
});

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

const code = await runCommandLine(
  [startCommand, serveCommand, loadCommand, parseCommand, removeCommand, traceCommand, exportCommand, checkCommand],
  version,
  process.argv.slice(2),
);

// A connection to a database that has fallen silent would keep the process; only what is still to be written may.
for (const stream of [process.stdout, process.stderr]) {
  await new Promise<void>((resolve) => stream.write('', () => resolve()));
}
process.exit(code);
