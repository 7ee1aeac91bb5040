import { chromium, type Browser } from 'playwright-core';
import { describe, test } from 'vitest';
import { findChromium } from './find-chromium.js';

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
