// Writes what a document states of each node, one edge a claim.
MATCH (document:Entity {key: $document})
UNWIND $claims AS claim
MATCH (node:Entity {key: claim.key})
CREATE (document)-[states:STATES]->(node)
SET states = claim.properties
