import { describe, expect, it } from 'vitest';
import { tellingTitle } from '../../src/linking/attachment-title.js';
import { recurringTitle } from '../../src/linking/title-stem.js';

describe('A title that recurs', () => {
  it.each([
    ['Drøftelse af udgiftsdrivere for maj 2025', 'udgiftsdriv', 'maj-2025'],
    ['Orientering om udgiftsdrivere for november 2025', 'udgiftsdriv', 'november-2025'],
    ['Udgiftsdrivere 2. kvartal 2025', 'udgiftsdriv', '2-kvartal-2025'],
    ['Status på sygefravær pr. 31. maj 2025', 'sygefravaer', '31-maj-2025'],
    ['Godkendelse af kvalitetsstandarder for rengøring 2026-2027', 'kvalitetsstandard-rengoering', '2026-2027'],
    ['Ansøgninger til kulturpuljen, efteråret 2025', 'ansoegning-kulturpulj', 'efteraaret-2025'],
  ])('%s is %s of %s', (title, stem, period) => {
    expect(recurringTitle(title)).toEqual({ stem, period });
  });

  it.each([
    ['Budgetopfølgning maj 2025'],
    ['Orientering om budgetopfølgning pr. 31. maj 2025, Socialudvalget'],
    ['Status 2025'],
    ['Orientering, juni 2025'],
    ['Mødeplan for Socialudvalget 2026'],
    ['Renovering af Fjordskolen'],
    ['Lokalplan 1234 for havnen'],
    ['Salg af ejendom 2025'],
    ['Lukket punkt: Køb af grund, 2026'],
  ])('%s is none', (title) => {
    expect(recurringTitle(title)).toBeNull();
  });

  it.each([
    ['Orientering om magtanvendelser i 2024', 'Magtanvendelse 2025'],
    ['Danmarkskort 2023', 'Orientering om danmarkskortet 2024'],
    ['Sygefravær på skolerne, maj 2025', 'Sygefravær i skolerne, november 2025'],
    ['Ansøgninger til kulturpuljen, forår 2025', 'Ansøgninger til kulturpuljen efterår 2025'],
  ])('is one in any inflection: %s, %s', (one, other) => {
    expect(recurringTitle(one)?.stem).toBe(recurringTitle(other)?.stem);
  });

  it('keeps the numbers that name things', () => {
    const [one, other] = [recurringTitle('Lokalplan 57, status 2025'), recurringTitle('Lokalplan 58, status 2025')];
    expect(one?.stem).not.toBe(other?.stem);
  });
});

describe('The title of an attachment', () => {
  it.each([
    ['Bilag 2_Analyse af hjemmeplejen ved Lindvang_final.pdf', 'analyse-hjemmeplejen-lindvang-final'],
    ['Analyse af hjemmeplejen ved Lindvang_final', 'analyse-hjemmeplejen-lindvang-final'],
    ['Udviklingsrapport projekt Havehjælp', 'udviklingsrapport-projekt-havehjaelp'],
  ])('tells: %s', (title, telling) => {
    expect(tellingTitle(title)).toBe(telling);
  });

  it.each([
    ['Bilag 1'],
    ['Høringssvar'],
    ['Budget 2026'],
    ['Høringssvar fra Ældrerådet'],
    ['Referat Socialudvalget 12. maj 2025.docx'],
    ['Kalundborg Kommune regnskab 2024'],
    ['Notat om støj'],
  ])('tells nothing: %s', (title) => {
    expect(tellingTitle(title)).toBeNull();
  });
});
