import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine: the one that SAGSGRAF_CHROMIUM names, else the first on the PATH; null without one. */
export function findChromium(): string | null {
  const { SAGSGRAF_CHROMIUM: given, PATH: path = '' } = process.env;
  if (given) return given;
  const places = path.split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => places.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Vitest's global set-up: says once, before all tests, that those of the pages are skipped, and what they want. */
export default function sayWithoutChromium(): void {
  if (findChromium() !== null) return;
  process.stderr.write(
    'The tests of the pages are skipped: there is no Chromium on the PATH, and SAGSGRAF_CHROMIUM names none.\n',
  );
}
