// Writes one document's edges from handlings to the committees that did them.
UNWIND $links AS link
MATCH (handling:Entity {key: link.from})
MATCH (committee:Entity {key: link.to})
CREATE (handling)-[edge:BY]->(committee)
SET edge = link.properties
