import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DocumentRecord } from '../../graph/read/documents.js';
import type { ItemRecord } from '../../graph/read/items.js';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import { countMeetings, readMeetingsPage, type MeetingRecord } from '../../graph/read/meetings.js';
import type { AttendanceRecord } from '../../graph/read/people.js';
import { Handling } from '../case/types.js';
import { byDanishName } from '../danish-order.js';
import { Document } from '../document/types.js';
import { AgendaItem } from '../item/types.js';
import type { ApiContext } from '../loaders.js';
import { municipalityCode } from '../municipality/municipality.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import { Person } from '../person/types.js';
import { Meeting, MeetingConnection, MeetingFilter } from './types.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'A meeting by its id; null where none has it.' })
  meeting(
    @Arg('id', () => ID, { description: 'As in `meeting:0326:socialudvalget:2025-12-11`.' }) id: string,
    @Ctx() { loaders }: ApiContext,
  ): Promise<MeetingRecord | null> {
    return loaders.meetings.load(id);
  }

  @Query(() => MeetingConnection, { description: 'Meetings, the latest first, those that are only cited included.' })
  meetings(
    @Arg('filter', () => MeetingFilter, { nullable: true, description: 'Which meetings to give; null gives all.' })
    given: MeetingFilter | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { reader }: ApiContext,
  ): Promise<Page<MeetingRecord>> {
    const filter = {
      municipality: municipalityCode(given?.municipality),
      committee: given?.committee ?? null,
      from: given?.from ?? null,
      to: given?.to ?? null,
      loaded: given?.loaded ?? null,
      person: given?.person ?? null,
    };
    return readPage(
      page,
      { name: 'meetings', ascending: false },
      {
        read: (stretch) => readMeetingsPage(reader, filter, stretch),
        count: () => countMeetings(reader, filter),
      },
    );
  }

  @FieldResolver(() => Document, { nullable: true, description: 'Its own minutes; null where they are not loaded.' })
  async document(@Root() meeting: MeetingRecord, @Ctx() { loaders }: ApiContext): Promise<DocumentRecord | null> {
    const [document] = await loaders.documentOfMeeting.load(meeting.id);
    return document ?? null;
  }

  @FieldResolver(() => [Document], {
    description:
      'The documents of its minutes, by id: several where some add items to others (tillægsdagsorden, closed minutes apart).',
  })
  documents(@Root() meeting: MeetingRecord, @Ctx() { loaders }: ApiContext): Promise<readonly DocumentRecord[]> {
    return loaders.documentOfMeeting.load(meeting.id);
  }

  @FieldResolver(() => [AgendaItem], {
    description: 'Its items in order of number, those that are only cited included.',
  })
  items(@Root() meeting: MeetingRecord, @Ctx() { loaders }: ApiContext): Promise<readonly ItemRecord[]> {
    return loaders.itemsOfMeeting.load(meeting.id);
  }

  @FieldResolver(() => [Handling], {
    description:
      'What it did with cases, in order of their ids: of a meeting that is only cited all that other minutes tell, running text included.',
  })
  handlings(@Root() meeting: MeetingRecord, @Ctx() { loaders }: ApiContext): Promise<readonly HandlingRecord[]> {
    return loaders.handlingsOfMeeting.load(meeting.id);
  }

  @FieldResolver(() => [Person], { description: 'Who took part, in Danish order of their names.' })
  present(@Root() meeting: MeetingRecord, @Ctx() context: ApiContext): Promise<AttendanceRecord[]> {
    return attendance(meeting, context, true);
  }

  @FieldResolver(() => [Person], { description: 'Who is printed as absent, in Danish order of their names.' })
  absent(@Root() meeting: MeetingRecord, @Ctx() context: ApiContext): Promise<AttendanceRecord[]> {
    return attendance(meeting, context, false);
  }
}

async function attendance(
  meeting: MeetingRecord,
  { loaders }: ApiContext,
  present: boolean,
): Promise<AttendanceRecord[]> {
  const people = await loaders.attendanceOfMeeting.load(meeting.id);
  return people.filter((person) => person.present === present).sort(byDanishName);
}
