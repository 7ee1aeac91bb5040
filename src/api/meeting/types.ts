import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { MeetingKind as MeetingKindCode, MeetingStatus as MeetingStatusCode } from '../../referat/referat.js';
import { Committee } from '../committee/types.js';
import { DateScalar } from '../date.js';
import { describeEnum } from '../enums.js';
import { MUNICIPALITY_ARGUMENT } from '../municipality/municipality.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../paging/types.js';

export const MeetingKind = describeEnum<MeetingKindCode>('MeetingKind', 'What kind of meeting it is.', {
  ORDINARY: 'As the body’s plan has it.',
  EXTRAORDINARY: 'It calls itself extraordinary (ekstraordinært møde); its key ends in `.ekstra`.',
  JOINT: 'Several bodies held it together (fællesmøde): it is a meeting of each.',
});
export const MeetingStatus = describeEnum<MeetingStatusCode>('MeetingStatus', 'What became of a meeting.', {
  PLANNED: 'It is to come: its agenda (dagsorden) alone is loaded, and its items have no steps.',
  HELD: 'It was held.',
  CANCELLED: 'It was cancelled (aflyst); what stood on its agenda was not handled.',
  MOVED: 'It was moved to another day (flyttet).',
});

@ObjectType({
  implements: Node,
  description: 'A meeting of a committee: one whose minutes are loaded, or one that is only cited.',
  simpleResolvers: true,
})
export class Meeting extends Node {
  @Field(() => DateScalar, { description: 'The day on which it was held.' })
  readonly date!: string;

  @Field(() => String, { nullable: true, description: 'When it began, `HH:MM`; null where that is not known.' })
  readonly startsAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was held, as printed; null where that is not known.' })
  readonly place!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The election term (valgperiode), `2022-2025`; null where none is printed.',
  })
  readonly term!: string | null;

  @Field(() => MeetingKind, { description: 'Whether it was called apart from the body’s plan, or held with others.' })
  readonly kind!: MeetingKindCode;

  @Field(() => MeetingStatus, {
    description:
      'Whether it was held: as its own page tells, else as other minutes do. HELD also where nothing tells otherwise.',
  })
  readonly status!: MeetingStatusCode;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day to which it was moved; null where it was not, or no day is printed.',
  })
  readonly movedTo!: string | null;

  @Field(() => Boolean, {
    description: 'Whether its own minutes, or its agenda, are loaded; false for one that others only cite.',
  })
  readonly loaded!: boolean;

  @Field(() => Committee, { description: 'The committee that met.' })
  readonly committee!: CommitteeRecord;
}

export const MeetingConnection = connectionOf('Meeting', 'meetings', () => Meeting);

@InputType({ description: 'Which meetings to give; what is left out keeps all.' })
export class MeetingFilter {
  @Field(() => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
  readonly municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of a committee; one that nothing has keeps no meeting.' })
  readonly committee?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or later.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or earlier.' })
  readonly to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those whose own minutes are loaded; false: only the others.',
  })
  readonly loaded?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of a person who took part in it or was absent from it, if only for an item; one that nothing has keeps no meeting.',
  })
  readonly person?: string | null;
}
