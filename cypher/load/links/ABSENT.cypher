// Writes one document's edges from persons to the meetings and handlings from which they were absent.
UNWIND $links AS link
MATCH (person:Entity {key: link.from})
MATCH (occasion:Entity {key: link.to})
CREATE (person)-[edge:ABSENT]->(occasion)
SET edge = link.properties
