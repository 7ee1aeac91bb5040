import { Extensions, Field, ID, Int, ObjectType, ArgsType } from 'type-graphql';
import type { DocumentRecord } from '../../graph/read/documents.js';
import type { SearchKind as SearchKindCode, SearchPlace as SearchPlaceCode } from '../../graph/read/search.js';
import type { Outcome as OutcomeCode } from '../../referat/referat.js';
import { Outcome } from '../case/outcome.js';
import { DateScalar } from '../date.js';
import { Document } from '../document/types.js';
import { describeEnum } from '../enums.js';
import { MUNICIPALITY_ARGUMENT } from '../municipality/municipality.js';
import { DEFAULT_PAGE, MAX_PAGE } from '../paging/size.js';
import { connectionOf } from '../paging/types.js';
import { SEARCH_WORDS } from './asked.js';
import type { Stretch } from './snippets.js';

export const SearchKind = describeEnum<SearchKindCode>('SearchKind', 'What can be found.', {
  CASE: 'A case, by the titles of its items and its journal number.',
  ITEM: 'An agenda item whose minutes are loaded, by all that is printed of it.',
  MEETING: 'A meeting, by its committee and its day: `12. august 2025`, `2025-08-12`.',
  COMMITTEE: 'A committee, by its name.',
  PERSON: 'A person, by the name.',
  POLICY: 'A policy, by its name.',
  LAW: 'A law or a section of one, by its name: `serviceloven § 85`.',
});

export const SearchPlace = describeEnum<SearchPlaceCode>('SearchPlace', 'Where all that was searched for stands.', {
  TITLE: 'In the title or the name.',
  DECISION: 'In title and decision together.',
  TEXT: 'In all that is printed of the item.',
});

@ObjectType({ description: 'A stretch of a text, counted in UTF-16 code units.', simpleResolvers: true })
export class Highlight {
  @Field(() => Int, { description: 'Where it begins, from 0.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where it ends; that character is not included.' })
  readonly end!: number;
}

const FEW = { size: () => 5 };

@ObjectType({ description: 'Some words of a document around what was found.', simpleResolvers: true })
export class Snippet {
  @Field(() => String, {
    description:
      'Those lines, or a part of them, white space folded; `…` stands where it is cut. About 200 characters.',
  })
  readonly text!: string;

  @Field(() => Int, { description: 'First line, counted from 1 by line feed in the file as it was given.' })
  readonly startLine!: number;

  @Field(() => Int, { description: 'Last line, included.' })
  readonly endLine!: number;

  @Field(() => Document, { description: 'The document that it stands in.' })
  readonly document!: DocumentRecord;

  @Extensions(FEW)
  @Field(() => [Highlight], { description: 'What was found in `text`, in order, without overlaps.' })
  readonly highlights!: readonly Stretch[];
}

@ObjectType({ description: 'Something that was found.', simpleResolvers: true })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is.' })
  readonly kind!: SearchKindCode;

  @Field(() => String, { description: 'Its title or name; of a meeting its committee and day.' })
  readonly title!: string;

  @Field(() => SearchPlace, { description: 'Where all that was searched for stands in it.' })
  readonly place!: SearchPlaceCode;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of an item or meeting, the latest step of a case; null for what has no day.',
  })
  readonly date!: string | null;
}

export const SearchConnection = connectionOf('Search', 'hits', () => SearchHit);

@ArgsType()
export class SearchArguments {
  @Field(() => String, { description: SEARCH_WORDS })
  readonly query!: string;

  @Field(() => [SearchKind], {
    nullable: true,
    description: 'What to look for; null for everything, an empty list finds nothing.',
  })
  readonly kinds?: readonly SearchKindCode[] | null;

  @Field(() => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
  readonly municipality?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of a committee: items and meetings of it, and cases that it has handled; one that nothing has finds nothing.',
  })
  readonly committee?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'On this day or later. Of a case, one and the same step must meet committee, days and outcome.',
  })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or earlier.' })
  readonly to?: string | null;

  @Field(() => Outcome, { nullable: true, description: 'Items and cases with this outcome.' })
  readonly outcome?: OutcomeCode | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many, 0 to ${MAX_PAGE}, ${DEFAULT_PAGE} by default. Other numbers: BAD_USER_INPUT.`,
  })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of the same search. Any other text: BAD_USER_INPUT.',
  })
  readonly after?: string | null;
}
