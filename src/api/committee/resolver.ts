import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readCommitteesOf, type CommitteeRecord } from '../../graph/read/committees.js';
import type { MunicipalityRecord } from '../../graph/read/municipalities.js';
import { byDanishName } from '../danish-order.js';
import type { ApiContext } from '../loaders.js';
import { MUNICIPALITY_ARGUMENT, municipalityCode, municipalityOfCode } from '../municipality/municipality.js';
import { Municipality } from '../municipality/types.js';
import { Committee, CommitteeKind } from './types.js';

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

  @FieldResolver(() => Municipality, { description: 'The municipality that it belongs to.' })
  municipality(@Root() committee: CommitteeRecord): MunicipalityRecord {
    return municipalityOfCode(committee.municipality);
  }
}
