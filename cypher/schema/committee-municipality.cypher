// Finds committees by municipality.
CREATE INDEX committee_municipality IF NOT EXISTS
FOR (node:Committee)
ON (node.municipality)
