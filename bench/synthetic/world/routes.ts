import type { Random } from '../random.js';
import type { Body, Municipality } from './model.js';

/** The way that a case of a body is planned to take. The first body is where it starts. */
export function planRoute(random: Random, municipality: Municipality, primary: Body, date: string): Body[] {
  const bodies = bodiesAt(municipality, date);
  const of = (kind: Body['plan']['kind']): Body[] => bodies.filter((body) => body.plan.kind === kind);
  const others = random.shuffle(of('STANDING').filter((body) => body !== primary));
  const [finance, council, administration] = [of('FINANCE'), of('COUNCIL'), of('ADMINISTRATION')];
  const advisory = random.sample(of('ADVISORY'), 1);
  const top = [...finance, ...council];
  return random.weighted<Body[]>([
    [38, [primary]],
    [20, [primary, ...top]],
    [8, [...administration, primary, ...top]],
    [8, [primary, ...others.slice(0, 1)]],
    [7, [...advisory, primary, ...finance]],
    [6, [...administration, ...others.slice(0, 2), primary, ...top]],
    [5, [primary, ...others.slice(0, 3)]],
    [4, [...administration, ...others.slice(0, 1), primary]],
    [4, top],
  ]);
}

/** Somewhere that the plan does not name: where a case goes on to, or is sent to underway. */
export function anotherBody(
  random: Random,
  municipality: Municipality,
  named: readonly Body[],
  date: string,
): Body | null {
  const free = bodiesAt(municipality, date).filter(
    (body) => !named.includes(body) && body.plan.kind !== 'ADMINISTRATION' && !named.includes(body.successor ?? body),
  );
  return free.length === 0 ? null : random.pick(free);
}

/** The bodies by the names that they have on a day. */
export const bodiesAt = ({ bodies }: Municipality, date: string): Body[] =>
  bodies.filter(({ plan }) => date >= (plan.from ?? '') && date < (plan.until ?? '9999'));
