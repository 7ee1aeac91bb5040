// Writes one document's edges from agenda items to the committees of the planned route.
UNWIND $links AS link
MATCH (item:Entity {key: link.from})
MATCH (committee:Entity {key: link.to})
CREATE (item)-[edge:PLANNED]->(committee)
SET edge = link.properties
