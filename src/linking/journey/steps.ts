import type { Outcome } from '../../referat/referat.js';
import { committeeKind, turnOf } from '../committees.js';
import type { NamedNext } from '../sent-to.js';

/** A body that takes part in a journey, by its key. */
export interface Body {
  readonly id: string;
}

/** A body as a document names it. */
interface OfBody {
  readonly committee: Body;
  /** Its keys from that name to the one that it bears now; left out where it bears no other. */
  readonly names?: readonly string[];
}

/** The keys of a body, the one that it was named by first. */
export const namesOf = ({ committee, names }: OfBody): readonly string[] => names ?? [committee.id];

/** Whether two names are of one body: one of them became the other. Two bodies that were joined later are two. */
export const areOneBody = (one: OfBody, other: OfBody): boolean =>
  namesOf(one).includes(other.committee.id) || namesOf(other).includes(one.committee.id);

/** What one body did with a case on one day (sagstrin). `id` tells it from all others; the date is ISO. */
export interface ActualStep {
  readonly id: string;
  readonly date: string;
  readonly committee: Body;
  readonly names?: readonly string[];
  readonly outcome: Outcome;
  /** What orders it, where the graph knows more than day and body; see `turnOfStep`. */
  readonly turn?: string;
  /** Whom it names as the next to have the case, in order; left out where it names nobody. */
  readonly sentTo?: readonly NamedNext[];
}

/** One entry of a printed route. `date` is the printed day; null where none is. */
export interface RouteEntry {
  /** Place in the route, from 1. */
  readonly position: number;
  readonly committee: Body;
  readonly names?: readonly string[];
  readonly date: string | null;
}

/** The route that an item prints. */
export interface PrintedRoute<Entry extends RouteEntry> {
  /** Key of the item. */
  readonly item: string;
  /** ISO date of the item's meeting. */
  readonly date: string;
  readonly entries: readonly Entry[];
}

/**
 * A meeting that some document tells of; `shown` where its own minutes are there and name all its items: a closed one
 * without title and number may be any case.
 */
export interface KnownMeeting {
  /** Key of the body. */
  readonly committee: string;
  readonly date: string;
  readonly shown: boolean;
  /** Whether its own minutes are loaded at all. */
  readonly loaded: boolean;
}

/**
 * A day on which a body may have had a case though no step tells of it: running text says so, or its minutes hold an item
 * of the same title that no journal number tells from the case.
 */
export interface PossibleDay {
  /** Key of the body. */
  readonly committee: string;
  readonly date: string;
}

/** What orders steps, and no two have in common. */
export interface Placed {
  readonly id: string;
  readonly date: string;
  readonly committee: Body;
  readonly turn?: string;
}

/**
 * Steps in order of date, those of one day as a document prints them, else as bodies take a case, and those of bodies of
 * one kind by their ids.
 */
export function byDate<Step extends Placed>(steps: readonly Step[]): Step[] {
  return steps
    .map((step) => ({ step, order: `${turnOfStep(step)} ${step.id}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ step }) => step);
}

/** Its turn as the graph keeps it (`turnOf` and what is printed); else by the kind of its body, which its key tells. */
export function turnOfStep({ turn, date, committee: { id } }: Placed): string {
  return turn ?? turnOf(date, committeeKind(id.slice(id.lastIndexOf(':') + 1)));
}

/** Whole days from one ISO date to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
