import { describe, expect, it } from 'vitest';
import { committeeName, isBody } from '../../src/referat/committees.js';
import { listedBodies } from '../../src/referat/listed-bodies.js';

describe('The name of a body', () => {
  it.each([
    ['Socialudvalget 2022-2025', 'Socialudvalget'],
    ['22-25 Socialudvalget', 'Socialudvalget'],
    ['Kommunalbestyrelsen.', 'Kommunalbestyrelsen'],
    ['Kommunalbestyrelsesmøde', 'Kommunalbestyrelsen'],
    ['Byrådsmødet', 'Byrådet'],
    ['Kultur- og Fritidsudvalg', 'Kultur- og Fritidsudvalget'],
    ['Teknisk Udvalg', 'Teknisk Udvalg'],
    ['Udvalg for Børn og Skole', 'Udvalget for Børn og Skole'],
    ['møde i Byrådet', 'Byrådet'],
    ['KULTUR- OG FRITIDSUDVALGET', 'Kultur- og Fritidsudvalget'],
    ['HOVED-MED', 'Hoved-MED'],
    ['MED-UDVALGET', 'MED-udvalget'],
    ['Det Lokale Beskæftigelsesråd', 'Det Lokale Beskæftigelsesråd'],
  ])('%s is %s', (printed, name) => {
    expect(committeeName(printed)).toBe(name);
  });

  it.each([
    'Byrådet',
    'Direktionen',
    'Udsatterådet',
    'Udsatteråd',
    'Område-MED',
    'Plan-, Byg- og Landdistriktsudvalget',
    'Udvalget for Klima, Miljø og Natur',
    'Udvalget for Den Grønne Omstilling',
    'Børn- og Familieudvalget 2022-2025',
    'Det lokale beskæftigelsesråd',
    '§ 17, stk. 4-udvalg om bosætning',
  ])('%s is one', (text) => {
    expect(isBody(text)).toBe(true);
  });

  it.each([
    'Godkendt',
    'Oversendes til Økonomiudvalget.',
    'Anbefales over for Byrådet',
    'Udvalget godkendte indstillingen fra Handicaprådet',
    'Sagen er drøftet i udvalget',
    'Beslutning',
    'råd',
    '',
    'A'.repeat(200),
  ])('%j is none', (text) => {
    expect(isBody(text)).toBe(false);
  });
});

describe('A list of bodies', () => {
  const names = (text: string): unknown => listedBodies(text)?.map(({ committee }) => committee) ?? null;

  it.each([
    ['Socialudvalget.', ['Socialudvalget']],
    ['Socialudvalget, Økonomiudvalget og Byrådet', ['Socialudvalget', 'Økonomiudvalget', 'Byrådet']],
    ['Udvalget for Børn, Unge og Skole og Byrådet', ['Udvalget for Børn, Unge og Skole', 'Byrådet']],
    [
      'Udvalget for Klima, Miljø og Natur, Kultur-, Fritids- og Idrætsudvalget',
      ['Udvalget for Klima, Miljø og Natur', 'Kultur-, Fritids- og Idrætsudvalget'],
    ],
    [
      'Udvalget for Børn og Skole, Udvalget for Kultur og Fritid',
      ['Udvalget for Børn og Skole', 'Udvalget for Kultur og Fritid'],
    ],
    ['Direktionen → Byrådet', ['Direktionen', 'Byrådet']],
    ['Direktionen; Byrådet', ['Direktionen', 'Byrådet']],
    ['Sagen behandles i Byrådet', ['Byrådet']],
    ['Sagen er før behandlet i Byrådet', null],
    ['', null],
  ])('%j is cut into %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
