// Writes one document's edges from people to the agenda items that they were disqualified from.
UNWIND $links AS link
MATCH (person:Entity {key: link.from})
MATCH (item:Entity {key: link.to})
CREATE (person)-[edge:DISQUALIFIED]->(item)
SET edge = link.properties
