// Writes one document's edges from meetings to the items on their agendas.
UNWIND $links AS link
MATCH (meeting:Entity {key: link.from})
MATCH (item:Entity {key: link.to})
CREATE (meeting)-[edge:HAS_ITEM]->(item)
SET edge = link.properties
