import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ANY_CASE, countCases, readCasesPage, type CaseRecord, type CaseSort } from '../../graph/read/cases.js';
import type { EvidenceRecord } from '../../graph/read/documents.js';
import type { ItemRecord } from '../../graph/read/items.js';
import type { HandlingRecord, JourneyRecord } from '../../graph/read/journeys.js';
import type { MunicipalityRecord } from '../../graph/read/municipalities.js';
import { CONFIDENCE_IN_DOUBT } from '../../linking/doubts/doubt.js';
import type { CaseStatus as CaseStatusCode } from '../../linking/journey/journey.js';
import { byDate } from '../../linking/journey/steps.js';
import type { PolicyLinkRecord, PolicyRecord } from '../../graph/read/policies.js';
import { caseKeyByJournalNumber, normaliseJournalNumber } from '../../linking/keys.js';
import { refuseLong } from '../asked-text.js';
import { committeeAskedFor } from '../committee/asked.js';
import { DateScalar } from '../date.js';
import { Evidence } from '../document/types.js';
import { badUserInput, quoted } from '../errors.js';
import { AgendaItem } from '../item/types.js';
import type { ApiContext } from '../loaders.js';
import { MUNICIPALITY_ARGUMENT, municipalityCode, municipalityOfCode } from '../municipality/municipality.js';
import { Municipality } from '../municipality/types.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import { Policy, PolicyLink } from '../policy/types.js';
import { asksFor } from '../selection.js';
import { journeyOf, statusOf, type JourneyAnswer } from './journey.js';
import { asksForPlan, asksForTimeline, journeyLoader } from './journey-selection.js';
import { Journey } from './journey-types.js';
import { CaseStatus } from './status.js';
import { Case, CaseConnection, CaseFilter, CaseOrder, Handling, type CaseOrderCode } from './types.js';
import { casesAwaiting } from './waiting.js';
import { casesWithStatus, casesWork } from './with-status.js';
import { casesWithText } from './with-text.js';

const ORDERS: Readonly<Record<CaseOrderCode, { readonly sort: CaseSort; readonly ascending: boolean }>> = {
  LATEST_STEP_DESC: { sort: 'LATEST_STEP', ascending: false },
  LATEST_STEP_ASC: { sort: 'LATEST_STEP', ascending: true },
  TITLE: { sort: 'TITLE', ascending: true },
  JOURNAL_NUMBER: { sort: 'JOURNAL_NUMBER', ascending: true },
};

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, {
    nullable: true,
    description:
      'A case by its id, or by municipality and journal number; null where there is none. Neither, both, or a half of the second: BAD_USER_INPUT.',
  })
  case(
    @Arg('id', () => ID, { nullable: true, description: 'As in `case:0326:22-008459`.' })
    id: string | null | undefined,
    @Arg('municipality', () => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
    municipality: string | null | undefined,
    @Arg('journalNumber', () => String, {
      nullable: true,
      description:
        'The journal number, in any of the ways in which it is written. Over 200 characters: BAD_USER_INPUT.',
    })
    journalNumber: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseRecord | null> {
    const key = keyOf(id ?? null, municipality ?? null, journalNumber ?? null);
    const plan = asksFor(info, 'status') || asksForPlan(info, 'journey');
    if (!plan && !asksFor(info, 'journey') && !asksFor(info, 'latestStep')) return loaders.cases.load(key);
    return journeyLoader(loaders, { plan, timeline: asksForTimeline(info, 'journey') }).load(key);
  }

  @Extensions({ work: casesWork })
  @Query(() => CaseConnection, { description: 'Cases, by default those with the latest steps first.' })
  async cases(
    @Arg('filter', () => CaseFilter, { nullable: true, description: 'Which cases to give; null gives all.' })
    given: CaseFilter | null | undefined,
    @Arg('orderBy', () => CaseOrder, {
      nullable: true,
      description: 'The order of the list; LATEST_STEP_DESC where none is given.',
    })
    orderBy: CaseOrderCode | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { reader }: ApiContext,
  ): Promise<Page<CaseRecord>> {
    const municipality = municipalityCode(given?.municipality);
    const next = committeeAskedFor('nextCommittee', given?.nextCommittee, municipality);
    const asked = {
      municipality,
      committee: given?.committee ?? null,
      from: given?.from ?? null,
      to: given?.to ?? null,
      outcome: given?.outcome ?? null,
      person: given?.person ?? null,
      type: given?.type ?? null,
      policy: given?.policy ?? null,
      journalNumber: normalised(given?.journalNumber ?? null),
      currentCommittee: given?.currentCommittee ?? null,
      latestOutcome: given?.latestOutcome ?? null,
      planned: false,
      keys: common(await casesWithText(reader, given?.text ?? null, municipality), await casesAwaiting(reader, next)),
    };
    const keys = await casesWithStatus(reader, asked, {
      status: given?.status ?? null,
      planStatus: given?.planStatus ?? null,
      next,
    });
    const filter = keys === null ? asked : { ...ANY_CASE, keys };
    const order = orderBy ?? 'LATEST_STEP_DESC';
    const { sort, ascending } = ORDERS[order];
    return readPage(
      page,
      { name: `cases ${order}`, ascending },
      {
        read: (stretch) => readCasesPage(reader, filter, sort, stretch),
        count: () => countCases(reader, filter),
      },
    );
  }

  @FieldResolver(() => String, {
    description: 'Its title; of several, that of its latest own minutes. Where none is printed, its journal number.',
  })
  title(@Root() itsCase: CaseRecord): string {
    return itsCase.title ?? itsCase.journalNumber ?? itsCase.id;
  }

  @FieldResolver(() => Municipality, { description: 'The municipality whose case it is.' })
  municipality(@Root() itsCase: CaseRecord): MunicipalityRecord {
    return municipalityOfCode(itsCase.municipality);
  }

  @FieldResolver(() => [AgendaItem], { description: 'The items that concern it, earliest first.' })
  items(@Root() itsCase: CaseRecord, @Ctx() { loaders }: ApiContext): Promise<readonly ItemRecord[]> {
    return loaders.itemsOfCase.load(itsCase.id);
  }

  @FieldResolver(() => [Policy], {
    description: 'The policies that its items name, those in their titles first.',
  })
  async policies(@Root() itsCase: CaseRecord, @Ctx() { loaders }: ApiContext): Promise<PolicyRecord[]> {
    const links = await loaders.policiesOfCase.load(itsCase.id);
    return links.map(({ policy }) => policy);
  }

  @FieldResolver(() => [PolicyLink], { description: 'As policies, each with where and how it is named.' })
  policyLinks(@Root() itsCase: CaseRecord, @Ctx() { loaders }: ApiContext): Promise<readonly PolicyLinkRecord[]> {
    return loaders.policiesOfCase.load(itsCase.id);
  }

  @FieldResolver(() => Journey, { description: 'How it moved between committees.' })
  async journey(
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Hides steps, mentions, printed routes and meetings that are dated later, and counts the days of waiting up to then. Null hides nothing.',
    })
    asOf: string | null | undefined,
    @Root() itsCase: CaseRecord | JourneyRecord,
    @Ctx() { loaders }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JourneyAnswer> {
    const plan = asksForPlan(info);
    const isRead = 'steps' in itsCase && (!plan || itsCase.planned !== undefined);
    const record = isRead
      ? itsCase
      : await journeyLoader(loaders, { plan, timeline: asksForTimeline(info) }).load(itsCase.id);
    return journeyOf(itsCase.id, [record ?? { ...itsCase, steps: [] }], asOf ?? null);
  }

  @FieldResolver(() => CaseStatus, {
    description:
      'Whether more is to come for it, as far as all loaded documents tell; `journey(asOf:)` tells of a day.',
  })
  async status(@Root() itsCase: CaseRecord | JourneyRecord, @Ctx() { loaders }: ApiContext): Promise<CaseStatusCode> {
    const isRead = 'steps' in itsCase && itsCase.planned !== undefined;
    const record = isRead ? itsCase : await loaders.plannedJourneys.load(itsCase.id);
    return statusOf(record ?? { ...itsCase, steps: [] });
  }

  @FieldResolver(() => Handling, {
    nullable: true,
    description: 'Its latest step, without reading the whole journey; null for a case without steps.',
  })
  async latestStep(
    @Root() itsCase: CaseRecord | JourneyRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<HandlingRecord | null> {
    if ('steps' in itsCase) return byDate(itsCase.steps).at(-1) ?? null;
    const [step] = await loaders.latestStepOfCase.load(itsCase.id);
    return step ?? null;
  }

  @FieldResolver(() => [Evidence], {
    description:
      'What documents say of it, the statement that counts most first: why its items are held to be one case. No surer than 0.5 where that is doubtful (gaps, IDENTITY_DOUBT).',
  })
  async evidence(@Root() itsCase: CaseRecord, @Ctx() { loaders }: ApiContext): Promise<readonly EvidenceRecord[]> {
    const told = await loaders.evidence.load(itsCase.id);
    if ((await loaders.doubtfulCases.load(itsCase.id)) === null) return told;
    return told.map((one) => ({ ...one, confidence: Math.min(one.confidence, CONFIDENCE_IN_DOUBT) }));
  }
}

/** What two choices of keys have in common; null chooses all. */
function common(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  const kept = new Set(other);
  return one.filter((key) => kept.has(key));
}

function keyOf(id: string | null, municipality: string | null, journalNumber: string | null): string {
  if (id !== null && municipality === null && journalNumber === null) return id;
  const code = municipalityCode(municipality);
  const number = normalised(journalNumber);
  if (id !== null || code === null || number === null) {
    throw badUserInput('Ask for a case by `id`, or by `municipality` and `journalNumber` together.');
  }
  return caseKeyByJournalNumber(code, number);
}

function normalised(journalNumber: string | null): string | null {
  if (journalNumber === null) return null;
  refuseLong('journalNumber', journalNumber);
  const number = normaliseJournalNumber(journalNumber);
  if (number === '') throw badUserInput(`${quoted(journalNumber)} is no journal number.`);
  return number;
}
