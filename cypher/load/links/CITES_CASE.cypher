// Writes one document's edges from agenda items to the numbers of cases that their running text cites.
UNWIND $links AS link
MATCH (item:Entity {key: link.from})
MATCH (number:Entity {key: link.to})
CREATE (item)-[edge:CITES_CASE]->(number)
SET edge = link.properties
