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

/** What sort of body it is. */
export type CommitteeKind =
  /** A body of the administration: direktionen. */
  | 'ADMINISTRATION'
  /** A council that advises: handicapråd, ældreråd. */
  | 'ADVISORY'
  /** The elected council: kommunalbestyrelse, byråd. */
  | 'COUNCIL'
  /** The finance committee: økonomiudvalg. */
  | 'FINANCE'
  /** A body with a special task, such as a § 17(4) committee. */
  | 'SPECIAL'
  /** A standing committee (stående udvalg). */
  | 'STANDING';

/** What is missing, or does not hang together. */
export type GapKind =
  /** A step whose outcome documents tell differently. One that is not released or not printed disagrees with nothing, nor does running text. */
  | 'CONTRADICTION'
  /** One number under two matters, two numbers under one title that look like one mistyped, or one name with two parties in one meeting. Nothing is merged or split by it. */
  | 'IDENTITY_DOUBT'
  /** A step that minutes restate with a day that it cannot have: one that no calendar has, one after the minutes’ own, or one over ten years before the steps printed beside it. It is no step of the case. */
  | 'IMPOSSIBLE_DATE'
  /** An agenda item that minutes cite by its number, and that no loaded minutes hold. */
  | 'ITEM_NOT_LOADED'
  /** A meeting that minutes cite, in running text too, and whose own minutes are not loaded. */
  | 'MEETING_NOT_LOADED'
  /** An item of loaded minutes, not a procedural one, that prints no decision. */
  | 'NO_DECISION'
  /** A planned step whose printed day has passed without it. One of a case that was withdrawn awaits nothing and is none. */
  | 'OVERDUE'
  /** A step that minutes restate without its date, so that it cannot be told which one is meant. */
  | 'UNDATED_STEP';

/** What became of a meeting. */
export type MeetingStatus =
  /** It was cancelled (aflyst); what stood on its agenda was not handled. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It was moved to another day (flyttet). */
  | 'MOVED'
  /** It is to come: its agenda (dagsorden) alone is loaded, and its items have no steps. */
  | 'PLANNED';

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

/** In what role somebody is named in the minutes. */
export type PersonRole =
  /** Somebody who took part without being a member. */
  | 'GUEST'
  /** A member of a committee. */
  | 'MEMBER';

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

/** What kind of policy it is. */
export type PolicyKind =
  /** A plan of action: handleplan, handlingsplan. */
  | 'ACTION_PLAN'
  /** An agreement: rammeaftale, samarbejdsaftale. */
  | 'AGREEMENT'
  /** Bylaws or rules of procedure: vedtægter, forretningsorden. */
  | 'BYLAWS'
  /** A policy: politik. */
  | 'POLICY'
  /** A project: projekt. */
  | 'PROJECT'
  /** A quality standard: kvalitetsstandard. */
  | 'STANDARD'
  /** A strategy: strategi. */
  | 'STRATEGY';

/** What a case does with a policy. */
export type PolicyRole =
  /** It decides on it: approval, hearing, revision. */
  | 'DECIDES'
  /** It only mentions it. */
  | 'MENTIONS'
  /** It takes it up without deciding on it: briefing, status, evaluation, discussion. */
  | 'REPORTS';

/** Why two cases are related. */
export type RelationKind =
  /** They share an attachment whose title few cases have. */
  | 'ATTACHMENT'
  /** The titles, of the same body, are the same but for the period. */
  | 'PERIOD'
  /** Both titles name the same policy, strategy, plan, agreement or project. */
  | 'POLICY'
  /** An item of one refers to an item of the other. */
  | 'REFERENCE'
  /** Their texts share most of their wording within a municipality, or a third of it beside another reason. */
  | 'TEXT'
  /** Their texts, of two municipalities, share most of their wording: the same matter there, never the same case. */
  | 'TWIN';

/** What can be found. */
export type SearchKind =
  /** A case, by the titles of its items and its journal number. */
  | 'CASE'
  /** A committee, by its name. */
  | 'COMMITTEE'
  /** An agenda item whose minutes are loaded, by all that is printed of it. */
  | 'ITEM'
  /** A law or a section of one, by its name: `serviceloven § 85`. */
  | 'LAW'
  /** A meeting, by its committee and its day: `12. august 2025`, `2025-08-12`. */
  | 'MEETING'
  /** A person, by the name. */
  | 'PERSON'
  /** A policy, by its name. */
  | 'POLICY';

export type CaseQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;

export type CaseQuery = {
  readonly case: {
    readonly id: string;
    readonly title: string;
    readonly journalNumber: string | null;
    readonly municipality: { readonly name: string };
    readonly items: ReadonlyArray<{
      readonly id: string;
      readonly label: string | null;
      readonly title: string | null;
      readonly outcome: Outcome;
      readonly loaded: boolean;
      readonly closed: boolean | null;
      readonly meeting: { readonly id: string; readonly date: string; readonly committee: { readonly name: string } };
    }>;
    readonly evidence: ReadonlyArray<{
      readonly startLine: number;
      readonly endLine: number;
      readonly quote: string;
      readonly rule: string;
      readonly confidence: number;
      readonly document: { readonly id: string; readonly fileName: string };
    }>;
    readonly policyLinks: ReadonlyArray<{
      readonly role: PolicyRole;
      readonly confidence: number;
      readonly policy: { readonly id: string; readonly name: string };
    }>;
    readonly related: ReadonlyArray<{
      readonly score: number;
      readonly case: {
        readonly id: string;
        readonly title: string;
        readonly journalNumber: string | null;
        readonly municipality: { readonly name: string };
      };
      readonly reasons: ReadonlyArray<{
        readonly kind: RelationKind;
        readonly text: string;
        readonly share: number | null;
      }>;
    }>;
    readonly journey: {
      readonly asOf: string | null;
      readonly status: CaseStatus;
      readonly daysWaiting: number | null;
      readonly currentCommittee: { readonly id: string; readonly name: string } | null;
      readonly nextCommittee: { readonly id: string; readonly name: string } | null;
      readonly steps: ReadonlyArray<{
        readonly id: string;
        readonly date: string;
        readonly outcome: Outcome;
        readonly text: string | null;
        readonly committee: { readonly id: string; readonly name: string };
        readonly case: { readonly id: string; readonly title: string } | null;
        readonly meeting: { readonly id: string };
        readonly absent: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly disqualified: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly evidence: ReadonlyArray<{
          readonly startLine: number;
          readonly endLine: number;
          readonly quote: string;
          readonly rule: string;
          readonly confidence: number;
          readonly document: { readonly id: string; readonly fileName: string };
        }>;
      }>;
      readonly mentions: ReadonlyArray<{
        readonly id: string;
        readonly date: string;
        readonly outcome: Outcome;
        readonly text: string | null;
        readonly committee: { readonly id: string; readonly name: string };
        readonly case: { readonly id: string; readonly title: string } | null;
        readonly meeting: { readonly id: string };
        readonly absent: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly disqualified: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly evidence: ReadonlyArray<{
          readonly startLine: number;
          readonly endLine: number;
          readonly quote: string;
          readonly rule: string;
          readonly confidence: number;
          readonly document: { readonly id: string; readonly fileName: string };
        }>;
      }>;
      readonly plan: ReadonlyArray<{
        readonly position: number;
        readonly action: string | null;
        readonly date: string | null;
        readonly status: PlanStatus;
        readonly committee: { readonly id: string; readonly name: string };
        readonly handling: { readonly id: string } | null;
      }>;
    };
  } | null;
};

export type CommitteeQueryVariables = Exact<{
  id: string;
}>;

export type CommitteeQuery = {
  readonly committee: {
    readonly id: string;
    readonly name: string;
    readonly kind: CommitteeKind;
    readonly municipality: { readonly name: string; readonly code: string };
  } | null;
  readonly meetings: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly date: string; readonly loaded: boolean }>;
  };
  readonly latest: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly journalNumber: string | null;
      readonly status: CaseStatus;
      readonly latestStep: {
        readonly date: string;
        readonly outcome: Outcome;
        readonly committee: { readonly id: string; readonly name: string };
      } | null;
      readonly journey: {
        readonly nextDate: string | null;
        readonly waitingSince: string | null;
        readonly nextKnown: boolean | null;
        readonly daysWaiting: number | null;
        readonly nextCommittee: { readonly id: string; readonly name: string } | null;
      };
    }>;
  };
  readonly handoffs: ReadonlyArray<{
    readonly cases: number;
    readonly handoffs: number;
    readonly returns: number;
    readonly medianDays: number;
    readonly p90Days: number;
    readonly from: { readonly id: string; readonly name: string; readonly municipality: { readonly name: string } };
    readonly to: { readonly id: string; readonly name: string; readonly municipality: { readonly name: string } };
    readonly caseList: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string }> };
  }>;
};

export type CommitteeMeetingsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type CommitteeMeetingsQuery = {
  readonly meetings: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly date: string; readonly loaded: boolean }>;
  };
};

export type CommitteeCasesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type CommitteeCasesQuery = {
  readonly cases: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly journalNumber: string | null;
      readonly status: CaseStatus;
      readonly latestStep: {
        readonly date: string;
        readonly outcome: Outcome;
        readonly committee: { readonly id: string; readonly name: string };
      } | null;
      readonly journey: {
        readonly nextDate: string | null;
        readonly waitingSince: string | null;
        readonly nextKnown: boolean | null;
        readonly daysWaiting: number | null;
        readonly nextCommittee: { readonly id: string; readonly name: string } | null;
      };
    }>;
  };
};

export type CommitteeWaitingQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type CommitteeWaitingQuery = {
  readonly committee: {
    readonly cases: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly journalNumber: string | null;
        readonly status: CaseStatus;
        readonly latestStep: {
          readonly date: string;
          readonly outcome: Outcome;
          readonly committee: { readonly id: string; readonly name: string };
        } | null;
        readonly journey: {
          readonly nextDate: string | null;
          readonly waitingSince: string | null;
          readonly nextKnown: boolean | null;
          readonly daysWaiting: number | null;
          readonly nextCommittee: { readonly id: string; readonly name: string } | null;
        };
      }>;
    };
  } | null;
};

export type CommitteeSentOnQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type CommitteeSentOnQuery = {
  readonly committee: {
    readonly cases: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly journalNumber: string | null;
        readonly status: CaseStatus;
        readonly latestStep: {
          readonly date: string;
          readonly outcome: Outcome;
          readonly committee: { readonly id: string; readonly name: string };
        } | null;
        readonly journey: {
          readonly nextDate: string | null;
          readonly waitingSince: string | null;
          readonly nextKnown: boolean | null;
          readonly daysWaiting: number | null;
          readonly nextCommittee: { readonly id: string; readonly name: string } | null;
        };
      }>;
    };
  } | null;
};

export type DaysPageFragment = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{ readonly id: string; readonly date: string; readonly loaded: boolean }>;
};

export type LyingPageFragment = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly journalNumber: string | null;
    readonly status: CaseStatus;
    readonly latestStep: {
      readonly date: string;
      readonly outcome: Outcome;
      readonly committee: { readonly id: string; readonly name: string };
    } | null;
    readonly journey: {
      readonly nextDate: string | null;
      readonly waitingSince: string | null;
      readonly nextKnown: boolean | null;
      readonly daysWaiting: number | null;
      readonly nextCommittee: { readonly id: string; readonly name: string } | null;
    };
  }>;
};

export type LyingFragment = {
  readonly id: string;
  readonly title: string;
  readonly journalNumber: string | null;
  readonly status: CaseStatus;
  readonly latestStep: {
    readonly date: string;
    readonly outcome: Outcome;
    readonly committee: { readonly id: string; readonly name: string };
  } | null;
  readonly journey: {
    readonly nextDate: string | null;
    readonly waitingSince: string | null;
    readonly nextKnown: boolean | null;
    readonly daysWaiting: number | null;
    readonly nextCommittee: { readonly id: string; readonly name: string } | null;
  };
};

export type DocumentQueryVariables = Exact<{
  id: string;
  from?: number | null | undefined;
}>;

export type DocumentQuery = {
  readonly node:
    | { readonly __typename: 'AgendaItem' }
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Case' }
    | { readonly __typename: 'Committee' }
    | {
        readonly __typename: 'Document';
        readonly fileName: string;
        readonly lineCount: number;
        readonly lines: ReadonlyArray<string>;
      }
    | { readonly __typename: 'Handling' }
    | { readonly __typename: 'Law' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Policy' }
    | null;
};

export type FindQueryVariables = Exact<{
  query: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  municipality?: string | null | undefined;
  committee?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  outcome?: Outcome | null | undefined;
  after?: string | null | undefined;
}>;

export type FindQuery = {
  readonly search: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly kind: SearchKind;
      readonly title: string;
      readonly date: string | null;
      readonly node:
        | {
            readonly __typename: 'AgendaItem';
            readonly label: string | null;
            readonly id: string;
            readonly case: { readonly id: string } | null;
            readonly meeting: {
              readonly id: string;
              readonly date: string;
              readonly committee: { readonly name: string; readonly municipality: { readonly name: string } };
            };
          }
        | { readonly __typename: 'Attachment'; readonly id: string }
        | {
            readonly __typename: 'Case';
            readonly journalNumber: string | null;
            readonly id: string;
            readonly municipality: { readonly name: string };
          }
        | { readonly __typename: 'Committee'; readonly id: string; readonly municipality: { readonly name: string } }
        | { readonly __typename: 'Document'; readonly id: string }
        | { readonly __typename: 'Handling'; readonly id: string }
        | { readonly __typename: 'Law'; readonly id: string }
        | {
            readonly __typename: 'Meeting';
            readonly id: string;
            readonly committee: { readonly name: string; readonly municipality: { readonly name: string } };
          }
        | { readonly __typename: 'Municipality'; readonly id: string }
        | { readonly __typename: 'Person'; readonly id: string; readonly municipality: { readonly name: string } }
        | { readonly __typename: 'Policy'; readonly id: string; readonly municipality: { readonly name: string } };
      readonly snippets: ReadonlyArray<{
        readonly text: string;
        readonly startLine: number;
        readonly endLine: number;
        readonly highlights: ReadonlyArray<{ readonly start: number; readonly end: number }>;
        readonly document: { readonly id: string; readonly fileName: string };
      }>;
    }>;
  };
};

export type FlowsQueryVariables = Exact<{
  municipality?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;

export type FlowsQuery = {
  readonly municipalities: ReadonlyArray<{ readonly name: string; readonly code: string }>;
  readonly handoffs: ReadonlyArray<{
    readonly cases: number;
    readonly handoffs: number;
    readonly returns: number;
    readonly medianDays: number;
    readonly p90Days: number;
    readonly from: { readonly id: string; readonly name: string; readonly municipality: { readonly name: string } };
    readonly to: { readonly id: string; readonly name: string; readonly municipality: { readonly name: string } };
    readonly caseList: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string }> };
  }>;
  readonly variants: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly cases: number;
      readonly medianDays: number;
      readonly committees: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly municipality: { readonly name: string };
      }>;
      readonly caseList: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string }> };
    }>;
  };
};

export type WayFragment = {
  readonly cases: number;
  readonly handoffs: number;
  readonly returns: number;
  readonly medianDays: number;
  readonly p90Days: number;
  readonly from: { readonly id: string; readonly name: string; readonly municipality: { readonly name: string } };
  readonly to: { readonly id: string; readonly name: string; readonly municipality: { readonly name: string } };
  readonly caseList: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string }> };
};

export type GapsQueryVariables = Exact<{
  municipality?: string | null | undefined;
  kinds?: ReadonlyArray<GapKind> | GapKind | null | undefined;
  after?: string | null | undefined;
}>;

export type GapsQuery = {
  readonly municipalities: ReadonlyArray<{ readonly name: string; readonly code: string }>;
  readonly gaps: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly kind: GapKind;
      readonly date: string | null;
      readonly committee: {
        readonly id: string;
        readonly name: string;
        readonly municipality: { readonly name: string };
      } | null;
      readonly case: { readonly id: string; readonly title: string } | null;
      readonly item: { readonly id: string; readonly label: string | null; readonly title: string | null } | null;
      readonly meeting: { readonly id: string; readonly date: string } | null;
      readonly citedBy: ReadonlyArray<{
        readonly startLine: number;
        readonly endLine: number;
        readonly quote: string;
        readonly rule: string;
        readonly confidence: number;
        readonly document: { readonly id: string; readonly fileName: string };
      }>;
    }>;
  };
};

export type MeetingQueryVariables = Exact<{
  id: string;
}>;

export type MeetingQuery = {
  readonly meeting: {
    readonly id: string;
    readonly date: string;
    readonly startsAt: string | null;
    readonly place: string | null;
    readonly term: string | null;
    readonly status: MeetingStatus;
    readonly movedTo: string | null;
    readonly loaded: boolean;
    readonly committee: {
      readonly id: string;
      readonly name: string;
      readonly municipality: { readonly name: string };
    };
    readonly document: { readonly id: string; readonly fileName: string } | null;
    readonly present: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly absent: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly disqualified: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly guests: ReadonlyArray<{
      readonly title: string | null;
      readonly person: { readonly id: string; readonly name: string };
    }>;
    readonly items: ReadonlyArray<{
      readonly id: string;
      readonly label: string | null;
      readonly title: string | null;
      readonly closed: boolean | null;
      readonly loaded: boolean;
      readonly decision: string | null;
      readonly outcome: Outcome;
      readonly cases: ReadonlyArray<{
        readonly id: string;
        readonly journalNumber: string | null;
        readonly title: string;
      }>;
    }>;
    readonly handlings: ReadonlyArray<{
      readonly id: string;
      readonly outcome: Outcome;
      readonly text: string | null;
      readonly mentioned: boolean;
      readonly case: { readonly id: string; readonly title: string; readonly journalNumber: string | null } | null;
      readonly absent: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    }>;
  } | null;
};

export type PersonQueryVariables = Exact<{
  id: string;
}>;

export type PersonQuery = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly role: PersonRole | null;
    readonly party: string | null;
    readonly municipality: { readonly name: string };
    readonly committees: ReadonlyArray<{
      readonly attended: number;
      readonly absent: number;
      readonly committee: { readonly id: string; readonly name: string };
    }>;
    readonly absences: ReadonlyArray<{
      readonly handlings: ReadonlyArray<{
        readonly id: string;
        readonly case: { readonly id: string; readonly title: string } | null;
      }>;
      readonly meeting: { readonly id: string; readonly date: string; readonly committee: { readonly name: string } };
    }>;
  } | null;
};

export type PolicyQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;

export type PolicyQuery = {
  readonly policy: {
    readonly id: string;
    readonly name: string;
    readonly kind: PolicyKind;
    readonly municipality: { readonly name: string };
    readonly caseLinks: ReadonlyArray<{
      readonly role: PolicyRole;
      readonly confidence: number;
      readonly case: { readonly id: string; readonly title: string; readonly journalNumber: string | null };
    }>;
    readonly journey: {
      readonly asOf: string | null;
      readonly steps: ReadonlyArray<{
        readonly id: string;
        readonly date: string;
        readonly outcome: Outcome;
        readonly text: string | null;
        readonly committee: { readonly id: string; readonly name: string };
        readonly case: { readonly id: string; readonly title: string } | null;
        readonly meeting: { readonly id: string };
        readonly absent: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly disqualified: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly evidence: ReadonlyArray<{
          readonly startLine: number;
          readonly endLine: number;
          readonly quote: string;
          readonly rule: string;
          readonly confidence: number;
          readonly document: { readonly id: string; readonly fileName: string };
        }>;
      }>;
      readonly mentions: ReadonlyArray<{
        readonly id: string;
        readonly date: string;
        readonly outcome: Outcome;
        readonly text: string | null;
        readonly committee: { readonly id: string; readonly name: string };
        readonly case: { readonly id: string; readonly title: string } | null;
        readonly meeting: { readonly id: string };
        readonly absent: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly disqualified: ReadonlyArray<{ readonly id: string; readonly name: string }>;
        readonly evidence: ReadonlyArray<{
          readonly startLine: number;
          readonly endLine: number;
          readonly quote: string;
          readonly rule: string;
          readonly confidence: number;
          readonly document: { readonly id: string; readonly fileName: string };
        }>;
      }>;
    };
  } | null;
};

export type StartQueryVariables = Exact<{
  municipality?: string | null | undefined;
  committee?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  outcome?: ReadonlyArray<Outcome> | Outcome | null | undefined;
}>;

export type StartQuery = {
  readonly municipalities: ReadonlyArray<{ readonly name: string; readonly code: string }>;
  readonly committees: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly municipality: { readonly name: string };
  }>;
  readonly cases: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly journalNumber: string | null;
      readonly municipality: { readonly name: string };
      readonly latestStep: {
        readonly date: string;
        readonly outcome: Outcome;
        readonly committee: { readonly name: string };
      } | null;
    }>;
  };
};

export type StepFragment = {
  readonly id: string;
  readonly date: string;
  readonly outcome: Outcome;
  readonly text: string | null;
  readonly committee: { readonly id: string; readonly name: string };
  readonly case: { readonly id: string; readonly title: string } | null;
  readonly meeting: { readonly id: string };
  readonly absent: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly disqualified: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly evidence: ReadonlyArray<{
    readonly startLine: number;
    readonly endLine: number;
    readonly quote: string;
    readonly rule: string;
    readonly confidence: number;
    readonly document: { readonly id: string; readonly fileName: string };
  }>;
};

export type SourceFragment = {
  readonly startLine: number;
  readonly endLine: number;
  readonly quote: string;
  readonly rule: string;
  readonly confidence: number;
  readonly document: { readonly id: string; readonly fileName: string };
};

export type PlannedFragment = {
  readonly position: number;
  readonly action: string | null;
  readonly date: string | null;
  readonly status: PlanStatus;
  readonly committee: { readonly id: string; readonly name: string };
  readonly handling: { readonly id: string } | null;
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
export const DaysPageFragmentDoc = new TypedDocumentString(
  `
    fragment DaysPage on MeetingConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    id
    date
    loaded
  }
}
    `,
  { fragmentName: 'DaysPage' },
) as unknown as TypedDocumentString<DaysPageFragment, unknown>;
export const LyingFragmentDoc = new TypedDocumentString(
  `
    fragment Lying on Case {
  id
  title
  journalNumber
  status
  latestStep {
    date
    outcome
    committee {
      id
      name
    }
  }
  journey {
    nextDate
    waitingSince
    nextKnown
    daysWaiting
    nextCommittee {
      id
      name
    }
  }
}
    `,
  { fragmentName: 'Lying' },
) as unknown as TypedDocumentString<LyingFragment, unknown>;
export const LyingPageFragmentDoc = new TypedDocumentString(
  `
    fragment LyingPage on CaseConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...Lying
  }
}
    fragment Lying on Case {
  id
  title
  journalNumber
  status
  latestStep {
    date
    outcome
    committee {
      id
      name
    }
  }
  journey {
    nextDate
    waitingSince
    nextKnown
    daysWaiting
    nextCommittee {
      id
      name
    }
  }
}`,
  { fragmentName: 'LyingPage' },
) as unknown as TypedDocumentString<LyingPageFragment, unknown>;
export const WayFragmentDoc = new TypedDocumentString(
  `
    fragment Way on Handoff {
  cases
  handoffs
  returns
  medianDays
  p90Days
  from {
    id
    name
    municipality {
      name
    }
  }
  to {
    id
    name
    municipality {
      name
    }
  }
  caseList(first: 30) {
    nodes {
      id
      title
    }
  }
}
    `,
  { fragmentName: 'Way' },
) as unknown as TypedDocumentString<WayFragment, unknown>;
export const SourceFragmentDoc = new TypedDocumentString(
  `
    fragment Source on Evidence {
  startLine
  endLine
  quote
  rule
  confidence
  document {
    id
    fileName
  }
}
    `,
  { fragmentName: 'Source' },
) as unknown as TypedDocumentString<SourceFragment, unknown>;
export const StepFragmentDoc = new TypedDocumentString(
  `
    fragment Step on Handling {
  id
  date
  outcome
  text
  committee {
    id
    name
  }
  case {
    id
    title
  }
  meeting {
    id
  }
  absent {
    id
    name
  }
  disqualified {
    id
    name
  }
  evidence {
    ...Source
  }
}
    fragment Source on Evidence {
  startLine
  endLine
  quote
  rule
  confidence
  document {
    id
    fileName
  }
}`,
  { fragmentName: 'Step' },
) as unknown as TypedDocumentString<StepFragment, unknown>;
export const PlannedFragmentDoc = new TypedDocumentString(
  `
    fragment Planned on PlannedStep {
  position
  action
  date
  status
  committee {
    id
    name
  }
  handling {
    id
  }
}
    `,
  { fragmentName: 'Planned' },
) as unknown as TypedDocumentString<PlannedFragment, unknown>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!, $asOf: Date) {
  case(id: $id) {
    id
    title
    journalNumber
    municipality {
      name
    }
    items {
      id
      label
      title
      outcome
      loaded
      closed
      meeting {
        id
        date
        committee {
          name
        }
      }
    }
    evidence {
      ...Source
    }
    policyLinks {
      role
      confidence
      policy {
        id
        name
      }
    }
    related {
      score
      case {
        id
        title
        journalNumber
        municipality {
          name
        }
      }
      reasons {
        kind
        text
        share
      }
    }
    journey(asOf: $asOf) {
      asOf
      status
      daysWaiting
      currentCommittee {
        id
        name
      }
      nextCommittee {
        id
        name
      }
      steps {
        ...Step
      }
      mentions {
        ...Step
      }
      plan {
        ...Planned
      }
    }
  }
}
    fragment Step on Handling {
  id
  date
  outcome
  text
  committee {
    id
    name
  }
  case {
    id
    title
  }
  meeting {
    id
  }
  absent {
    id
    name
  }
  disqualified {
    id
    name
  }
  evidence {
    ...Source
  }
}
fragment Source on Evidence {
  startLine
  endLine
  quote
  rule
  confidence
  document {
    id
    fileName
  }
}
fragment Planned on PlannedStep {
  position
  action
  date
  status
  committee {
    id
    name
  }
  handling {
    id
  }
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const CommitteeDocument = new TypedDocumentString(`
    query Committee($id: ID!) {
  committee(id: $id) {
    id
    name
    kind
    municipality {
      name
      code
    }
  }
  meetings(filter: {committee: $id}, first: 60) {
    ...DaysPage
  }
  latest: cases(
    filter: {currentCommittee: $id}
    orderBy: LATEST_STEP_DESC
    first: 20
  ) {
    ...LyingPage
  }
  handoffs(committee: $id) {
    ...Way
  }
}
    fragment DaysPage on MeetingConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    id
    date
    loaded
  }
}
fragment LyingPage on CaseConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...Lying
  }
}
fragment Lying on Case {
  id
  title
  journalNumber
  status
  latestStep {
    date
    outcome
    committee {
      id
      name
    }
  }
  journey {
    nextDate
    waitingSince
    nextKnown
    daysWaiting
    nextCommittee {
      id
      name
    }
  }
}
fragment Way on Handoff {
  cases
  handoffs
  returns
  medianDays
  p90Days
  from {
    id
    name
    municipality {
      name
    }
  }
  to {
    id
    name
    municipality {
      name
    }
  }
  caseList(first: 30) {
    nodes {
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<CommitteeQuery, CommitteeQueryVariables>;
export const CommitteeMeetingsDocument = new TypedDocumentString(`
    query CommitteeMeetings($id: ID!, $after: String) {
  meetings(filter: {committee: $id}, first: 60, after: $after) {
    ...DaysPage
  }
}
    fragment DaysPage on MeetingConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    id
    date
    loaded
  }
}`) as unknown as TypedDocumentString<CommitteeMeetingsQuery, CommitteeMeetingsQueryVariables>;
export const CommitteeCasesDocument = new TypedDocumentString(`
    query CommitteeCases($id: ID!, $after: String) {
  cases(
    filter: {currentCommittee: $id}
    orderBy: LATEST_STEP_DESC
    first: 50
    after: $after
  ) {
    ...LyingPage
  }
}
    fragment LyingPage on CaseConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...Lying
  }
}
fragment Lying on Case {
  id
  title
  journalNumber
  status
  latestStep {
    date
    outcome
    committee {
      id
      name
    }
  }
  journey {
    nextDate
    waitingSince
    nextKnown
    daysWaiting
    nextCommittee {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CommitteeCasesQuery, CommitteeCasesQueryVariables>;
export const CommitteeWaitingDocument = new TypedDocumentString(`
    query CommitteeWaiting($id: ID!, $after: String) {
  committee(id: $id) {
    cases: waiting(first: 50, after: $after) {
      ...LyingPage
    }
  }
}
    fragment LyingPage on CaseConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...Lying
  }
}
fragment Lying on Case {
  id
  title
  journalNumber
  status
  latestStep {
    date
    outcome
    committee {
      id
      name
    }
  }
  journey {
    nextDate
    waitingSince
    nextKnown
    daysWaiting
    nextCommittee {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CommitteeWaitingQuery, CommitteeWaitingQueryVariables>;
export const CommitteeSentOnDocument = new TypedDocumentString(`
    query CommitteeSentOn($id: ID!, $after: String) {
  committee(id: $id) {
    cases: sentOn(first: 50, after: $after) {
      ...LyingPage
    }
  }
}
    fragment LyingPage on CaseConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...Lying
  }
}
fragment Lying on Case {
  id
  title
  journalNumber
  status
  latestStep {
    date
    outcome
    committee {
      id
      name
    }
  }
  journey {
    nextDate
    waitingSince
    nextKnown
    daysWaiting
    nextCommittee {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CommitteeSentOnQuery, CommitteeSentOnQueryVariables>;
export const DocumentDocument = new TypedDocumentString(`
    query Document($id: ID!, $from: Int) {
  node(id: $id) {
    __typename
    ... on Document {
      fileName
      lineCount
      lines(from: $from)
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;
export const FindDocument = new TypedDocumentString(`
    query Find($query: String!, $kinds: [SearchKind!], $municipality: String, $committee: ID, $from: Date, $to: Date, $outcome: Outcome, $after: String) {
  search(
    query: $query
    kinds: $kinds
    municipality: $municipality
    committee: $committee
    from: $from
    to: $to
    outcome: $outcome
    first: 20
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    nodes {
      kind
      title
      date
      node {
        __typename
        id
        ... on Case {
          journalNumber
          municipality {
            name
          }
        }
        ... on AgendaItem {
          label
          case {
            id
          }
          meeting {
            id
            date
            committee {
              name
              municipality {
                name
              }
            }
          }
        }
        ... on Policy {
          municipality {
            name
          }
        }
        ... on Committee {
          municipality {
            name
          }
        }
        ... on Person {
          municipality {
            name
          }
        }
        ... on Meeting {
          committee {
            name
            municipality {
              name
            }
          }
        }
      }
      snippets {
        text
        startLine
        endLine
        highlights {
          start
          end
        }
        document {
          id
          fileName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;
export const FlowsDocument = new TypedDocumentString(`
    query Flows($municipality: String, $from: Date, $to: Date) {
  municipalities {
    name
    code
  }
  handoffs(municipality: $municipality, from: $from, to: $to) {
    ...Way
  }
  variants(municipality: $municipality, from: $from, to: $to, first: 30) {
    totalCount
    nodes {
      id
      cases
      medianDays
      committees {
        id
        name
        municipality {
          name
        }
      }
      caseList(first: 30) {
        nodes {
          id
          title
        }
      }
    }
  }
}
    fragment Way on Handoff {
  cases
  handoffs
  returns
  medianDays
  p90Days
  from {
    id
    name
    municipality {
      name
    }
  }
  to {
    id
    name
    municipality {
      name
    }
  }
  caseList(first: 30) {
    nodes {
      id
      title
    }
  }
}`) as unknown as TypedDocumentString<FlowsQuery, FlowsQueryVariables>;
export const GapsDocument = new TypedDocumentString(`
    query Gaps($municipality: String, $kinds: [GapKind!], $after: String) {
  municipalities {
    name
    code
  }
  gaps(municipality: $municipality, kinds: $kinds, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      date
      committee {
        id
        name
        municipality {
          name
        }
      }
      case {
        id
        title
      }
      item {
        id
        label
        title
      }
      meeting {
        id
        date
      }
      citedBy {
        ...Source
      }
    }
  }
}
    fragment Source on Evidence {
  startLine
  endLine
  quote
  rule
  confidence
  document {
    id
    fileName
  }
}`) as unknown as TypedDocumentString<GapsQuery, GapsQueryVariables>;
export const MeetingDocument = new TypedDocumentString(`
    query Meeting($id: ID!) {
  meeting(id: $id) {
    id
    date
    startsAt
    place
    term
    status
    movedTo
    loaded
    committee {
      id
      name
      municipality {
        name
      }
    }
    document {
      id
      fileName
    }
    present {
      id
      name
    }
    absent {
      id
      name
    }
    disqualified {
      id
      name
    }
    guests {
      title
      person {
        id
        name
      }
    }
    items {
      id
      label
      title
      closed
      loaded
      decision
      outcome
      cases {
        id
        journalNumber
        title
      }
    }
    handlings {
      id
      outcome
      text
      mentioned
      case {
        id
        title
        journalNumber
      }
      absent {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($id: ID!) {
  person(id: $id) {
    id
    name
    role
    party
    municipality {
      name
    }
    committees {
      attended
      absent
      committee {
        id
        name
      }
    }
    absences {
      handlings {
        id
        case {
          id
          title
        }
      }
      meeting {
        id
        date
        committee {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PolicyDocument = new TypedDocumentString(`
    query Policy($id: ID!, $asOf: Date) {
  policy(id: $id) {
    id
    name
    kind
    municipality {
      name
    }
    caseLinks {
      role
      confidence
      case {
        id
        title
        journalNumber
      }
    }
    journey(asOf: $asOf) {
      asOf
      steps {
        ...Step
      }
      mentions {
        ...Step
      }
    }
  }
}
    fragment Step on Handling {
  id
  date
  outcome
  text
  committee {
    id
    name
  }
  case {
    id
    title
  }
  meeting {
    id
  }
  absent {
    id
    name
  }
  disqualified {
    id
    name
  }
  evidence {
    ...Source
  }
}
fragment Source on Evidence {
  startLine
  endLine
  quote
  rule
  confidence
  document {
    id
    fileName
  }
}`) as unknown as TypedDocumentString<PolicyQuery, PolicyQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start($municipality: String, $committee: ID, $from: Date, $to: Date, $outcome: [Outcome!]) {
  municipalities {
    name
    code
  }
  committees(municipality: $municipality) {
    id
    name
    municipality {
      name
    }
  }
  cases(
    filter: {municipality: $municipality, committee: $committee, from: $from, to: $to, outcome: $outcome}
    orderBy: LATEST_STEP_DESC
    first: 20
  ) {
    nodes {
      id
      title
      journalNumber
      municipality {
        name
      }
      latestStep {
        date
        outcome
        committee {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
