import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadAll } from '../graphql/api.js';
import { minutes } from '../graphql/minutes.js';
import { describeChromium } from './chromium.js';
import { expectAccessible, expectNoSideways, serve, settled, visits } from './page.js';

const CASE = '/sag/0326:22-008459';
const TITLE = 'Beslutning om godkendelse af Handicaprådets anbefalinger vedrørende Fællesskaber for alle';
const FIND = 'Søg i sager, politikker, udvalg, personer og møder';

/** Each view: its address, its heading, and how often it asks the service. */
const VIEWS: readonly (readonly [name: string, address: string, heading: string, asked: number])[] = [
  ['find', '/', FIND, 1],
  ['found', '/?q=f%C3%A6llesskaber', FIND, 2],
  ['case', `${CASE}?trin=handling:0326:22-008459:socialudvalget:2025-11-06`, TITLE, 1],
  ['policy', '/politik/0326:faellesskaber-for-alle', 'Fællesskaber for alle', 1],
  // What waits and what was sent on are asked for by themselves: there may be too many cases to look at.
  ['committee', '/udvalg/0326:socialudvalget', 'Socialudvalget', 3],
  ['person', '/person/0326:mustapha-badr', 'Mustapha Badr', 1],
  ['meeting', '/moede/0326:socialudvalget:2025-12-11', 'Socialudvalget, 11. december 2025', 1],
  [
    'meeting only cited',
    '/moede/0326:kultur-og-fritidsudvalget:2025-11-04',
    'Kultur- og Fritidsudvalget, 4. november 2025',
    1,
  ],
  ['flows', '/stroemme', 'Strømme mellem organer', 1],
  ['gaps', '/mangler', 'Mangler og uoverensstemmelser', 1],
  ['no such case', '/sag/0326:findes-ikke', 'Sagen findes ikke', 1],
];

describeChromium('The views in Chromium', (start) => {
  const at = visits(start);

  test.each(VIEWS)(
    'shows the view "%s" by one request, for everyone, light and dark, wide and narrow',
    async (_name, address, heading, asked) => {
      const page = await at.blank();
      const asks: string[] = [];
      page.on('request', (request) => {
        if (request.url() === `${at.url}/graphql`) asks.push(request.method());
      });
      await page.goto(`${at.url}${address}`);
      await settled(page);
      expect(await page.locator('main').locator('h1, h2').first().textContent()).toBe(heading);
      expect(asks).toHaveLength(asked);
      await expectAccessible(page);
      await page.setViewportSize({ width: 768, height: 1024 });
      await expectNoSideways(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 360, height: 780 });
      await expectNoSideways(page);
      await expectAccessible(page);
    },
  );

  test('says of what municipality a person, a meeting, a committee and a gap are', async () => {
    const page = await at.open('/person/0326:mustapha-badr');
    expect(await page.locator('.meta').textContent()).toContain('Kalundborg Kommune');
    await page.getByRole('link', { name: 'Socialudvalget' }).click();
    await page.locator('h1', { hasText: /^Socialudvalget$/u }).waitFor();
    expect(await page.locator('.meta').textContent()).toContain('Kalundborg Kommune');
    await page.getByRole('link', { name: '11. december 2025' }).click();
    await page.locator('caption', { hasText: 'Dagsorden' }).waitFor();
    expect(await page.locator('.meta').first().textContent()).toContain('Kalundborg Kommune · kl. 17:00');

    await page.goto(`${at.url}/mangler`);
    await settled(page);
    expect(await page.locator('th').allTextContents()).toContain('Kommune');
    await page.getByLabel('Alle kommuner').selectOption('0316');
    await page.locator('th', { hasText: 'Kommune' }).waitFor({ state: 'detached' });
  });

  test('tells what a committee has sent on, the longest waiting first, from what is ended there', async () => {
    const page = await at.open('/udvalg/0326:socialudvalget');
    const sentOn = page.locator('.table', { hasText: 'Sager, der er sendt videre' });
    await sentOn.waitFor();
    expect(await sentOn.textContent()).toContain('24-012987');
    expect(await sentOn.textContent()).not.toContain('25-013405');
    // No minutes of the finance committee are loaded, so nobody can tell that they still wait.
    expect(await sentOn.locator('td[data-title="Har ventet"]').allTextContents()).toContain('vides ikke');
    expect(await page.locator('article').textContent()).toContain('Den kan være behandlet der siden.');
    const latest = page.locator('.table', { hasText: 'senest blev behandlet her' });
    expect(await latest.locator('tr', { hasText: '25-013405' }).textContent()).toContain('Afsluttet');
  });

  test('tells of a meeting that is only cited what other minutes tell, and that its own are not loaded', async () => {
    const page = await at.open('/moede/0326:kultur-og-fritidsudvalget:2025-11-04');
    expect(await page.locator('.warn').textContent()).toContain('Mødets eget referat er ikke indlæst.');
    const row = page.locator('.table', { hasText: 'Sager, som andre referater fortæller om' }).locator('tbody tr');
    expect(await row.locator('td').allTextContents()).toEqual([
      TITLE,
      '22-008459',
      'Anbefalet',
      'Mustapha Badr',
      'Drøftet og udvalget anbefaler Direktionens anbefaling.',
    ]);
    await page.goto(`${at.url}/moede/0326:handicapraadet:2025-09-09`);
    await page.locator('td', { hasText: 'Godkendt (omtalt)' }).waitFor();
  });

  test('tells of a person what was decided without them, and from what presence is known', async () => {
    const page = await at.open('/person/0326:mustapha-badr');
    const missed = page.locator('.table', { hasText: 'Sager, der blev behandlet imens' });
    expect(await missed.getByRole('link', { name: TITLE }).getAttribute('href')).toBe(CASE);
    expect(await page.locator('article').textContent()).toContain('Tilstedeværelse kendes kun fra de møder');
  });

  test('shows more of the cases and the meetings of a committee when asked', async () => {
    const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + 7 * index)).toISOString().slice(0, 10);
    const met = Array.from({ length: 70 }, (_, index) =>
      minutes({
        municipality: '0370',
        committee: 'Teknisk Udvalg',
        date: day(index),
        items: [{ title: `Vej ${index}`, journalNumber: `24-${index}`, route: ['Teknisk Udvalg', 'Byrådet'] }],
      }),
    );
    const url = await serve((store) => loadAll(store, met));
    const page = await at.open('/udvalg/0370:teknisk-udvalg', {}, url);
    const days = page.locator('.days li');
    const rowsOf = (caption: string) => page.locator('table', { hasText: caption }).locator('tbody tr');
    const [waiting, latest] = [rowsOf('sendt videre'), rowsOf('nyeste først')];
    await waiting.first().waitFor();
    const counts = () => Promise.all([waiting, latest, days].map((list) => list.count()));
    expect(await counts()).toEqual([50, 20, 60]);
    await page.getByRole('heading', { name: 'Møder (60 af 70)' }).waitFor();
    for (const button of (await page.getByRole('button', { name: 'Vis flere' }).all()).toReversed())
      await button.click();
    await page.getByRole('heading', { name: 'Møder (70)' }).waitFor();
    await expect.poll(counts).toEqual([70, 70, 70]);
    expect(await page.getByRole('button', { name: 'Vis flere' }).count()).toBe(0);
    // In the order of the first page, each once.
    const dates = await days.locator('a').evaluateAll((links) => links.map((link) => String(link)));
    expect(dates.map((address) => address.slice(-10))).toEqual(met.map((_, index) => day(69 - index)));
    expect(await waiting.locator('td:first-child').allTextContents()).toEqual(met.map((_, index) => `Vej ${index}`));
  });

  test('leads from a committee to the cases that it received from another', async () => {
    const page = await at.open('/udvalg/0326:socialudvalget');
    await page.getByRole('link', { name: 'Fra Kultur- og Fritidsudvalget til Socialudvalget: 1 sag' }).click();
    const behind = page.locator('section.step');
    expect(await behind.getByRole('link').getAttribute('href')).toBe(CASE);
    expect(new URL(page.url()).searchParams.get('kommune')).toBe('0326');
  });

  test('has no way to show for a policy that cases only mention, and says why', async () => {
    const page = await at.open('/politik/0326:handicappolitik');
    expect(await page.locator('article').textContent()).toContain('Sagerne nævner den kun.');
    expect(await page.locator('.picture').count()).toBe(0);
  });

  test('saves all gaps as CSV, those not yet shown included, and no part of them as if it were all', async () => {
    const items = Array.from({ length: 70 }, (_, index) => ({
      title: `Sag ${index}`,
      journalNumber: `24-${index}`,
      steps: [{ committee: 'Socialudvalget', date: `2023-${index < 35 ? '05' : '06'}-${10 + (index % 18)}` }],
      refersTo: [{ committee: 'Byrådet', date: '2022-03-01', item: index + 1 }],
    }));
    const url = await serve((store) =>
      loadAll(store, [minutes({ municipality: '0370', committee: 'Byrådet', date: '2024-01-10', items })]),
    );
    const page = await at.open('/mangler', {}, url);
    const [, all = ''] = /^50 af (\d+) mangler/u.exec((await page.locator('caption').textContent()) ?? '') ?? [];
    const button = page.getByRole('button', { name: 'Hent som CSV' });
    at.expectFaults(/^told Failed to load resource/u);
    await page.route(`${url}/graphql`, (route) => route.abort());
    await button.click();
    await page.getByRole('alert').getByText('Rækkerne kunne ikke hentes.').waitFor();
    await page.unroute(`${url}/graphql`);
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const rows = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(rows).toHaveLength(Number(all) + 1);
    expect(Number(all)).toBeGreaterThan(100);
  });

  test('shows below a gap each place that tells of it, and leads there', async () => {
    const page = await at.open('/mangler?kommune=0326');
    await page.locator('tr', { hasText: '4. nov. 2025' }).getByRole('button').click();
    const places = page.locator('tr.below');
    expect(await places.locator('blockquote').first().textContent()).toContain('Drøftet og udvalget anbefaler');
    await places.getByRole('link').first().click();
    await page.locator('.lines mark').first().waitFor();
  });

  test('leads from a way between committees to the cases behind it, from the picture and from the table', async () => {
    const page = await at.open('/stroemme?kommune=0326');
    expect(await page.locator('.picture').count()).toBe(1);
    const name = 'Fra Direktionen til Kultur- og Fritidsudvalget: 1 sag';
    const behind = page.locator('section.step');
    for (const place of ['svg', 'table']) {
      await page.locator(place).getByRole('button', { name, exact: true }).click();
      await behind.waitFor();
      expect(await behind.getByRole('link').getAttribute('href')).toBe(CASE);
      await page.reload();
      await settled(page);
      await behind.waitFor();
      await page.locator('svg').getByRole('button', { name, exact: true }).click();
      await behind.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Direktionen → Kultur- og Fritidsudvalget → Socialudvalget' }).click();
    expect(await page.locator('tr.below').getByRole('link').getAttribute('href')).toBe(CASE);
  });

  test('keeps the choices of a list while an answer is on its way, and what was there, faded', async () => {
    const page = await at.open('/stroemme');
    await page.route(`${at.url}/graphql`, async (route) => {
      await page.locator('.waiting').waitFor();
      expect(await page.getByLabel('Alle kommuner').locator('option').allTextContents()).toContain('Næstved');
      expect(await page.locator('.waiting .picture').count()).toBe(2);
      await route.continue();
    });
    await page.getByLabel('Alle kommuner').selectOption('0316');
    await settled(page);
    expect(await page.locator('.picture').count()).toBe(1);
  });

  test('says why a case without a number is held to be one, and how surely', async () => {
    const page = await at.open('/sag/0316:~socialudvalget:udgiftsdrivere-for-maj-2025');
    expect(await page.locator('.warn').textContent()).toBe(
      'Sagen har intet journalnummer. Dens punkter er samlet efter titlen (sikkerhed 80 %).',
    );
    await page.goto(`${at.url}${CASE}`);
    await settled(page);
    expect(await page.locator('.warn').count()).toBe(0);
    // What its text only mentions is not what it is about.
    expect(await page.locator('article > p', { hasText: 'Nævner:' }).textContent()).toBe('Nævner: Handicappolitik');
  });

  test('shows a long document in stretches that are numbered as the file is', async () => {
    const items = Array.from({ length: 800 }, (_, index) => ({ title: `Punkt om vej ${index + 1}` }));
    const long = minutes({ municipality: '0370', committee: 'Byrådet', date: '2024-01-10', items });
    const url = await serve((store) => loadAll(store, [long]));
    const lines = long.document.text.split('\n');
    const page = await at.open(`/dokument/${long.document.key.replace('document:', '')}`, {}, url);
    expect(await page.locator('.lines li').count()).toBe(2000);
    await page.getByRole('link', { name: 'Senere linjer' }).click();
    await page.locator('#L2001 mark').waitFor();
    expect(await page.locator('#L2001').textContent()).toBe(lines[2000]);
    await page.getByRole('link', { name: 'Tidligere linjer' }).click();
    await page.locator('#L1500 mark').waitFor();
    expect(await page.locator('#L1').textContent()).toBe(lines[0]);
  });
});
