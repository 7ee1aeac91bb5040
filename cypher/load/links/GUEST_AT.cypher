// Writes one document's edges from people to the agenda items at which they were guests.
UNWIND $links AS link
MATCH (person:Entity {key: link.from})
MATCH (item:Entity {key: link.to})
CREATE (person)-[edge:GUEST_AT]->(item)
SET edge = link.properties
