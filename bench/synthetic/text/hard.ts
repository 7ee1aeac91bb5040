import type { Random } from '../random.js';
import type { Outcome } from './decisions.js';

/** Decisions whose outcome is told by a clause, where a word of another clause would tell another one. */
const HARD: readonly (readonly [Outcome, string])[] = [
  ['DISCUSSED', 'Drøftet. Udvalget lægger vægt på indsatsen for udsatte unge.'],
  ['DISCUSSED', 'Sagen blev drøftet. Der ønskes en oversigt over borgere, der er udsat for vold.'],
  ['NOTED', 'Taget til efterretning. Afvist blev ingen.'],
  ['NOTED', 'Orienteringen blev taget til efterretning. Ingen ansøgere er afvist i perioden.'],
  ['APPROVED', 'Ændringsforslaget fra SF blev vedtaget. Indstillingen bortfalder.'],
  ['APPROVED', 'Godkendt. Udvalget understreger, at udsatte familier tilbydes hjælp.'],
  ['RECOMMENDED', 'Ad 1. Anbefales. Ad 2. Anbefales ikke.'],
  ['REJECTED', 'Indstillingen blev ikke fulgt. Forslaget blev forkastet.'],
  ['HEARING', 'Forslaget blev godkendt og sendes i høring.'],
];

export function hardDecision(random: Random): { readonly outcome: Outcome; readonly words: string } {
  const [outcome, words] = random.pick(HARD);
  return { outcome, words };
}
