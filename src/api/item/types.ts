import { Field, Int, ObjectType } from 'type-graphql';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { ItemRecord } from '../../graph/read/items.js';
import type { Outcome as OutcomeCode, SectionKind as SectionKindCode } from '../../referat/referat.js';
import { Outcome } from '../case/outcome.js';
import { Committee } from '../committee/types.js';
import { DateScalar } from '../date.js';
import { describeEnum } from '../enums.js';
import { Node } from '../node/node.js';

export const ItemType = describeEnum<NonNullable<ItemRecord['type']>>(
  'ItemType',
  'The printed kind of case (sagstype).',
  {
    DECISION: 'For decision: Beslutningssag.',
    DISCUSSION: 'For discussion: Drøftelsessag.',
    BRIEFING: 'For information: Orienteringssag.',
  },
);

export const ItemKind = describeEnum<NonNullable<ItemRecord['kind']>>('ItemKind', 'Whether an item concerns a case.', {
  CASE: 'It concerns a case.',
  PROCEDURAL: 'Approval of the agenda, messages, question time, coming items, signatures: it concerns no case.',
});

export const SectionKind = describeEnum<SectionKindCode>(
  'SectionKind',
  'What a section is for, whatever its heading says.',
  {
    TITLE: 'The opening lines: number, title, journal number.',
    DECISION: 'What was decided (Beslutning).',
    RECOMMENDATION: 'What the administration recommends (Indstilling).',
    SUMMARY: 'A summary (Resume).',
    PRESENTATION: 'The presentation of the case (Sagsfremstilling).',
    ROUTE: 'Which committees take the case (Behandling, Sagsgang).',
    REFERENCES: 'Earlier items that are referred to (Sagshistorik, henvisninger).',
    HISTORY: 'What earlier committees did with it (Sagens forløb).',
    ECONOMY: 'Economic consequences.',
    CONSEQUENCES: 'Other consequences.',
    LAW: 'The laws it rests on (Lovgrundlag).',
    HEARING: 'Who is heard or involved.',
    UPCOMING: 'Items expected at later meetings.',
    ATTACHMENTS: 'The list of attachments (Bilag).',
    OTHER: 'Anything else.',
  },
);

@ObjectType({ description: 'A section of an item: where it stands in the document.', simpleResolvers: true })
export class Section {
  @Field(() => SectionKind, { description: 'What it is for.' })
  readonly kind!: SectionKindCode;

  @Field(() => String, { nullable: true, description: 'Its heading as printed; null where it begins without one.' })
  readonly heading!: string | null;

  @Field(() => Int, { description: 'First line, counted from 1.' })
  readonly startLine!: number;

  @Field(() => Int, { description: 'Last line, included.' })
  readonly endLine!: number;
}

@ObjectType({ implements: Node, description: 'An attachment of an item (bilag).', simpleResolvers: true })
export class Attachment extends Node {
  @Field(() => String, { description: 'Its title as printed.' })
  readonly title!: string;

  @Field(() => Int, { nullable: true, description: 'Its place in the list, from 1.' })
  readonly position!: number | null;
}

@ObjectType({ description: 'One entry of the route that an item prints.', simpleResolvers: true })
export class RouteEntry {
  @Field(() => Int, { description: 'Its place in the route, from 1.' })
  readonly position!: number;

  @Field(() => Committee, { description: 'The committee that was to take the case.' })
  readonly committee!: CommitteeRecord;

  @Field(() => String, {
    nullable: true,
    description: 'What it was to do, as printed: `godkender`; null where nothing is.',
  })
  readonly action!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The planned day; null where none is printed.' })
  readonly date!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'An item on the agenda of a meeting (punkt): read from its minutes, or only cited by others.',
  simpleResolvers: true,
})
export class AgendaItem extends Node {
  @Field(() => Int, {
    nullable: true,
    description: 'The number that its label begins with; in some municipalities numbers run on through the year.',
  })
  readonly number!: number | null;

  @Field(() => String, { nullable: true, description: 'Its number as printed: 3, 3A, 3.1.' })
  readonly label!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its title, without number and marks such as (Åben); null where none is known.',
  })
  readonly title!: string | null;

  @Field(() => ItemType, {
    nullable: true,
    description: 'The printed kind of case (sagstype); null where none is printed.',
  })
  readonly type!: ItemRecord['type'];

  @Field(() => ItemKind, {
    nullable: true,
    description: 'Whether it concerns a case; null for one that is only cited.',
  })
  readonly kind!: ItemRecord['kind'];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is closed to the public (lukket punkt); null where that is not known.',
  })
  readonly closed!: boolean | null;

  @Field(() => String, { nullable: true, description: 'The printed words of the decision; null where there are none.' })
  readonly decision!: string | null;

  @Field(() => Outcome, { description: 'The decision as one code; NONE where nothing is printed.' })
  readonly outcome!: OutcomeCode;

  @Field(() => Boolean, {
    description: 'Whether the minutes that hold it are loaded; false for one that others only cite.',
  })
  readonly loaded!: boolean;

  @Field(() => [Section], {
    description: 'Its sections in order, which together cover all its lines; empty for one only cited.',
  })
  readonly sections!: readonly Section[];
}
