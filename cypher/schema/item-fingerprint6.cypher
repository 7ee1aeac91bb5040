// Finds agenda items by fingerprint6.
CREATE INDEX item_fingerprint6 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint6)
