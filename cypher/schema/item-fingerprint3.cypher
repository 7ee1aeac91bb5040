// Finds agenda items by fingerprint3.
CREATE INDEX item_fingerprint3 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint3)
