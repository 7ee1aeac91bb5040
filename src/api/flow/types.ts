import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Handoff as Way, Variant as Taken } from '../../linking/flows.js';
import { connectionOf } from '../paging/types.js';

const PERCENTILE = 'interpolated linearly between the two values that lie nearest (as percentileCont does)';

@ObjectType({
  description:
    'What one committee hands over to another. Two consecutive steps of a case in different committees are one hand-off; it belongs to the date of the later step. Only real steps count, never what running text alone mentions; steps of one day stand in the order of `Journey.steps`.',
  simpleResolvers: true,
})
export class Handoff {
  @Field(() => Int, { description: 'How many different cases went this way.' })
  readonly cases!: number;

  @Field(() => Int, {
    description: 'How many hand-offs there were; a case that went this way twice counts twice.',
  })
  readonly handoffs!: number;

  @Field(() => Int, {
    description:
      'How many of the hand-offs were returns: the receiving committee had a step of the same case before, on whatever day, in the period or not.',
  })
  readonly returns!: number;

  @Field(() => Float, { description: `Days between the two steps: the median of all hand-offs, ${PERCENTILE}.` })
  readonly medianDays!: number;

  @Field(() => Float, {
    description: `Days between the two steps: the 90th percentile of all hand-offs, ${PERCENTILE}.`,
  })
  readonly p90Days!: number;

  /** What its other fields are resolved from. */
  readonly way!: Way;
}

@ObjectType({
  description:
    'A way that cases take: the committees that had them one after the other. Several steps in a row of one committee are one; a case has one variant, that of all its steps.',
  simpleResolvers: true,
})
export class Variant {
  @Field(() => ID, {
    description:
      'Its committees in a row, as in `variant:0326:direktionen>socialudvalget`, which tell it from all others. It is no id of `node`.',
  })
  readonly id!: string;

  @Field(() => Int, { description: 'How many cases took it.' })
  readonly cases!: number;

  @Field(() => Float, {
    description: `Days from the first to the last step of a case: the median of its cases, ${PERCENTILE}.`,
  })
  readonly medianDays!: number;

  @Field(() => Float, {
    description: `Days from the first to the last step of a case: the 90th percentile of its cases, ${PERCENTILE}.`,
  })
  readonly p90Days!: number;

  /** What its other fields are resolved from. */
  readonly way!: Taken;
}

export const VariantConnection = connectionOf('Variant', 'journey variants', () => Variant);
