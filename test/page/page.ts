import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { pageRoutes } from '../../src/api/routes/pages.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Store } from '../../src/graph/store.js';
import { loadSeeds, serveApi } from '../graphql/api.js';
import { watchPage, type WatchedPage } from './watched-page.js';

/** How long the page may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

export interface Visits {
  /** The service that holds the samples. */
  readonly url: string;
  readonly browser: Browser;
  /** A page before it shows anything; closed behind the test, which fails where the page did what it should not. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** A view that has come to rest, of the service with the samples or of another one. */
  open(address: string, options?: BrowserContextOptions, host?: string): Promise<Page>;
  /** What a test brings about on purpose is no fault of its page. */
  expectFaults(pattern: RegExp): void;
}

/** One browser and one service with the samples for all tests of a block. */
export function visits(start: () => Promise<Browser>): Visits {
  let browser: Browser | undefined;
  let url = '';
  let opened: WatchedPage[] = [];
  let expected: RegExp | null = null;
  beforeAll(async () => {
    url = await serve(loadSeeds);
    browser = await start();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const faults = opened.flatMap((page) => page.faults).filter((fault) => expected?.test(fault) !== true);
    await Promise.all(opened.map((page) => page.close()));
    opened = [];
    expected = null;
    expect(faults).toEqual([]);
  });
  const running = (): Browser => {
    if (browser === undefined) throw new Error('The browser has not been started');
    return browser;
  };
  const blank = async (options: BrowserContextOptions = {}, host = url): Promise<Page> => {
    const watched = await watchPage(running(), host, options);
    opened.push(watched);
    watched.page.setDefaultTimeout(PATIENCE);
    return watched.page;
  };
  return {
    get url() {
      return url;
    },
    get browser() {
      return running();
    },
    blank,
    async open(address, options = {}, host = url) {
      const page = await blank(options, host);
      await page.goto(`${host}${address}`);
      await settled(page);
      return page;
    },
    expectFaults(pattern) {
      expected = pattern;
    },
  };
}

/** A service with a store of its own until the tests are done; its address. */
export async function serve(load: (store: Store) => Promise<void>, token?: string): Promise<string> {
  const store = await openEmbedded({ path: null });
  afterAll(() => store.close());
  await ensureSchema(store);
  await load(store);
  const access = token === undefined ? {} : { access: { tokens: [token] } };
  return (await serveApi(store, { routes: pageRoutes(), ...access })).url;
}

/** Until the view shows what it asked for, and nothing of what it asked for before. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').locator('h1, h2').first().waitFor({ state: 'attached' });
  await page.locator('.skeleton, .waiting').first().waitFor({ state: 'detached' });
}

/** The marks of the picture by their names, in order of time. */
export async function marks(page: Page): Promise<(string | null)[]> {
  const all = await page.locator('.mark').all();
  return Promise.all(all.map((mark) => mark.getAttribute('aria-label')));
}

/** What the keyboard acts on, by its label or text. */
export async function focused(page: Page): Promise<string> {
  return String(
    await page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`),
  );
}

export async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
}

let axe: string | null = null;

/** No violation of WCAG 2.2 AA that axe-core can find. */
export async function expectAccessible(page: Page): Promise<void> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(`typeof axe === 'undefined' ? (() => { ${axe} })() : null`);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`);
  expect(found).toEqual([]);
}
