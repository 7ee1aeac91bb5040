// Deletes a document with all that it states.
MATCH (document:Entity {key: $document})
WHERE document:Document
DETACH DELETE document
