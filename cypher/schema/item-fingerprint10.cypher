// Finds agenda items by fingerprint10.
CREATE INDEX item_fingerprint10 IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.fingerprint10)
