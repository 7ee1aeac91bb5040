// Writes one document's edges from agenda items to the items that they refer to.
UNWIND $links AS link
MATCH (item:Entity {key: link.from})
MATCH (earlier:Entity {key: link.to})
CREATE (item)-[edge:REFERS_TO]->(earlier)
SET edge = link.properties
