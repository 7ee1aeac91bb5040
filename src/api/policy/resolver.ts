import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import type { EvidenceRecord } from '../../graph/read/documents.js';
import type { MunicipalityRecord } from '../../graph/read/municipalities.js';
import {
  countPolicies,
  readPoliciesPage,
  type PolicyLinkRecord,
  type PolicyRecord,
} from '../../graph/read/policies.js';
import { asksForPlan, asksForTimeline, journeyLoader } from '../case/journey-selection.js';
import { Journey } from '../case/journey-types.js';
import { journeyOf, type JourneyAnswer } from '../case/journey.js';
import { Case } from '../case/types.js';
import { DateScalar } from '../date.js';
import { Evidence } from '../document/types.js';
import type { ApiContext } from '../loaders.js';
import { MUNICIPALITY_ARGUMENT, municipalityCode, municipalityOfCode } from '../municipality/municipality.js';
import { Municipality } from '../municipality/types.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import { policyAskedFor } from './asked.js';
import { Policy, PolicyConnection, PolicyFilter, PolicyLink } from './types.js';

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => Policy, {
    nullable: true,
    description:
      'A policy by its id, or by its name, in one municipality where one is given; null where there is none. Neither, both, an id with a municipality, or a name that several municipalities have: BAD_USER_INPUT.',
  })
  policy(
    @Arg('id', () => ID, { nullable: true, description: 'As in `policy:0326:faellesskaber-for-alle`.' })
    id: string | null | undefined,
    @Arg('municipality', () => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
    municipality: string | null | undefined,
    @Arg('name', () => String, {
      nullable: true,
      description:
        'Its name in any case and inflection, with or without the word for its kind: `Fællesskaber for alle`, `hjemløsestrategien`. Over 200 characters: BAD_USER_INPUT.',
    })
    name: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<PolicyRecord | null> {
    return policyAskedFor({ id: id ?? null, municipality: municipality ?? null, name: name ?? null }, context);
  }

  @Query(() => PolicyConnection, { description: 'Policies in Danish order of their names.' })
  policies(
    @Arg('filter', () => PolicyFilter, { nullable: true, description: 'Which policies to give; null gives all.' })
    given: PolicyFilter | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { reader }: ApiContext,
  ): Promise<Page<PolicyRecord>> {
    const filter = {
      municipality: municipalityCode(given?.municipality),
      kind: given?.kind ?? null,
      name: given?.name?.normalize('NFC').toLowerCase() ?? null,
    };
    return readPage(
      page,
      { name: 'policies', ascending: true },
      {
        read: (stretch) => readPoliciesPage(reader, filter, stretch),
        count: () => countPolicies(reader, filter),
      },
    );
  }

  @FieldResolver(() => Municipality, { description: 'The municipality whose minutes name it.' })
  municipality(@Root() policy: PolicyRecord): MunicipalityRecord {
    return municipalityOfCode(policy.municipality);
  }

  @FieldResolver(() => [Case], {
    description:
      'The cases that name it: those with it in their titles first, then by what they do with it, then those with the latest steps.',
  })
  async cases(@Root() policy: PolicyRecord, @Ctx() { loaders }: ApiContext): Promise<CaseRecord[]> {
    const links = await loaders.casesOfPolicy.load(policy.id);
    return links.map((link) => link.case);
  }

  @FieldResolver(() => [PolicyLink], { description: 'As cases, each with where and how it names the policy.' })
  caseLinks(@Root() policy: PolicyRecord, @Ctx() { loaders }: ApiContext): Promise<readonly PolicyLinkRecord[]> {
    return loaders.casesOfPolicy.load(policy.id);
  }

  @FieldResolver(() => Journey, {
    description:
      'The merged journey of the cases that have it in their titles, decide on it or report on it. Cases that only mention it are left out.',
  })
  async journey(
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Hides whatever is dated later, as for a case. Null hides nothing.',
    })
    asOf: string | null | undefined,
    @Root() policy: PolicyRecord,
    @Ctx() { loaders }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JourneyAnswer> {
    const links = await loaders.casesOfPolicy.load(policy.id);
    const loader = journeyLoader(loaders, { plan: asksForPlan(info), timeline: asksForTimeline(info) });
    const itsOwn = links.filter(({ where, role }) => where === 'TITLE' || role !== 'MENTIONS');
    const records = await Promise.all(
      itsOwn.map(async (link) => (await loader.load(link.case.id)) ?? { ...link.case, steps: [] }),
    );
    return journeyOf(policy.id, records, asOf ?? null);
  }

  @FieldResolver(() => [Evidence], { description: 'Where documents name it, the statement that counts most first.' })
  evidence(@Root() policy: PolicyRecord, @Ctx() { loaders }: ApiContext): Promise<readonly EvidenceRecord[]> {
    return loaders.evidence.load(policy.id);
  }
}
