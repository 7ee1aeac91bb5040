import { describe, expect, it } from 'vitest';
import { numberedLines } from '../../src/referat/lines.js';
import { MUNICIPALITIES, municipalityBy } from '../../src/referat/municipalities.js';
import { inferMunicipality } from '../../src/referat/municipality.js';

describe('The table of municipalities', () => {
  it('holds 98, each name and code once', () => {
    expect(MUNICIPALITIES).toHaveLength(98);
    expect(new Set(MUNICIPALITIES.map(({ code }) => code)).size).toBe(98);
    expect(new Set(MUNICIPALITIES.map(({ name }) => name)).size).toBe(98);
    for (const { code } of MUNICIPALITIES) expect(code).toMatch(/^0\d{3}$/u);
  });

  it.each([
    ['0101', 'København'],
    ['0147', 'Frederiksberg'],
    ['0259', 'Køge'],
    ['0316', 'Holbæk'],
    ['0326', 'Kalundborg'],
    ['0330', 'Slagelse'],
    ['0370', 'Næstved'],
    ['0400', 'Bornholm'],
    ['0461', 'Odense'],
    ['0561', 'Esbjerg'],
    ['0751', 'Aarhus'],
    ['0851', 'Aalborg'],
  ])('knows %s as %s, by code and by name', (code, name) => {
    expect(municipalityBy(code)).toEqual({ code, name });
    expect(municipalityBy(name)).toEqual({ code, name });
    expect(municipalityBy(`${name} Kommune`)).toEqual({ code, name });
  });

  it.each(['', '9999', 'Atlantis', 'kommune', '03260'])('does not know "%s"', (text) => {
    expect(municipalityBy(text)).toBeNull();
  });
});

describe('The municipality of a text', () => {
  const inferred = (text: string, place: string | null = null): string | null =>
    inferMunicipality(numberedLines(text).lines, place === null ? null : { text: place, span: { start: 1, end: 1 } })
      ?.municipality.name ?? null;

  it.each([
    ['Kalundborg Kommune ønsker. Kalundborg Kommunes mål.', 'Kalundborg'],
    ['Københavns Kommune betaler.', 'København'],
    ['Bornholms Regionskommune betaler.', 'Bornholm'],
    ['Høje-Taastrup Kommune betaler.', 'Høje-Taastrup'],
    ['Høje Taastrup Kommune betaler.', 'Høje-Taastrup'],
    ['Århus Kommune og Aarhus Kommunes borgere.', 'Aarhus'],
    ['Borgerne i Næstved\nKommune', 'Næstved'],
    ['**Holbæk Kommune**', 'Holbæk'],
    ['KALUNDBORG KOMMUNE', 'Kalundborg'],
    ['Næstved Kommune, Næstved Kommunes. Greve Kommune deltager.', 'Næstved'],
  ])('"%s" is of %s', (text, name) => {
    expect(inferred(text)).toBe(name);
  });

  it.each([
    ['Greve Kommune. Greve Kommune. Næstved Kommune. Næstved Kommune.'],
    ['Deltagere: Holbæk, Ringsted og Greve Kommuner.'],
    ['Greve Kommune og Køge Kommune deltager.'],
    ['Andre kommuner og kommunen selv. Hver kommune betaler.'],
    ['Kalundborg Forsyning og Kalundborg Gymnasium.'],
  ])('"%s" leaves it open', (text) => {
    expect(inferred(text)).toBeNull();
  });

  it('takes a town for a hint where it gives a municipality its name', () => {
    expect(inferred('Kommunen betaler.', 'Amtmandsvej 4, 4330 Hvalsø')).toBeNull();
    expect(inferred('Kommunen betaler.', 'Amtmandsvej 4, 4300 Holbæk')).toBe('Holbæk');
    expect(inferred('Ringsted Kommune deltager.', 'Amtmandsvej 4, 4300 Holbæk')).toBe('Holbæk');
  });

  it('is surer the more often it is named, and never certain', () => {
    const confidence = (text: string): number => inferMunicipality(numberedLines(text).lines, null)?.confidence ?? 0;
    expect(confidence('Holbæk Kommune.')).toBe(0.5);
    expect(confidence('Holbæk Kommune. '.repeat(9))).toBe(0.9);
    expect(confidence('Holbæk Kommune. '.repeat(9) + 'Greve Kommune.')).toBeLessThan(0.9);
    expect(confidence('Holbæk Kommune. '.repeat(500))).toBeLessThanOrEqual(1);
  });
});
