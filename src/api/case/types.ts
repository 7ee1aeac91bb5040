import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import type { Outcome as OutcomeCode } from '../../referat/referat.js';
import { Committee } from '../committee/types.js';
import { DateScalar } from '../date.js';
import { describeEnum } from '../enums.js';
import { MUNICIPALITY_ARGUMENT } from '../municipality/municipality.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../paging/types.js';
import { Outcome } from './outcome.js';

@ObjectType({
  implements: Node,
  description:
    'A case (sag): one journal number of a municipality, or, without one, a title within the first committee of its route.',
  simpleResolvers: true,
})
export class Case extends Node {
  @Field(() => String, { nullable: true, description: 'The journal number as printed; null where none is printed.' })
  readonly journalNumber!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'One step of a case (sagstrin): what one committee did with it on one day.',
  simpleResolvers: true,
})
export class Handling extends Node {
  @Field(() => DateScalar, { description: 'The day of the meeting.' })
  readonly date!: string;

  @Field(() => Committee, { description: 'The committee that handled the case.' })
  readonly committee!: CommitteeRecord;

  @Field(() => Outcome, { description: 'What it did, as one code.' })
  readonly outcome!: OutcomeCode;

  @Field(() => String, {
    nullable: true,
    description: 'What it decided in the printed words; null where nothing is printed.',
  })
  readonly text!: string | null;

  @Field(() => Case, { nullable: true, description: 'The case that this is a step of.' })
  readonly case!: HandlingRecord['case'];
}

@ObjectType({ description: 'How a case moved between committees.', simpleResolvers: true })
export class Journey {
  @Field(() => [Handling], { description: 'Its steps in order of date, from every document that tells of one.' })
  readonly steps!: readonly HandlingRecord[];

  @Field(() => Committee, { nullable: true, description: 'The committee of the last step; null where there is none.' })
  readonly currentCommittee!: CommitteeRecord | null;

  @Field(() => Int, { nullable: true, description: 'Days from the first step to the last; null where there is none.' })
  readonly durationDays!: number | null;
}

export const CaseConnection = connectionOf('Case', 'cases', () => Case);

@InputType({
  description:
    'Which cases to give; what is left out keeps all. One and the same step must meet committee, from and to.',
})
export class CaseFilter {
  @Field(() => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
  readonly municipality?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of a committee that handled it; one that nothing has keeps no case.',
  })
  readonly committee?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Handled on this day or later.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Handled on this day or earlier.' })
  readonly to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The journal number, in any of the ways in which it is written.',
  })
  readonly journalNumber?: string | null;
}

export type CaseOrderCode = 'LATEST_STEP_DESC' | 'LATEST_STEP_ASC' | 'TITLE' | 'JOURNAL_NUMBER';
export const CaseOrder = describeEnum<CaseOrderCode>(
  'CaseOrder',
  'In which order cases are given; what is equal stands in order of id.',
  {
    LATEST_STEP_DESC: 'By the date of the latest step, the latest first.',
    LATEST_STEP_ASC: 'By the date of the latest step, the earliest first.',
    TITLE: 'By title, in Danish order.',
    JOURNAL_NUMBER: 'By journal number; cases without one come last.',
  },
);
