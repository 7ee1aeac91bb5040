// Finds changes by version.
CREATE INDEX change_version IF NOT EXISTS
FOR (node:Change)
ON (node.version)
