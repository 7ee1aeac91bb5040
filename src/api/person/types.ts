import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { PersonRecord } from '../../graph/read/people.js';
import { DateScalar } from '../date.js';
import { describeEnum } from '../enums.js';
import { MUNICIPALITY_ARGUMENT } from '../municipality/municipality.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../paging/types.js';

export const PersonRole = describeEnum<NonNullable<PersonRecord['role']>>(
  'PersonRole',
  'In what role somebody is named in the minutes.',
  {
    MEMBER: 'A member of a committee.',
    GUEST: 'Somebody who took part without being a member.',
  },
);

@ObjectType({ description: 'A party with which minutes print somebody.', simpleResolvers: true })
export class PartyMembership {
  @Field(() => String, { description: 'The party’s letter or name.' })
  readonly party!: string;

  @Field(() => DateScalar, { description: 'The day of the earliest meeting whose minutes print it.' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'The day of the latest.' })
  readonly to!: string;
}

@ObjectType({
  implements: Node,
  description: 'A person named in the minutes of one municipality; persons are never joined across municipalities.',
  simpleResolvers: true,
})
export class Person extends Node {
  @Field(() => String, { description: 'The name as printed.' })
  readonly name!: string;

  @Field(() => PersonRole, { nullable: true, description: 'Member or guest; null where the minutes do not tell.' })
  readonly role!: PersonRecord['role'];

  @Field(() => String, {
    nullable: true,
    description:
      'The party’s letter or name, of several the latest; null where none is printed, or two are in one meeting.',
  })
  readonly party!: string | null;
}

export const PersonConnection = connectionOf('Person', 'persons', () => Person);

@InputType({ description: 'Which persons to give; what is left out keeps all.' })
export class PersonFilter {
  @Field(() => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
  readonly municipality?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the name, in any case.' })
  readonly name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of a committee: who attended or missed any meeting of it, or a step; guests at items are not among them. One that nothing has keeps nobody.',
  })
  readonly committee?: string | null;

  @Field(() => PersonRole, { nullable: true, description: 'In this role.' })
  readonly role?: PersonRecord['role'];
}
