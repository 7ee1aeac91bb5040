// Writes one document's edges from agenda items to the laws that they cite.
UNWIND $links AS link
MATCH (item:Entity {key: link.from})
MATCH (law:Entity {key: link.to})
CREATE (item)-[edge:CITES]->(law)
SET edge = link.properties
