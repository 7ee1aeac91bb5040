import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ItemRecord } from '../../graph/read/items.js';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import type { MeetingRecord } from '../../graph/read/meetings.js';
import type { PersonRecord } from '../../graph/read/people.js';
import type { AbsenceRecord, GuestRecord, SeatRecord } from '../../graph/read/presence.js';
import { Handling } from '../case/types.js';
import { byDanishName } from '../danish-order.js';
import { AgendaItem } from '../item/types.js';
import type { ApiContext } from '../loaders.js';
import { Meeting } from '../meeting/types.js';
import { Absence, Guest, PersonCommittee } from './presence-types.js';
import { Person } from './types.js';

@Resolver(() => Person)
export class PersonPresenceResolver {
  @FieldResolver(() => [PersonCommittee], {
    description:
      'The committees whose meetings the person attended or was absent from, in Danish order of their names.',
  })
  async committees(@Root() person: PersonRecord, @Ctx() { loaders }: ApiContext): Promise<SeatRecord[]> {
    const seats = await loaders.committeesOfPerson.load(person.id);
    return seats.toSorted((one, other) => byDanishName(one.committee, other.committee));
  }

  @FieldResolver(() => [Absence], {
    description: 'The meetings that the person missed, in all committees, earliest first.',
  })
  absences(@Root() person: PersonRecord, @Ctx() { loaders }: ApiContext): Promise<readonly AbsenceRecord[]> {
    return loaders.absencesOfPerson.load(person.id);
  }
}

@Resolver(() => Absence)
export class AbsenceResolver {
  @FieldResolver(() => [Handling], {
    description:
      'The steps that the person is known to have missed there: those printed with the absence, and all of a meeting whose own header prints it.',
  })
  async handlings(@Root() { steps }: AbsenceRecord, @Ctx() { loaders }: ApiContext): Promise<HandlingRecord[]> {
    const handlings = await Promise.all(steps.map((step) => loaders.handlings.load(step)));
    return handlings.filter((handling) => handling !== null);
  }
}

@Resolver(() => AgendaItem)
export class ItemPresenceResolver {
  @FieldResolver(() => [Guest], { description: 'Who took part in it as a guest, in Danish order of their names.' })
  async guests(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<Guest[]> {
    return guestsOf(await loaders.guestsOfItem.load(item.id));
  }

  @FieldResolver(() => [Person], {
    description: 'Who took no part in it because they were disqualified (inhabil), in Danish order of their names.',
  })
  async disqualified(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<PersonRecord[]> {
    return (await loaders.disqualifiedOfItem.load(item.id)).toSorted(byDanishName);
  }
}

@Resolver(() => Meeting)
export class MeetingPresenceResolver {
  @FieldResolver(() => [Guest], {
    description: 'Who took part in it, or in one of its items, as a guest, in Danish order of their names.',
  })
  async guests(@Root() meeting: MeetingRecord, @Ctx() { loaders }: ApiContext): Promise<Guest[]> {
    return guestsOf(await loaders.guestsOfMeeting.load(meeting.id));
  }

  @FieldResolver(() => [Person], {
    description: 'Who was disqualified (inhabil) from one of its items, in Danish order of their names.',
  })
  async disqualified(@Root() meeting: MeetingRecord, @Ctx() { loaders }: ApiContext): Promise<PersonRecord[]> {
    return (await loaders.disqualifiedOfMeeting.load(meeting.id)).toSorted(byDanishName);
  }
}

@Resolver(() => Handling)
export class HandlingPresenceResolver {
  @FieldResolver(() => [Person], {
    description: 'Who was disqualified (inhabil) from the item in which it happened, in Danish order of their names.',
  })
  async disqualified(@Root() handling: HandlingRecord, @Ctx() { loaders }: ApiContext): Promise<PersonRecord[]> {
    return (await loaders.disqualifiedOfHandling.load(handling.id)).toSorted(byDanishName);
  }
}

function guestsOf(records: readonly GuestRecord[]): Guest[] {
  const titled = new Set(records.flatMap(({ id, title }) => (title === null ? [] : [id])));
  // A meeting's header may name somebody without the title that an item prints.
  const told = records.filter(({ id, title }) => title !== null || !titled.has(id));
  return told.toSorted(byDanishName).map((record) => ({ person: record, title: record.title }));
}
