// Writes what documents state of each node, one edge a claim.
UNWIND $documents AS row
MATCH (document:Entity {key: row.key})
UNWIND row.claims AS claim
MATCH (node:Entity {key: claim.key})
CREATE (document)-[states:STATES]->(node)
SET states = claim.properties
