import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { EvidenceRecord } from '../../graph/read/documents.js';
import { GAP_KINDS, gapList, type GapKind as GapKindCode, type GapRecord } from '../../graph/read/gaps.js';
import type { ItemRecord } from '../../graph/read/items.js';
import type { MeetingRecord } from '../../graph/read/meetings.js';
import type { DoubtRecord } from '../../graph/read/doubts.js';
import { CONFIDENCE_IN_DOUBT } from '../../linking/doubts/doubt.js';
import { quoteOf } from '../../linking/quote.js';
import { Case } from '../case/types.js';
import { Committee } from '../committee/types.js';
import { DateScalar } from '../date.js';
import { Evidence } from '../document/types.js';
import { AgendaItem } from '../item/types.js';
import type { ApiContext, Loaders } from '../loaders.js';
import { Meeting } from '../meeting/types.js';
import { MUNICIPALITY_ARGUMENT, municipalityCode } from '../municipality/municipality.js';
import { readPage, type Page } from '../paging/page.js';
import { PageArguments } from '../paging/types.js';
import { gapText } from './text.js';
import { Gap, GapConnection, GapKind } from './types.js';

/** So much does a list count, in objects, beside its page, that looks at the plans of all cases or compares them. */
const WORKED_OUT_COST = 5_000;

function gapsWork({ kinds }: Readonly<Record<string, unknown>>): number {
  return !Array.isArray(kinds) || kinds.includes('OVERDUE') || kinds.includes('IDENTITY_DOUBT') ? WORKED_OUT_COST : 0;
}

/** Whether it is a step of which nothing tells when it was. */
const isWithoutDay = ({ kind }: GapRecord): boolean => kind === 'UNDATED_STEP' || kind === 'IMPOSSIBLE_DATE';

/** What each side of a doubt states, and no more surely than it can be told. */
async function sidesOf({ documents }: DoubtRecord, loaders: Loaders): Promise<EvidenceRecord[]> {
  const sides = await Promise.all(
    documents.map(async ({ about, document }) =>
      (await loaders.evidence.load(about)).filter((told) => told.document.id === document),
    ),
  );
  const told = new Map(sides.flat().map((one) => [`${one.document.id} ${one.startLine} ${one.rule}`, one]));
  return [...told.values()].map((one) => ({ ...one, confidence: Math.min(one.confidence, CONFIDENCE_IN_DOUBT) }));
}

@Resolver(() => Gap)
export class GapResolver {
  @Extensions({ work: gapsWork })
  @Query(() => GapConnection, {
    description:
      'A work list: what is cited and not loaded, what disagrees, what is overdue, what is left out. By kind, and within a kind the latest first.',
  })
  gaps(
    @Arg('municipality', () => String, { nullable: true, description: MUNICIPALITY_ARGUMENT })
    municipality: string | null | undefined,
    @Arg('kinds', () => [GapKind], {
      nullable: true,
      description: 'Only of these kinds; null gives all, an empty list none.',
    })
    given: readonly GapKindCode[] | null | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Hides what is dated later, and what only the minutes of later meetings say; plans are looked at from this day. Null hides nothing, and the day is that of the municipality’s latest loaded meeting.',
    })
    asOf: string | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { reader }: ApiContext,
  ): Promise<Page<GapRecord>> {
    const kinds = GAP_KINDS.filter((kind) => given?.includes(kind) ?? true);
    const filter = { municipality: municipalityCode(municipality), kinds, asOf: asOf ?? null };
    return readPage(page, { name: `gaps ${JSON.stringify(filter)}`, ascending: false }, gapList(reader, filter));
  }

  @FieldResolver(() => String, { description: 'The gap in a few words: `Cited 7 times by 3 documents`.' })
  text(@Root() gap: GapRecord): string {
    return gapText(gap);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The day of the meeting, of the item’s meeting or of the step, or the day that the step was planned for; null for a step without a date, or with an impossible one.',
  })
  date(@Root() gap: GapRecord): string | null {
    return isWithoutDay(gap) ? null : gap.date;
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'The body that met or was to meet, or to which the step is ascribed.',
  })
  committee(@Root() gap: GapRecord, @Ctx() { loaders }: ApiContext): Promise<CommitteeRecord | null> {
    return loaders.committees.load(gap.committee);
  }

  @FieldResolver(() => Case, { nullable: true, description: 'The case that it is about; null where none is known.' })
  async case(@Root() gap: GapRecord, @Ctx() { loaders }: ApiContext): Promise<CaseRecord | null> {
    return gap.case === null ? null : loaders.cases.load(gap.case);
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description:
      'The item that is not loaded, prints no decision, restates the step or prints the plan, or in which the step was taken, or the latest side of a doubt; null where none is known.',
  })
  async item(@Root() gap: GapRecord, @Ctx() { loaders }: ApiContext): Promise<ItemRecord | null> {
    switch (gap.kind) {
      case 'MEETING_NOT_LOADED':
        return null;
      case 'CONTRADICTION':
        return (await loaders.itemsOfHandling.load(gap.about))[0] ?? null;
      case 'OVERDUE':
        return loaders.items.load(gap.item);
      case 'IDENTITY_DOUBT':
        return gap.item === null ? null : loaders.items.load(gap.item);
      default:
        return loaders.items.load(gap.about);
    }
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      'The meeting that is not loaded, or that of the item or the step; null for a step that is planned or not dated.',
  })
  async meeting(@Root() gap: GapRecord, @Ctx() { loaders }: ApiContext): Promise<MeetingRecord | null> {
    return gap.kind === 'OVERDUE' || isWithoutDay(gap) ? null : loaders.meetings.load(gap.meeting);
  }

  @FieldResolver(() => [Evidence], {
    description: 'What shows it, the statement that counts most first: each citation, each side of a disagreement.',
  })
  async citedBy(@Root() gap: GapRecord, @Ctx() { loaders }: ApiContext): Promise<readonly EvidenceRecord[]> {
    if (gap.kind === 'IDENTITY_DOUBT') return sidesOf(gap, loaders);
    if (gap.kind !== 'OVERDUE') return gap.tellings;
    return Promise.all(
      gap.printed.map(async (printed) => {
        const { text = '' } = (await loaders.texts.load(printed.document.id)) ?? {};
        const span = { start: printed.startLine, end: printed.endLine };
        return { ...printed, quote: quoteOf(text.split('\n'), span) };
      }),
    );
  }
}
