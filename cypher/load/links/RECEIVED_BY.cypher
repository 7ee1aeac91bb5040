// Writes one document's edges from handlings to the committees that their decisions name as the next to have the case.
UNWIND $links AS link
MATCH (handling:Entity {key: link.from})
MATCH (committee:Entity {key: link.to})
CREATE (handling)-[edge:RECEIVED_BY]->(committee)
SET edge = link.properties
