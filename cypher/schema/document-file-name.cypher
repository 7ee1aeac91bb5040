// Finds documents by fileName.
CREATE INDEX document_file_name IF NOT EXISTS
FOR (node:Document)
ON (node.fileName)
