/** The graph as cypher/ writes it, in the terms of @neo4j/graphql. */
export const typeDefs = `#graphql
  type Case @node(labels: ["Case", "Entity"]) {
    key: String!
    journalNumber: String
    title: String
    municipality: String!
    steps: [Handling!]! @relationship(type: "HANDLED_IN", direction: OUT)
  }

  type Handling @node {
    key: String!
    date: String!
    outcome: String
    text: String
    committee: [Committee!]! @relationship(type: "BY", direction: OUT)
    meeting: [Meeting!]! @relationship(type: "AT", direction: OUT)
    absent: [Person!]! @relationship(type: "ABSENT", direction: IN)
    statedBy: [Document!]! @relationship(type: "STATES", direction: IN, properties: "Statement")
  }

  type Committee @node {
    key: String!
    name: String!
    kind: String
  }

  type Meeting @node {
    key: String!
    date: String!
    loaded: Boolean
    absent: [Person!]! @relationship(type: "ABSENT", direction: IN)
  }

  type Person @node {
    key: String!
    name: String!
  }

  type Document @node {
    key: String!
    fileName: String!
  }

  type Statement @relationshipProperties {
    rank: String!
    rule: String!
    confidence: Float!
    startLine: Int!
    endLine: Int!
    quote: String!
  }
`;
