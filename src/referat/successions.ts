import { DATE, isoDate } from './dates.js';
import type { Line } from './lines.js';
import { bodiesIn, type Body, type MentionContext } from './mentions/bodies.js';
import type { Succession } from './referat.js';
import { sentencesIn } from './sentences.js';

/** Words without which nothing is told of a body's name. */
const HINT = /(?<!\p{L})(?:nu|nuv[æ]rende|tidl(?:igere|\.)|navn(?:et)?|hed(?:der)?|omdøb|afløs|erstat|læg|slå)/iu;
const FROM = String.raw`(?:(?:,? ?(?:med virkning )?(?:fra|pr\.|den|d\.|per)(?: og med)?(?: den| d\.)? ?)${DATE},?)?`;
const QUOTE = '[„“”"»«’]?';
const is = (words: string): RegExp => new RegExp(`^${words}${QUOTE}$`, 'iu');

/** What stands between the former name and the present one. */
const FORMER_FIRST: readonly RegExp[] = [
  is(String.raw` \((?:som |der )?(?:nu|nuværende|i dag)(?: hedder)?:? `),
  is(String.raw`,? (?:(?:som|der) )?(?:nu|i dag) hedder `),
  is(String.raw`,? nuværende `),
  is(String.raw`,? (?:(?:som|der) )?hedder${FROM} ?(?:nu|fremover|herefter|i dag)? ?`),
  is(
    String.raw`,? (?:(?:som|der) )?(?:(?:har|er)${FROM} )?(?:skiftet|skifter|skiftede|ændret|ændrer|ændrede) navn${FROM} til `,
  ),
  is(
    String.raw`,? (?:(?:som|der) )?(?:har${FROM} fået|får|fik) (?:et |det )?nyt? navn${FROM}(?: og (?:bliver til|hedder(?: nu)?))?(?::| til)? ?`,
  ),
  is(String.raw`,? (?:(?:som|der) )?(?:(?:er|bliver|blev|er blevet)${FROM} )?(?:omdøbt|omdøbes|omdøbtes)${FROM} til `),
  is(
    String.raw`,? (?:(?:som|der) )?(?:(?:er|bliver|blev|er blevet)${FROM} )?(?:afløst|afløses|erstattet|erstattes)${FROM} af `,
  ),
  is(
    String.raw`,? (?:(?:er|bliver|blev)${FROM} )?(?:lagt sammen|lægges sammen|sammenlagt|sammenlægges|slås sammen|slået sammen)${FROM} til `,
  ),
];
/** What stands between the present name and the former one. */
const PRESENT_FIRST: readonly RegExp[] = [
  is(String.raw` \((?:det )?(?:tidligere|tidl\.|hidtidige|før)(?: kaldet)?:? (?:det )?`),
  is(String.raw`,? (?:(?:som|der) )?(?:hed|kaldtes) (?:tidligere|før|hidtil) `),
  is(String.raw`,? (?:(?:som|der) )?(?:tidligere|før|hidtil) (?:hed|kaldtes) `),
  is(
    String.raw`,? (?:(?:som|der) )?(?:(?:har |er )?(?:afløser|afløste|afløst|erstatter|erstattede|erstattet)|træder${FROM} i stedet for|trådte i stedet for)${FROM}(?: det (?:tidligere|hidtidige))? `,
  ),
];
/** `Fra 1. januar 2026 hedder udvalget …`, `navnet på udvalget ændres til …`: what stands before the former name, and between the two. */
const BEFORE_FORMER: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^| )hedder (?:det tidligere )?$/iu, is(String.raw`(?: nu| fremover| herefter)? `)],
  [
    /(?:^| )navnet på (?:det )?$/iu,
    is(String.raw` (?:er |bliver |blev )?(?:ændres|ændret|skiftes)${FROM}(?: fra [^.;]{3,60}?)? til `),
  ],
  [/(?:^| )navn(?:et)? fra $/iu, is(String.raw`${FROM} til `)],
];

/**
 * The bodies of which a document says that they bear another name now: `Socialudvalget (nu Social- og Sundhedsudvalget)`,
 * `Udvalget har skiftet navn til …`. Likeness of two names says nothing; only these words do.
 */
export function successionsIn(lines: readonly Line[], context: MentionContext): Succession[] {
  const found = new Map<string, Succession>();
  for (const { text, start, end } of sentencesIn(lines, (paragraph) => HINT.test(paragraph) && NAMES.test(paragraph))) {
    if (!HINT.test(text)) continue;
    for (const { former, present } of toldIn(text, context)) {
      const key = `${former} ${present}`;
      if (former === present || found.has(key)) continue;
      const date = isoDate(new RegExp(DATE, 'iu').exec(text)?.[0] ?? '');
      found.set(key, { former, present, date, span: { start, end } });
    }
  }
  return [...found.values()];
}

/** Two names, or the document's own body and another one. */
const NAMES = /dvalg|[rR]åd|nævn|estyrelse|irektion/u;

function toldIn(text: string, context: MentionContext): { readonly former: string; readonly present: string }[] {
  const bodies = bodiesIn(text, { ...context, route: [] });
  return bodies.flatMap((one, index) => {
    const other = bodies[index + 1];
    if (other === undefined || one.genitive || other.genitive) return [];
    const between = text.slice(one.end, other.start);
    const before = text.slice(Math.max(0, one.start - 40), one.start);
    const behind = text.slice(other.end);
    // In `Socialudvalget (nu Social- og Sundhedsudvalget og Byrådet)` more is said than a name.
    if (between.startsWith(' (') && !/^[„“”"»«’]?(?:[ ,][^()]{0,30})?\)/u.test(behind)) return [];
    if (FORMER_FIRST.some((pattern) => pattern.test(between)) && !isPartOfList(between, behind)) {
      return [...formersBefore(bodies, index, text, between), one].flatMap((former) => pairOf(former, other));
    }
    if (PRESENT_FIRST.some((pattern) => pattern.test(between))) return pairOf(other, one);
    const renamed = BEFORE_FORMER.some(([ahead, joint]) => ahead.test(before) && joint.test(between));
    return renamed ? pairOf(one, other) : [];
  });
}

/** `, nuværende Byrådet og …` goes on with other bodies. */
const isPartOfList = (between: string, behind: string): boolean =>
  /nuværende/u.test(between) && /^ og \p{Lu}/u.test(behind);

/** `Socialudvalget og Ældreudvalget lægges sammen til …`: all of them. */
function formersBefore(bodies: readonly Body[], index: number, text: string, between: string): Body[] {
  if (!/lagt|lægges|slås|slået/u.test(between)) return [];
  const formers: Body[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const [one, next] = [bodies[at], bodies[at + 1]];
    if (one === undefined || next === undefined || !/^(?:,| og| samt) $/u.test(text.slice(one.end, next.start))) break;
    formers.unshift(one);
  }
  return formers;
}

/** A council is no committee's successor, nor is the administration. */
function pairOf(former: Body, present: Body): { readonly former: string; readonly present: string }[] {
  if (present.generic || ofKind(former.committee) !== ofKind(present.committee)) return [];
  return [{ former: former.committee, present: present.committee }];
}

function ofKind(name: string): string {
  if (/^(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen)$/iu.test(name)) return 'council';
  return /direktion|ledelse|forvaltning|chef/iu.test(name) ? 'administration' : 'committee';
}
