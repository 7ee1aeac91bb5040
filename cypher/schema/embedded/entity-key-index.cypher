// Finds every node by its key; on the embedded engine a constraint brings no index with it.
CREATE INDEX entity_key_index IF NOT EXISTS
FOR (node:Entity)
ON (node.key)
