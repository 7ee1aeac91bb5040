import { expect, test } from 'vitest';
import { loadSeeds } from '../graphql/api.js';
import { describeChromium } from './chromium.js';
import { expectAccessible, serve, visits } from './page.js';

const CASE = '/sag/0326:22-008459';
const TITLE = 'Beslutning om godkendelse af Handicaprådets anbefalinger vedrørende Fællesskaber for alle';

describeChromium('The page and its service in Chromium', (start) => {
  const at = visits(start);

  test('opens its query in the playground', async () => {
    const page = await at.open(CASE);
    const [playground] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Vis forespørgslen' }).click(),
    ]);
    playground.setDefaultTimeout(45_000);
    await playground.locator('.graphiql-query-editor .view-line', { hasText: 'query' }).first().waitFor();
    expect(await playground.locator('.graphiql-tab-active .graphiql-tab-button').textContent()).toBe('Case');
    await playground.locator('.graphiql-execute-button').click();
    await playground.locator('.graphiql-response .view-line', { hasText: '22-008459' }).first().waitFor();
  });

  test.each([
    ['is not there', null, 'Tjenesten kan ikke nås.'],
    ['has lost its database', { status: 503, code: 'STORE_UNAVAILABLE' }, 'Databasen svarer ikke lige nu.'],
    ['could not answer in time', { status: 503, code: 'TIME_LIMIT' }, 'Det tog for lang tid at finde svaret.'],
    ['has a fault', { status: 500, code: 'INTERNAL_SERVER_ERROR' }, 'Der opstod en fejl.'],
    ['is asked too often', { status: 429, code: 'RATE_LIMIT' }, 'Der er spurgt for ofte på kort tid.'],
  ])('says in Danish that the service %s, and tries again', async (_what, failing, said) => {
    at.expectFaults(/^told Failed to load resource/u);
    const page = await at.blank();
    await page.route(`${at.url}/graphql`, (route) => {
      if (failing === null) return route.abort();
      const { status, code } = failing;
      return route.fulfill({ status, json: { errors: [{ message: 'Told by the test.', extensions: { code } }] } });
    });
    await page.goto(`${at.url}${CASE}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('heading').textContent()).toBe(said);
    await expectAccessible(page);
    await page.unroute(`${at.url}/graphql`);
    await alert.getByRole('button', { name: 'Prøv igen' }).click();
    await page.locator('h1', { hasText: TITLE }).waitFor();
  });

  test('asks for the key where the service wants one, and keeps it for the session', async () => {
    at.expectFaults(/^told Failed to load resource.*401/u);
    const guarded = await serve(loadSeeds, 'a-key-of-this-test-only');
    const page = await at.open(CASE, {}, guarded);
    await page.getByLabel('Adgangsnøgle').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Adgangsnøgle').fill('a-wrong-key-of-this-test');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Tjenesten kræver en adgangsnøgle.').waitFor();
    await page.getByLabel('Adgangsnøgle').fill('a-key-of-this-test-only');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: TITLE }).waitFor();
    await page.reload();
    await page.locator('h1', { hasText: TITLE }).waitFor();
  });
});
