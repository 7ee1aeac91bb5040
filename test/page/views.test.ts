import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { pageRoutes } from '../../src/api/routes/pages.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ensureSchema } from '../../src/graph/schema.js';
import type { Store } from '../../src/graph/store.js';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { loadAll, loadSeeds, serveApi } from '../graphql/api.js';
import { minutes } from '../graphql/minutes.js';
import { describeChromium } from './chromium.js';
import { watchPage, type WatchedPage } from './watched-page.js';

/** How long the page may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;
const CASE = '/sag/0326:22-008459';
const POLICY = '/politik/0326:faellesskaber-for-alle';
const TITLE = 'Beslutning om godkendelse af Handicaprådets anbefalinger vedrørende Fællesskaber for alle';

/** The steps of `22-008459` as their marks name them, by date; the first is told in running text only. */
const STEPS = [
  'Handicaprådet, 9. september 2025: Godkendt (omtalt)',
  'Direktionen, 6. oktober 2025: Anbefalet',
  'Kultur- og Fritidsudvalget, 4. november 2025: Anbefalet',
  'Socialudvalget, 6. november 2025: Udsat',
  'Socialudvalget, 11. december 2025: Anbefalet',
];

/** Each view: its address, its heading, and how often it asks the service. */
const VIEWS: readonly (readonly [name: string, address: string, heading: string, asked: number])[] = [
  ['find', '/', 'Søg i sager, politikker, udvalg, personer og møder', 1],
  ['found', '/?q=f%C3%A6llesskaber', 'Søg i sager, politikker, udvalg, personer og møder', 2],
  ['case', `${CASE}?trin=handling:0326:22-008459:socialudvalget:2025-11-06`, TITLE, 1],
  ['policy', POLICY, 'Fællesskaber for alle', 1],
  ['committee', '/udvalg/0326:socialudvalget', 'Socialudvalget', 1],
  ['person', '/person/0326:mustapha-badr', 'Mustapha Badr', 1],
  ['meeting', '/moede/0326:socialudvalget:2025-12-11', 'Socialudvalget, 11. december 2025', 1],
  ['flows', '/stroemme', 'Strømme mellem organer', 1],
  ['gaps', '/mangler', 'Mangler og uoverensstemmelser', 1],
  ['no such case', '/sag/0326:findes-ikke', 'Sagen findes ikke', 1],
];

describeChromium('The page in Chromium', (start) => {
  let browser: Browser;
  let url: string;
  let opened: WatchedPage | undefined;
  /** What a test brings about on purpose. */
  let expected: RegExp | null = null;

  beforeAll(async () => {
    url = await serve(loadSeeds);
    browser = await start();
    afterAll(() => browser.close());
  });
  afterEach(async () => {
    const faults = (opened?.faults ?? []).filter((fault) => expected?.test(fault) !== true);
    await opened?.close();
    opened = undefined;
    expected = null;
    expect(faults).toEqual([]);
  });

  async function open(address: string, options: BrowserContextOptions = {}, host = url): Promise<Page> {
    opened = await watchPage(browser, host, options);
    const { page } = opened;
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${host}${address}`);
    await settled(page);
    return page;
  }

  test.each(VIEWS)(
    'shows the view "%s" by one request, for everyone, light and dark, wide and narrow',
    async (_name, address, heading, asked) => {
      opened = await watchPage(browser, url);
      const { page } = opened;
      page.setDefaultTimeout(PATIENCE);
      const asks: string[] = [];
      page.on('request', (request) => {
        if (request.url() === `${url}/graphql`) asks.push(request.method());
      });
      await page.goto(`${url}${address}`);
      await settled(page);
      expect(await page.locator('main').locator('h1, h2').first().textContent()).toBe(heading);
      expect(asks).toHaveLength(asked);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 780 });
      await expectNoSideways(page);
      await expectAccessible(page);
    },
  );

  test('shows the way of a case step by step: decision, absentees, evidence, and the lines where it is written', async () => {
    const page = await open(CASE);
    expect(await marks(page)).toEqual(STEPS);
    expect(await page.locator('.standing').textContent()).toContain('Socialudvalget, 11. december 2025: Anbefalet');

    for (const step of STEPS) {
      await page.getByRole('button', { name: step, exact: true }).click();
      const panel = page.locator('section.step');
      await panel.locator('h3', { hasText: step.replace(' (omtalt)', '') }).waitFor();
      expect(await panel.locator('blockquote').first().textContent()).not.toBe('');
      const told = (await panel.textContent()) ?? '';
      expect(told.includes('Fraværende: Mustapha Badr')).toBe(step.startsWith('Kultur'));
      expect(told.includes('mindre sikkert end et referat')).toBe(step.includes('omtalt'));
      expect(/usikkert \(\d+ %\)/u.test(told)).toBe(step.includes('omtalt'));
    }

    await page.getByRole('button', { name: STEPS[3] ?? '', exact: true }).click();
    const panel = page.locator('section.step');
    await panel.locator('h3', { hasText: 'Udsat' }).waitFor();
    expect(await panel.locator('.printed').textContent()).toBe('Punktet blev udsat til næste møde.');
    await panel.getByRole('link', { name: 'kalundborg-socialudvalget-2025-12-11.txt, linje 147–149' }).click();
    await page.locator('.lines mark').first().waitFor();
    expect(new URL(page.url()).hash).toBe('#L147-149');
    expect(await page.locator('.lines mark').count()).toBe(3);
    expect((await page.locator('.lines mark').allTextContents()).join(' ')).toContain('udsat til næste møde');
    const place = await page.locator('#L148').boundingBox();
    expect(place?.y).toBeGreaterThan(0);
    expect(place?.y).toBeLessThan(900);
    await expectAccessible(page);
  });

  test('shows the merged way of a policy, each step with its case', async () => {
    const page = await open(POLICY);
    expect(await marks(page)).toEqual(['Socialudvalget, 7. august 2025: Godkendt', ...STEPS]);
    await page.getByRole('button', { name: 'Socialudvalget, 7. august 2025: Godkendt', exact: true }).click();
    const link = page.locator('section.step').getByRole('link', { name: /status på projekt Fællesskaber for alle/u });
    expect(await link.getAttribute('href')).toBe('/sag/0326:24-012996');
  });

  test('shows planned steps that have not come, inside the picture, and what was planned', async () => {
    const page = await open('/sag/0326:24-012987');
    const hollow = page.locator('.mark:has(.sign.planned.pending)');
    expect(await hollow.count()).toBe(3);
    const frame = await page.locator('.picture').boundingBox();
    for (const mark of await hollow.all()) {
      const box = await mark.boundingBox();
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
    }
    await page.getByRole('button', { name: 'Kommunalbestyrelsen, uden dato: Planlagt, afventer' }).click();
    expect(await page.locator('section.step h3').textContent()).toContain('Kommunalbestyrelsen');
  });

  test('is to be used by the keyboard alone', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('22-008459');
    await page.getByRole('heading', { name: 'Fundet' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain(TITLE);
    await page.keyboard.press('Enter');
    await page.locator('.mark').first().waitFor();
    // Whoever reads by ear is told that there is something new.
    expect(await page.evaluate('document.activeElement.id')).toBe('content');

    const [, direktionen = ''] = STEPS;
    for (let tabs = 0; tabs < 40 && (await focused(page)) !== direktionen; tabs += 1) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(direktionen);
    await page.keyboard.press('Enter');
    await page.locator('section.step h3', { hasText: 'Direktionen, 6. oktober 2025' }).waitFor();
    expect(await focused(page)).toBe(direktionen);
    await page.keyboard.press(' ');
    await page.locator('section.step').waitFor({ state: 'detached' });

    await page.goBack();
    await page.locator('.hits a.title', { hasText: TITLE }).first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('22-008459');
  });

  test('keeps what was chosen in the address, through reload and back', async () => {
    const page = await open(CASE);
    await page.getByRole('button', { name: STEPS[3] ?? '', exact: true }).click();
    await page.locator('section.step').waitFor();
    await page.reload();
    await settled(page);
    expect(await page.locator('section.step h3').textContent()).toBe(STEPS[3]);
    await page.locator('section.step h3 a').click();
    await page.locator('h1', { hasText: /^Socialudvalget$/u }).waitFor();
    expect(await page.title()).toBe('Socialudvalget – Sagsgraf');
    await page.goBack();
    await page.locator('section.step h3', { hasText: 'Udsat' }).waitFor();
    expect(await page.title()).toBe(`${TITLE} – Sagsgraf`);
  });

  test('narrows what is found, and says so where nothing is', async () => {
    const page = await open('/?q=f%C3%A6llesskaber');
    await page.getByLabel('Alle slags').selectOption('POLICY');
    await settled(page);
    await page.locator('.hits li:only-child').waitFor();
    expect(await page.locator('.hits a.title').getAttribute('href')).toBe(POLICY);
    await page.getByLabel('Alle kommuner').selectOption('0316');
    await page.locator('.notice', { hasText: 'Intet fundet' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=f%C3%A6llesskaber&slags=POLICY&kommune=0316');
  });

  test('leads from a way between committees to the cases behind it', async () => {
    const page = await open('/stroemme?kommune=0326');
    await page.getByRole('button', { name: /^Fra Direktionen til Kultur- og Fritidsudvalget: 1 sag$/u }).click();
    const behind = page.locator('section.step');
    await behind.waitFor();
    expect(await behind.getByRole('link').getAttribute('href')).toBe(CASE);
    expect(await page.locator('.picture').count()).toBe(1);
  });

  test('saves a table as CSV and a picture as SVG', async () => {
    const page = await open(CASE);
    const table = await saved(page, () =>
      page.locator('caption', { hasText: 'Trin for trin' }).getByRole('button').click(),
    );
    expect(table.name).toBe('sag-0326-22-008459.csv');
    const rows = table.text.split('\r\n');
    expect(rows[0]).toBe('\uFEFFDato;Organ;Beslutning;Fraværende;Ord');
    expect(rows).toContain('2025-11-06;Socialudvalget;Udsat;;Punktet blev udsat til næste møde.');
    expect(rows.filter((row) => /^\d{4}-/u.test(row))).toHaveLength(STEPS.length);

    const picture = await saved(page, () => page.getByRole('button', { name: 'Hent som SVG' }).click());
    expect(picture.name).toBe('sag-0326-22-008459.svg');
    expect(picture.text).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    for (const step of STEPS) expect(picture.text).toContain(`aria-label="${step}"`);
    // Its colours do not come from a style sheet of this page.
    expect(picture.text).toMatch(/fill="rgb\(\d+, \d+, \d+\)"/u);
  });

  test('opens its query in the playground', async () => {
    const page = await open(CASE);
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
    ['has a fault', { status: 500, code: 'INTERNAL_SERVER_ERROR' }, 'Der opstod en fejl.'],
    ['is asked too often', { status: 429, code: 'RATE_LIMIT' }, 'Der er spurgt for ofte på kort tid.'],
  ])('says in Danish that the service %s, and tries again', async (_what, failing, said) => {
    expected = /^told Failed to load resource/u;
    opened = await watchPage(browser, url);
    const { page } = opened;
    page.setDefaultTimeout(PATIENCE);
    await page.route(`${url}/graphql`, (route) => {
      if (failing === null) return route.abort();
      const { status, code } = failing;
      return route.fulfill({ status, json: { errors: [{ message: 'Told by the test.', extensions: { code } }] } });
    });
    await page.goto(`${url}${CASE}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('heading').textContent()).toBe(said);
    await expectAccessible(page);
    await page.unroute(`${url}/graphql`);
    await alert.getByRole('button', { name: 'Prøv igen' }).click();
    await page.locator('h1', { hasText: TITLE }).waitFor();
  });

  test('asks for the key where the service wants one, and keeps it for the session', async () => {
    expected = /^told Failed to load resource.*401/u;
    const guarded = await serve(loadSeeds, 'a-key-of-this-test-only');
    const page = await open(CASE, {}, guarded);
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

  test('says where nothing is loaded how to load, and where an address leads nowhere', async () => {
    const empty = await serve(() => Promise.resolve());
    const page = await open('/', {}, empty);
    expect(await page.locator('.notice').textContent()).toContain('npx sagsgraf load');
    await expectAccessible(page);
    for (const [address, said] of [
      ['/stroemme', 'Ingen overdragelser'],
      ['/mangler', 'Intet mangler'],
      ['/dokument/nix', 'Dokumentet findes ikke'],
      ['/politik/nix', 'Politikken findes ikke'],
      ['/person/nix', 'Personen findes ikke'],
    ]) {
      await page.goto(`${empty}${address}`);
      await page.locator('.notice h2', { hasText: said ?? '' }).waitFor();
    }
  });

  test('keeps 200 steps over ten years readable: near, as a whole, and folded', async () => {
    const long = await serve((store) => loadAll(store, [longCase()]));
    const page = await open('/sag/0370:14-000001', {}, long);
    expect(await page.locator('.mark').count()).toBe(200);
    const picture = page.locator('.picture');
    const frame = `document.querySelector('.picture')`;
    const sideways = () => page.evaluate(`${frame}.scrollWidth > ${frame}.clientWidth + 1`);
    expect(await sideways()).toBe(true);
    await expectNoSideways(page);

    // The names of the lanes stay in sight.
    await page.evaluate(`${frame}.scrollLeft = 2000`);
    await page.locator('.names[transform="translate(2000 0)"]').waitFor();
    const name = await page.locator('.lane-name').first().boundingBox();
    expect(name?.x).toBeGreaterThanOrEqual(0);

    await page.getByRole('button', { name: 'Vis mere tid ad gangen' }).click();
    await page.getByRole('button', { name: 'Vis mere tid ad gangen', disabled: true }).waitFor();
    expect(await sideways()).toBe(false);
    const before = await picture.boundingBox();
    await page.getByRole('button', { name: 'Fold alle baner', exact: true }).click();
    await page.getByRole('button', { name: 'Fold alle baner ud' }).waitFor();
    expect((await picture.boundingBox())?.height).toBeLessThan((before?.height ?? 0) * 0.7);
    await page.getByRole('button', { name: 'Byrådet: fold banen ud' }).click();
    await page.getByRole('button', { name: 'Byrådet: fold banen sammen' }).waitFor();
  });

  test('prints the whole of a view, without what only a screen needs', async () => {
    const page = await open(CASE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Hent som SVG' }).isVisible()).toBe(false);
    expect(await page.locator('.mark').first().isVisible()).toBe(true);
    const printed = await page.pdf({ format: 'A4' });
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

/** A service with a store of its own until the tests are done; its address. */
async function serve(load: (store: Store) => Promise<void>, token?: string): Promise<string> {
  const store = await openEmbedded({ path: null });
  afterAll(() => store.close());
  await ensureSchema(store);
  await load(store);
  const access = token === undefined ? {} : { access: { tokens: [token] } };
  return (await serveApi(store, { routes: pageRoutes(), ...access })).url;
}

/** One document that restates 199 steps in seven bodies, and adds the last. */
function longCase(): DocumentFacts {
  const bodies = ['Direktionen', 'Teknik- og Miljøudvalget', 'Socialudvalget', 'Økonomiudvalget', 'Byrådet'];
  bodies.push('Kultur- og Fritidsudvalget', 'Handicaprådet');
  const outcomes = ['APPROVED', 'RECOMMENDED', 'POSTPONED', 'NOTED', 'HEARING', 'REJECTED'] as const;
  const steps = Array.from({ length: 199 }, (_, index) => ({
    committee: bodies[index % bodies.length] ?? '',
    date: new Date(Date.UTC(2014, 0, 5 + Math.round(index * 18.3))).toISOString().slice(0, 10),
    outcome: outcomes[index % outcomes.length] ?? 'APPROVED',
  }));
  const item = { title: 'En lang sag', journalNumber: '14-000001', steps };
  return minutes({ municipality: '0370', committee: 'Byrådet', date: '2024-01-10', items: [item] });
}

async function settled(page: Page): Promise<void> {
  await page.locator('main').locator('h1, h2').first().waitFor({ state: 'attached' });
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}

/** The marks of the picture by their names, in order of time. */
async function marks(page: Page): Promise<(string | null)[]> {
  const all = await page.locator('.mark').all();
  return Promise.all(all.map((mark) => mark.getAttribute('aria-label')));
}

/** What the keyboard acts on, by its label or text. */
async function focused(page: Page): Promise<string> {
  return String(
    await page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`),
  );
}

async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
}

let axe: string | null = null;

/** No violation of WCAG 2.2 AA that axe-core can find. */
async function expectAccessible(page: Page): Promise<void> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(`typeof axe === 'undefined' ? (() => { ${axe} })() : null`);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`);
  expect(found).toEqual([]);
}

/** The file that the page gives the reader to save. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [file]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
