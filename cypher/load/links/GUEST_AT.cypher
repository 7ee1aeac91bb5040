// Writes one document's edges from people to the meetings and agenda items at which they were guests.
UNWIND $links AS link
MATCH (person:Entity {key: link.from})
MATCH (attended:Entity {key: link.to})
CREATE (person)-[edge:GUEST_AT]->(attended)
SET edge = link.properties
