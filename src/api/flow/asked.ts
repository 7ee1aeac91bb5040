import { ArgsType, Field, ID } from 'type-graphql';
import { readTravelledCases } from '../../graph/read/flows.js';
import type { Reader } from '../../graph/store.js';
import type { Period, TravelledCase } from '../../linking/flows.js';
import { DateScalar } from '../date.js';
import { badUserInput } from '../errors.js';
import { MUNICIPALITY_ARGUMENT, municipalityCode } from '../municipality/municipality.js';

/** So many cases are looked at; with more, one answer would keep the service too long. */
export const MOST_CASES = 50_000;

@ArgsType()
export class FlowArguments {
  @Field(() => String, {
    nullable: true,
    description: `${MUNICIPALITY_ARGUMENT} Without one all municipalities count, each by itself. More than ${MOST_CASES} cases with a step in the period: BAD_USER_INPUT.`,
  })
  readonly municipality?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of the period; null leaves its beginning open.',
  })
  readonly from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the period; null leaves its end open. One before `from` leaves nothing.',
  })
  readonly to?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of a committee that must take part; one that nothing has leaves nothing.',
  })
  readonly committee?: string | null;
}

/** What is asked for in the form of the graph, and the cases that it is told from. */
export interface AskedFlows {
  readonly period: Period;
  readonly committee: string | null;
  readonly cases: readonly TravelledCase[];
}

/**
 * Reads the cases with a step in the period that the committee, where one is given, has had.
 * @throws GraphQLError BAD_USER_INPUT where they are too many, or for a municipality that Denmark does not have.
 */
export async function readAsked(given: FlowArguments, reader: Reader, most = MOST_CASES): Promise<AskedFlows> {
  const period = { from: given.from ?? null, to: given.to ?? null };
  const committee = given.committee ?? null;
  const municipality = municipalityCode(given.municipality);
  const cases = await readTravelledCases(reader, { ...period, municipality, committee }, most + 1);
  if (cases.length > most) {
    throw badUserInput(
      `More than ${most} cases have a step in this period; give \`municipality\`, \`committee\` or a shorter period.`,
    );
  }
  return { period, committee, cases };
}
