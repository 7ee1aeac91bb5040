// Finds agenda items by fingerprint9.
CREATE INDEX item_fingerprint9 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint9)
