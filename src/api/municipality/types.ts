import { Field, ObjectType } from 'type-graphql';
import { Node } from '../node/node.js';

@ObjectType({ implements: Node, description: 'A Danish municipality (kommune).', simpleResolvers: true })
export class Municipality extends Node {
  @Field(() => String, { description: 'Its name without the word Kommune: `Kalundborg`.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its official code (kommunekode), four digits: `0326`.' })
  readonly code!: string;
}
