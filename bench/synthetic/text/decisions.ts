import type { Random } from '../random.js';

/** The outcome codes of the API. */
export type Outcome =
  | 'APPROVED'
  | 'RECOMMENDED'
  | 'NOT_RECOMMENDED'
  | 'NOTED'
  | 'DISCUSSED'
  | 'REFERRED'
  | 'HEARING'
  | 'POSTPONED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'NOT_RELEASED'
  | 'OTHER'
  | 'NONE';

/** How committees write what they decided; `#b` is another body. */
const PHRASES: Readonly<Record<Exclude<Outcome, 'NONE'>, readonly string[]>> = {
  APPROVED: [
    'Godkendt.',
    'Vedtaget.',
    'Godkendt som indstillet.',
    'Indstillingen blev godkendt.',
    'Udvalget godkendte indstillingen.',
    'Indstillingen tiltrådt.',
    'Enstemmigt vedtaget.',
    'Godkendt med den bemærkning, at tidsplanen skal gøres tydeligere.',
  ],
  RECOMMENDED: [
    'Anbefales.',
    'Anbefales godkendt.',
    'Indstilles godkendt.',
    'Udvalget anbefaler indstillingen.',
    'Drøftet og udvalget anbefaler administrationens forslag.',
    'Anbefales med bemærkning om, at tilgængelighed prioriteres.',
    'Indstilles til #b.',
  ],
  NOT_RECOMMENDED: [
    'Anbefales ikke.',
    'Udvalget anbefaler ikke forslaget.',
    'Indstilles til afslag.',
    'Udvalget indstiller, at ansøgningen afslås.',
    'Udvalget kan ikke anbefale forslaget.',
    'Forslaget anbefales ikke.',
    'Udvalget anbefaler, at ansøgningen afslås.',
    'Et flertal i udvalget anbefaler ikke indstillingen.',
  ],
  NOTED: [
    'Taget til efterretning.',
    'Til efterretning.',
    'Orienteringen blev taget til efterretning.',
    'Udvalget tog orienteringen til efterretning.',
    'Drøftet og taget til efterretning.',
  ],
  DISCUSSED: ['Drøftet.', 'Sagen blev drøftet.', 'Udvalget drøftede sagen.', 'Oplægget blev drøftet.'],
  REFERRED: [
    'Vedtaget at oversende sagen til #b.',
    'Oversendes til #b.',
    'Sagen oversendes til #b.',
    'Sagen blev oversendt til #b.',
  ],
  HEARING: ['Sendes i høring.', 'Vedtaget at sende forslaget i høring.', 'Godkendt at sende materialet i høring.'],
  POSTPONED: [
    'Udsat.',
    'Punktet blev udsat til næste møde.',
    'Sagen udsættes.',
    'Udsat til næste møde.',
    'Vedtaget at udsætte sagen.',
  ],
  REJECTED: ['Ikke godkendt.', 'Indstillingen blev ikke godkendt.', 'Forslaget blev forkastet.', 'Afvist.'],
  WITHDRAWN: ['Sagen udgik.', 'Punktet udgår.', 'Sagen blev taget af dagsordenen.', 'Udgået.'],
  NOT_RELEASED: ['Beslutning ikke frigivet'],
  OTHER: [
    'Udvalget ønsker flere oplysninger om trafiktallene.',
    'Udvalget besigtigede området.',
    'Der arbejdes videre med to modeller.',
  ],
};

/** What a body may add to its decision, which says nothing of the outcome. */
const ADDITIONS = [
  'Udvalget ønsker en opfølgning på møderne til foråret.',
  'Udvalget lægger vægt på, at naboerne holdes orienteret undervejs.',
  'Der ønskes en oversigt over udgifterne de seneste tre år.',
  'Administrationen vender tilbage med svar på de stillede spørgsmål.',
  '#f undlod at stemme.',
  '#f deltog ikke i behandlingen på grund af inhabilitet.',
  '#f stemte imod.',
];

export function decisionWords(random: Random, outcome: Exclude<Outcome, 'NONE'>, otherBody: string): string {
  return random.pick(PHRASES[outcome]).replace('#b', otherBody);
}

export function decisionAddition(random: Random, member: string): string {
  return random.pick(ADDITIONS).replace('#f', member);
}
