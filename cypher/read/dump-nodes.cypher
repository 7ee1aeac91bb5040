// Gives the next nodes after a key, in the order of the keys, with labels and properties.
MATCH (node:Entity)
WHERE node.key > $after
RETURN node.key AS key, labels(node) AS labels, properties(node) AS properties
ORDER BY key
LIMIT $limit
