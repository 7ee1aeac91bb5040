// Finds agenda items by fingerprint8.
CREATE INDEX item_fingerprint8 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint8)
