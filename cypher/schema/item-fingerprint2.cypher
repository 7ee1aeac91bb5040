// Finds agenda items by fingerprint2.
CREATE INDEX item_fingerprint2 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint2)
