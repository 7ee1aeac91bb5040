// Finds meetings by municipality.
CREATE INDEX meeting_municipality IF NOT EXISTS
FOR (node:Meeting)
ON (node.municipality)
