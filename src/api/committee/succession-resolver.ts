import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { EvidenceRecord } from '../../graph/read/documents.js';
import { DateScalar } from '../date.js';
import { Evidence } from '../document/types.js';
import type { ApiContext } from '../loaders.js';
import { Committee } from './types.js';

@Resolver(() => Committee)
export class SuccessionResolver {
  @FieldResolver(() => Committee, {
    nullable: true,
    description:
      'The body under its next name, where minutes or the table of the municipality say that it bears another one; null where nothing says so. Likeness of names says nothing.',
  })
  async succeededBy(
    @Root() committee: CommitteeRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<CommitteeRecord | null> {
    const [found] = await loaders.successionOfCommittee.load(committee.id);
    return found?.succeededBy[0] ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'From which day it bears its next name; null where no day is printed, or it bears no other.',
  })
  async succeededOn(@Root() committee: CommitteeRecord, @Ctx() { loaders }: ApiContext): Promise<string | null> {
    const [found] = await loaders.successionOfCommittee.load(committee.id);
    return found?.succeededOn ?? null;
  }

  @FieldResolver(() => [Committee], {
    description: 'The bodies whose next name this is: one, or several that were joined; by id.',
  })
  async precededBy(
    @Root() committee: CommitteeRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly CommitteeRecord[]> {
    const [found] = await loaders.successionOfCommittee.load(committee.id);
    return found?.precededBy ?? [];
  }

  @FieldResolver(() => [Evidence], {
    description: 'Where documents name it, and where they say that it bears another name now (rule `renamed`).',
  })
  evidence(@Root() committee: CommitteeRecord, @Ctx() { loaders }: ApiContext): Promise<readonly EvidenceRecord[]> {
    return loaders.evidence.load(committee.id);
  }
}
