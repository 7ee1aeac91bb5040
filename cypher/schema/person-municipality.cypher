// Finds persons by municipality.
CREATE INDEX person_municipality IF NOT EXISTS
FOR (node:Person)
ON (node.municipality)
