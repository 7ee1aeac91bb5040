import { committeeName, isBody } from './committees.js';
import { listedBodies } from './listed-bodies.js';

const MEETING = String.raw`(?:fælles[ -]?(?:udvalgs|råds|dialog|tema)?(?:møde|behandling)|(?:dialog|tema)møde (?=mellem))`;
/** `Fællesmøde mellem A og B`, `Ekstraordinært fælles udvalgsmøde: A og B` */
const BEFORE = new RegExp(
  String.raw`^(?:(?:(?:ekstra)?ordinært|åbent|lukket) )?${MEETING}t?[ :,–-]*(?:(?:mellem|for|med|i|af) )?(?=[\p{Lu}§])`,
  'iu',
);
/** `A og B - fælles møde`, `A og B (fællesmøde)` */
const BEHIND = new RegExp(String.raw`[\s:,–(-]+${MEETING}t?\)?$`, 'iu');
/** Without a word for it only these join two bodies: what stands behind a dash may be anything. */
const OTHER_JOINTS = / [-–] |[;>→⇒()\d:]/u;
/** No more bodies meet together. */
const MOST = 6;
/** No longer text names them. */
const LONGEST = 250;
const HINT = /(?:^| )(?:og|samt|&) |\//u;

/** The bodies that hold a meeting together (*fællesmøde*), as printed first; null where a text names no two. */
export function jointBodies(text: string): readonly string[] | null {
  if (text.length > LONGEST || !HINT.test(text)) return null;
  const trimmed = text.replace(/[\s.:,–-]+$/u, '');
  const named = trimmed.replace(BEFORE, '').replace(BEHIND, '');
  const saysSo = named !== trimmed;
  if (!saysSo && OTHER_JOINTS.test(named)) return null;
  const listed = listedBodies(named.replaceAll(' & ', ' og '));
  const bodies = [...new Set((listed ?? []).map(({ committee }) => committee))];
  if (listed === null || bodies.length < 2 || bodies.length > MOST) return null;
  return listed.every(({ committee, action, date }) => isBody(committee) && action === null && date === null)
    ? bodies.map((body) => committeeName(body))
    : null;
}

/** What a joint meeting did is a step of each of its bodies. */
export function ofEachBody<Told extends { readonly committee: string }>(told: readonly Told[]): Told[] {
  return told.flatMap((one) => jointBodies(one.committee)?.map((committee) => ({ ...one, committee })) ?? [one]);
}
