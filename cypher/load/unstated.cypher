// Gives those of these nodes that no document states any more.
UNWIND $keys AS key
MATCH (node:Entity {key: key})
WHERE NOT EXISTS { MATCH (node)<-[:STATES]-(:Document) }
RETURN key
ORDER BY key
