import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import type { PolicyLinkRecord, PolicyRecord } from '../../graph/read/policies.js';
import type { PolicyKind as PolicyKindCode, PolicyRole as PolicyRoleCode } from '../../referat/referat.js';
import { Case } from '../case/types.js';
import { describeEnum } from '../enums.js';
import { MUNICIPALITY_ARGUMENT } from '../municipality/municipality.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../paging/types.js';

export const PolicyKind = describeEnum<PolicyKindCode>('PolicyKind', 'What kind of policy it is.', {
  POLICY: 'A policy: politik.',
  STRATEGY: 'A strategy: strategi.',
  ACTION_PLAN: 'A plan of action: handleplan, handlingsplan.',
  AGREEMENT: 'An agreement: rammeaftale, samarbejdsaftale.',
  STANDARD: 'A quality standard: kvalitetsstandard.',
  PROJECT: 'A project: projekt.',
  BYLAWS: 'Bylaws or rules of procedure: vedtægter, forretningsorden.',
});

export const PolicyRole = describeEnum<PolicyRoleCode>('PolicyRole', 'What a case does with a policy.', {
  DECIDES: 'It decides on it: approval, hearing, revision.',
  REPORTS: 'It takes it up without deciding on it: briefing, status, evaluation, discussion.',
  MENTIONS: 'It only mentions it.',
});

export const PolicyPlace = describeEnum<PolicyLinkRecord['where']>('PolicyPlace', 'Where a policy is named.', {
  TITLE: 'In the title of an item of the case.',
  TEXT: 'In its running text or its attachments only.',
});

@ObjectType({
  implements: Node,
  description:
    'A policy, strategy, plan of action, agreement, standard, project or set of bylaws that the minutes of one municipality name.',
  simpleResolvers: true,
})
export class Policy extends Node {
  @Field(() => String, {
    description: 'Its name in the basic form, without a period: `Hjemløsestrategi`, `Fællesskaber for alle`.',
  })
  readonly name!: string;

  @Field(() => PolicyKind, { description: 'What kind it is.' })
  readonly kind!: PolicyRecord['kind'];
}

@ObjectType({
  description: 'What a case has to do with a policy: the most that any document says.',
  simpleResolvers: true,
})
export class PolicyLink {
  @Field(() => Policy, { description: 'The policy.' })
  readonly policy!: PolicyRecord;

  @Field(() => Case, { description: 'The case.' })
  readonly case!: CaseRecord;

  @Field(() => PolicyPlace, { description: 'Where it is named.' })
  readonly where!: PolicyLinkRecord['where'];

  @Field(() => PolicyRole, { description: 'What the case does with it.' })
  readonly role!: PolicyLinkRecord['role'];

  @Field(() => Float, { description: 'From 0 to 1; 1 where a title prints the name in so many words.' })
  readonly confidence!: number;
}

export const PolicyConnection = connectionOf('Policy', 'policies', () => Policy);

@InputType({ description: 'Which policies to give; what is left out keeps all.' })
export class PolicyFilter {
  @Field(() => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
  readonly municipality?: string | null;

  @Field(() => PolicyKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: PolicyKindCode | null;

  @Field(() => String, { nullable: true, description: 'A part of the name, in any case.' })
  readonly name?: string | null;
}
