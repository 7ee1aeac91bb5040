/** Real municipalities, since the 98 are known, with their bodies' names; everything that happens in them is invented. */

export const AREAS = ['social', 'children', 'culture', 'technical', 'employment', 'health', 'economy'] as const;
/** What a body deals with. */
export type Area = (typeof AREAS)[number];
export type House = 'kalundborg' | 'holbaek' | 'naestved';
export type JournalForm = 'year-hyphen' | 'year-slash' | 'subject-first' | 'subject-spaced' | 'labelled';
export type BodyKind = 'COUNCIL' | 'FINANCE' | 'STANDING' | 'ADVISORY' | 'ADMINISTRATION';

export interface BodyPlan {
  readonly name: string;
  readonly kind: BodyKind;
  readonly area: Area;
  /** Months between its meetings. */
  readonly every: number;
}

export interface MunicipalityPlan {
  readonly name: string;
  readonly code: string;
  readonly house: House;
  readonly journalForm: JournalForm;
  /** A number that runs on through the year, or begins at 1 in each meeting. */
  readonly numbersRunOn: boolean;
  /** Share of the cases that have no journal number. */
  readonly unnumbered: number;
  readonly partiesPrinted: boolean;
  /** Prints `(B)`, `(O)`, `(D)` behind the titles. */
  readonly typeMarkers: boolean;
  readonly bodies: readonly BodyPlan[];
}

/** `name; area` a line. */
function bodies(text: string, kind: BodyKind, every = 1): BodyPlan[] {
  return text.split('|').map((entry) => {
    const [name = '', area = ''] = entry.split(';').map((part) => part.trim());
    return { name, kind, every, area: AREAS.find((known) => known === area) ?? 'economy' };
  });
}

const common = { partiesPrinted: false, typeMarkers: false, journalForm: 'year-hyphen' as const };

export const MUNICIPALITIES: readonly MunicipalityPlan[] = [
  {
    ...common,
    name: 'Kalundborg',
    code: '0326',
    house: 'kalundborg',
    numbersRunOn: false,
    unnumbered: 0.06,
    bodies: [
      ...bodies('Direktionen', 'ADMINISTRATION'),
      ...bodies(
        'Socialudvalget; social|Børn- og Familieudvalget; children|Kultur- og Fritidsudvalget; culture|Ældre- og Sundhedsudvalget; health|Unge- og Beskæftigelsesudvalget; employment|Teknik- og Miljøudvalget; technical',
        'STANDING',
      ),
      ...bodies('Økonomiudvalget', 'FINANCE'),
      ...bodies('Kommunalbestyrelsen', 'COUNCIL'),
      ...bodies('Handicaprådet; social|Frivilligrådet; culture', 'ADVISORY', 2),
    ],
  },
  {
    ...common,
    name: 'Holbæk',
    code: '0316',
    house: 'holbaek',
    numbersRunOn: true,
    unnumbered: 0.22,
    bodies: [
      ...bodies('Direktionen', 'ADMINISTRATION'),
      ...bodies(
        'Socialudvalget; social|Udvalget for Børn og Skole; children|Udvalget for Kultur og Fritid; culture|Udvalget for Klima, Miljø og Natur; technical|Udvalget for Beskæftigelse, Uddannelse og Erhverv; employment|Udvalget for Ældre og Sundhed; health',
        'STANDING',
      ),
      ...bodies('Økonomiudvalget', 'FINANCE'),
      ...bodies('Kommunalbestyrelsen', 'COUNCIL'),
      ...bodies('Udsatterådet; social|Ældrerådet; health', 'ADVISORY', 2),
    ],
  },
  {
    ...common,
    name: 'Næstved',
    code: '0370',
    house: 'naestved',
    numbersRunOn: true,
    unnumbered: 0.1,
    bodies: [
      ...bodies(
        'Socialudvalget; social|Børne- og Uddannelsesudvalget; children|Kultur- og Demokratiudvalget; culture|Plan- og Erhvervsudvalget; technical|Beskæftigelses- og Rekrutteringsudvalget; employment|Omsorgs- og Forebyggelsesudvalget; health',
        'STANDING',
      ),
      ...bodies('Økonomiudvalget', 'FINANCE'),
      ...bodies('Byrådet', 'COUNCIL'),
      ...bodies('Handicaprådet; social|Seniorrådet; health', 'ADVISORY', 2),
    ],
  },
  {
    ...common,
    name: 'Odsherred',
    code: '0306',
    house: 'kalundborg',
    journalForm: 'year-slash',
    numbersRunOn: true,
    unnumbered: 0.05,
    bodies: [
      ...bodies('Udvalget for Klima, Miljø og Natur; technical|Social- og Sundhedsudvalget; social', 'STANDING', 3),
      ...bodies('Økonomiudvalget', 'FINANCE', 3),
      ...bodies('Byrådet', 'COUNCIL', 3),
    ],
  },
  {
    ...common,
    name: 'Sorø',
    code: '0340',
    house: 'holbaek',
    journalForm: 'subject-first',
    numbersRunOn: false,
    unnumbered: 0.05,
    typeMarkers: true,
    bodies: [
      ...bodies('Udvalget for Børn, Unge og Familie; children|Udvalget for Social og Sundhed; social', 'STANDING', 3),
      ...bodies('Økonomiudvalget', 'FINANCE', 3),
      ...bodies('Kommunalbestyrelsen', 'COUNCIL', 3),
    ],
  },
  {
    ...common,
    name: 'Faxe',
    code: '0320',
    house: 'naestved',
    journalForm: 'subject-spaced',
    numbersRunOn: true,
    unnumbered: 0.05,
    partiesPrinted: true,
    bodies: [
      ...bodies('Teknik- og Planudvalget; technical|Senior- og Sundhedsudvalget; health', 'STANDING', 3),
      ...bodies('Økonomiudvalget', 'FINANCE', 3),
      ...bodies('Byrådet', 'COUNCIL', 3),
    ],
  },
  {
    ...common,
    name: 'Slagelse',
    code: '0330',
    house: 'kalundborg',
    journalForm: 'labelled',
    numbersRunOn: true,
    unnumbered: 0.05,
    bodies: [
      ...bodies('Social- og Beskæftigelsesudvalget; employment', 'STANDING', 3),
      ...bodies('Økonomiudvalget', 'FINANCE', 3),
      ...bodies('Byrådet', 'COUNCIL', 3),
    ],
  },
];
