import type { Random } from '../random.js';
import type { Area } from '../world/municipalities.js';
import { inventPlace } from './places.js';

/** What a case is about: an act upon an object. The titles and the text of its items are put together from it. */
export interface Subject {
  readonly area: Area;
  readonly act: string;
  readonly object: string;
  readonly place: string;
  /** `renovering af botilbuddet Lindvang` */
  readonly phrase: string;
}

const ACTS = (
  'renovering af|udvidelse af|ændret drift af|ny placering af|budgetramme for|takster for|evaluering af|tilsynsrapport for|' +
  'udbud af driften af|åbningstider for|organisering af|anlægsbevilling til|anlægsregnskab for|samarbejde om|' +
  'nedlæggelse af|frivilligindsats ved|økonomisk status for|personalesituationen ved|ventelister til|brugerundersøgelse om|' +
  'energibesparelser ved|nyt it-system til|tryghed omkring|visionsplan for|kapacitetsanalyse af|ansøgning om tilskud til|' +
  'befordring til|serviceniveau for|navngivning af|midlertidige lokaler til'
).split('|');

const OBJECTS: Readonly<Record<Area, readonly string[]>> = {
  social:
    'botilbuddet #|værestedet #|herberget #|aktivitetshuset #|krisecentret #|bofællesskabet #|rådgivningen i #|støtteteamet i #|det beskyttede værksted #|rusmiddelcentret #'.split(
      '|',
    ),
  children:
    'skolen #|børnehuset #|fritidshjemmet #|specialskolen #|dagplejen i #|ungdomsklubben #|familiehuset #|legepladsen ved #|sundhedsplejen i #|modtageklasserne på #'.split(
      '|',
    ),
  culture:
    'svømmehallen i #|biblioteket i #|idrætshallen #|musikskolen i #|museet #|kunstgræsbanen ved #|forsamlingshuset #|spejderhuset #|kulturhuset #|ridehallen ved #'.split(
      '|',
    ),
  technical:
    'cykelstien ved #|lokalplanen for #|vådområdet ved #|genbrugspladsen #|havnekajen i #|spildevandsplanen for #|fjernvarmen i #|broen ved #|vejbelysningen i #|naturstien ved #'.split(
      '|',
    ),
  employment:
    'jobcentret #|praktikpladserne ved #|ungeindsatsen i #|mentorordningen ved #|virksomhedscentret #|danskuddannelsen i #|fleksjobpuljen i #|iværksætterhuset #|seniorjobbene ved #|lærepladserne hos #'.split(
      '|',
    ),
  health:
    'plejecentret #|sundhedshuset #|akutpladserne på #|træningscentret #|hjemmeplejen i #|tandklinikken i #|madservicen i #|demensafsnittet på #|daghjemmet #|seniorboligerne ved #'.split(
      '|',
    ),
  economy:
    'rådhuset #|administrationsbygningen #|indkøbsaftalen med #|grunden ved #|ejendommen #|borgerservice i #|lånerammen til #|brandstationen #|vognparken ved #|forsikringerne af #'.split(
      '|',
    ),
};

function subjectOf(area: Area, act: string, form: string, place: string): Subject {
  const object = form.replace('#', place);
  return { area, act, object, place, phrase: `${act} ${object}` };
}

export function inventSubject(random: Random, area: Area): Subject {
  return subjectOf(area, random.pick(ACTS), random.pick(OBJECTS[area]), inventPlace(random));
}

/** The same words about another place: another matter, however near it reads. */
export function elsewhere(random: Random, subject: Subject): Subject {
  return subjectOf(subject.area, subject.act, subject.object.replace(subject.place, '#'), inventPlace(random));
}
