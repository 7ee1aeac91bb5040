// Finds agenda items by fingerprint4.
CREATE INDEX item_fingerprint4 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint4)
