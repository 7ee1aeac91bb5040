import { Arg, Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import type { RelatedRecord } from '../../graph/read/related.js';
import type { RelationKind as RelationKindCode, RelationReason as Reason } from '../../linking/matters.js';
import { describeEnum } from '../enums.js';
import { badUserInput } from '../errors.js';
import type { ApiContext } from '../loaders.js';
import { Case } from './types.js';

/** The most that one case is given; with more reasons to it than these, a list helps nobody. */
const MOST = 100;

export const RelationKind = describeEnum<RelationKindCode>('RelationKind', 'Why two cases are related.', {
  POLICY: 'Both titles name the same policy, strategy, plan, agreement or project.',
  REFERENCE: 'An item of one refers to an item of the other.',
  TEXT: 'Their texts share most of their wording within a municipality, or a third of it beside another reason.',
  TWIN: 'Their texts, of two municipalities, share most of their wording: the same matter there, never the same case.',
  ATTACHMENT: 'They share an attachment whose title few cases have.',
  PERIOD: 'The titles, of the same body, are the same but for the period.',
});

@ObjectType({ description: 'One reason for which two cases are related.', simpleResolvers: true })
export class RelationReason {
  @Field(() => RelationKind, { description: 'What kind of reason it is.' })
  readonly kind!: RelationKindCode;

  @Field(() => String, { description: 'The reason as a sentence.' })
  readonly text!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'For TEXT and TWIN: how much of the wording of each text stands in the other, from 0 to 1, standing phrases of the municipality aside; else null.',
  })
  readonly share?: number;
}

@ObjectType({ description: 'A case that belongs to the same matter as another.', simpleResolvers: true })
export class RelatedCase {
  @Field(() => Case, { description: 'The other case.' })
  readonly case!: CaseRecord;

  @Field(() => Float, { description: 'How surely they are related, from 0 to 1: all reasons taken together.' })
  readonly score!: number;

  @Field(() => [RelationReason], { description: 'Why they are related, the strongest reason first.' })
  readonly reasons!: readonly Reason[];
}

@Resolver(() => Case)
export class RelatedCasesResolver {
  @FieldResolver(() => [RelatedCase], {
    description: `Cases of the same matter, by score, the highest first; at most ${MOST}.`,
  })
  async related(
    @Arg('minScore', () => Float, {
      nullable: true,
      description: 'The lowest score to give, from 0, which is also the default, to 1; any other: BAD_USER_INPUT.',
    })
    minScore: number | null | undefined,
    @Root() itsCase: CaseRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly RelatedRecord[]> {
    const least = minScore ?? 0;
    if (least < 0 || least > 1) throw badUserInput(`\`minScore\` is ${least}; a score is from 0 to 1.`);
    const related = await loaders.relatedOfCase.load(itsCase.id);
    return related.filter(({ score }) => score >= least).slice(0, MOST);
  }
}
