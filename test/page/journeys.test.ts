import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { DocumentFacts } from '../../src/linking/facts.js';
import { loadAll } from '../graphql/api.js';
import { minutes } from '../graphql/minutes.js';
import { describeChromium } from './chromium.js';
import { expectAccessible, expectNoSideways, marks, serve, settled, visits } from './page.js';

const CASE = '/sag/0326:22-008459';
const POLICY = '/politik/0326:faellesskaber-for-alle';

/** The steps of `22-008459` as their marks name them, by date; the first is told in running text only. */
const STEPS = [
  'Handicaprådet, 9. september 2025: Godkendt (omtalt)',
  'Direktionen, 6. oktober 2025: Anbefalet',
  'Kultur- og Fritidsudvalget, 4. november 2025: Anbefalet',
  'Socialudvalget, 6. november 2025: Udsat',
  'Socialudvalget, 11. december 2025: Anbefalet',
];

describeChromium('Journeys in Chromium', (start) => {
  const at = visits(start);
  /** A service with a case of 200 steps, and one with a plan of every status. */
  let made: string;
  beforeAll(async () => {
    made = await serve((store) => loadAll(store, [longCase(), ...plannedCase()]));
  });

  test('shows the way of a case step by step: decision, absentees, evidence, and the lines where it is written', async () => {
    const page = await at.open(CASE);
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
    expect(await panel.locator('.printed').isVisible()).toBe(true);
    expect(await panel.getByRole('link', { name: '6. november 2025' }).getAttribute('href')).toBe(
      '/moede/0326:socialudvalget:2025-11-06',
    );
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

  test('shows the merged way of a policy, each step with its case, and what each case does with it', async () => {
    const page = await at.open(POLICY);
    expect(await marks(page)).toEqual(['Socialudvalget, 7. august 2025: Godkendt', ...STEPS]);
    // No hand-over leads from one case to another: three lead from step to step of the four that one of them took.
    expect(await page.locator('.picture path.link').count()).toBe(3);
    await page.getByRole('button', { name: 'Socialudvalget, 7. august 2025: Godkendt', exact: true }).click();
    const link = page.locator('section.step').getByRole('link', { name: /status på projekt Fællesskaber for alle/u });
    expect(await link.getAttribute('href')).toBe('/sag/0326:24-012996');
    const cases = page.locator('.table', { hasText: 'Forhold til politikken' });
    expect(await cases.locator('tr', { hasText: '22-008459' }).textContent()).toContain('Beslutter om den');
    expect(await cases.locator('tr', { hasText: '24-012996' }).textContent()).toContain('Behandler den');
  });

  test('looks at a case from an earlier day', async () => {
    const page = await at.open(CASE);
    await page.getByLabel('Set pr.').fill('2025-11-05');
    await page.locator('.legend', { hasText: 'Opgjort pr. 5. november 2025' }).waitFor();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?pr=2025-11-05');
    expect((await marks(page)).filter((mark) => !mark?.includes('Planlagt'))).toEqual(STEPS.slice(0, 3));
    await page.goto(`${at.url}${POLICY}?pr=2025-01-01`);
    await page.getByRole('link', { name: 'Vis alt' }).click();
    await page.locator('.mark').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('shows planned steps that have not come, inside the picture, and what was planned', async () => {
    const page = await at.open('/sag/0326:24-012987');
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

  test('shows what was passed by between the steps around it, struck or dashed, and says so in a legend', async () => {
    const page = await at.open('/sag/0370:25-000002', {}, made);
    expect(await marks(page)).toEqual([
      'Direktionen, 9. januar 2025: Godkendt',
      'Børne- og Ungdomsudvalget, uden dato: Planlagt, men ikke set i de indlæste referater',
      'Integrationsudvalget, uden dato: Planlagt, men sprunget over',
      'Specialundervisningskoordinationsudvalget, 3. april 2025: Godkendt',
      'Økonomiudvalget, 12. juni 2025: Godkendt',
      'Byrådet, uden dato: Planlagt, afventer',
    ]);
    const places = await page.locator('.mark').all();
    const boxes = await Promise.all(places.map((mark) => mark.boundingBox()));
    const lefts = boxes.map((box) => box?.x ?? -1);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    expect(await page.locator('.legend').textContent()).toContain('Planlagt, men sprunget over');
    for (const sign of ['.planned.skipped', '.planned.not_seen', '.planned.pending'])
      expect(await page.locator(`.mark ${sign}`).count()).toBe(1);
  });

  test('writes the names of lanes in full on a narrow screen, with hyphens', async () => {
    const page = await at.open('/sag/0370:25-000002', { viewport: { width: 360, height: 780 } }, made);
    const name = page.locator('.lane-name', { hasText: 'Specialunder' });
    const lines = await name.locator('text').allTextContents();
    expect(lines.length).toBeGreaterThan(1);
    expect(await name.locator('.hyphen').count()).toBe(lines.length - 1);
    expect(lines.join('').trim()).toBe('Specialundervisningskoordinationsudvalget');
    const lane = await name.locator('rect').boundingBox();
    for (const line of await name.locator('text').all()) {
      const box = await line.boundingBox();
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual((lane?.x ?? 0) + (lane?.width ?? 0));
      expect(box?.y).toBeGreaterThanOrEqual(lane?.y ?? Infinity);
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
    }
    await expectNoSideways(page);
  });

  test('keeps what was chosen in the address, through reload and back', async () => {
    const page = await at.open(CASE);
    await page.getByRole('button', { name: STEPS[3] ?? '', exact: true }).click();
    await page.locator('section.step').waitFor();
    await page.getByRole('button', { name: 'Vis mindre tid ad gangen' }).click();
    await page.getByRole('button', { name: 'Direktionen: fold banen sammen' }).click();
    await page.getByRole('button', { name: 'Direktionen: fold banen ud' }).waitFor();
    expect(new URL(page.url()).search).toContain('&zoom=2&foldet=direktionen');
    await page.reload();
    await settled(page);
    expect(await page.locator('section.step h3').textContent()).toBe(STEPS[3]);
    expect(await page.getByRole('button', { name: 'Direktionen: fold banen ud' }).count()).toBe(1);
    expect(await page.evaluate(`document.querySelector('.picture').scrollWidth`)).toBeGreaterThan(1300);
    await page.locator('section.step h3 a').first().click();
    await page.locator('h1', { hasText: /^Socialudvalget$/u }).waitFor();
    expect(await page.title()).toBe('Socialudvalget – Sagsgraf');
    await page.goBack();
    await page.locator('section.step h3', { hasText: 'Udsat' }).waitFor();
    expect(await page.title()).toContain('Handicaprådets anbefalinger');
  });

  test('keeps 200 steps over ten years readable: near, as a whole, and folded', async () => {
    const page = await at.open('/sag/0370:14-000001', {}, made);
    expect(await page.locator('.mark').count()).toBe(200);
    const frame = `document.querySelector('.picture')`;
    const sideways = () => page.evaluate(`${frame}.scrollWidth > ${frame}.clientWidth + 1`);
    expect(await sideways()).toBe(true);
    await expectNoSideways(page);

    // It opens where the case is now, and the names of the lanes stay in sight.
    await page.locator('.names:not([transform="translate(0 0)"])').waitFor();
    await expect
      .poll(() => page.evaluate(`${frame}.scrollWidth - ${frame}.clientWidth - ${frame}.scrollLeft`))
      .toBeLessThan(2);
    await page.evaluate(`${frame}.scrollLeft = 2000`);
    await page.locator('.names[transform="translate(2000 0)"]').waitFor();
    const name = await page.locator('.lane-name').first().boundingBox();
    expect(name?.x).toBeGreaterThanOrEqual(0);

    await page.getByRole('button', { name: 'Vis mere tid ad gangen' }).click();
    await page.getByRole('button', { name: 'Vis mere tid ad gangen', disabled: true }).waitFor();
    expect(await sideways()).toBe(false);
    const picture = page.locator('.picture');
    const before = await picture.boundingBox();
    await page.getByRole('button', { name: 'Fold alle baner sammen' }).click();
    await page.getByRole('button', { name: 'Fold alle baner ud' }).waitFor();
    expect((await picture.boundingBox())?.height).toBeLessThan((before?.height ?? 0) * 0.7);
    await page.getByRole('button', { name: 'Byrådet: fold banen ud' }).click();
    await page.getByRole('button', { name: 'Byrådet: fold banen sammen' }).waitFor();

    // The table shows its beginning, and all of it when asked; a choice far down in it leads to what was chosen.
    expect(await page.locator('tbody tr:visible').count()).toBeLessThan(60);
    await page.getByRole('button', { name: 'Vis alle 200 rækker' }).click();
    await page.locator('tr', { hasText: '7. dec. 2023' }).getByRole('button').click();
    await page.locator('section.step').waitFor();
    await expect.poll(async () => (await page.locator('section.step').boundingBox())?.y).toBeGreaterThanOrEqual(-1);
  });

  test('prints the whole of a view, without what only a screen needs, a long journey in strips', async () => {
    const page = await at.open('/sag/0370:14-000001', {}, made);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.strips svg').first().waitFor();
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Hent som SVG' }).isVisible()).toBe(false);
    expect(await page.getByText('Vis forespørgslen').isVisible()).toBe(false);
    expect(await page.locator('.picture').isVisible()).toBe(false);
    expect(await page.locator('.strips > svg').count()).toBeGreaterThan(5);
    expect(await page.locator('.strips .sign').count()).toBe(200);
    expect(await page.locator('tbody tr:visible').count()).toBeGreaterThan(200);
    expect(await page.locator('.on-paper').textContent()).toBe(`Sagsgraf · ${made}/sag/0370:14-000001`);
    const printed = await page.pdf({ format: 'A4' });
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('saves a table as CSV, and a picture as an SVG that can be read alone', async () => {
    const page = await at.open(CASE, { colorScheme: 'dark' });
    const table = await saved(page, () =>
      page.locator('caption', { hasText: 'Trin for trin' }).getByRole('button').click(),
    );
    expect(table.name).toBe('sag-0326-22-008459.csv');
    const rows = table.text.split('\r\n');
    expect(rows[0]).toBe('\uFEFFDato;Organ;Beslutning;Fraværende;Kilde;Ordlyd');
    expect(rows).toContain('2025-11-06;Socialudvalget;Udsat;;Andet referat;Punktet blev udsat til næste møde.');
    expect(rows.map((row) => row.split(';')[4])).toEqual(
      expect.arrayContaining(['Eget referat', 'Løbende tekst (70 %)']),
    );
    expect(rows.filter((row) => /^\d{4}-/u.test(row))).toHaveLength(STEPS.length);

    const picture = await saved(page, () => page.getByRole('button', { name: 'Hent som SVG' }).click());
    expect(picture.name).toBe('sag-0326-22-008459.svg');
    const alone = await at.blank({ viewport: { width: 1400, height: 600 } });
    await alone.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`);
    const drawn = `[...document.querySelectorAll('text')].map((text) => text.textContent.trim())`;
    const texts = await alone.evaluate<string[]>(drawn);
    expect(texts).toEqual(expect.arrayContaining(['Handicaprådet', 'Anbefalet', 'Opgjort pr. 11. december 2025']));
    expect(texts[0]).toMatch(/Fællesskaber for alle: Sagens vej$/u);
    for (const step of STEPS) expect(picture.text).toContain(`aria-label="${step}"`);
    // Light letters stand on the dark paper that they were made for.
    const paper = `getComputedStyle(document.querySelector('rect')).fill`;
    expect(await alone.evaluate(paper)).toBe('rgb(30, 34, 38)');
    expect(await alone.evaluate(`getComputedStyle(document.querySelector('text')).fill`)).toBe('rgb(232, 234, 236)');
  });
});

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
  const item = { title: 'En lang sag', journalNumber: '14-1', steps };
  return minutes({ municipality: '0370', committee: 'Byrådet', date: '2024-01-10', items: [item] });
}

/** A route of six bodies: three had the case, one was passed by, one nobody tells of, one is still to come. */
function plannedCase(): DocumentFacts[] {
  const special = 'Specialundervisningskoordinationsudvalget';
  const route = ['Direktionen', 'Børne- og Ungdomsudvalget', 'Integrationsudvalget', special];
  route.push('Økonomiudvalget', 'Byrådet');
  const steps = [
    { committee: 'Direktionen', date: '2025-01-09' },
    { committee: special, date: '2025-04-03' },
  ];
  const item = { title: 'En plan', journalNumber: '25-2', route, steps };
  return [
    minutes({ municipality: '0370', committee: 'Økonomiudvalget', date: '2025-06-12', items: [item] }),
    minutes({
      municipality: '0370',
      committee: 'Integrationsudvalget',
      date: '2025-02-20',
      items: [{ title: 'Noget andet', journalNumber: '25-3' }],
    }),
  ];
}

/** The file that the page gives the reader to save. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [file]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
