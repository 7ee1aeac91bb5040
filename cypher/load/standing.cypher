// Gives nodes as they stand, with all their properties.
UNWIND $keys AS key
MATCH (node:Entity {key: key})
RETURN key, labels(node) AS labels, properties(node) AS properties
ORDER BY key
