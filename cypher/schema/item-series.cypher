// Finds agenda items by series.
CREATE INDEX item_series IF NOT EXISTS
FOR (node:AgendaItem)
ON (node.series)
