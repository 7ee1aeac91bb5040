// Gives the edges that leave these nodes, with their ends and properties, in a fixed order.
UNWIND $keys AS key
MATCH (from:Entity {key: key})-[edge]->(to:Entity)
RETURN key AS fromKey, type(edge) AS type, to.key AS toKey, properties(edge) AS properties
ORDER BY fromKey, type, toKey, edge.document, edge.rank, edge.startLine, edge.endLine, edge.rule
