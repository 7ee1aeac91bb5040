// Writes one document's edges from cases to their handlings.
UNWIND $links AS link
MATCH (sag:Entity {key: link.from})
MATCH (handling:Entity {key: link.to})
CREATE (sag)-[edge:HANDLED_IN]->(handling)
SET edge = link.properties
