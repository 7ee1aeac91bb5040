// Finds agenda items by fingerprint11.
CREATE INDEX item_fingerprint11 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint11)
