import { daysBetween, written, writtenWithoutYear } from '../dates.js';
import type { Random } from '../random.js';
import type { Outcome } from '../text/decisions.js';
import type { Step } from '../world/model.js';
import type { MentionFacts } from './draft.js';

/** How prose tells of a decision: before the date, and the matter after it; and as what was done. */
const VERBS: Partial<Record<Outcome, readonly (readonly [string, string])[]>> = {
  APPROVED: [
    ['godkendte', 'godkendt'],
    ['vedtog', 'vedtaget'],
  ],
  RECOMMENDED: [['anbefalede', 'anbefalet']],
  DISCUSSED: [['drøftede', 'drøftet']],
  REJECTED: [['afviste', 'afvist']],
};
/** A date without a year is read as the nearest one before. */
const YEAR_LEFT_OUT_WITHIN = 250;

/** Tells of an earlier step of the case, or of one that it looks back to, in running text. */
export function mentionsOf(random: Random, step: Step): MentionFacts[] {
  const { date } = step.meeting;
  const earlier = [...step.case.steps, ...step.case.looksBackTo.flatMap(({ steps }) => steps)].filter(
    (other) => other.meeting.date < date && VERBS[other.outcome] !== undefined,
  );
  if (earlier.length === 0 || !random.chance(0.2)) return [];
  const told = random.pick(earlier);
  const body = told.meeting.body.plan.name;
  const [verb, done] = random.pick(VERBS[told.outcome] ?? [['behandlede', 'behandlet']]);
  const yearInferred = daysBetween(told.meeting.date, date) < YEAR_LEFT_OUT_WITHIN && random.chance(0.4);
  const day = yearInferred ? writtenWithoutYear(told.meeting.date) : written(told.meeting.date);
  const matter = told.case.subject.phrase;
  const quote = random.pick([
    `${body} ${verb} på sit møde den ${day} ${matter}.`,
    `${body} ${verb} den ${day} ${matter}, og arbejdet er fortsat siden.`,
    `Den ${day} ${verb} ${body} ${matter}.`,
    `Som bekendt ${verb} ${body} den ${day} ${matter}.`,
    `${body} har den ${day} ${done} ${matter}.`,
    `Forslaget blev ${done} af ${body} den ${day}, og siden er der kommet nye tal.`,
    `Sagen er tidligere ${done} i ${body} d. ${day}.`,
    `På et møde i ${body} den ${day} blev forslaget ${done}.`,
  ]);
  return [{ committee: body, date: told.meeting.date, yearInferred, outcome: told.outcome, quote }];
}

/** Sentences with bodies and dates in them that tell of no earlier step: what lies ahead, and what others did. */
export function decoysOf(random: Random, step: Step): string[] {
  if (!random.chance(0.1)) return [];
  const { date, body } = step.meeting;
  const day = written(date);
  const without = writtenWithoutYear(date);
  return [
    random.pick([
      `Regionsrådet godkendte den ${day} en plan for hele landsdelen.`,
      `Folketinget vedtog den ${day} nye regler på området.`,
      `Sagen forventes behandlet i ${body.plan.name} igen den ${without}.`,
      `${body.plan.name} godkender hvert år en plan, der gælder fra den ${day}.`,
      `KL’s bestyrelse drøftede den ${day} rammerne.`,
      `Høringsfristen er den ${without}, hvorefter ${body.plan.name} kan vedtage planen.`,
      `Tallene er opgjort pr. ${day} og er kendt af ${body.plan.name}.`,
    ]),
  ];
}
