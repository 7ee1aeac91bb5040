// Deletes these nodes.
UNWIND $keys AS key
MATCH (node:Entity {key: key})
DETACH DELETE node
