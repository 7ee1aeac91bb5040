import { Field, ObjectType } from 'type-graphql';
import type { GapKind as GapKindCode } from '../../graph/read/gaps.js';
import { describeEnum } from '../enums.js';
import { connectionOf } from '../paging/types.js';

export const GapKind = describeEnum<GapKindCode>('GapKind', 'What is missing, or does not hang together.', {
  MEETING_NOT_LOADED: 'A meeting that minutes cite, in running text too, and whose own minutes are not loaded.',
  ITEM_NOT_LOADED: 'An agenda item that minutes cite by its number, and that no loaded minutes hold.',
  CONTRADICTION:
    'A step whose outcome documents tell differently. One that is not released or not printed disagrees with nothing, nor does running text.',
  OVERDUE:
    'A planned step whose printed day has passed without it. One of a case that was withdrawn awaits nothing and is none.',
  NO_DECISION: 'An item of loaded minutes, not a procedural one, that prints no decision.',
  UNDATED_STEP: 'A step that minutes restate without its date, so that it cannot be told which one is meant.',
  IMPOSSIBLE_DATE:
    'A step that minutes restate with a day that it cannot have: one that no calendar has, one after the minutes’ own, or one over ten years before the steps printed beside it. It is no step of the case.',
  IDENTITY_DOUBT:
    'One number under two matters, two numbers under one title that look like one mistyped, or one name with two parties in one meeting. Nothing is merged or split by it.',
});

@ObjectType({
  description: 'Something that is cited and not loaded, disagrees, is overdue or is left out.',
  simpleResolvers: true,
})
export class Gap {
  @Field(() => GapKind, { description: 'What kind it is.' })
  readonly kind!: GapKindCode;
}

export const GapConnection = connectionOf('Gap', 'gaps', () => Gap);
