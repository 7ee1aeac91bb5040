import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { EvidenceRecord } from '../../graph/read/documents.js';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import type { CaseStatus as CaseStatusCode } from '../../linking/journey/journey.js';
import type { PlanStatus as PlanStatusCode } from '../../linking/journey/plan.js';
import type { ItemType as ItemTypeCode, Outcome as OutcomeCode } from '../../referat/referat.js';
import { Committee } from '../committee/types.js';
import { DateScalar } from '../date.js';
import { Evidence } from '../document/types.js';
import { describeEnum } from '../enums.js';
import { ItemType } from '../item/types.js';
import { MUNICIPALITY_ARGUMENT } from '../municipality/municipality.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../paging/types.js';
import { SEARCH_WORDS } from '../search/asked.js';
import { Outcome } from './outcome.js';
import { CaseStatus, PlanStatus } from './status.js';
import { MOST_CASES_WITH_STATUS } from './with-status.js';
import { MOST_CASES_WITH_TEXT } from './with-text.js';

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

@ObjectType({
  description: 'Whom a decision names as the next to have the case: it sends it there, or recommends something to it.',
  simpleResolvers: true,
})
export class Receiver {
  @Field(() => Committee, {
    nullable: true,
    description: 'The committee; null where the case goes back to the administration.',
  })
  readonly committee!: CommitteeRecord | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that is named for it; null where none is.' })
  readonly date!: string | null;

  @Field(() => [Evidence], {
    description: 'Where documents say so, the one that counts most first; empty for the administration.',
  })
  readonly evidence!: readonly EvidenceRecord[];
}

export const CaseConnection = connectionOf('Case', 'cases', () => Case);
export const HandlingConnection = connectionOf('Handling', 'steps', () => Handling);

/** What the filters by status say of their bound. */
const LOOKED_AT = `It is worked out for each case that the rest of the filter keeps; more than ${MOST_CASES_WITH_STATUS} of them: BAD_USER_INPUT.`;

@InputType({
  description:
    'Which cases to give; what is left out keeps all. One and the same step must meet committee, from, to, outcome and person.',
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

  @Field(() => [Outcome], {
    nullable: true,
    description: 'Handled with one of these outcomes; an empty list keeps no case.',
  })
  readonly outcome?: readonly OutcomeCode[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of a person who was present at the meeting that handled it or absent from it, or absent from the step. Minutes that are not loaded tell of absence alone.',
  })
  readonly person?: string | null;

  @Field(() => [ItemType], {
    nullable: true,
    description: 'An item that concerns it is of one of these types; an empty list keeps no case.',
  })
  readonly type?: readonly ItemTypeCode[] | null;

  @Field(() => String, {
    nullable: true,
    description: `One of its items has all of this in its title, journal number, decision or text. ${SEARCH_WORDS} So is a text that more than ${MOST_CASES_WITH_TEXT} cases have.`,
  })
  readonly text?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of a policy that its items name.' })
  readonly policy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The journal number, in any of the ways in which it is written. Over 200 characters: BAD_USER_INPUT.',
  })
  readonly journalNumber?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the committee of its latest step: where it is, whether more is to come or not.',
  })
  readonly currentCommittee?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: `The committee that is to have it next (\`journey { nextCommittee }\`): its id, or its name beside \`municipality\`; a name alone: BAD_USER_INPUT. ${LOOKED_AT}`,
  })
  readonly nextCommittee?: string | null;

  @Field(() => [Outcome], {
    nullable: true,
    description:
      'Its latest step had one of these outcomes; POSTPONED, REFERRED, HEARING, RECOMMENDED and NOT_RECOMMENDED leave it to another day or body. An empty list keeps no case.',
  })
  readonly latestOutcome?: readonly OutcomeCode[] | null;

  @Field(() => [PlanStatus], {
    nullable: true,
    description: `A step of its plan (\`journey { plan { status } }\`) has one of these statuses; PENDING and POSTPONED are still under way. An empty list keeps no case. ${LOOKED_AT}`,
  })
  readonly planStatus?: readonly PlanStatusCode[] | null;

  @Field(() => [CaseStatus], {
    nullable: true,
    description: `Its own \`status\` is one of these: WAITING keeps what a committee of the plan has still to take. An empty list keeps no case. ${LOOKED_AT}`,
  })
  readonly status?: readonly CaseStatusCode[] | null;
}

export type CaseOrderCode = 'LATEST_STEP_DESC' | 'LATEST_STEP_ASC' | 'TITLE' | 'JOURNAL_NUMBER';
export const CaseOrder = describeEnum<CaseOrderCode>(
  'CaseOrder',
  'In which order cases are given; what is equal stands by id, upwards or downwards as the list goes.',
  {
    LATEST_STEP_DESC: 'By the date of the latest step, the latest first.',
    LATEST_STEP_ASC:
      'By the date of the latest step, the earliest first: with nextCommittee, what has waited longest for it. Cases without steps come before all others.',
    TITLE: 'By title, in Danish order; cases without one come first.',
    JOURNAL_NUMBER: 'By journal number; cases without one come last.',
  },
);
