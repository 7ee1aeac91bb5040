import { describe, expect, it } from 'vitest';
import { tellingTitle } from '../../src/linking/attachment-title.js';
import { recurringTitle } from '../../src/linking/title-stem.js';

describe('A title that recurs', () => {
  it.each([
    ['Drøftelse af udgiftsdrivere for maj 2025', 'udgiftsdrivere', 'maj-2025'],
    ['Orientering om udgiftsdrivere for november 2025', 'udgiftsdrivere', 'november-2025'],
    ['Udgiftsdrivere 2. kvartal 2025', 'udgiftsdrivere', '2-kvartal-2025'],
    ['Status på sygefravær pr. 31. maj 2025', 'sygefravaer', '31-maj-2025'],
    ['Godkendelse af kvalitetsstandarder for rengøring 2026-2027', 'kvalitetsstandarder-rengoering', '2026-2027'],
    ['Ansøgninger til kulturpuljen, efteråret 2025', 'ansoegninger-kulturpuljen', 'efteraaret-2025'],
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
  ])('%s is none', (title) => {
    expect(recurringTitle(title)).toBeNull();
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
