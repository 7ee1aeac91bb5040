import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.js';

@ObjectType({
  implements: Node,
  description: 'A law, or one section of it, that agenda items cite; one for all municipalities.',
  simpleResolvers: true,
})
export class Law extends Node {
  @Field(() => String, {
    description: 'Its short name, `Serviceloven`; for one cited by number, `Lov nr. 912 af 21. juni 2022`.',
  })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The section, `§ 85 a`; null where the whole law is cited.' })
  readonly section!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its address by the European Legislation Identifier; null where number and year are not printed.',
  })
  readonly eli!: string | null;
}
