import { createHash } from 'node:crypto';
import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  countHits,
  isHitPlace,
  readHits,
  SEARCH_KINDS,
  type HitRecord,
  type SearchFilter,
  type SearchKind,
} from '../../graph/read/search.js';
import type { SearchTerm } from '../../linking/search-terms.js';
import type { ApiContext, Loaders } from '../loaders.js';
import { municipalityCode } from '../municipality/municipality.js';
import { Node } from '../node/node.js';
import { readPage, type Page } from '../paging/page.js';
import { termsOf } from './asked.js';
import { highlightsOf, MOST_SNIPPETS, snippetsOf, type SnippetRecord, type Stretch } from './snippets.js';
import { Highlight, SearchArguments, SearchConnection, SearchHit, Snippet } from './types.js';

/** A hit with what it was found by. */
interface FoundHit extends HitRecord {
  readonly terms: readonly SearchTerm[];
}

type Loaded = { readonly id: string } | null;

const LOADERS: Readonly<Record<SearchKind, (loaders: Loaders, id: string) => Promise<Loaded>>> = {
  CASE: (loaders, id) => loaders.cases.load(id),
  ITEM: (loaders, id) => loaders.items.load(id),
  MEETING: (loaders, id) => loaders.meetings.load(id),
  COMMITTEE: (loaders, id) => loaders.committees.load(id),
  PERSON: (loaders, id) => loaders.people.load(id),
  POLICY: (loaders, id) => loaders.policies.load(id),
  LAW: (loaders, id) => loaders.laws.load(id),
};

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'What has all the words: titles and names first, then decisions, then texts; there the latest first. With a committee, days or an outcome only cases, items and meetings are found.',
  })
  search(@Args(() => SearchArguments) given: SearchArguments, @Ctx() { reader }: ApiContext): Promise<Page<FoundHit>> {
    const terms = termsOf(given.query);
    const filter: SearchFilter = {
      kinds: new Set(given.kinds ?? SEARCH_KINDS),
      municipality: municipalityCode(given.municipality),
      committee: given.committee ?? null,
      from: given.from ?? null,
      to: given.to ?? null,
      outcome: given.outcome ?? null,
    };
    return readPage(
      { first: given.first ?? null, after: given.after ?? null },
      { name: orderName(terms, filter), ascending: true, isPlace: isHitPlace },
      {
        read: async (stretch) => {
          const hits = await readHits(reader, terms, filter, stretch);
          return hits.map(({ record, position }) => ({ record: { ...record, terms }, position }));
        },
        count: () => countHits(reader, terms, filter),
      },
    );
  }

  @FieldResolver(() => Node, { description: 'The object itself.' })
  async node(@Root() { kind, id }: FoundHit, @Ctx() { loaders }: ApiContext): Promise<Loaded> {
    return LOADERS[kind](loaders, id);
  }

  @Extensions({ size: () => MOST_SNIPPETS })
  @FieldResolver(() => [Highlight], { description: 'What was found in `title`, in order, without overlaps.' })
  titleHighlights(@Root() { title, terms }: FoundHit): Stretch[] {
    return highlightsOf(terms, title);
  }

  @Extensions({ size: () => MOST_SNIPPETS })
  @FieldResolver(() => [Snippet], {
    description: `Where it is printed, at most ${MOST_SNIPPETS}: around the first place of each word, those near each other together. None where its lines say it in other words.`,
  })
  async snippets(@Root() { terms, place, source }: FoundHit, @Ctx() { loaders }: ApiContext): Promise<SnippetRecord[]> {
    const printed = await loaders.searchSources.load(source);
    const text = printed === null ? null : await loaders.texts.load(printed.document.id);
    return printed === null || text === null ? [] : snippetsOf(terms, place, printed, text);
  }
}

/** A cursor holds for what was searched for and how it was narrowed down. */
function orderName(terms: readonly SearchTerm[], filter: SearchFilter): string {
  const asked = JSON.stringify([terms, { ...filter, kinds: [...filter.kinds].sort() }]);
  return `search ${createHash('sha256').update(asked).digest('hex').slice(0, 16)}`;
}
