// Writes one document's edges from meetings to the committees that held them.
UNWIND $links AS link
MATCH (meeting:Entity {key: link.from})
MATCH (committee:Entity {key: link.to})
CREATE (meeting)-[edge:HELD_BY]->(committee)
SET edge = link.properties
