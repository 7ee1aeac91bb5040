import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import { byDate, turnOfStep } from '../../linking/journey/steps.js';
import type { ApiContext } from '../loaders.js';
import { stretchOf } from '../paging/listed.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import type { JourneyAnswer } from './journey.js';
import { Journey } from './journey-types.js';
import { Handling, HandlingConnection } from './types.js';

@Resolver(() => Journey)
export class JourneyResolver {
  @FieldResolver(() => [Handling], {
    description:
      'Earlier decisions that only running text tells of, in order of date, with their quotes and a lower confidence. None of them is a step.',
  })
  async mentions(@Root() journey: JourneyAnswer, @Ctx() { loaders }: ApiContext): Promise<readonly HandlingRecord[]> {
    const { cases, hiddenAfter } = journey;
    const found = await Promise.all(cases.map((id) => loaders.mentionsOfCase.load(id)));
    return byDate(found.flat()).filter(({ date }) => hiddenAfter === null || date <= hiddenAfter);
  }

  @FieldResolver(() => HandlingConnection, {
    description:
      'The same steps a page at a time, in order of date: for a long journey of which absentees and evidence are wanted.',
  })
  stepList(
    @Args(() => PageArguments) page: PageArguments,
    @Root() journey: JourneyAnswer,
  ): Promise<Page<HandlingRecord>> {
    const { of, steps } = journey;
    return readPage(
      page,
      // By what owns it: a document that is loaded meanwhile may bring the journey of a policy another case.
      { name: `steps ${of}`, ascending: true },
      {
        read: (stretch) =>
          Promise.resolve(stretchOf(steps, (step) => ({ value: turnOfStep(step), key: step.id }), stretch)),
        count: () => Promise.resolve(steps.length),
      },
    );
  }
}
