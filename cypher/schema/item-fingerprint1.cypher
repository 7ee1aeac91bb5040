// Finds agenda items by fingerprint1.
CREATE INDEX item_fingerprint1 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint1)
