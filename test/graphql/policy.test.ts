import { beforeAll, describe, expect, it } from 'vitest';
import { linkReferat } from '../../src/linking/link.js';
import { parseReferat } from '../../src/referat/parse.js';
import { describeEngines } from '../store/engines.js';
import { codes, loadAll, LOADING, loadSeeds, serveApi, type TestApi } from './api.js';

/** Minutes of a made-up meeting in another municipality, with one item for each title. */
function minutesOf(municipality: string, items: readonly { title: string; number: string; text: string }[]) {
  const printed = items.map(
    ({ title, number, text }, index) =>
      `Punkt ${index + 1}: ${title}\n\n${number}\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\n${text}\n`,
  );
  const text = `REFERAT Byrådet d. 09-12-2025\n\nMødedato Tirsdag d. 9. december 2025\n\nMødedeltagere Anna Berg, Bo Dam\n\n${printed.join('\n')}\n${municipality} Kommune. ${municipality} Kommune.\n`;
  const fileName = `${municipality}.txt`;
  const sha256 = [...municipality]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0');
  return linkReferat(parseReferat(text, { fileName }), { fileName, sha256: sha256.slice(0, 64), text });
}

let api: TestApi;

describeEngines('Policies', (open) => {
  beforeAll(async () => {
    const store = await open();
    await loadSeeds(store);
    const slagelse = minutesOf('Slagelse', [
      { title: 'Godkendelse af hjemløsestrategi 2027-2030', number: '25-000001', text: 'Sagen er ny.' },
      { title: 'Nyt hus', number: '25-000002', text: 'Huset følger hjemløsestrategien og politikken for rent vand.' },
      { title: 'Evaluering af Politik for rent vand', number: '25-000003', text: 'Vandet er rent.' },
    ]);
    await loadAll(store, [slagelse]);
    api = await serveApi(store);
  }, LOADING);

  describe('policy', () => {
    it('merges the steps of the cases that are about it', async () => {
      const answer = await api.ask(`{
      policy(municipality: "Kalundborg", name: "Fællesskaber for alle") {
        id name kind municipality { name }
        cases { journalNumber }
        caseLinks { case { journalNumber } where role }
        journey { steps { date committee { name } outcome case { journalNumber } } }
      }
    }`);
      expect(answer.errors).toEqual([]);
      expect(answer.data).toEqual({
        policy: {
          id: 'policy:0326:faellesskaber-for-alle',
          name: 'Fællesskaber for alle',
          kind: 'PROJECT',
          municipality: { name: 'Kalundborg' },
          cases: [{ journalNumber: '22-008459' }, { journalNumber: '24-012996' }],
          caseLinks: [
            { case: { journalNumber: '22-008459' }, where: 'TITLE', role: 'DECIDES' },
            { case: { journalNumber: '24-012996' }, where: 'TITLE', role: 'REPORTS' },
          ],
          journey: {
            steps: [
              {
                date: '2025-08-07',
                committee: { name: 'Socialudvalget' },
                outcome: 'APPROVED',
                case: { journalNumber: '24-012996' },
              },
              {
                date: '2025-10-06',
                committee: { name: 'Direktionen' },
                outcome: 'RECOMMENDED',
                case: { journalNumber: '22-008459' },
              },
              {
                date: '2025-11-04',
                committee: { name: 'Kultur- og Fritidsudvalget' },
                outcome: 'RECOMMENDED',
                case: { journalNumber: '22-008459' },
              },
              {
                date: '2025-11-06',
                committee: { name: 'Socialudvalget' },
                outcome: 'POSTPONED',
                case: { journalNumber: '22-008459' },
              },
              {
                date: '2025-12-11',
                committee: { name: 'Socialudvalget' },
                outcome: 'RECOMMENDED',
                case: { journalNumber: '22-008459' },
              },
            ],
          },
        },
      });
      expect(answer.statements).toHaveLength(3);
    });

    it('has the approval that only running text tells of among its mentions', async () => {
      const answer = await api.ask(`{
      policy(name: "Fællesskaber for alle") {
        journey(asOf: "2025-10-06") {
          steps { date }
          mentions { date committee { name } outcome evidence { confidence quote } }
        }
      }
    }`);
      expect(answer.data).toMatchObject({
        policy: {
          journey: {
            steps: [{ date: '2025-08-07' }, { date: '2025-10-06' }],
            mentions: [{ date: '2025-09-09', committee: { name: 'Handicaprådet' }, outcome: 'APPROVED' }],
          },
        },
      });
      expect(JSON.stringify(answer.data)).toContain('den 9. september 2025');
    });

    it.each([
      ['Fællesskaber for alle', 'policy:0326:faellesskaber-for-alle'],
      ['politikken Fællesskaber for alle', 'policy:0326:faellesskaber-for-alle'],
      ['projektet ”fællesskaber for alle”', 'policy:0326:faellesskaber-for-alle'],
      ['Kalundborg Kommunes projekt *Fællesskaber for alle*', 'policy:0326:faellesskaber-for-alle'],
      ['FÆLLESSKABER FOR ALLE', 'policy:0326:faellesskaber-for-alle'],
      ['politikken for rent vand', 'policy:0330:politik-for-rent-vand'],
      ['Rent vand', 'policy:0330:politik-for-rent-vand'],
      [
        'kvalitetsstandarden for det specialiserede voksensocialområde',
        'policy:0326:kvalitetsstandard-for-det-specialiserede-voksensocialomraade',
      ],
      [
        'Kvalitetsstandarder på det specialiserede voksensocialområde 2025-2026',
        'policy:0326:kvalitetsstandard-for-det-specialiserede-voksensocialomraade',
      ],
      ['rekrutterings- og fastholdelsesstrategien', 'policy:0316:rekrutterings-og-fastholdelsesstrategi'],
      [
        'politikken for børn, unge og voksne med særlige behov',
        'policy:0316:politik-for-boern-unge-og-voksne-med-saerlige-behov',
      ],
    ])('finds %s', async (name, id) => {
      const answer = await api.ask('query ($name: String!) { policy(name: $name) { id } }', { name });
      expect(answer.data).toEqual({ policy: { id } });
      expect(answer.statements).toEqual(['read/policies-named']);
    });

    it('is of one municipality', async () => {
      const several = await api.ask('{ policy(name: "hjemløsestrategien 2026-2029") { id } }');
      expect(codes(several)).toEqual(['BAD_USER_INPUT']);
      expect(several.errors[0]?.message).toContain('Kalundborg (0326), Slagelse (0330)');
      const one = await api.ask(
        '{ policy(name: "hjemløsestrategien", municipality: "Slagelse") { id cases { journalNumber } } }',
      );
      expect(one.data).toEqual({
        policy: {
          id: 'policy:0330:hjemloesestrategi',
          cases: [{ journalNumber: '25-000001' }, { journalNumber: '25-000002' }],
        },
      });
    });

    it('leaves the steps of cases that only mention it out of its journey', async () => {
      const answer = await api.ask(`{
      policy(id: "policy:0330:hjemloesestrategi") { journey { steps { case { journalNumber } } } evidence { startLine quote rule confidence } }
    }`);
      expect(answer.data).toMatchObject({
        policy: {
          journey: { steps: [{ case: { journalNumber: '25-000001' } }] },
          evidence: [
            { quote: 'Punkt 1: Godkendelse af hjemløsestrategi 2027-2030', rule: 'policy-in-title', confidence: 1 },
            {
              quote: 'Huset følger hjemløsestrategien og politikken for rent vand.',
              rule: 'policy-in-text',
              confidence: 0.95,
            },
          ],
        },
      });
    });

    it.each([
      '{ policy { id } }',
      '{ policy(municipality: "0326") { id } }',
      '{ policy(id: "policy:0326:hjemloesestrategi", name: "hjemløsestrategi") { id } }',
      '{ policy(id: "policy:0326:hjemloesestrategi", municipality: "0326") { id } }',
      '{ policy(name: " ”” ") { id } }',
      '{ policy(name: "hjemløsestrategi", municipality: "Andeby") { id } }',
    ])('refuses %s', async (query) => {
      expect(codes(await api.ask(query))).toEqual(['BAD_USER_INPUT']);
    });

    it('gives null where nothing has the name or the id', async () => {
      const answer = await api.ask(
        '{ one: policy(name: "Politik for kattehold") { id } other: policy(id: "policy:0326:intet") { id } }',
      );
      expect(answer.data).toEqual({ one: null, other: null });
      expect(answer.errors).toEqual([]);
    });

    it('is a node', async () => {
      const answer = await api.ask(
        '{ node(id: "policy:0326:hjemloesestrategi") { __typename id ... on Policy { name } } }',
      );
      expect(answer.data).toEqual({
        node: { __typename: 'Policy', id: 'policy:0326:hjemloesestrategi', name: 'Hjemløsestrategi' },
      });
    });
  });

  describe('policies', () => {
    it('are listed in Danish order, by municipality, kind and name', async () => {
      const answer = await api.ask(`{
      policies(filter: { municipality: "Kalundborg" }, first: 2) { totalCount nodes { name kind } pageInfo { hasNextPage } }
      strategies: policies(filter: { kind: STRATEGY, name: "HJEMLØSE" }) { nodes { id } }
    }`);
      expect(answer.data).toEqual({
        policies: {
          totalCount: 6,
          nodes: [
            { name: 'Fællesskaber for alle', kind: 'PROJECT' },
            { name: 'Handicappolitik', kind: 'POLICY' },
          ],
          pageInfo: { hasNextPage: true },
        },
        strategies: { nodes: [{ id: 'policy:0326:hjemloesestrategi' }, { id: 'policy:0330:hjemloesestrategi' }] },
      });
    });

    it('stand with cases and items, those in the title first', async () => {
      const answer = await api.ask(`{
      case(municipality: "0326", journalNumber: "22-008459") {
        policies { name }
        policyLinks { policy { name } where role confidence }
        items { policies { name } policyLinks { where } }
      }
      meeting(id: "meeting:0326:socialudvalget:2025-12-11") { items { number policies { name } } }
    }`);
      expect(answer.data).toMatchObject({
        case: {
          policies: [{ name: 'Fællesskaber for alle' }, { name: 'Handicappolitik' }],
          policyLinks: [
            { policy: { name: 'Fællesskaber for alle' }, where: 'TITLE', role: 'DECIDES', confidence: 0.95 },
            { policy: { name: 'Handicappolitik' }, where: 'TEXT', role: 'MENTIONS' },
          ],
          items: [
            {
              policies: [{ name: 'Fællesskaber for alle' }, { name: 'Handicappolitik' }],
              policyLinks: [{ where: 'TITLE' }, { where: 'TEXT' }],
            },
          ],
        },
      });
      // One for each of the two root fields, or one for both where their items come at the same moment.
      const asked = answer.statements.filter((name) => name === 'read/policies-of-items');
      expect([1, 2]).toContain(asked.length);
    });
  });
});
