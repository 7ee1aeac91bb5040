import { expect, test } from 'vitest';
import { describeChromium } from './chromium.js';
import { expectAccessible, focused, serve, settled, visits } from './page.js';

const TITLE = 'Beslutning om godkendelse af Handicaprådets anbefalinger vedrørende Fællesskaber for alle';
const DIREKTIONEN = 'Direktionen, 6. oktober 2025: Anbefalet';

describeChromium('Finding in Chromium', (start) => {
  const at = visits(start);

  test('is to be used by the keyboard alone', async () => {
    const page = await at.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('fællesskaber');
    await page.getByRole('heading', { name: 'Fundet ved »fællesskaber«' }).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    expect(await focused(page)).toContain(TITLE);
    await page.keyboard.press('Enter');
    await page.locator('.mark').first().waitFor();
    // Whoever reads by ear is told that there is something new.
    expect(await page.evaluate('document.activeElement.id')).toBe('content');

    for (let tabs = 0; tabs < 40 && (await focused(page)) !== DIREKTIONEN; tabs += 1) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(DIREKTIONEN);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Kultur- og Fritidsudvalget, 4. november 2025: Anbefalet');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(DIREKTIONEN);
    await page.keyboard.press('Enter');
    await page.locator('section.step h3', { hasText: 'Direktionen, 6. oktober 2025' }).waitFor();
    expect(await focused(page)).toBe(DIREKTIONEN);
    await page.keyboard.press(' ');
    await page.locator('section.step').waitFor({ state: 'detached' });

    await page.goBack();
    await page.locator('.hits a.title', { hasText: TITLE }).first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('fællesskaber');
  });

  test('puts the items of a case below it, each with its meeting', async () => {
    const page = await at.open('/?q=25-006083');
    const hit = page.locator('.hits > li', { hasText: '25-006083' });
    expect(await hit.locator('a.title').getAttribute('href')).toBe('/sag/0326:25-006083');
    const meetings = hit.locator('ul li');
    expect(await meetings.getByRole('link', { name: /^Socialudvalget, /u }).allTextContents()).toEqual([
      'Socialudvalget, 11. dec. 2025',
      'Socialudvalget, 7. aug. 2025',
    ]);
    // The title that the case does not bear is told.
    expect(await meetings.nth(1).textContent()).toContain('emadrøftelse');
    expect(await page.locator('a.title[href="/sag/0326:25-006083"]').count()).toBe(1);

    await page.locator('#q').fill('socialudvalget');
    await page.getByRole('heading', { name: 'Fundet ved »socialudvalget«' }).waitFor();
    await settled(page);
    const committees = page.locator('.hits > li', { hasText: 'Udvalg ·' });
    expect((await committees.allTextContents()).map((text) => /Holbæk|Kalundborg|Næstved/u.exec(text)?.[0])).toEqual([
      'Holbæk',
      'Kalundborg',
      'Næstved',
    ]);
    expect(await page.locator('a.title', { hasText: 'Socialudvalget, 25. aug. 2025' }).count()).toBe(1);
  });

  test('narrows what is found, and says so where nothing is', async () => {
    const page = await at.open('/?q=f%C3%A6llesskaber');
    await page.getByLabel('Alle slags').selectOption('POLICY');
    await page.locator('.hits > li:only-child').waitFor();
    await settled(page);
    expect(await page.locator('.hits a.title').getAttribute('href')).toBe('/politik/0326:faellesskaber-for-alle');
    await page.getByLabel('Alle kommuner').selectOption('0316');
    await page.locator('.notice', { hasText: 'Intet fundet' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=f%C3%A6llesskaber&slags=POLICY&kommune=0316');
    await page.getByRole('link', { name: 'Fjern filtre' }).click();
    await page.getByRole('status').getByText('5 resultater').waitFor();
    expect(new URL(page.url()).search).toBe('?q=f%C3%A6llesskaber');
  });

  test('forgets a committee with its municipality', async () => {
    const page = await at.open('/?kommune=0326&udvalg=committee:0326:socialudvalget');
    await page.getByLabel('Alle kommuner').selectOption('0316');
    await page.locator('.hits a.title', { hasText: 'udgiftsdrivere' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?kommune=0316');
  });

  test('says in Danish what cannot be searched for, without asking for it', async () => {
    const page = await at.open('/?q=%2B%2B');
    expect(await page.locator('.notice').textContent()).toContain('Skriv mindst ét ord eller tal.');
    await page.locator('#q').fill('a b c d e f g h i j k l m');
    await page.locator('.notice', { hasText: 'højst 12 ord' }).waitFor();
  });

  test('narrows the latest cases too, while nothing is typed', async () => {
    const page = await at.open('/?kommune=0326&udfald=POSTPONED');
    expect(await page.locator('.hits a.title').allTextContents()).toEqual([TITLE]);
    await page.getByLabel('Til').fill('2025-08-31');
    await page.locator('.notice', { hasText: 'Ingen sager' }).waitFor();
    await page.goto(`${at.url}/?slags=COMMITTEE&kommune=0326`);
    await page.getByRole('link', { name: 'Handicaprådet' }).waitFor();
    await page.goto(`${at.url}/?slags=PERSON`);
    await page.locator('.notice', { hasText: 'Skriv et ord eller et navn' }).waitFor();
  });

  test('lets no late answer take the place of a later one, nor be opened by Enter', async () => {
    const page = await at.open('/?q=hjeml%C3%B8se');
    const first = await page.locator('.hits a.title').first().textContent();
    let late = (): void => undefined;
    const held = new Promise<void>((done) => {
      late = done;
    });
    await page.route(`${at.url}/graphql`, async (route) => {
      if (route.request().postData()?.includes('"fælles"') === true) await held;
      // Whoever no longer waits for it has gone.
      await route.continue().catch(() => undefined);
    });
    await page.locator('#q').fill('fælles');
    await page.locator('.waiting .hits').waitFor();
    await page.locator('#q').press('Enter');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.locator('#q').fill('danmarkskortet');
    const found = page.locator('.hits a.title', { hasText: 'danmarkskortet' });
    await found.first().waitFor();
    late();
    await settled(page);
    expect(await page.locator('.hits a.title').allTextContents()).not.toContain(first);
    expect(await page.locator('.hits a.title').count()).toBe(await found.count());
    await page.locator('#q').press('Enter');
    await page.locator('.mark').first().waitFor();
  });

  test('empties the field where the address has no words any more', async () => {
    const page = await at.open('/?q=danmarkskortet');
    await page.getByRole('navigation').getByRole('link', { name: 'Søg' }).click();
    await page.getByRole('heading', { name: 'Senest behandlede sager' }).waitFor();
    expect(await page.locator('#q').inputValue()).toBe('');
    await page.goBack();
    await page.getByRole('heading', { name: 'Fundet ved' }).waitFor();
    expect(await page.locator('#q').inputValue()).toBe('danmarkskortet');
  });

  test('shows more when asked, and says so where more cannot be had', async () => {
    at.expectFaults(/^told Failed to load resource/u);
    const page = await at.open('/?q=socialudvalget');
    const before = await page.locator('.hits > li').count();
    await page.route(`${at.url}/graphql`, (route) => route.abort());
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await page.getByRole('alert').getByText('Tjenesten kan ikke nås.').waitFor();
    expect(await page.locator('.hits > li').count()).toBe(before);
    await page.unroute(`${at.url}/graphql`);
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await expect.poll(() => page.locator('.hits > li').count()).toBeGreaterThan(before);
  });

  test('says where nothing is loaded how to load, and where an address leads nowhere', async () => {
    const empty = await serve(() => Promise.resolve());
    const page = await at.open('/', {}, empty);
    expect(await page.locator('.notice').textContent()).toContain('npx sagsgraf load');
    await expectAccessible(page);
    for (const [address, said] of [
      ['/stroemme', 'Ingen overdragelser'],
      ['/mangler', 'Intet mangler'],
      ['/dokument/nix', 'Dokumentet findes ikke'],
      ['/politik/nix', 'Politikken findes ikke'],
      ['/udvalg/nix', 'Udvalget findes ikke'],
      ['/moede/nix', 'Mødet findes ikke'],
      ['/person/nix', 'Personen findes ikke'],
    ]) {
      await page.goto(`${empty}${address}`);
      await page.locator('.notice h2', { hasText: said ?? '' }).waitFor();
    }
  });
});
