// Finds cases by municipality.
CREATE INDEX case_municipality IF NOT EXISTS
FOR (node:`Case`)
ON (node.municipality)
