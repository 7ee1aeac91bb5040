// Finds agenda items by fingerprint0.
CREATE INDEX item_fingerprint0 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint0)
