import { describe, expect, it } from 'vitest';
import { DATE } from '../../src/referat/dates.js';
import { parseReferat } from '../../src/referat/parse.js';
import type { HouseStyle } from '../../src/referat/style.js';
import { HOUSE_STYLES } from '../../src/referat/styles/index.js';
import { PUNKT } from '../../src/referat/styles/punkt.js';

/** Made up from several municipalities' older minutes: what docs/house-styles.md explains. */
const PKT: HouseStyle = {
  ...PUNKT,
  name: 'pkt',
  lookedFor: 'a first line such as "Byrådet – Referat – 24. juni 2009" and items such as "Pkt. 136 Regnskab"',
  openingBegins: /^\p{Lu}.* [–-] referat [–-]/iu,
  opening: [new RegExp(String.raw`^(?<committee>.{3,140}?) [–-] referat [–-] (?<date>${DATE})$`, 'iu')],
  agenda: [],
  item: [/^pkt\. (?<number>\d{1,4}) (?<title>\p{Lu}.*)$/iu],
  repeatedTitle: [],
  sections: { ...PUNKT.sections, PRESENTATION: ['Fremstilling'], RECOMMENDATION: ['Forvaltningen indstiller'] },
  steps: [new RegExp(String.raw`^beslutning i (?<committee>\p{L}.{2,100}?) den (?<date>${DATE}):?$`, 'iu')],
};

const DOCUMENT = `Teknisk Udvalg – Referat – 24. juni 2009

Mødested Rådhuset

Fraværende: Carl Eg

Pkt. 136 Regnskab for havnen

Sagsnr.: 07/12345

Fremstilling

Havnens regnskab forelægges Slagelse Kommune. Slagelse Kommune ejer havnen.

Forvaltningen indstiller

at regnskabet anbefales.

Beslutning i Havneudvalget den 27-05-2009:

Anbefales.

Fraværende: Dorte Falk

Beslutning i Teknisk Udvalg den 24-06-2009:

Godkendt.

Bilag

Regnskab 2008

Pkt. 137 Lukket punkt: Køb af kran

Beslutning i Teknisk Udvalg den 24-06-2009:

Udsat.
`;

describe('a second house style', () => {
  const referat = parseReferat(DOCUMENT, { styles: [PUNKT, PKT] });

  it('is chosen where it explains the document', () => {
    expect(referat.style).toBe('pkt');
    expect(referat.meeting).toMatchObject({ committee: 'Teknisk Udvalg', date: '2009-06-24', place: 'Rådhuset' });
    expect(referat.warnings).toEqual([]);
  });

  it('reads items, numbers and restated steps', () => {
    expect(referat.items).toMatchObject([
      {
        number: 136,
        title: 'Regnskab for havnen',
        journalNumber: '07/12345',
        decision: { text: 'Godkendt.', outcome: 'APPROVED' },
        handlings: [
          {
            date: '2009-05-27',
            committee: 'Havneudvalget',
            outcome: 'RECOMMENDED',
            text: 'Anbefales.',
            absent: [{ name: 'Dorte Falk' }],
          },
        ],
        attachments: [{ title: 'Regnskab 2008' }],
      },
      {
        number: 137,
        title: 'Køb af kran',
        closed: true,
        decision: { text: 'Udsat.', outcome: 'POSTPONED' },
        handlings: [],
      },
    ]);
  });

  it('leaves the other style as it was', () => {
    const text = 'REFERAT Byrådet d. 26-08-2025\n\nPunkt 1: Hegn\n\nBeslutning\n\nGodkendt.\n';
    expect(parseReferat(text, { styles: [PKT, PUNKT] }).style).toBe('punkt');
    expect(() => parseReferat(DOCUMENT, { styles: [PUNKT] })).toThrow(/no item was found/u);
    expect(HOUSE_STYLES).toContain(PUNKT);
  });
});
