/** First words by which the text beside a heading is known for a decision; they run on lower case. */

const ACT =
  '(?:enige?|accepter(?:et|es)|godken(?:dt|des)|vedtag(?:et|es)|tiltr(?:ådt|ædes)|anbefal(?:es|et)|indstilles|drøft(?:et|es)|uds(?:at|ættes)|udskudt|(?:taget|tages) (?:til efterretning|ad notam|af dagsordenen|til orientering)|til efterretning|efterretning|oversend(?:t|es)|afvist|afslået|forkastet|udgik|udgår|trukket|sendes|bevilges|bevilget|imødekommet|imødekommes)';
const BY_BODY =
  '(?:(?:et )?(?:enigt )?(?:[a-zß-öø-ÿ]+(?: og|,)? ){0,6}[a-zß-öø-ÿ-]*(?:udvalg(?:et)?|byrådet|råd(?:et)?|kommunalbestyrelsen) (?:enstemmigt )?(?:godkendte|godkender|vedtog|vedtager|tiltrådte|tiltræder|anbefalede|anbefaler|tog |tager |drøftede|udsatte|besluttede|beslutter|indstiller|oversender|afviste))';
const OF_CASE =
  '(?:(?:administrationens |forvaltningens )?(?:indstilling(?:en|erne)?|forslaget|sagen|punktet|dagsordenen(?: og referatet)?|referatet(?: og dagsordenen)?|orienteringen) (?:blev |er |bliver )?)';

const BEHIND =
  '(?:$|[.,;:(]| (?:som|med|af|at|idet|dog|under|uden|enstemmigt|til|på|i|og|efter|ved|den|for|mod|jf|da|fra|godkendt|vedtaget)(?![a-zß-öø-ÿ]))';

/** `Godkendt.`, `Enstemmigt vedtaget som indstillet`, `Sagen blev udsat`; `Godkendt regnskab` names something. */
export const ACT_BEGINS = new RegExp(`^${OF_CASE}?(?:(?:ikke|ej|enstemmigt) )?${ACT}${BEHIND}`, 'u');

/** `Udvalget godkendte indstillingen.` */
export const BODY_BEGINS = new RegExp(`^${BY_BODY}`, 'u');

/** Whether a text reads as a decision by its first words. */
export function beginsAsDecision(text: string): boolean {
  const lowered = text.toLowerCase();
  return ACT_BEGINS.test(lowered) || BODY_BEGINS.test(lowered);
}
