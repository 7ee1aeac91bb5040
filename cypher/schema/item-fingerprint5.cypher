// Finds agenda items by fingerprint5.
CREATE INDEX item_fingerprint5 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint5)
