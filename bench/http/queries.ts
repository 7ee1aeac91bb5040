import { caseOf, committeeKey, LONG_CASE, meetingDate } from './facts.js';

/** The minutes that the graph holds; as many as the long case has steps. */
export const MEETINGS = 200;

/** A query with the variables that it is asked with in turn. */
export interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables: readonly object[];
}

const CASES = Array.from({ length: MEETINGS }, (_, index) => caseOf(index, 2 + (index % 8)));

export const HEADER: Asked = {
  name: 'header of a case',
  query: `query Header($id: ID!) { case(id: $id) { id journalNumber title municipality { code name } } }`,
  variables: CASES.map((id) => ({ id })),
};

const STEP = `id date outcome text committee { name } absent { name }
  evidence { startLine endLine quote rule confidence document { fileName } }`;

export const TIMELINE: Asked = {
  name: `timeline of ${MEETINGS} steps`,
  query: `query Timeline($id: ID!) { case(id: $id) { journalNumber title journey { steps { ${STEP} } } } }`,
  variables: [{ id: LONG_CASE }],
};

/** The same for @neo4j/graphql, whose lists of absentees by step and by meeting are put together by whoever asks. */
export const TIMELINE_OF_RIVAL: Asked = {
  name: TIMELINE.name,
  query: `query Timeline($id: String!) {
    cases(where: { key: { eq: $id } }) {
      journalNumber
      title
      steps(sort: [{ date: ASC }, { key: ASC }]) {
        key date outcome text
        committee { name }
        absent { name }
        meeting { loaded absent { name } }
        statedByConnection(sort: [{ edge: { rank: ASC } }]) {
          edges { properties { startLine endLine quote rule confidence } node { fileName } }
        }
      }
    }
  }`,
  variables: [{ id: LONG_CASE }],
};

export const QUERIES: readonly Asked[] = [
  HEADER,
  TIMELINE,
  {
    name: 'page of it, 20 steps',
    query: `query Page($id: ID!, $last: Int) {
      case(id: $id) {
        journalNumber title
        journey { stepList(last: $last) { nodes { ${STEP} } pageInfo { hasPreviousPage startCursor } } }
      }
    }`,
    variables: [{ id: LONG_CASE, last: 20 }],
  },
  {
    name: 'fifty cases, latest step and holder',
    query: `query Latest($committee: ID) {
      cases(filter: { municipality: "0326", currentCommittee: $committee }, orderBy: LATEST_STEP_DESC, first: 50) {
        pageInfo { hasNextPage endCursor }
        nodes { id journalNumber title latestStep { date outcome committee { name } } journey { currentCommittee { name } } }
      }
    }`,
    variables: [{ committee: null }, { committee: committeeKey(3) }],
  },
  {
    name: 'agenda of a year with predecessors',
    query: `query Agenda($committee: ID!, $from: Date!, $to: Date!) {
      meetings(filter: { committee: $committee, from: $from, to: $to }, first: 20) {
        nodes {
          date
          items {
            number title outcome case { id }
            references { id title meeting { date committee { name } } }
            referencedBy { id title meeting { date } }
          }
        }
      }
    }`,
    variables: [0, 1, 2, 3].map((committee) => ({
      committee: committeeKey(committee),
      from: meetingDate(40 * committee),
      to: meetingDate(40 * committee + 26),
    })),
  },
  {
    name: 'days between committees',
    query: `query Days($from: Date, $to: Date) {
      handoffs(municipality: "0326", from: $from, to: $to) { from { name } to { name } cases returns medianDays p90Days }
    }`,
    variables: [0, 1, 2, 3].map((year) => ({ from: meetingDate(26 * year), to: meetingDate(26 * year + 26) })),
  },
];

/** The bodies that ask it. */
export function bodiesOf({ query, variables }: Asked): string[] {
  return variables.map((given) => JSON.stringify({ query, variables: given }));
}
