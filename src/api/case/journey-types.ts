import { Field, Int, ObjectType } from 'type-graphql';
import type { CaseRecord } from '../../graph/read/cases.js';
import type { CommitteeRecord } from '../../graph/read/committees.js';
import type { HandlingRecord } from '../../graph/read/journeys.js';
import type { CaseStatus as CaseStatusCode } from '../../linking/journey/journey.js';
import type { PlanStatus as PlanStatusCode } from '../../linking/journey/plan.js';
import { Committee } from '../committee/types.js';
import { DateScalar } from '../date.js';
import { CaseStatus, PlanStatus } from './status.js';
import { Case, Handling } from './types.js';

@ObjectType({
  description: 'One step of the route that a case was to take, beside what was done.',
  simpleResolvers: true,
})
export class PlannedStep {
  @Field(() => Int, { description: 'Its place in the route, from 1.' })
  readonly position!: number;

  @Field(() => Committee, { description: 'The committee that was to take the case.' })
  readonly committee!: CommitteeRecord;

  @Field(() => String, {
    nullable: true,
    description: 'What it was to do, as printed: `godkender`; null where nothing is.',
  })
  readonly action!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The planned day: the one that the latest decision names for it, else the printed one; null where neither is. One that has passed does not change the status.',
  })
  readonly date!: string | null;

  @Field(() => PlanStatus, { description: 'How it stands.' })
  readonly status!: PlanStatusCode;

  @Field(() => Handling, {
    nullable: true,
    description: 'The latest step that was taken for it; null where there is none.',
  })
  readonly handling!: HandlingRecord | null;

  @Field(() => Case, { description: 'The case whose plan it is of: a policy’s journey has the plans of several.' })
  readonly case!: CaseRecord;
}

@ObjectType({
  description: 'How a case, or the cases of a policy, moved between committees, beside the route that was printed.',
  simpleResolvers: true,
})
export class Journey {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day from which it is looked at: the argument, else the day of the municipality’s latest loaded meeting, or of the last step where minutes tell of a later one. Null where nothing is dated.',
  })
  readonly asOf!: string | null;

  @Field(() => CaseStatus, { description: 'Whether more is to come. Of several cases: WAITING where one waits.' })
  readonly status!: CaseStatusCode;

  @Field(() => [Handling], {
    description:
      'Its steps in order of date, from every document that tells of one; those of one day as a document prints them, else the council’s last, before it the finance committee’s.',
  })
  readonly steps!: readonly HandlingRecord[];

  @Field(() => [PlannedStep], {
    description:
      'The latest printed route, in order, each step with its status; empty where none is printed. Steps up to the last item that printed another route belong to that older plan, and do not count here.',
  })
  readonly plan!: readonly PlannedStep[];

  @Field(() => [Handling], {
    description:
      'Steps beyond the plan, in order of date: of committees that it does not name, and earlier ones of a committee that had the case again. Empty where no route is printed.',
  })
  readonly unplanned!: readonly HandlingRecord[];

  @Field(() => Committee, { nullable: true, description: 'The committee of the last step; null where there is none.' })
  readonly currentCommittee!: CommitteeRecord | null;

  @Field(() => Committee, {
    nullable: true,
    description:
      'Who is to have the case next: the committee to which the latest decision sends it, else the next one of the plan, the one that put the case off included. Null where it has ended, where it went back to the administration, or where no document tells. Of a policy: that of its case that moved last and has not ended, unless it has since taken another of its cases.',
  })
  readonly nextCommittee!: CommitteeRecord | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day for which that is planned: the one that the decision names, else the printed one.',
  })
  readonly nextDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Since when the case waits for `nextCommittee`: the day of its last step. Null where nobody is next, or no step is known.',
  })
  readonly waitingSince!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether minutes of `nextCommittee` after that day are loaded. If none are, nobody can tell that the case still waits: its next step may have been taken and not been loaded. Null where nobody is next.',
  })
  readonly nextKnown!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from `waitingSince` to asOf; null unless `nextKnown`, since no loaded minutes could show it.',
  })
  readonly daysWaiting!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days from the first step to the last; null where there is none.' })
  readonly durationDays!: number | null;
}
