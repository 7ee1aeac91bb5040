// Gives everything that any document states of these nodes.
UNWIND $keys AS key
MATCH (node:Entity {key: key})<-[states:STATES]-(document:Document)
RETURN key, properties(states) AS properties
ORDER BY key, states.rank, document.key
