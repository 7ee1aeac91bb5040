// Writes one document's edges from agenda items to their attachments.
UNWIND $links AS link
MATCH (item:Entity {key: link.from})
MATCH (attachment:Entity {key: link.to})
CREATE (item)-[edge:HAS_ATTACHMENT]->(attachment)
SET edge = link.properties
