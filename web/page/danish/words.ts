import type {
  CaseStatus,
  CommitteeKind,
  GapKind,
  Outcome,
  PlanStatus,
  PolicyKind,
  SearchKind,
} from '../graphql/operations';

/** What a committee did, in one or two words. */
export const OUTCOME: Readonly<Record<Outcome, string>> = {
  APPROVED: 'Godkendt',
  RECOMMENDED: 'Anbefalet',
  NOT_RECOMMENDED: 'Ikke anbefalet',
  NOTED: 'Taget til efterretning',
  DISCUSSED: 'Drøftet',
  REFERRED: 'Oversendt',
  HEARING: 'Sendt i høring',
  POSTPONED: 'Udsat',
  REJECTED: 'Afvist',
  WITHDRAWN: 'Taget af dagsordenen',
  NOT_RELEASED: 'Ikke frigivet',
  OTHER: 'Anden beslutning',
  NONE: 'Ingen beslutning gengivet',
};

/** What was decided on an item; of minutes that are not loaded nobody can say that they print no decision. */
export const outcomeOfItem = ({ outcome, loaded }: { readonly outcome: Outcome; readonly loaded: boolean }): string =>
  outcome === 'NONE' && !loaded ? 'Referat ikke indlæst' : OUTCOME[outcome];

export const COMMITTEE_KIND: Readonly<Record<CommitteeKind, string>> = {
  COUNCIL: 'Kommunalbestyrelse',
  FINANCE: 'Økonomiudvalg',
  STANDING: 'Stående udvalg',
  ADVISORY: 'Råd',
  ADMINISTRATION: 'Administration',
  SPECIAL: 'Særligt organ',
};

/** How a planned step stands. */
export const PLAN_STATUS: Readonly<Record<PlanStatus, string>> = {
  DONE: 'Planlagt og gennemført',
  POSTPONED: 'Planlagt, men udsat',
  PENDING: 'Planlagt, afventer',
  NOT_SEEN: 'Planlagt, men ikke set i de indlæste referater',
  SKIPPED: 'Planlagt, men sprunget over',
};

export const POLICY_KIND: Readonly<Record<PolicyKind, string>> = {
  POLICY: 'Politik',
  STRATEGY: 'Strategi',
  ACTION_PLAN: 'Handleplan',
  AGREEMENT: 'Aftale',
  STANDARD: 'Kvalitetsstandard',
  PROJECT: 'Projekt',
  BYLAWS: 'Vedtægt',
};

/** What a search on this page finds: all but laws, which have no view. */
export type ShownKind = Exclude<SearchKind, 'LAW'>;
export const KIND: Readonly<Record<ShownKind, string>> = {
  CASE: 'Sag',
  ITEM: 'Punkt',
  POLICY: 'Politik eller projekt',
  COMMITTEE: 'Udvalg',
  PERSON: 'Person',
  MEETING: 'Møde',
};

/** What is missing, or does not hang together. */
export const GAP: Readonly<Record<GapKind, string>> = {
  MEETING_NOT_LOADED: 'Mødets referat er ikke indlæst',
  ITEM_NOT_LOADED: 'Punktets referat er ikke indlæst',
  CONTRADICTION: 'Referater er uenige om beslutningen',
  OVERDUE: 'Planlagt dato er overskredet',
  NO_DECISION: 'Referatet gengiver ingen beslutning',
  UNDATED_STEP: 'Gengivet behandling uden dato',
  IMPOSSIBLE_DATE: 'Gengivet behandling med en umulig dato',
  IDENTITY_DOUBT: 'Tvivl om, hvem eller hvilken sag det er',
};

/** Whether more is to come. */
export const CASE_STATUS: Readonly<Record<CaseStatus, string>> = {
  WAITING: 'Afventer',
  ENDED: 'Afsluttet',
  UNKNOWN: 'Fremgår ikke',
};
