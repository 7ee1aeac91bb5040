// Finds documents by sha256.
CREATE INDEX document_sha256 IF NOT EXISTS
FOR (node:Document)
ON (node.sha256)
