// Writes one document's edges from agenda items to the cases that they concern.
UNWIND $links AS link
MATCH (item:Entity {key: link.from})
MATCH (sag:Entity {key: link.to})
CREATE (item)-[edge:CONCERNS]->(sag)
SET edge = link.properties
