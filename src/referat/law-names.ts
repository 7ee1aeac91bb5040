/** The laws of municipal business: short name, abbreviations, and how else they are written, all in lower case. */
const KNOWN: readonly {
  readonly name: string;
  readonly short?: readonly string[];
  readonly other?: readonly string[];
}[] = [
  { name: 'Serviceloven', short: ['sel'], other: ['lov om social service', 'lov om social service mv.'] },
  {
    name: 'Almenboligloven',
    short: ['abl'],
    other: ['lov om almene boliger', 'lov om almene boliger mv', 'lov om almene boliger m.v'],
  },
  {
    name: 'Retssikkerhedsloven',
    short: ['rsl'],
    other: [
      'lov om retssikkerhed og administration på det sociale område',
      'lov om retssikkerhed og administration på det sociale område og beskæftigelsesområdet',
    ],
  },
  { name: 'Barnets lov', other: ['lov om barnets lov'] },
  { name: 'Ældreloven', other: ['lov om ældre'] },
  {
    name: 'Beskæftigelsesindsatsloven',
    short: ['lab'],
    other: ['lov om en aktiv beskæftigelsesindsats', 'lov om aktiv beskæftigelsesindsats'],
  },
  { name: 'Aktivloven', short: ['las'], other: ['lov om aktiv socialpolitik'] },
  { name: 'Sygedagpengeloven', short: ['sdpl'], other: ['lov om sygedagpenge'] },
  { name: 'Pensionsloven', other: ['lov om social pension'] },
  {
    name: 'Integrationsloven',
    other: ['lov om integration af udlændinge i danmark', 'lov om integration af udlændinge'],
  },
  { name: 'Sundhedsloven', short: ['sul'], other: ['lov om sundhed'] },
  { name: 'Boligstøtteloven', other: ['lov om individuel boligstøtte'] },
  { name: 'Friplejeboligloven', other: ['lov om friplejeboliger'] },
  { name: 'Socialtilsynsloven', other: ['lov om socialtilsyn'] },
  {
    name: 'Dagtilbudsloven',
    short: ['dtl'],
    other: [
      'lov om dag-, fritids- og klubtilbud mv. til børn og unge',
      'lov om dag-, fritids- og klubtilbud m.v. til børn og unge',
      'lov om dag-, fritids- og klubtilbud',
    ],
  },
  { name: 'Folkeskoleloven', short: ['fkl', 'fsl'], other: ['lov om folkeskolen'] },
  { name: 'Friskoleloven', other: ['lov om friskoler og private grundskoler'] },
  { name: 'Ungdomsskoleloven', other: ['lov om ungdomsskoler'] },
  {
    name: 'Folkeoplysningsloven',
    other: [
      'lov om støtte til folkeoplysning',
      'lov om støtte til folkeoplysende voksenundervisning, frivilligt folkeoplysende foreningsarbejde og daghøjskoler',
    ],
  },
  { name: 'Biblioteksloven', other: ['lov om biblioteksvirksomhed'] },
  { name: 'Musikloven', other: ['lov om musik'] },
  { name: 'Museumsloven' },
  { name: 'STU-loven', other: ['lov om ungdomsuddannelse for unge med særlige behov'] },
  {
    name: 'Kommunestyrelsesloven',
    short: ['kstl', 'ksl'],
    other: ['styrelsesloven', 'lov om kommunernes styrelse', 'den kommunale styrelseslov'],
  },
  { name: 'Kommunalvalgloven', other: ['lov om kommunale og regionale valg'] },
  { name: 'Forvaltningsloven', short: ['fvl'] },
  { name: 'Offentlighedsloven', short: ['offl'], other: ['lov om offentlighed i forvaltningen'] },
  { name: 'Databeskyttelsesloven' },
  { name: 'Udbudsloven' },
  { name: 'Budgetloven' },
  { name: 'Kommunefuldmagtsloven' },
  { name: 'Planloven', short: ['pl'], other: ['lov om planlægning'] },
  { name: 'Byggeloven', short: ['bl'] },
  { name: 'Byfornyelsesloven', other: ['lov om byfornyelse og udvikling af byer', 'lov om byfornyelse'] },
  { name: 'Boligreguleringsloven', short: ['brl'], other: ['lov om midlertidig regulering af boligforholdene'] },
  { name: 'Lejeloven', short: ['ll'], other: ['lov om leje'] },
  { name: 'Almenlejeloven', other: ['lov om leje af almene boliger'] },
  { name: 'Erhvervslejeloven', other: ['lov om leje af erhvervslokaler'] },
  { name: 'Boligforholdsloven', other: ['lov om boligforhold'] },
  { name: 'Ekspropriationsloven' },
  { name: 'Miljøbeskyttelsesloven', short: ['mbl'], other: ['lov om miljøbeskyttelse'] },
  {
    name: 'Miljøvurderingsloven',
    other: ['lov om miljøvurdering af planer og programmer og af konkrete projekter', 'lov om miljøvurdering'],
  },
  { name: 'Naturbeskyttelsesloven', short: ['nbl'], other: ['lov om naturbeskyttelse'] },
  { name: 'Vandløbsloven', other: ['lov om vandløb'] },
  { name: 'Vandforsyningsloven', other: ['lov om vandforsyning m.v', 'lov om vandforsyning'] },
  { name: 'Varmeforsyningsloven', other: ['lov om varmeforsyning'] },
  { name: 'Jordforureningsloven', other: ['lov om forurenet jord'] },
  {
    name: 'Husdyrbrugloven',
    other: ['husdyrbrugsloven', 'lov om husdyrbrug og anvendelse af gødning m.v', 'lov om husdyrbrug'],
  },
  { name: 'Vejloven', other: ['lov om offentlige veje m.v', 'lov om offentlige veje'] },
  { name: 'Privatvejsloven', other: ['lov om private fællesveje'] },
  { name: 'Færdselsloven' },
  { name: 'Beredskabsloven' },
  {
    name: 'Restaurationsloven',
    other: ['lov om restaurationsvirksomhed og alkoholbevilling m.v', 'lov om restaurationsvirksomhed'],
  },
  {
    name: 'Børnetilskudsloven',
    short: ['btl'],
    other: ['lov om børnetilskud og forskudsvis udbetaling af børnebidrag'],
  },
  { name: 'Arbejdsmiljøloven', other: ['lov om arbejdsmiljø'] },
  { name: 'Ligestillingsloven', other: ['lov om ligestilling af kvinder og mænd', 'lov om ligestilling'] },
  { name: 'Psykiatriloven', other: ['lov om anvendelse af tvang i psykiatrien'] },
  { name: 'Specialundervisningsloven', other: ['lov om specialundervisning for voksne'] },
];

const BY_WORDS = new Map(
  KNOWN.flatMap(({ name, short = [], other = [] }) =>
    [name.toLowerCase(), ...short, ...other].map((words) => [bare(words), name] as const),
  ),
);

/** Without what is written or left out at will: a closing `mv.`, the full stop. */
function bare(words: string): string {
  return words.replace(/[\s.]+$/u, '').replace(/ m\.?v$/u, '');
}

const quoted = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');

/** Abbreviations that name a law where a section stands beside them, in lower case; no groups. */
export const LAW_ABBREVIATIONS = quoted(KNOWN.flatMap(({ short = [] }) => short));

/** Titles of laws of several words, in lower case; no groups. */
export const LAW_TITLES = quoted(
  KNOWN.flatMap(({ other = [] }) => other)
    .filter((words) => words.startsWith('lov om '))
    .map(bare),
);

/** Words that end as names of laws do and are none. */
const NO_LAW =
  /^(?:lov(?:en)?s?|(?:for|til|ud|ned|ferie|skole|under|af|over|be|bi|med|ændrings|lovfor|forbuds|dispensations|hoved|ramme|special|sær|natur|kærligheds|jante|grundlags|uskrevne?)(?:for)?lov(?:en)?s?)$/u;

/** The normal form of a law's name, given in lower case; null where the word names no law. */
export function lawName(printed: string): string | null {
  const words = bare(printed.trim());
  if (words === '' || NO_LAW.test(words)) return null;
  const known = BY_WORDS.get(words) ?? BY_WORDS.get(words.replace(/s$/u, ''));
  if (known !== undefined) return known;
  if (words.includes(' ')) return null;
  const definite = words.replace(/s$/u, '').replace(/lov$/u, 'loven');
  return BY_WORDS.get(definite) ?? definite.charAt(0).toUpperCase() + definite.slice(1);
}
