import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { describe, test } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine: the one that SAGSGRAF_CHROMIUM names, else the first on the PATH; null without one. */
function findChromium(): string | null {
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

/**
 * Tests that need a browser. Without Chromium they say that they are skipped; in CI that is a failure.
 * @param tests gets what starts the browser, once for the block; whoever starts it closes it.
 */
export function describeChromium(subject: string, tests: (start: () => Promise<Browser>) => void): void {
  const executablePath = findChromium();
  if (executablePath !== null) {
    describe(subject, () => {
      // Its sandbox needs rights that a container or an administrator's account does not have; it shows our pages only.
      tests(() => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] }));
    });
    return;
  }
  describe(subject, () => {
    if (process.env['CI'] === 'true') {
      test('needs Chromium', () => {
        throw new Error('There is no Chromium: install Debian’s package "chromium", or name one by SAGSGRAF_CHROMIUM.');
      });
    } else {
      test.skip('skipped: there is no Chromium on the PATH, and SAGSGRAF_CHROMIUM names none');
    }
  });
}
