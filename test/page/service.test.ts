import { expect, test } from 'vitest';
import { loadSeeds } from '../graphql/api.js';
import { send } from '../graphql/http.js';
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

  test('says in Danish what an address asks for that cannot be, and leads on without it', async () => {
    at.expectFaults(/^told Failed to load resource.*400/u);
    const page = await at.blank();
    await page.goto(`${at.url}${CASE}?pr=2025-13-40`);
    const alert = page.getByRole('alert');
    await alert.getByText('en dato, der ikke findes').waitFor();
    expect(await alert.locator('[lang="en"]').textContent()).toContain('2025-13-40');
    await alert.getByRole('link', { name: 'Vis siden uden valg' }).click();
    await page.locator('h1', { hasText: TITLE }).waitFor();
  });

  test('names the window after the view, and never after the one before', async () => {
    const page = await at.open(CASE);
    expect(await page.title()).toBe(`${TITLE} – Sagsgraf`);
    await page.goto(`${at.url}/sag/0326:nix`);
    await page.getByText('Sagen findes ikke').waitFor();
    await expect.poll(() => page.title()).toBe('Sagen findes ikke – Sagsgraf');
    await page.getByRole('link', { name: 'Søg efter noget andet' }).click();
    await expect.poll(() => page.title()).toBe('Sagsgraf');
  });

  test('goes back to where the reader was, and there again after a reload', async () => {
    const page = await at.open(CASE, { viewport: { width: 900, height: 400 } });
    const top = async (): Promise<number> => Number(await page.evaluate('window.scrollY'));
    await page.evaluate('window.scrollTo(0, 700)');
    await page.locator('td').getByRole('link', { name: 'Direktionen' }).first().click();
    await page.locator('h1', { hasText: 'Direktionen' }).waitFor();
    expect(await top()).toBe(0);
    await page.goBack();
    await page.locator('h1', { hasText: TITLE }).waitFor();
    await expect.poll(top).toBe(700);
    await page.reload();
    await page.locator('h1', { hasText: TITLE }).waitFor();
    await expect.poll(top).toBe(700);
  });

  test('says at an address that leads nowhere that it does, to browsers as a page', async () => {
    at.expectFaults(/^told Failed to load resource.*404/u);
    const page = await at.blank();
    const answer = await page.goto(`${at.url}/sager/22-008459`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor();
    await expectAccessible(page);
    for (const [method, accept] of [
      ['GET', 'application/json'],
      ['POST', 'text/html'],
    ] as const) {
      const other = await fetch(`${at.url}/sager`, { method, headers: { accept } });
      expect([other.status, other.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    }
  });

  test('brings a script of at most 90 KB as it is sent, and lets nothing in its page be run', async () => {
    const html = await fetch(`${at.url}/`);
    const policy = html.headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/u);
    const scripts = [...(await html.text()).matchAll(/src="(?<path>\/assets\/[^"]+\.js)"/gu)];
    expect(scripts.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const { groups } of scripts) {
      const answer = await send(`${at.url}${groups?.['path'] ?? ''}`, { headers: { 'accept-encoding': 'gzip' } });
      expect(answer.headers['content-encoding']).toBe('gzip');
      expect(answer.headers['cache-control']).toContain('immutable');
      bytes += answer.body.length;
    }
    expect(bytes).toBeLessThan(90_000);
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
