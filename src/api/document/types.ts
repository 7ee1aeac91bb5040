import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { DocumentRecord } from '../../graph/read/documents.js';
import { Node } from '../node/node.js';

@ObjectType({
  implements: Node,
  description: 'A document that was loaded: one meeting’s minutes.',
  simpleResolvers: true,
})
export class Document extends Node {
  @Field(() => String, { description: 'The name of its file, without folders.' })
  readonly fileName!: string;

  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' })
  readonly sha256!: string;

  @Field(() => Int, { description: 'How many lines it has, counted by line feed.' })
  readonly lineCount!: number;
}

@ObjectType({
  description: 'Why something is held to be so: what one document says, where it says so, and how sure the reading is.',
  simpleResolvers: true,
})
export class Evidence {
  @Field(() => Document, { description: 'The document that says so.' })
  readonly document!: DocumentRecord;

  @Field(() => Int, { description: 'First line, counted from 1 by line feed in the file as it was given.' })
  readonly startLine!: number;

  @Field(() => Int, { description: 'Last line, included.' })
  readonly endLine!: number;

  @Field(() => String, { description: 'The text of those lines, white space folded; cut only at its end, by `…`.' })
  readonly quote!: string;

  @Field(() => String, { description: 'The rule by which it was read, as a short name.' })
  readonly rule!: string;

  @Field(() => Float, { description: 'From 0 to 1; 1 is what the document prints in so many words.' })
  readonly confidence!: number;
}
