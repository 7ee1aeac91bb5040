import { beginsAsDecision } from '../styles/decisions.js';

const ENUMERATED =
  /^(?:(?:ad|pkt\.?|punkt|litra|at)? ?(?:\d{1,2}|[a-zæøå])(?:[ ,-]+(?:og )?(?:\d{1,2}|[a-zæøå]))*[.:)]*|-) (?=\S)/iu;
const LONGEST = 300;

/** Whether a text reads as a decision by its first words, behind the numbers of its points. */
export function readsAsDecision(text: string): boolean {
  const beginning = text.slice(0, LONGEST);
  return beginsAsDecision(beginning) || beginsAsDecision(beginning.replace(ENUMERATED, ''));
}
