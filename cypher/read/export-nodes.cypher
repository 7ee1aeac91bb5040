// Gives nodes of any kind by key, with labels and properties.
UNWIND $keys AS key
MATCH (node:Entity {key: key})
RETURN DISTINCT key, labels(node) AS labels, properties(node) AS properties
ORDER BY key
