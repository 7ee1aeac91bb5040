// Writes one document's edges from handlings to the meetings at which they took place.
UNWIND $links AS link
MATCH (handling:Entity {key: link.from})
MATCH (meeting:Entity {key: link.to})
CREATE (handling)-[edge:AT]->(meeting)
SET edge = link.properties
