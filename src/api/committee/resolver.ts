import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import { readCommitteesOf, type CommitteeRecord } from '../../graph/read/committees.js';
import type { MunicipalityRecord } from '../../graph/read/municipalities.js';
import { CaseConnection } from '../case/types.js';
import type { WaitingCase } from '../case/waiting.js';
import { MOST_CASES_WITH_STATUS } from '../case/with-status.js';
import { byDanishName } from '../danish-order.js';
import type { ApiContext } from '../loaders.js';
import { MUNICIPALITY_ARGUMENT, municipalityCode, municipalityOfCode } from '../municipality/municipality.js';
import { Municipality } from '../municipality/types.js';
import { stretchOf } from '../paging/listed.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import { Committee, CommitteeKind } from './types.js';

/** What the lists of waiting cases say of their bound. */
const LOOKED_AT = `More than ${MOST_CASES_WITH_STATUS} cases to look at: BAD_USER_INPUT.`;

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, { nullable: true, description: 'A committee by its id; null where none has it.' })
  committee(
    @Arg('id', () => ID, { description: 'As in `committee:0326:socialudvalget`.' }) id: string,
    @Ctx() { loaders }: ApiContext,
  ): Promise<CommitteeRecord | null> {
    return loaders.committees.load(id);
  }

  @Query(() => [Committee], {
    description: 'The committees of a municipality, or of all, and of one kind or any, in Danish order of their names.',
  })
  async committees(
    @Arg('municipality', () => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
    municipality: string | null | undefined,
    @Arg('kind', () => CommitteeKind, { nullable: true, description: 'Only those of this kind.' })
    kind: CommitteeRecord['kind'] | null | undefined,
    @Ctx() { reader }: ApiContext,
  ): Promise<CommitteeRecord[]> {
    return (await readCommitteesOf(reader, municipalityCode(municipality), kind ?? null)).sort(byDanishName);
  }

  @FieldResolver(() => CaseConnection, {
    description: `The cases for which it is next (\`journey { nextCommittee }\`), those that have waited longest first. ${LOOKED_AT}`,
  })
  @Extensions({ work: () => MOST_CASES_WITH_STATUS })
  async waiting(
    @Args(() => PageArguments) page: PageArguments,
    @Root() committee: CommitteeRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Page<CaseRecord>> {
    return casePage(page, `waiting ${committee.id}`, await loaders.waitingOfCommittee.load(committee.id));
  }

  @FieldResolver(() => CaseConnection, {
    description: `The cases that it had last and that wait for another committee, those that have waited longest first. ${LOOKED_AT}`,
  })
  @Extensions({ work: () => MOST_CASES_WITH_STATUS })
  async sentOn(
    @Args(() => PageArguments) page: PageArguments,
    @Root() committee: CommitteeRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Page<CaseRecord>> {
    return casePage(page, `sent on ${committee.id}`, await loaders.sentOnByCommittee.load(committee.id));
  }

  @FieldResolver(() => Municipality, { description: 'The municipality that it belongs to.' })
  municipality(@Root() committee: CommitteeRecord): MunicipalityRecord {
    return municipalityOfCode(committee.municipality);
  }
}

/** The longest waiting first; a case of which no step is known stands behind all others. */
function casePage(page: PageArguments, name: string, cases: readonly WaitingCase[]): Promise<Page<CaseRecord>> {
  const placeOf = ({ record, since }: WaitingCase) => ({ value: since === '' ? '9999-12-31' : since, key: record.id });
  return readPage(
    page,
    { name, ascending: true },
    {
      read: (stretch) =>
        Promise.resolve(
          stretchOf(cases, placeOf, stretch).map(({ record, position }) => ({ record: record.record, position })),
        ),
      count: () => Promise.resolve(cases.length),
    },
  );
}
