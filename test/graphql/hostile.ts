/** Items of steps of cases of items, and so on. */
const nested = (levels: number): string => (levels === 0 ? '{ id }' : `{ meeting { id } case ${inCase(levels - 1)} }`);
const inCase = (levels: number): string =>
  levels === 0 ? '{ id }' : `{ journey { steps { item ${nested(levels - 1)} } } }`;

/** Documents that are refused before anything is read: the code, what they do, their text. */
export const HOSTILE: readonly (readonly [code: string, what: string, query: string])[] = [
  ['COST_LIMIT', 'lists in a page', '{ cases(first: 100) { nodes { items { references { referencedBy { id } } } } } }'],
  [
    'COST_LIMIT',
    'lists in edges',
    '{ cases(first: 100) { edges { node { items { references { attachments { id } } } } } } }',
  ],
  [
    'COST_LIMIT',
    'lists in a last page',
    '{ cases(last: 100) { nodes { journey { steps { item { evidence { document { lines(to: 5) } } } } } } } }',
  ],
  ['COST_LIMIT', 'whole texts', '{ meetings { nodes { items { evidence { document { lines } } } } } }'],
  ['COST_LIMIT', 'too large a page', '{ cases(first: 1000) { nodes { items { references { references { id } } } } } }'],
  [
    'COST_LIMIT',
    'a dear page beside an empty one',
    '{ cases(first: 0) { totalCount } meetings(first: 100) { nodes { items { references { referencedBy { id } } } } } }',
  ],
  [
    'COST_LIMIT',
    'lists in fragments',
    '{ ...q } fragment q on Query { cases(first: 100) { nodes { ...c } } } fragment c on Case { items { references { referencedBy { id } } } }',
  ],
  [
    'COST_LIMIT',
    'all plans again and again',
    `{ ${Array.from({ length: 11 }, (_, at) => `a${at}: gaps(first: 0, asOf: "2025-01-${10 + at}") { totalCount }`).join(' ')} }`,
  ],
  ['DEPTH_LIMIT', 'a long way down', `{ node(id: "x") { ... on AgendaItem ${nested(16)} } }`],
  [
    'ALIAS_LIMIT',
    '51 aliases',
    `{ ${Array.from({ length: 51 }, (_, at) => `a${at}: municipalities { id }`).join(' ')} }`,
  ],
  ['OPERATION_NOT_SUPPORTED', 'a mutation', 'mutation { load }'],
  ['OPERATION_NOT_SUPPORTED', 'a subscription', 'subscription { cases { id } }'],
  ['TOKEN_LIMIT', 'too many words', `{ ${'municipalities { id } '.repeat(501)} }`],
  ['TOKEN_LIMIT', 'too long a document', `# ${'x'.repeat(100_000)}\n{ municipalities { id } }`],
  ['REPETITION_LIMIT', 'one field over and over', `{ ${'municipalities { id } '.repeat(490)} }`],
  [
    'REPETITION_LIMIT',
    'one field over and over in inline fragments',
    `{ ${'... on Query { municipalities { id } } '.repeat(60)} }`,
  ],
  ['REPETITION_LIMIT', 'names without end', `{ municipalities { ${'name '.repeat(1_900)} } }`],
  ['REPETITION_LIMIT', 'one directive over and over', `{ municipalities { id ${'@skip(if: false) '.repeat(60)} } }`],
  [
    'REPETITION_LIMIT',
    'variables without end',
    `query(${Array.from({ length: 300 }, (_, at) => `$v${at}: Int`).join(' ')}) { municipalities { id } }`,
  ],
  [
    'FRAGMENT_LIMIT',
    'a ring of many fragments',
    `{ ...f0 } ${Array.from({ length: 150 }, (_, at) => `fragment f${at} on Query { ...f${(at + 1) % 150} }`).join(' ')}`,
  ],
  [
    'INTROSPECTION_LIMIT',
    'the schema over and over',
    `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: __schema { types { fields { type { name } } } }`).join(' ')} }`,
  ],
  [
    'INTROSPECTION_LIMIT',
    'the fields of the schema over and over',
    '{ __schema { types { ...t } } } fragment t on __Type { a: fields { name } b: fields { name } c: fields { name } }',
  ],
  [
    'GRAPHQL_VALIDATION_FAILED',
    'the schema too deep',
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  ],
  [
    'GRAPHQL_VALIDATION_FAILED',
    'names that are nearly right',
    `{ ${Array.from({ length: 1_900 }, (_, at) => `municipalitie${at}`).join(' ')} }`,
  ],
  [
    'GRAPHQL_VALIDATION_FAILED',
    'fragments that all spread each other',
    `{ ...f0 } ${Array.from({ length: 28 }, (_, at) => `fragment f${at} on Query { ${Array.from({ length: 28 }, (_, to) => `...f${to}`).join(' ')} }`).join(' ')}`,
  ],
  ['GRAPHQL_PARSE_FAILED', 'open braces', '{'.repeat(1_999)],
  ['GRAPHQL_PARSE_FAILED', 'no operation', '[]'],
  ['GRAPHQL_VALIDATION_FAILED', 'a field that is not there', '{ nothing { id } }'],
  [
    'GRAPHQL_VALIDATION_FAILED',
    'a ring of fragments',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  ],
  [
    'OPERATION_RESOLUTION_FAILURE',
    'two operations',
    'query a { municipalities { id } } query b { municipalities { id } }',
  ],
  ['GRAPHQL_VALIDATION_FAILED', 'fragments only', 'fragment a on Query { municipalities { id } }'],
];
