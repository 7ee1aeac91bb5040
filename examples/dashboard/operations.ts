// Written by `npm run types:write` from the .graphql files beside it: do not edit.
/* oxlint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether more is to come for a case, as far as the documents tell. */
export type CaseStatus =
  /** The route is gone through and the last step decides or notes; or it was withdrawn, or turned down at the last. */
  | 'ENDED'
  /** No document tells: no route is printed, or the last step sends it on (recommended, referred, hearing, postponed) or is not released, and no committee is named or planned; or it went back to the administration. */
  | 'UNKNOWN'
  /** A committee has still to take it, as far as the loaded documents tell: one that a decision names, or one of the printed route. `journey { nextKnown }` tells whether its minutes since then are loaded at all. */
  | 'WAITING';

/** What a committee did with a case, as one code; a compound decision takes its most binding part. */
export type Outcome =
  /** Approved or adopted: godkendt, vedtaget. */
  | 'APPROVED'
  /** Discussed: drøftet. */
  | 'DISCUSSED'
  /** Sent out for hearing: sendt i høring. */
  | 'HEARING'
  /** Nothing is printed. */
  | 'NONE'
  /** Taken note of: taget til efterretning. */
  | 'NOTED'
  /** Recommended against, for another committee to decide: anbefales ikke, indstilles til afslag. */
  | 'NOT_RECOMMENDED'
  /** Decided, but not released to the public: ikke frigivet. */
  | 'NOT_RELEASED'
  /** Something else; the text tells what. */
  | 'OTHER'
  /** Put off to a later meeting: udsat. */
  | 'POSTPONED'
  /** Recommended to another committee: anbefales, indstilles godkendt. */
  | 'RECOMMENDED'
  /** Sent on to another committee: oversendt. */
  | 'REFERRED'
  /** Turned down: afvist, ikke godkendt. */
  | 'REJECTED'
  /** Taken off the agenda: udgået. */
  | 'WITHDRAWN';

/** How a planned step of a case stands. */
export type PlanStatus =
  /** Its committee has handled the case. */
  | 'DONE'
  /** The case went on, but too little is loaded to tell whether this committee had it. */
  | 'NOT_SEEN'
  /** Its committee has not had the case, nor has any that is planned after it. */
  | 'PENDING'
  /** Its committee put the case off the last time that it had it. */
  | 'POSTPONED'
  /** Passed by: the case went on, its committee met meanwhile, all its known meetings are loaded, and the case is in none. */
  | 'SKIPPED';

export type CaseTimelineQueryVariables = Exact<{
  id: string;
}>;

export type CaseTimelineQuery = {
  readonly case: {
    readonly journalNumber: string | null;
    readonly title: string;
    readonly municipality: { readonly name: string };
    readonly journey: {
      readonly asOf: string | null;
      readonly daysWaiting: number | null;
      readonly steps: ReadonlyArray<{
        readonly date: string;
        readonly outcome: Outcome;
        readonly text: string | null;
        readonly committee: { readonly name: string };
        readonly absent: ReadonlyArray<{ readonly name: string }>;
        readonly evidence: ReadonlyArray<{
          readonly startLine: number;
          readonly confidence: number;
          readonly document: { readonly fileName: string };
        }>;
      }>;
      readonly mentions: ReadonlyArray<{
        readonly date: string;
        readonly outcome: Outcome;
        readonly text: string | null;
        readonly committee: { readonly name: string };
        readonly absent: ReadonlyArray<{ readonly name: string }>;
        readonly evidence: ReadonlyArray<{
          readonly startLine: number;
          readonly confidence: number;
          readonly document: { readonly fileName: string };
        }>;
      }>;
      readonly plan: ReadonlyArray<{
        readonly date: string | null;
        readonly status: PlanStatus;
        readonly committee: { readonly name: string };
      }>;
      readonly nextCommittee: { readonly name: string } | null;
    };
  } | null;
};

export type TimelineStepFragment = {
  readonly date: string;
  readonly outcome: Outcome;
  readonly text: string | null;
  readonly committee: { readonly name: string };
  readonly absent: ReadonlyArray<{ readonly name: string }>;
  readonly evidence: ReadonlyArray<{
    readonly startLine: number;
    readonly confidence: number;
    readonly document: { readonly fileName: string };
  }>;
};

export type LatestCasesQueryVariables = Exact<{
  municipality?: string | null | undefined;
}>;

export type LatestCasesQuery = {
  readonly cases: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly journalNumber: string | null;
      readonly title: string;
      readonly latestStep: {
        readonly date: string;
        readonly outcome: Outcome;
        readonly committee: { readonly name: string };
      } | null;
      readonly journey: {
        readonly status: CaseStatus;
        readonly daysWaiting: number | null;
        readonly currentCommittee: { readonly name: string } | null;
        readonly nextCommittee: { readonly name: string } | null;
      };
    }>;
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const TimelineStepFragmentDoc = new TypedDocumentString(
  `
    fragment TimelineStep on Handling {
  date
  outcome
  text
  committee {
    name
  }
  absent {
    name
  }
  evidence {
    startLine
    confidence
    document {
      fileName
    }
  }
}
    `,
  { fragmentName: 'TimelineStep' },
) as unknown as TypedDocumentString<TimelineStepFragment, unknown>;
export const CaseTimelineDocument = new TypedDocumentString(`
    query CaseTimeline($id: ID!) {
  case(id: $id) {
    journalNumber
    title
    municipality {
      name
    }
    journey {
      asOf
      daysWaiting
      steps {
        ...TimelineStep
      }
      mentions {
        ...TimelineStep
      }
      plan {
        date
        status
        committee {
          name
        }
      }
      nextCommittee {
        name
      }
    }
  }
}
    fragment TimelineStep on Handling {
  date
  outcome
  text
  committee {
    name
  }
  absent {
    name
  }
  evidence {
    startLine
    confidence
    document {
      fileName
    }
  }
}`) as unknown as TypedDocumentString<CaseTimelineQuery, CaseTimelineQueryVariables>;
export const LatestCasesDocument = new TypedDocumentString(`
    query LatestCases($municipality: String) {
  cases(
    filter: {municipality: $municipality}
    orderBy: LATEST_STEP_DESC
    first: 50
  ) {
    totalCount
    nodes {
      id
      journalNumber
      title
      latestStep {
        date
        outcome
        committee {
          name
        }
      }
      journey {
        status
        daysWaiting
        currentCommittee {
          name
        }
        nextCommittee {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LatestCasesQuery, LatestCasesQueryVariables>;
