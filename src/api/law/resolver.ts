import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ItemRecord } from '../../graph/read/items.js';
import { MOST_ITEMS_OF_LAW, type LawRecord } from '../../graph/read/laws.js';
import { badUserInput } from '../errors.js';
import { AgendaItem } from '../item/types.js';
import type { ApiContext } from '../loaders.js';
import { Law } from './types.js';

@Resolver(() => Law)
export class LawResolver {
  @Query(() => Law, { nullable: true, description: 'A law by its id; null where no loaded item cites it.' })
  law(
    @Arg('id', () => ID, { description: 'As in `law:serviceloven:§85`.' }) id: string,
    @Ctx() { loaders }: ApiContext,
  ): Promise<LawRecord | null> {
    return loaders.laws.load(id);
  }

  @FieldResolver(() => [AgendaItem], { description: 'The items that cite it, the latest first.' })
  async items(
    @Arg('first', () => Int, {
      nullable: true,
      description: `How many at most; ${MOST_ITEMS_OF_LAW}, which is also the most, where none is given. Below 0 or above it: BAD_USER_INPUT.`,
    })
    given: number | null | undefined,
    @Root() law: LawRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly ItemRecord[]> {
    const first = given ?? MOST_ITEMS_OF_LAW;
    if (first < 0 || first > MOST_ITEMS_OF_LAW) {
      throw badUserInput(`\`first\` is ${first}; from 0 to ${MOST_ITEMS_OF_LAW} are allowed.`);
    }
    return (await loaders.itemsOfLaw.load(law.id)).slice(0, first);
  }
}

@Resolver(() => AgendaItem)
export class ItemLawsResolver {
  @FieldResolver(() => [Law], {
    description: 'The laws that it cites, each section by itself, in the order of the document.',
  })
  laws(@Root() item: ItemRecord, @Ctx() { loaders }: ApiContext): Promise<readonly LawRecord[]> {
    return loaders.lawsOfItem.load(item.id);
  }
}
