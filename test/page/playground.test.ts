import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pageRoutes } from '../../src/api/routes/pages.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import { loadSeeds, serveApi } from '../graphql/api.js';
import { describeChromium } from './chromium.js';
import { watchPage, type WatchedPage } from './watched-page.js';

const EXAMPLES = [
  'CaseJourney',
  'PolicyJourney',
  'RelatedCases',
  'LatestCases',
  'Agenda',
  'CaseStanding',
  'Gaps',
  'Handoffs',
  'CasesWaiting',
];
/** How long the editor may take to come up on a busy machine, in milliseconds. */
const PATIENCE = 45_000;

describeChromium('The playground in Chromium', (start) => {
  let browser: Browser;
  let url: string;
  let opened: WatchedPage | undefined;
  let pictures: string;

  beforeAll(async () => {
    const store = await openEmbedded({ path: null });
    afterAll(() => store.close());
    await ensureSchema(store);
    await loadSeeds(store);
    ({ url } = await serveApi(store, { routes: pageRoutes() }));
    browser = await start();
    afterAll(() => browser.close());
    pictures = process.env['SAGSGRAF_SCREENSHOTS'] ?? (await mkdtemp(join(tmpdir(), 'sagsgraf-pictures-')));
  });
  afterEach(async () => {
    const faults = opened?.faults;
    await opened?.close();
    opened = undefined;
    expect(faults ?? []).toEqual([]);
  });

  async function open(address: string): Promise<Page> {
    opened = await watchPage(browser, url);
    const { page } = opened;
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${url}${address}`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return page;
  }

  test('opens with the examples, runs the first one, and asks no other host for anything', async () => {
    const page = await open('/graphql');
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(EXAMPLES);
    expect(await shown(page, 'query')).toContain('# Analyst: how did a case move?');

    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response .view-line', { hasText: 'Direktionen' }).first().waitFor();
    const answer = await shown(page, 'answer');
    expect(answer).toContain('"date": "2025-10-06"');
    expect(answer).toContain('"outcome": "RECOMMENDED"');
    expect(answer).not.toContain('"errors"');

    const picture = await page.screenshot({ path: join(pictures, 'playground.png') });
    // A blank page of this size is a tenth of that.
    expect(picture.length).toBeGreaterThan(50_000);
  });

  test('shows the query that an address brings along, first among the tabs, with its variables', async () => {
    const query = 'query Linked($id: ID!) {\n  case(id: $id) {\n    title\n  }\n}';
    const variables = '{ "id": "case:0326:22-008459" }';
    const page = await open(`/graphql#${new URLSearchParams({ query, variables }).toString()}`);
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(['Linked', ...EXAMPLES]);
    expect(await shown(page, 'query')).toContain('query Linked($id: ID!)');
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response .view-line', { hasText: 'Handicaprådets' }).first().waitFor();
    expect(await shown(page, 'answer')).not.toContain('"errors"');

    // Another query behind the number sign of the same page.
    const other = new URLSearchParams({ query: 'query Other { municipalities { name } }' }).toString();
    await page.evaluate(`window.location.hash = ${JSON.stringify(other)}`);
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'query Other' }).waitFor();
    expect(await page.locator('.graphiql-tab-active .graphiql-tab-button').textContent()).toBe('Other');
  });

  test('explains the schema beside the editor', async () => {
    const page = await open('/graphql');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const pane = page.locator('.graphiql-plugin');
    await pane.getByRole('link', { name: 'Query', exact: true }).click();
    await pane.getByRole('link', { name: 'municipalities', exact: true }).waitFor();
    const printed = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    const [, told = ''] = /"""\s*([^"]+?)\s*"""\s*municipalities:/u.exec(printed) ?? [];
    expect(told).not.toBe('');
    expect(await pane.textContent()).toContain(told);
    await page.screenshot({ path: join(pictures, 'playground-documentation.png') });
  });
});

/** The text of an editor as it is to be read. */
async function shown(page: Page, which: 'query' | 'answer'): Promise<string> {
  const place = which === 'query' ? '.graphiql-query-editor' : '.graphiql-response';
  const lines = await page.locator(`${place} .view-line`).allTextContents();
  // The editor writes spaces that do not break.
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
