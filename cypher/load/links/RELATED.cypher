// Writes one document's edges from cases to related cases.
UNWIND $links AS link
MATCH (sag:Entity {key: link.from})
MATCH (other:Entity {key: link.to})
CREATE (sag)-[edge:RELATED]->(other)
SET edge = link.properties
