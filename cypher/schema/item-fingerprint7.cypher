// Finds agenda items by fingerprint7.
CREATE INDEX item_fingerprint7 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint7)
