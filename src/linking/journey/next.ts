import type { NamedNext } from '../sent-to.js';
import type { Plan } from './plan.js';
import { areOneBody, type ActualStep, type Body, type RouteEntry } from './steps.js';

/** The body that is to have the case next. */
export interface NextBody {
  readonly committee: Body;
  /** As of `RouteEntry`. */
  readonly names?: readonly string[];
  /** The day for which it is planned: the one that the decision names, else the printed one; null where neither is. */
  readonly date: string | null;
  /** Whether a decision names it; else the printed route alone does. */
  readonly named: boolean;
}

const asBody = (committee: Body, names: readonly string[] | undefined): Pick<NextBody, 'committee' | 'names'> =>
  names === undefined ? { committee } : { committee, names };

/**
 * Who is to have the case next: whom the latest decision that names somebody sends it to, where that body has not had it
 * since; else whom the plan names. Null where nothing tells, and where the case went back to the administration.
 * @param steps in order
 */
export function nextOf(
  steps: readonly ActualStep[],
  plan: Pick<Plan<ActualStep, RouteEntry>, 'remaining'> | null,
): NextBody | null {
  const named = namedIn(steps);
  const sent = named.find((one) => one.how === 'SENT' && one.committee !== null);
  const planned = plan?.remaining[0] ?? null;
  if (sent?.committee != null) {
    const body = asBody(sent.committee, sent.names);
    const entry = plan?.remaining.find((one) => areOneBody(one, body));
    return { ...body, date: sent.date ?? entry?.date ?? null, named: true };
  }
  if (named.some(({ how }) => how === 'SENT')) return null;
  // What is recommended to a body passes those before it that a route prints.
  const recommended = named.find(({ committee }) => committee !== null);
  const body = recommended?.committee == null ? null : asBody(recommended.committee, recommended.names);
  if (recommended !== undefined && body !== null && (planned === null || areOneBody(planned, body)))
    return { ...body, date: recommended.date ?? planned?.date ?? null, named: true };
  if (planned === null) return null;
  return { ...asBody(planned.committee, planned.names), date: planned.date, named: false };
}

/**
 * Whom the latest step that names anybody names and who has not had the case since. It no longer counts when a body that
 * it does not name has had the case: then the case went another way.
 */
function namedIn(steps: readonly ActualStep[]): readonly NamedNext[] {
  const place = steps.findLastIndex(({ sentTo = [] }) => sentTo.length > 0);
  const { sentTo = [], date } = steps[place] ?? {};
  const since = steps.slice(place + 1);
  const isOf = ({ committee, names }: NamedNext, step: ActualStep): boolean =>
    committee !== null && areOneBody(asBody(committee, names), step);
  if (since.some((step) => step.date !== date && !sentTo.some((one) => isOf(one, step)))) return [];
  return sentTo.filter((one) => !since.some((step) => isOf(one, step)));
}
