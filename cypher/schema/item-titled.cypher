// Finds agenda items by what their titles speak of.
CREATE INDEX item_titled IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.titled)
