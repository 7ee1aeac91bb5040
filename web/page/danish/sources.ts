import type { StepFragment } from '../graphql/operations';

/** What the rules of linking mean to a reader. */
const RULES: Readonly<Record<string, string>> = {
  absence: 'fraværende ifølge referatet',
  'attachment-list': 'listen over bilag',
  disqualified: 'inhabil ifølge referatet',
  guest: 'gæst ifølge referatet',
  header: 'mødets hoved',
  'header-place': 'mødets hoved',
  'header-start': 'mødets hoved',
  'journal-number': 'sagens nummer',
  'law-citation': 'henvisning til en lov',
  'meeting-status': 'aflysning eller flytning ifølge referatet',
  mention: 'omtalt i løbende tekst',
  'municipality-inferred': 'kommunen, som teksten nævner mest',
  'municipality-stated': 'oplyst ved indlæsningen',
  named: 'nævnt ved navn',
  'opening-line': 'referatets titellinje',
  'own-closed': 'punktet er lukket ifølge referatet',
  'own-decision': 'punktets beslutning',
  'own-minutes': 'eget referat',
  'own-type': 'punktets sagstype',
  'policy-in-text': 'nævnt i teksten',
  'policy-in-title': 'nævnt i titlen',
  'printed-route': 'den trykte plan for sagen',
  reference: 'henvisning i et referat',
  'restated-step': 'gengivet i et andet referat',
  title: 'titlen',
  'undated-step': 'gengivet uden dato',
};

/** Why a document is held to say something; the rule's own name where this page has no word for it. */
export const ruleInDanish = (rule: string): string => RULES[rule] ?? rule;

/** How sure it is, where it is not certain: `usikkert (60 %)`. */
export const unsure = (confidence: number): string | null =>
  confidence < 1 ? `usikkert (${Math.round(confidence * 100)} %)` : null;

/** Who tells of a step: the meeting's own minutes, or only others, and how surely. */
export function sourceOf({ evidence }: Pick<StepFragment, 'evidence'>): string {
  const has = (rule: string): boolean => evidence.some((one) => one.rule === rule);
  const who = has('own-minutes') ? 'Eget referat' : has('restated-step') ? 'Andet referat' : 'Løbende tekst';
  const surest = Math.max(0, ...evidence.map(({ confidence }) => confidence));
  return surest < 1 ? `${who} (${Math.round(surest * 100)} %)` : who;
}
