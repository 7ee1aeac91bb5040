import { Command, CommanderError, Option } from 'commander';
import { readSettings, SETTINGS, type SettingName, type Settings } from '../config.js';
import { SagsgrafError } from '../errors.js';
import { Output } from './output.js';
import { stopSignal } from './signals.js';

/** What a command is run with. */
export interface Invocation {
  readonly settings: Settings;
  readonly arguments: readonly string[];
  readonly output: Output;
  /** Aborted when the user or the system asks the process to end. */
  readonly signal: AbortSignal;
}

/** A command of the command line. */
export interface CommandForm {
  /** Name and arguments as commander reads them: `load <path...>`. */
  readonly usage: string;
  /** One line. */
  readonly about: string;
  /** What else its help tells, examples included. */
  readonly details: string;
  readonly settings: readonly SettingName[];
  /** @returns the exit code: 0, 1 where something failed or was refused, 2 where what is asked makes no sense. */
  run(invocation: Invocation): Promise<number>;
}

const FAILED = 1;
/** The exit code where what is asked makes no sense. */
export const WRONG_USAGE = 2;

/** Runs the command line. @returns the exit code: 0, 1 (something failed or was refused) or 2 (wrong usage). */
export async function runCommandLine(
  forms: readonly CommandForm[],
  version: string,
  given: readonly string[],
): Promise<number> {
  const output = new Output(given.includes('--json') || /^(?:1|true)$/.test(process.env['SAGSGRAF_JSON'] ?? ''));
  let code = 0;
  const program = new Command('sagsgraf')
    .description('A knowledge graph of Danish municipal cases: reads minutes (referater), answers over GraphQL.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', '\nMore on a command: sagsgraf <command> --help');
  for (const form of forms) {
    addCommand(program, form, async (settings, args) => {
      code = await form.run({ settings, arguments: args, output: new Output(settings.json), signal: stopSignal() });
    });
  }
  try {
    await program.parseAsync(given, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      output.error(error);
      return isWrongUsage(error) ? WRONG_USAGE : FAILED;
    }
    if (error.exitCode === 0) return 0;
    // Without a command, commander has shown the help; anything else that it refuses is told in one line.
    if (error.code !== 'commander.help') output.error(usageError(error));
    return WRONG_USAGE;
  }
}

function addCommand(
  program: Command,
  form: CommandForm,
  run: (settings: Settings, args: readonly string[]) => Promise<void>,
): void {
  const command = program.command(form.usage).description(form.about).addHelpText('after', `\n${form.details}`);
  const variables: string[] = [];
  for (const name of form.settings) {
    const { option, variable, about } = SETTINGS[name];
    if (option === null) variables.push(`  ${variable}  ${about}`);
    else command.addOption(new Option(option, `${about} [${variable}]`));
  }
  const only = variables.length === 0 ? '' : `\nOnly as an environment variable:\n${variables.join('\n')}`;
  command.addHelpText('after', `${only}\nA name in brackets is the environment variable that says the same.`);
  const serving = form.settings.includes('public');
  command.action(() => run(settingsOf(command, serving), command.args));
}

class WrongSettings extends SagsgrafError {}

function settingsOf(command: Command, serving: boolean): Settings {
  try {
    return readSettings(command.opts(), process.env, serving);
  } catch (error) {
    if (!(error instanceof SagsgrafError)) throw error;
    throw new WrongSettings(error.code, error.message, error.remedy === null ? {} : { remedy: error.remedy });
  }
}

function isWrongUsage(error: unknown): boolean {
  return error instanceof WrongSettings;
}

function usageError(error: CommanderError): SagsgrafError {
  const message = error.message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, ' (did you mean $1?)');
  return new SagsgrafError('BAD_INPUT', `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, {
    remedy: 'See sagsgraf --help.',
  });
}
