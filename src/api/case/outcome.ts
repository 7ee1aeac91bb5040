import type { Outcome as OutcomeCode } from '../../referat/referat.js';
import { describeEnum } from '../enums.js';

export const Outcome = describeEnum<OutcomeCode>(
  'Outcome',
  'What a committee did with a case, as one code; a compound decision takes its most binding part.',
  {
    APPROVED: 'Approved or adopted: godkendt, vedtaget.',
    RECOMMENDED: 'Recommended to another committee: anbefales, indstilles godkendt.',
    NOT_RECOMMENDED: 'Recommended against, for another committee to decide: anbefales ikke, indstilles til afslag.',
    NOTED: 'Taken note of: taget til efterretning.',
    DISCUSSED: 'Discussed: drøftet.',
    REFERRED: 'Sent on to another committee: oversendt.',
    HEARING: 'Sent out for hearing: sendt i høring.',
    POSTPONED: 'Put off to a later meeting: udsat.',
    REJECTED: 'Turned down: afvist, ikke godkendt.',
    WITHDRAWN: 'Taken off the agenda: udgået.',
    NOT_RELEASED: 'Decided, but not released to the public: ikke frigivet.',
    OTHER: 'Something else; the text tells what.',
    NONE: 'Nothing is printed.',
  },
);
