// Gives what one document states.
MATCH (document:Entity {key: $document})-[states:STATES]->(node:Entity)
RETURN node.key AS key, properties(states) AS properties
ORDER BY key, states.rank
