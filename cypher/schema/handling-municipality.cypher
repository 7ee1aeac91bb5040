// Finds handlings by municipality.
CREATE INDEX handling_municipality IF NOT EXISTS
FOR (node:Handling)
ON (node.municipality)
