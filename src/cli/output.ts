import { isAbsolute, relative } from 'node:path';
import { SagsgrafError } from '../errors.js';
import { wireError } from '../service/protocol.js';

/**
 * What a command says, and where: its result on standard output, as text or as exactly one JSON value; progress,
 * warnings and errors on standard error. On a terminal the progress is one line that is written over.
 */
export class Output {
  readonly #json: boolean;
  readonly #terminal = process.stderr.isTTY;
  #passing = false;

  constructor(json: boolean) {
    this.#json = json;
  }

  /** The command's one result; where it has no text of its own, it is shown as JSON that is easy to read. */
  result(value: unknown, text: readonly string[] | null): void {
    this.#clear();
    if (this.#json) process.stdout.write(`${JSON.stringify(value)}\n`);
    else if (text === null) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    else process.stdout.write(text.map((line) => `${harmless(line)}\n`).join(''));
  }

  /** A line that stays. */
  note(line: string): void {
    this.#clear();
    process.stderr.write(`${harmless(line)}\n`);
  }

  /** How far the work is: on a terminal it gives way to the next such line. */
  progress(line: string): void {
    if (!this.#terminal) return this.note(line);
    this.#clear();
    process.stderr.write([...harmless(line)].slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1)).join(''));
    this.#passing = true;
  }

  /** An error, for a reader and, where JSON was asked for, for a program. */
  error(error: unknown): void {
    if (error instanceof SagsgrafError) this.note(`Error: ${error.toString()}`);
    else {
      const { message, remedy } = wireError(error);
      this.note(`Error: ${message} ${remedy ?? ''}`);
      if (process.env['SAGSGRAF_DEBUG'] === '1') console.error(error);
      else this.note('With SAGSGRAF_DEBUG=1 the command tells where it happened.');
    }
    if (this.#json) this.result({ error: wireError(error) }, []);
  }

  #clear(): void {
    if (this.#passing) process.stderr.write('\r\u001B[2K');
    this.#passing = false;
  }
}

/** Without the control characters with which a document or a file name could take hold of the terminal. */
function harmless(line: string): string {
  return line.replace(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
}

/** A path as a reader at this place would write it. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** `1 document`, `2 documents`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
