import { Field, ObjectType } from 'type-graphql';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import { describeEnum } from '../enums.js';
import { Node } from '../node/node.js';

export const CommitteeKind = describeEnum<CommitteeRecord['kind']>('CommitteeKind', 'What sort of body it is.', {
  COUNCIL: 'The elected council: kommunalbestyrelse, byråd.',
  FINANCE: 'The finance committee: økonomiudvalg.',
  STANDING: 'A standing committee (stående udvalg).',
  ADVISORY: 'A council that advises: handicapråd, ældreråd.',
  ADMINISTRATION: 'A body of the administration: direktionen.',
  SPECIAL: 'A body with a special task, such as a § 17(4) committee.',
});

@ObjectType({
  implements: Node,
  description: 'A body that handles cases. It is one across election terms and spellings; the term is the meeting’s.',
  simpleResolvers: true,
})
export class Committee extends Node {
  @Field(() => String, { description: 'Its name without election term: `Socialudvalget`.' })
  readonly name!: string;

  @Field(() => CommitteeKind, { description: 'What sort of body it is.' })
  readonly kind!: CommitteeRecord['kind'];
}
