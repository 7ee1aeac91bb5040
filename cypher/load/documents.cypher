// Writes documents with their texts.
UNWIND $documents AS row
CREATE (document:Entity:Document)
SET document = row.properties
