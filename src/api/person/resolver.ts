import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { MunicipalityRecord } from '../../graph/read/municipalities.js';
import { countPeople, readPeoplePage, type PartyRecord, type PersonRecord } from '../../graph/read/people.js';
import type { ApiContext } from '../loaders.js';
import { municipalityCode, municipalityOfCode } from '../municipality/municipality.js';
import { Municipality } from '../municipality/types.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import { PartyMembership, Person, PersonConnection, PersonFilter } from './types.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: 'A person by id; null where none has it.' })
  person(
    @Arg('id', () => ID, { description: 'As in `person:0326:mustapha-badr`.' }) id: string,
    @Ctx() { loaders }: ApiContext,
  ): Promise<PersonRecord | null> {
    return loaders.people.load(id);
  }

  @Query(() => PersonConnection, { description: 'Persons in Danish order of their names.' })
  people(
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Which persons to give; null gives all.' })
    given: PersonFilter | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { reader }: ApiContext,
  ): Promise<Page<PersonRecord>> {
    const filter = {
      municipality: municipalityCode(given?.municipality),
      name: given?.name?.normalize('NFC').toLowerCase() ?? null,
      committee: given?.committee ?? null,
      role: given?.role ?? null,
    };
    return readPage(
      page,
      { name: 'people', ascending: true },
      {
        read: (stretch) => readPeoplePage(reader, filter, stretch),
        count: () => countPeople(reader, filter),
      },
    );
  }

  @FieldResolver(() => Municipality, { description: 'The municipality in whose minutes the person is named.' })
  municipality(@Root() person: PersonRecord): MunicipalityRecord {
    return municipalityOfCode(person.municipality);
  }

  @FieldResolver(() => [PartyMembership], {
    description: 'The parties with which minutes print the person, the earliest first: somebody may change party.',
  })
  parties(@Root() person: PersonRecord, @Ctx() { loaders }: ApiContext): Promise<readonly PartyRecord[]> {
    return loaders.partiesOfPerson.load(person.id);
  }
}
