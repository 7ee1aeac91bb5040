import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EvidenceRecord } from '../../graph/read/documents.js';
import type { ItemRecord } from '../../graph/read/items.js';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import type { MeetingRecord } from '../../graph/read/meetings.js';
import type { PersonRecord } from '../../graph/read/people.js';
import { byDanishName } from '../danish-order.js';
import { Evidence } from '../document/types.js';
import { AgendaItem } from '../item/types.js';
import type { ApiContext } from '../loaders.js';
import { Meeting } from '../meeting/types.js';
import { Person } from '../person/types.js';
import { Handling, Receiver } from './types.js';

@Resolver(() => Handling)
export class HandlingResolver {
  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: 'The item of the meeting in which it happened; null where no document names one.',
  })
  async item(@Root() handling: HandlingRecord, @Ctx() { loaders }: ApiContext): Promise<ItemRecord | null> {
    const [item] = await loaders.itemsOfHandling.load(handling.id);
    return item ?? null;
  }

  @FieldResolver(() => Meeting, { description: 'The meeting at which it happened, loaded or only cited.' })
  async meeting(@Root() handling: HandlingRecord, @Ctx() { loaders }: ApiContext): Promise<MeetingRecord> {
    const [meeting] = await loaders.meetingOfHandling.load(handling.id);
    if (meeting === undefined) throw new Error(`The handling ${handling.id} took place at no meeting`);
    return meeting;
  }

  @FieldResolver(() => [Person], {
    description:
      'Who was absent, in Danish order of their names: those printed with the step, and those of the meeting’s header where its own minutes are loaded.',
  })
  async absent(@Root() handling: HandlingRecord, @Ctx() { loaders }: ApiContext): Promise<PersonRecord[]> {
    const people = handling.absent ?? (await loaders.absenteesOfHandling.load(handling.id));
    return [...people].sort(byDanishName);
  }

  @FieldResolver(() => [Receiver], {
    description: 'Whom the decision names as the next to have the case, in the order in which it names them.',
  })
  async receivedBy(@Root() handling: HandlingRecord, @Ctx() { loaders }: ApiContext): Promise<Receiver[]> {
    const told = handling.sentTo.length === 0 ? [] : await loaders.receiversOfHandling.load(handling.id);
    return handling.sentTo.map(({ committee, date }) => {
      const evidence = told.filter((one) => one.committee.id === committee?.id);
      return { committee: evidence[0]?.committee ?? null, date, evidence };
    });
  }

  @FieldResolver(() => [Evidence], { description: 'What documents say of it, the statement that counts most first.' })
  async evidence(@Root() handling: HandlingRecord, @Ctx() { loaders }: ApiContext): Promise<readonly EvidenceRecord[]> {
    return handling.evidence ?? loaders.evidence.load(handling.id);
  }
}
