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
  /** The first day of its name, and the first day of another one. */
  readonly from?: string;
  readonly until?: string;
}

/** What is out of the ordinary in some municipalities: one file of `oddities/` each. */
export const ODDITIES = ['numbers', 'mistyped', 'against', 'prose', 'sameday', 'renamed'] as const;
export type Oddity = (typeof ODDITIES)[number];

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
  /** What of the extraordinary happens here; the rest of the world knows nothing of it. */
  readonly oddities: readonly Oddity[];
}

/** The turn of the election term, at which bodies are named anew. */
export const TURN = '2026-01-01';

/** `name; area` a line, and `name > its name in the next term; area` where it is named anew. */
function bodies(text: string, kind: BodyKind, every = 1): BodyPlan[] {
  return text.split('|').flatMap((entry): BodyPlan[] => {
    const [names = '', area = ''] = entry.split(';').map((part) => part.trim());
    const [name = '', next] = names.split(' > ');
    const plan = { kind, every, area: AREAS.find((known) => known === area) ?? ('economy' as const) };
    if (next === undefined) return [{ ...plan, name }];
    return [
      { ...plan, name, until: TURN },
      { ...plan, name: next, from: TURN },
    ];
  });
}

const common = { partiesPrinted: false, typeMarkers: false, journalForm: 'year-hyphen' as const, oddities: [] };

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
  {
    ...common,
    name: 'Ringsted',
    code: '0329',
    house: 'kalundborg',
    numbersRunOn: false,
    unnumbered: 0,
    oddities: ODDITIES,
    bodies: [
      ...bodies(
        'Klima- og Miljøudvalget > Klima-, Natur- og Planudvalget; technical|Social- og Sundhedsudvalget; social|Børne- og Undervisningsudvalget > Børne- og Ungeudvalget; children|Kulturudvalget; culture',
        'STANDING',
        3,
      ),
      ...bodies('Økonomiudvalget > Økonomi- og Erhvervsudvalget', 'FINANCE', 2),
      ...bodies('Byrådet', 'COUNCIL', 2),
      ...bodies('Handicaprådet; social', 'ADVISORY', 6),
    ],
  },
  {
    ...common,
    name: 'Lejre',
    code: '0350',
    house: 'holbaek',
    numbersRunOn: true,
    unnumbered: 0,
    oddities: ODDITIES,
    bodies: [
      ...bodies(
        'Udvalget for Børn og Ungdom > Udvalget for Børn og Læring; children|Udvalget for Teknik og Miljø > Udvalget for Klima og Landdistrikter; technical|Udvalget for Job og Sociale Forhold; employment|Udvalget for Kultur og Frivillighed; culture',
        'STANDING',
        3,
      ),
      ...bodies('Økonomiudvalget', 'FINANCE', 2),
      ...bodies('Kommunalbestyrelsen', 'COUNCIL', 2),
      ...bodies('Seniorrådet; health', 'ADVISORY', 6),
    ],
  },
  {
    ...common,
    name: 'Vordingborg',
    code: '0390',
    house: 'naestved',
    numbersRunOn: true,
    unnumbered: 0,
    partiesPrinted: true,
    oddities: ODDITIES,
    bodies: [
      ...bodies(
        'Plan- og Teknikudvalget; technical|Sundheds- og Psykiatriudvalget > Sundheds- og Ældreudvalget; health|Børne- og Familieudvalget; children|Kultur- og Turismeudvalget > Kultur- og Fritidsudvalget; culture',
        'STANDING',
        3,
      ),
      ...bodies('Økonomiudvalget > Økonomi- og Planudvalget', 'FINANCE', 2),
      ...bodies('Kommunalbestyrelsen', 'COUNCIL', 2),
      ...bodies('Ældrerådet; health', 'ADVISORY', 6),
    ],
  },
];
