// Writes one document's edges from cases to the policies that they are about.
UNWIND $links AS link
MATCH (sag:Entity {key: link.from})
MATCH (policy:Entity {key: link.to})
CREATE (sag)-[edge:ABOUT]->(policy)
SET edge = link.properties
