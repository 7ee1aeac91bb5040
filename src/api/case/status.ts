import type { CaseStatus as CaseStatusCode } from '../../linking/journey/journey.js';
import type { PlanStatus as PlanStatusCode } from '../../linking/journey/plan.js';
import { describeEnum } from '../enums.js';

export const PlanStatus = describeEnum<PlanStatusCode>('PlanStatus', 'How a planned step of a case stands.', {
  DONE: 'Its committee has handled the case.',
  POSTPONED: 'Its committee put the case off the last time that it had it.',
  PENDING: 'Its committee has not had the case, nor has any that is planned after it.',
  SKIPPED:
    'Passed by: the case went on, its committee met meanwhile, all its known meetings are loaded, and the case is in none.',
  NOT_SEEN: 'The case went on, but too little is loaded to tell whether this committee had it.',
});

export const CaseStatus = describeEnum<CaseStatusCode>(
  'CaseStatus',
  'Whether more is to come for a case, as far as the documents tell.',
  {
    WAITING:
      'A committee has still to take it, as far as the loaded documents tell: one that a decision names, or one of the printed route. `journey { nextKnown }` tells whether its minutes since then are loaded at all.',
    ENDED:
      'The route is gone through and the last step decides or notes; or it was withdrawn, or turned down at the last.',
    UNKNOWN:
      'No document tells: no route is printed, or the last step sends it on (recommended, referred, hearing, postponed) or is not released, and no committee is named or planned; or it went back to the administration.',
  },
);
