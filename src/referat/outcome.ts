import { foldedWords } from './lines.js';
import { tellsAct } from './outcome/acts.js';
import { actorOf, type Actor } from './outcome/actors.js';
import { clausesOf } from './outcome/clauses.js';
import { proposalIn } from './outcome/proposals.js';
import { saidBy } from './outcome/said.js';
import { sentencesOf } from './outcome/sentences.js';
import type { Outcome } from './referat.js';

/**
 * The outcome of a decision: the most binding of what the body does with the case, in the order of `BINDING`. Who does
 * what is read clause by clause: see `docs/decisions.md`.
 */

/** From the most binding to the least. */
export const BINDING: readonly Outcome[] = [
  'APPROVED',
  'REJECTED',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
  'REFERRED',
  'HEARING',
  'POSTPONED',
  'WITHDRAWN',
  'NOTED',
  'DISCUSSED',
];

/** What an amendment that was adopted (*vedtaget ændringsforslag*) goes before: what fell by it, and what decides less. */
const YIELDS: ReadonlySet<Outcome | undefined> = new Set<Outcome | undefined>([
  undefined,
  'REJECTED',
  'NOTED',
  'DISCUSSED',
]);

/** @param notReleased whole decisions, folded, that say that nothing is released. */
export function outcomeOf(text: string | null, notReleased: ReadonlySet<string> = new Set()): Outcome {
  if (text === null || /^[-–—.\s]*$/u.test(text)) return 'NONE';
  if (notReleased.has(foldedWords(text))) return 'NOT_RELEASED';
  if (!tellsAct(text)) return 'OTHER';
  const { said, spoke } = told(text);
  const most = (actor: Actor): Outcome | undefined => BINDING.find((outcome) => said.get(actor)?.has(outcome));
  const [ofBody, ofAmendment] = [most('BODY'), most('AMENDMENT')];
  if (ofAmendment === 'APPROVED' && YIELDS.has(ofBody)) return ofAmendment;
  // That it was discussed is said of amendments as well.
  const found = ofBody === undefined || ofBody === 'DISCUSSED' ? (ofAmendment ?? ofBody) : ofBody;
  return found ?? most('EARLIER') ?? (spoke.has('BODY') ? undefined : most('MEMBERS')) ?? 'OTHER';
}

interface Told {
  readonly said: ReadonlyMap<Actor, ReadonlySet<Outcome>>;
  /** Who says anything at all. */
  readonly spoke: ReadonlySet<Actor>;
}

function told(text: string): Told {
  const said = new Map<Actor, Set<Outcome>>();
  const spoke = new Set<Actor>();
  const add = (actor: Actor, outcome: Outcome): void => {
    said.set(actor, (said.get(actor) ?? new Set()).add(outcome));
  };
  let proposed: Outcome | null = null;
  for (const sentence of sentencesOf(text)) {
    const clauses = clausesOf(sentence);
    let actor: Actor = 'BODY';
    for (const [place, clause] of clauses.entries()) {
      if (clause.kind !== 'MAIN') continue;
      actor = actorOf(clause, proposed !== null, actor);
      spoke.add(actor);
      proposed = proposalIn(clauses, place) ?? proposed;
      for (const { outcome, earlier } of saidBy(clauses, place)) {
        // `Formanden foreslog, at sagen oversendes. Dette blev vedtaget.` decides what was proposed, and no more.
        const decides = actor === 'AMENDMENT' && outcome === 'APPROVED' && proposed !== null && proposed !== 'APPROVED';
        if (decides && proposed !== null) add('BODY', proposed);
        else add(earlier && actor === 'BODY' ? 'EARLIER' : actor, outcome);
      }
    }
  }
  return { said, spoke };
}
