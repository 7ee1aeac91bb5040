// Finds agenda items by municipality.
CREATE INDEX item_municipality IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.municipality)
