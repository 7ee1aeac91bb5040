import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { SagsgrafError } from '../../src/errors.js';
import { DEFAULT_LINE, RELEASES } from './releases.js';
import { startNeo4j } from './server.js';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const command = new Command('npm run neo4j --')
  .description(
    'Runs a Neo4j Community server on loopback, without Docker, until it is interrupted. The environment to use it\n' +
      'goes to standard output, everything else to standard error.',
  )
  .option('--version <version>', `${[...RELEASES.keys()].join(', ')}, or an exact version`, DEFAULT_LINE)
  .option('--data <folder>', 'the server’s folder, kept afterwards (default: a temporary one)')
  .option('--port <port>', 'the port for Bolt (default: a free one)', portNumber)
  .option('--heap <size>', 'largest heap of the JVM', '512m')
  .option('--quick', 'for short runs: half the work to start, slower once it has run for minutes')
  .exitOverride();

const told = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => told.abort());

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (told.signal.aborted) {
    tell('Stopped before it answered.');
    return 1;
  }
  if (!(error instanceof SagsgrafError)) throw error;
  tell(error.toString());
  return error.code === 'BAD_INPUT' ? 2 : 1;
});

/** Runs the server until a signal comes; gives the exit code. */
async function main(): Promise<number> {
  const options = command
    .parse()
    .opts<{ version: string; data?: string; port?: number; heap: string; quick?: boolean }>();
  const interrupted = new Promise<'interrupted'>((resolve) =>
    told.signal.addEventListener('abort', () => resolve('interrupted')),
  );

  const server = await startNeo4j({ ...options, report: tell, signal: told.signal });
  const environment = { URI: server.uri, USER: server.user, PASSWORD: server.password, DATABASE: server.database };
  for (const [name, value] of Object.entries(environment)) {
    process.stdout.write(`export SAGSGRAF_NEO4J_${name}=${value}\n`);
  }
  tell('It answers. Ctrl-C stops it.');

  const why = await Promise.race([interrupted, server.ended]);
  await server.stop();
  tell(why === 'interrupted' ? 'Stopped.' : why.toString());
  return why === 'interrupted' ? 0 : 1;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('A port is 1 to 65535.');
  return port;
}
