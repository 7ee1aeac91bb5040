// Writes into the log what this change of the graph did, in parts, and from which version on the log tells.
MATCH (graph:Graph {key: 'graph'})
SET graph.changesSince = coalesce(graph.changesSince, graph.version - 1)
WITH graph
UNWIND $parts AS part
CREATE (change:Change)
SET change = part.properties, change.version = graph.version
