import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the browser, and whatever it did that it should not. */
export interface WatchedPage {
  readonly page: Page;
  /**
   * Requests to other hosts, which get no answer; errors on the console or thrown; what the Content-Security-Policy
   * refused. Empty where all is well.
   */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens a page of its own, without cookies or storage of another one, for the service at this address. */
export async function watchPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const faults: string[] = [];
  const { origin } = new URL(url);
  await context.route(
    ({ protocol, origin: asked }) => /^(?:https?|wss?):$/u.test(protocol) && asked !== origin,
    async (route) => {
      faults.push(`asked ${route.request().url()}`);
      await route.abort();
    },
  );
  await context.exposeBinding('tellViolation', (_source, told: string) => {
    faults.push(`violated ${told}`);
  });
  await context.addInitScript({
    content: `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.tellViolation(violatedDirective + ' by ' + blockedURI))`,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`told ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    faults.push(`threw ${error.message}`);
  });
  return { page, faults, close: () => context.close() };
}
