// Finds handlings by date.
CREATE INDEX handling_date IF NOT EXISTS
FOR (node:Handling)
ON (node.date)
