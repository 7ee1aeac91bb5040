import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { Position } from '../../graph/read/pages.js';
import { handoffsOf, variantsOf, type CountedCase } from '../../linking/flows.js';
import { CaseConnection } from '../case/types.js';
import { Committee } from '../committee/types.js';
import type { ApiContext, Loaders } from '../loaders.js';
import { stretchOf } from '../paging/listed.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import { FlowArguments, readAsked } from './asked.js';
import { Handoff, Variant, VariantConnection } from './types.js';

/** Ten bodies hand over to each other in so many ways; what an operation may cost is counted by it. */
const USUAL_HANDOFFS = 100;

@Resolver(() => Handoff)
export class HandoffResolver {
  @Query(() => [Handoff], {
    description:
      'What committees hand over to each other, those with the most cases first, then by the ids of the committees. A hand-off is in the period by the date of its later step; the earlier one may lie before it. With `committee`, only what that committee gives or receives.',
  })
  @Extensions({ size: () => USUAL_HANDOFFS })
  async handoffs(
    @Args(() => FlowArguments) given: FlowArguments,
    @Ctx() { reader }: ApiContext,
  ): Promise<readonly Handoff[]> {
    const { cases, period, committee } = await readAsked(given, reader);
    return handoffsOf(cases, period, committee).map((way) => ({ ...way, cases: way.cases.length, way }));
  }

  @FieldResolver(() => Committee, { description: 'The committee that had the case before.' })
  from(@Root() { way }: Handoff, @Ctx() { loaders }: ApiContext): Promise<CommitteeRecord> {
    return committeeOf(way.from, loaders);
  }

  @FieldResolver(() => Committee, { description: 'The committee that had the case next.' })
  to(@Root() { way }: Handoff, @Ctx() { loaders }: ApiContext): Promise<CommitteeRecord> {
    return committeeOf(way.to, loaders);
  }

  @FieldResolver(() => CaseConnection, {
    description: 'The cases that went this way, those whose latest hand-off of the period came last first.',
  })
  caseList(
    @Args(() => PageArguments) page: PageArguments,
    @Root() { way }: Handoff,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Page<CaseRecord>> {
    return casePage(page, `cases ${way.from} ${way.to}`, way.cases, loaders);
  }
}

@Resolver(() => Variant)
export class VariantResolver {
  @Query(() => VariantConnection, {
    description:
      'The ways that cases take through the committees, those with the most cases first, then by id. A case counts where any of its steps is in the period, and with its whole journey; with `committee`, where that committee has had it on whatever day.',
  })
  async variants(
    @Args(() => FlowArguments) given: FlowArguments,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { reader }: ApiContext,
  ): Promise<Page<Variant>> {
    const ways = variantsOf((await readAsked(given, reader)).cases);
    const variants = ways.map((way) => ({ ...way, cases: way.cases.length, way }));
    return readPage(
      page,
      { name: 'variants', ascending: true },
      {
        read: (stretch) => Promise.resolve(stretchOf(variants, placeOf, stretch)),
        count: () => Promise.resolve(variants.length),
      },
    );
  }

  @FieldResolver(() => [Committee], { description: 'The committees one after the other.' })
  committees(@Root() { way }: Variant, @Ctx() { loaders }: ApiContext): Promise<CommitteeRecord[]> {
    return Promise.all(way.committees.map((key) => committeeOf(key, loaders)));
  }

  @FieldResolver(() => CaseConnection, { description: 'The cases that took it, those with the latest steps first.' })
  caseList(
    @Args(() => PageArguments) page: PageArguments,
    @Root() { way }: Variant,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Page<CaseRecord>> {
    return casePage(page, `cases ${way.id}`, way.cases, loaders);
  }
}

/** The most cases come first in a rising order, so what is missing to a number that none reaches is what rises. */
function placeOf({ id, cases }: Variant): Position {
  return { value: String(999_999_999 - cases).padStart(9, '0'), key: id };
}

function casePage(
  page: PageArguments,
  name: string,
  cases: readonly CountedCase[],
  loaders: Loaders,
): Promise<Page<CaseRecord>> {
  const byDate = ({ id, date }: CountedCase): Position => ({ value: date, key: id });
  return readPage(
    page,
    { name, ascending: false },
    {
      read: (stretch) =>
        Promise.all(
          stretchOf(cases, byDate, stretch).map(async ({ record, position }) => {
            const itsCase = await loaders.cases.load(record.id);
            if (itsCase === null) throw new Error(`The graph holds steps of ${record.id} and not the case`);
            return { record: itsCase, position };
          }),
        ),
      count: () => Promise.resolve(cases.length),
    },
  );
}

async function committeeOf(key: string, loaders: Loaders): Promise<CommitteeRecord> {
  const committee = await loaders.committees.load(key);
  if (committee === null) throw new Error(`The graph holds steps of ${key} and not the committee`);
  return committee;
}
