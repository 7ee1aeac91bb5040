// Writes one document's edges from cases to the handlings that running text tells of.
UNWIND $links AS link
MATCH (sag:Entity {key: link.from})
MATCH (handling:Entity {key: link.to})
CREATE (sag)-[edge:MENTIONED_IN]->(handling)
SET edge = link.properties
