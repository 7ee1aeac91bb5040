import { Field, Int, ObjectType } from 'type-graphql';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { MeetingRecord } from '../../graph/read/meetings.js';
import type { PersonRecord } from '../../graph/read/people.js';
import { Committee } from '../committee/types.js';
import { Meeting } from '../meeting/types.js';
import { Person } from './types.js';

@ObjectType({ description: 'Somebody who took part without being a member.', simpleResolvers: true })
export class Guest {
  @Field(() => Person, { description: 'Who it was.' })
  readonly person!: PersonRecord;

  @Field(() => String, { nullable: true, description: 'The title as printed, `distriktschef`; null where none is.' })
  readonly title!: string | null;
}

@ObjectType({ description: 'A committee of a person, and how often the person was there.', simpleResolvers: true })
export class PersonCommittee {
  @Field(() => Committee, { description: 'The committee.' })
  readonly committee!: CommitteeRecord;

  @Field(() => Int, { description: 'How many of its meetings the person is printed as taking part in.' })
  readonly attended!: number;

  @Field(() => Int, { description: 'How many of its meetings the person missed, wholly or for one of the steps.' })
  readonly absent!: number;
}

@ObjectType({ description: 'A meeting that a person missed, wholly or for some steps.', simpleResolvers: true })
export class Absence {
  @Field(() => Meeting, { description: 'The meeting.' })
  readonly meeting!: MeetingRecord;
}
