import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { loadDocument } from '../../src/graph/load.js';
import { removeDocument } from '../../src/graph/documents.js';
import { municipalityBy } from '../../src/referat/municipalities.js';
import { parseReferat } from '../../src/referat/parse.js';
import { linkReferat } from '../../src/linking/link.js';
import { describeEngines } from '../store/engines.js';
import { codes, loadAll, loadSeeds, LOADING, serveApi, type TestApi } from './api.js';

const RELATED = `query ($id: ID!, $minScore: Float) {
  case(id: $id) { related(minScore: $minScore) { case { id } score reasons { kind text } } }
}`;
const ANSWER = z.object({
  case: z
    .object({
      related: z.array(
        z.object({
          case: z.object({ id: z.string() }),
          score: z.number(),
          reasons: z.array(z.object({ kind: z.string(), text: z.string() })),
        }),
      ),
    })
    .nullable(),
});

async function related(api: TestApi, id: string, minScore: number | null = null) {
  const answer = await api.ask(RELATED, { id, minScore });
  expect(answer.errors).toEqual([]);
  return ANSWER.parse(answer.data).case?.related ?? [];
}

/** The kinds of reason by related case. */
async function kinds(api: TestApi, id: string): Promise<Record<string, string[]>> {
  const found = await related(api, id);
  return Object.fromEntries(found.map(({ case: { id: other }, reasons }) => [other, reasons.map(({ kind }) => kind)]));
}

describeEngines('Related cases of the samples', (open) => {
  let api: TestApi;
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    api = await serveApi(store);
  }, LOADING);

  test('the two cases on Fællesskaber for alle are one matter, both ways round', async () => {
    expect((await kinds(api, 'case:0326:24-012996'))['case:0326:22-008459']).toContain('POLICY');
    expect((await kinds(api, 'case:0326:22-008459'))['case:0326:24-012996']).toContain('POLICY');
  });

  test('the framework agreements are twins, and nothing else is', async () => {
    expect(await related(api, 'case:0326:24-012987')).toEqual([
      {
        case: { id: 'case:0370:25-023724' },
        score: expect.closeTo(0.88, 1),
        reasons: [
          {
            kind: 'TWIN',
            text: expect.stringMatching(/^The texts, of two municipalities, share about 9\d % of their wording\.$/),
          },
        ],
      },
    ]);
  });

  test('any number of cases is read by one statement, and two budgetopfølgninger are not related', async () => {
    const { data, statements } = await api.ask('{ cases(first: 100) { nodes { id related { case { id } } } } }');
    expect(statements.filter((name) => name === 'read/related-of-cases')).toHaveLength(1);
    const cases = z
      .object({
        cases: z.object({
          nodes: z.array(
            z.object({ id: z.string(), related: z.array(z.object({ case: z.object({ id: z.string() }) })) }),
          ),
        }),
      })
      .parse(data).cases.nodes;
    const pairs = cases.flatMap(({ id, related: others }) => others.map((other) => [id, other.case.id]));
    expect(pairs.length).toBeGreaterThan(3);
    for (const [one, other] of pairs) expect(pairs).toContainEqual([other, one]);
    expect(pairs).not.toContainEqual(['case:0316:25-009962', 'case:0326:25-003912']);
  });

  test.each([[-0.1], [1.5]])('minScore %d is refused', async (minScore) => {
    expect(codes(await api.ask(RELATED, { id: 'case:0326:24-012996', minScore }))).toEqual(['BAD_USER_INPUT']);
  });

  test('minScore leaves out what is less sure', async () => {
    expect(await related(api, 'case:0326:24-012987', 0.5)).toHaveLength(1);
    expect(await related(api, 'case:0326:24-012987', 0.99)).toEqual([]);
  });
});

/** Sentences of four words and more that no other text has. */
const sentence = (from: number): string =>
  `${Array.from({ length: 12 }, (_, index) => [...String(from * 100 + index)].map((digit) => 'bdfglmnprs'[Number(digit)]).join('')).join(' ')}.`;
const STOCK = Array.from({ length: 4 }, (_, index) => sentence(900 + index)).join(' ');

describeEngines('Related cases of a municipality whose minutes share standing sentences', (open) => {
  /** Eight cases that share the sentences, beside which each says something of its own; the last takes the first one's over. */
  const cases = Array.from({ length: 8 }, (_, index) => {
    const from = index === 7 ? 10 : 10 * (index + 1);
    const own = Array.from({ length: 5 }, (_none, at) => sentence(from + at)).join(' ');
    const number = `25-00000${index + 1}`;
    return factsOf({
      date: `2025-0${index + 1}-03`,
      title: `Sag ${number}`,
      journalNumber: number,
      text: `${own} ${STOCK}`,
    });
  });

  test.each([
    ['as loaded', cases],
    ['the other way round', cases.toReversed()],
  ])('are those that share what is rare there: %s', async (_, documents) => {
    const store = await open();
    await loadAll(store, documents);
    const api = await serveApi(store);
    expect(await kinds(api, 'case:0326:25-000001')).toEqual({ 'case:0326:25-000008': ['TEXT'] });
    expect(await kinds(api, 'case:0326:25-000002')).toEqual({});
    const { data } = await api.ask('{ case(id: "case:0326:25-000008") { related { reasons { kind share } } } }');
    expect(data).toEqual({ case: { related: [{ reasons: [{ kind: 'TEXT', share: expect.closeTo(1, 1) }] }] } });
  });

  test('are told by at most one more statement, whatever their number', async () => {
    const store = await open();
    await loadAll(store, cases);
    const api = await serveApi(store);
    const { statements } = await api.ask('{ cases(first: 100) { nodes { related { score } } } }');
    expect(statements.filter((name) => name.endsWith('wording') || name.includes('related'))).toEqual([
      'read/related-of-cases',
      'read/common-wording',
    ]);
  });
});

interface Written {
  readonly municipality?: string;
  readonly committee?: string;
  readonly date: string;
  readonly title: string;
  readonly journalNumber: string;
  readonly text?: string;
  readonly economy?: string;
  readonly refersTo?: string;
  readonly attachment?: string;
}

/** Minutes with one item, as they are printed. */
function factsOf({ municipality = '0326', committee = 'Socialudvalget', date, ...item }: Written) {
  const day = date.split('-').toReversed().join('-');
  const text = [
    `REFERAT ${committee} d. ${day}`,
    `Punkt 1: ${item.title}`,
    item.journalNumber,
    'Beslutning',
    'Godkendt.',
    ...(item.text === undefined ? [] : ['Sagsfremstilling', item.text]),
    ...(item.economy === undefined ? [] : ['Økonomi', item.economy]),
    ...(item.refersTo === undefined ? [] : ['Sagshistorik, henvisninger', item.refersTo]),
    ...(item.attachment === undefined ? [] : ['Bilag', item.attachment]),
    '',
  ].join('\n\n');
  const fileName = `${municipality}-${date}.txt`;
  const referat = parseReferat(text, { fileName, municipality: municipalityBy(municipality) });
  const sha256 = `${municipality}${date.replaceAll('-', '')}`.padEnd(64, '0');
  return linkReferat(referat, { fileName, sha256, text });
}

const STORY = `Haven bag det gamle mejeri skal igen kunne bruges af beboerne i kvarteret. En gruppe naboer har tegnet
stier, bede og et lille orangeri, og forvaltningen har regnet på drænet, der viste sig at være brudt flere steder.
Gruppen vil selv stå for plantning og pasning, mens gartnerne klipper hækken to gange om året. Der søges om penge hos
en fond, som svarer inden sommerferien, og først derefter kan arbejdet med jorden begynde for alvor.`.replaceAll(
  '\n',
  ' ',
);
const OTHER =
  `Bussen mellem stationen og hospitalet kører fra august hvert kvarter i myldretiden. Trafikselskabet har fundet
vognene, og chaufførerne er ansat. Ventetiden ved sygehusets indgang bliver kortere, og det nye skur har bænke,
lys og læ. Naboerne er orienteret om støjen fra de tidlige ture, og ruten tages op igen når det første år er gået.`.replaceAll(
    '\n',
    ' ',
  );

const STANDING =
  `Der er ingen økonomiske konsekvenser ved sagen, da udgiften holdes inden for udvalgets eksisterende ramme i
indeværende år. Sagen har heller ingen konsekvenser for klima og miljø, og den er ikke omfattet af reglerne om vurdering
af planer, programmer og konkrete projekter, som gælder for større anlæg i det åbne land.`.replaceAll('\n', ' ');

const FIRST: Written = { date: '2025-03-04', title: 'Haven bag mejeriet', journalNumber: '25-000001' };

const PAIRS: readonly (readonly [string, Written, Written, readonly string[] | null])[] = [
  [
    'nearly the same text',
    { ...FIRST, text: STORY },
    { date: '2025-06-03', title: 'Nye stier', journalNumber: '25-000002', text: `${STORY} Det hele koster 12.000 kr.` },
    ['TEXT'],
  ],
  [
    'nearly the same text in two municipalities, of one number',
    { ...FIRST, text: `I Kalundborg Kommune gælder det. ${STORY}` },
    { ...FIRST, municipality: '0370', text: `I Næstved Kommune gælder det. ${STORY}` },
    ['TWIN'],
  ],
  [
    'other texts',
    { ...FIRST, text: STORY },
    { date: '2025-06-03', title: 'Nye stier', journalNumber: '25-000002', text: OTHER },
    null,
  ],
  [
    'a standing text on economy',
    { ...FIRST, text: STORY, economy: STANDING },
    { date: '2025-06-03', title: 'Nye stier', journalNumber: '25-000002', text: 'Stierne slås.', economy: STANDING },
    null,
  ],
  [
    'a policy in both titles',
    { ...FIRST, title: 'Godkendelse af Politik for grønne gårde' },
    { date: '2025-06-03', title: 'Status på Politik for grønne gårde', journalNumber: '25-000002' },
    ['POLICY'],
  ],
  [
    'a back reference',
    FIRST,
    {
      date: '2025-06-03',
      title: 'Nye stier',
      journalNumber: '25-000002',
      refersTo: 'Socialudvalget den 4. marts 2025: Pkt. 1 Haven bag mejeriet',
    },
    ['REFERENCE'],
  ],
  [
    'a telling attachment',
    { ...FIRST, attachment: 'Bilag 1 Skitse af orangeriet ved mejeriet.pdf' },
    {
      date: '2025-06-03',
      title: 'Nye stier',
      journalNumber: '25-000002',
      attachment: 'Skitse af orangeriet ved mejeriet',
    },
    ['ATTACHMENT'],
  ],
  [
    'an attachment of a common name',
    { ...FIRST, attachment: 'Bilag 1' },
    { date: '2025-06-03', title: 'Nye stier', journalNumber: '25-000002', attachment: 'Bilag 1' },
    null,
  ],
  [
    'a telling attachment in two municipalities',
    { ...FIRST, attachment: 'Skitse af orangeriet ved mejeriet' },
    { ...FIRST, municipality: '0370', attachment: 'Skitse af orangeriet ved mejeriet' },
    null,
  ],
  [
    'a title in two periods',
    { ...FIRST, title: 'Drøftelse af udgiftsdrivere for maj 2025' },
    { date: '2025-12-02', title: 'Drøftelse af udgiftsdrivere for november 2025', journalNumber: '25-000002' },
    ['PERIOD'],
  ],
  [
    'a title in two periods and two bodies',
    { ...FIRST, title: 'Drøftelse af udgiftsdrivere for maj 2025' },
    {
      committee: 'Teknikudvalget',
      date: '2025-12-02',
      title: 'Drøftelse af udgiftsdrivere for november 2025',
      journalNumber: '25-000002',
    },
    null,
  ],
  [
    'what prose says of where one comes from',
    FIRST,
    {
      date: '2025-06-03',
      title: 'Nye stier',
      journalNumber: '25-000002',
      text: 'Sagen er udskilt fra sag 25-0001 Haven.',
    },
    ['REFERENCE'],
  ],
  [
    'the other’s number in the text',
    { ...FIRST, text: 'Der henvises til sagerne 25-000002 og 25-000003.' },
    { date: '2025-06-03', title: 'Nye stier', journalNumber: '25-000002' },
    ['REFERENCE'],
  ],
  [
    'an item that prose names by body, day and number',
    FIRST,
    {
      date: '2025-06-03',
      title: 'Nye stier',
      journalNumber: '25-000002',
      text: `Haven blev behandlet som punkt 1 på Socialudvalgets møde den ${FIRST.date.split('-').toReversed().join('.')}.`,
    },
    ['REFERENCE'],
  ],
  [
    'a number that is a plan’s',
    { ...FIRST, text: 'Området er omfattet af lokalplan 25-000002 og dokument 25-000002.' },
    { date: '2025-06-03', title: 'Nye stier', journalNumber: '25-000002' },
    null,
  ],
  [
    'the word budgetopfølgning',
    { ...FIRST, title: 'Drøftelse af budgetopfølgning maj 2025' },
    { date: '2025-12-02', title: 'Orientering om budgetopfølgning november 2025', journalNumber: '25-000002' },
    null,
  ],
];

const key = ({ municipality = '0326', journalNumber }: Written): string => `case:${municipality}:${journalNumber}`;

describeEngines('Two cases that share', (open) => {
  test.each(PAIRS)('%s count as told, however they are loaded', async (_, one, other, reasons) => {
    const answers = [];
    for (const order of [
      [one, other],
      [other, one],
    ]) {
      const store = await open();
      for (const written of order)
        await loadDocument(store, factsOf(written), { loadedAt: '2026-01-01T00:00:00.000Z' });
      const api = await serveApi(store);
      expect(await kinds(api, key(one))).toEqual(reasons === null ? {} : { [key(other)]: reasons });
      expect(await kinds(api, key(other))).toEqual(reasons === null ? {} : { [key(one)]: reasons });
      answers.push(await related(api, key(one)));
      await removeDocument(store, factsOf(other).document.key);
      expect(await related(api, key(one))).toEqual([]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});
