// Writes one document's edges from persons to the meetings that they attended.
UNWIND $links AS link
MATCH (person:Entity {key: link.from})
MATCH (meeting:Entity {key: link.to})
CREATE (person)-[edge:ATTENDED]->(meeting)
SET edge = link.properties
