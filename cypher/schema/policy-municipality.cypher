// Finds policies by municipality.
CREATE INDEX policy_municipality IF NOT EXISTS
FOR (node:Policy)
ON (node.municipality)
