// Writes a document with its text.
CREATE (document:Entity:Document)
SET document = $properties
