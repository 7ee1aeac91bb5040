/** The journal number of the case below. */
export const LONG_CASE = '14-000001';

const BODIES = [
  'Direktionen',
  'Teknik- og Miljøudvalget',
  'Socialudvalget',
  'Økonomiudvalget',
  'Kultur- og Fritidsudvalget',
  'Handicaprådet',
  'Kommunalbestyrelsen',
];
const DECISIONS = ['Godkendt.', 'Anbefales.', 'Udsat.', 'Taget til efterretning.', 'Sendes i høring.', 'Drøftet.'];
const DAY = 86_400_000;

/** Minutes that restate a case's steps over ten years and add one: as many steps in all as are asked for. */
export function longCase(steps: number): string {
  const restated = Array.from({ length: steps - 1 }, (_, index) => {
    const day = new Date(Date.UTC(2014, 0, 6) + Math.round((index * 3650) / steps) * DAY);
    const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
    const body = BODIES[index % BODIES.length] ?? '';
    return `${date}/${month}/${year} ${body}\n\n${DECISIONS[index % DECISIONS.length] ?? ''}\n\nAfbud: Bo Ek\n\n`;
  });
  return `REFERAT Kommunalbestyrelsen d. 11-01-2024

Mødedato Torsdag d. 11. januar 2024 kl. 17:00

Mødedeltagere Anna Holm, Karla Friis

Punkt 1: Beslutning om omfartsvej ved Askholm

${LONG_CASE}

Beslutning

Godkendt.

Sagsfremstilling

Resume og sagens baggrund

Vejen skal gå uden om byen i Kalundborg Kommune.

Sagens forløb

${restated.join('')}`;
}
